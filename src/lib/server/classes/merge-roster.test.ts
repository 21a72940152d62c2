import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Listed } from '../../assignment/names/roster.ts';
import { marksOf, mergeRosters } from './merge-roster.ts';

function one(name: string, email: string | null = null): Listed {
	return { name, email, studentNumber: null };
}

const [ann, ben, cid, eva] = [one('Ann'), one('Ben'), one('Cid'), one('Eva')];
const annA = one('Ann', 'a@example.org');
const annB = one('Ann', 'b@example.org');

test.each<
	[string, readonly [was: Listed[], now: Listed[], mine: Listed[]], Listed[], readonly string[]]
>([
	['both add a name', [[ann], [ann, ben], [ann, cid]], [ann, ben, cid], ['+Cid']],
	['both add the same', [[ann], [ann, ben], [ann, ben]], [ann, ben], []],
	['one adds, one removes', [[ann, ben], [ann, ben, cid], [ann]], [ann, cid], ['-Ben']],
	['one removes, one adds', [[ann, ben], [ann], [ann, ben, cid]], [ann, cid], ['+Cid']],
	['one adds addresses', [[ann], [annA], [ann, eva]], [annA, eva], ['+Eva']],
	['one corrects, one adds', [[ann], [ann, ben], [annB]], [annB, ben], ['~Ann']],
	['both correct', [[ann], [annA], [annB]], [annB], ['~Ann', '!Ann']],
	['one removes what one corrects', [[ann, ben], [annA, ben], [ben]], [ben], ['-Ann', '!Ann']],
	['one corrects what one removes', [[ann], [], [annB]], [annB], ['+Ann', '!Ann']],
	['one spells anew', [[ann], [ann, ben], [one('ANN')]], [one('ANN'), ben], ['~ANN']],
	['all is removed, but what came since', [[ann], [ann, ben], []], [ben], ['-Ann']]
])('%s', (_, [was, now, mine], list, acts) => {
	const merged = mergeRosters(marksOf(was), now, mine);
	const { added, gone, changed, crossed } = merged;
	expect(new Set(merged.list)).toEqual(new Set(list));
	expect([
		...added.map((name) => `+${name}`),
		...gone.map((name) => `-${name}`),
		...changed.map((name) => `~${name}`),
		...crossed.map(({ now, mine }) => `!${(mine ?? now)?.name}`)
	]).toEqual(acts);
});

test('a form that does not say what it was made from takes nobody off', () => {
	for (const was of ['', 'nonsense', '?'.repeat(40)])
		expect(mergeRosters(was, [ann, ben], [cid]).list).toEqual([ann, ben, cid]);
});

const lists = fc.uniqueArray(
	fc.record({
		name: fc.constantFrom('Ann', 'Ben', 'Cid', 'Eva'),
		email: fc.constantFrom(null, 'a@example.org', 'b@example.org'),
		studentNumber: fc.constant(null)
	}),
	{ selector: ({ name }) => name }
);

test('nothing that only one of them changed is lost, and what nobody changed stays', () => {
	fc.assert(
		fc.property(lists, lists, lists, (was, now, mine) => {
			const { list } = mergeRosters(marksOf(was), now, mine);
			const text = (all: readonly Listed[], name: string): string =>
				JSON.stringify(all.find((each) => each.name === name) ?? null);
			for (const name of ['Ann', 'Ben', 'Cid', 'Eva']) {
				const untouched = text(mine, name) === text(was, name);
				expect(text(list, name)).toBe(text(untouched ? now : mine, name));
			}
		})
	);
});
