import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareEditions } from '../../assignment/editions.ts';
import { compile } from '../../content/compile.ts';
import { hashedShape } from '../../content/finish-module.ts';
import type { Module } from '../../content/module.ts';
import { readModule } from '../../content/read-module.ts';
import { freezeModule, thawModule } from './editions.ts';

function moduleOf(id: string) {
	const compiled = compile(readModule(`tests/fixtures/modules/${id}`));
	if (compiled.type !== 'module') throw new Error('The fixture does not compile.');
	return compiled.module;
}

test('a frozen module comes back as it was', () => {
	const module = moduleOf('tea-and-sleep');
	expect(thawModule(freezeModule(module), module.edition)).toEqual(module);
});

test('an edition kept before questions had parts comes back with them', () => {
	const module = moduleOf('tea-and-sleep');
	const quizzes = module.quizzes.map((quiz) => ({
		...quiz,
		questions: quiz.questions.map((question) => hashedShape(question))
	}));
	const old = JSON.stringify({ ...module, figures: [], quizzes });
	expect(old).not.toContain('"parts"');
	expect(thawModule(old, module.edition).quizzes).toEqual(module.quizzes);
});

// Kept when the English words of fixed options were part of what was hashed. Never change them: databases hold such.
describe.each(['tea-and-sleep', 'pairs-and-numbers'])('%s as an earlier version kept it', (id) => {
	const module = moduleOf(id);
	const text = readFileSync(`tests/fixtures/editions/${id}.json`, 'utf8');

	// Its article stays as it was drawn then.
	const drawnAsThen = (kept: Module): Module => ({
		...module,
		sections: module.sections.map((section, at) => ({
			...section,
			html: kept.sections[at]?.html ?? ''
		}))
	});

	test('comes back as the same edition, and as what its files are today', () => {
		const kept = thawModule(text, module.edition);
		expect(kept).toEqual(drawnAsThen(kept));
		for (const { html } of kept.sections) expect(html).not.toBe('');
	});

	test('says what fixed options say today, so none of its questions has changed', () => {
		const reworded = text
			.replaceAll(/"text":"(True|Uncertain in the article|Any other number)"/g, '"text":"Of old"')
			.replaceAll(/"text":"([\d.]+) to /g, '"text":"from $1 up to ');
		expect(reworded).not.toBe(text);
		const kept = thawModule(reworded, module.edition);
		expect(kept).toEqual(drawnAsThen(kept));
		for (const [at, quiz] of module.quizzes.entries()) {
			const edited = quiz.questions.map((question) => ({
				...question,
				...{ stem: 'Edited?', hash: 'newer' }
			}));
			const changes = compareEditions(kept.quizzes[at] ?? quiz, { questions: edited });
			expect(changes).toEqual(
				edited.map(({ id: question }) => ({ type: 'changed', question, parts: ['stem'] }))
			);
		}
	});
});
