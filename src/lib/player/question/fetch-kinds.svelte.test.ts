import { expect, it } from 'vitest';
import { drawingOf } from '../../questions/kinds-in-page.svelte.ts';
import { allKinds, isListed } from '../../questions/kinds.ts';
import { canDraw, fetchKinds } from './fetch-kinds.ts';

it('has a script for each kind that a list of options does not draw, and for no other', async () => {
	await fetchKinds();
	const drawn = allKinds.filter((kind) => drawingOf(kind) !== undefined);
	expect(drawn).toEqual(allKinds.filter((kind) => !isListed(kind)));
	expect(allKinds.filter((kind) => !canDraw(kind))).toEqual([]);
});
