import { expect, it } from 'vitest';
import { drawingOf } from '../../questions/kinds-in-page.svelte.ts';
import { allKinds, isOf } from '../../questions/kinds.ts';
import { canDraw, fetchKinds } from './fetch-kinds.ts';

it('has a script for each kind whose answer is no choice from one list, and for no other', async () => {
	await fetchKinds();
	const drawn = allKinds.filter((kind) => drawingOf(kind) !== undefined);
	expect(drawn).toEqual(allKinds.filter((kind) => !isOf('one', kind) && !isOf('some', kind)));
	expect(allKinds.filter((kind) => !canDraw(kind))).toEqual([]);
});
