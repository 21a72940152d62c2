import { expect, it } from 'vitest';
import { fillEducator, made } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { listAudit } from '../store/audit.ts';
import { putSupportTexts, readSupportTexts, stateOfTexts } from './support-texts.ts';
import type { Who } from './who-asks.ts';

const ann: Who = { type: 'educator', id: 'ann', administrator: true };

onBothDatabases('contacts of the support page', (fresh) => {
	it('are written by administrators, and an older page never takes away what another one wrote', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'ann', true);
		await fillEducator(db, 'ben');
		const nothing = { texts: {}, checked: false };
		expect(await readSupportTexts(db)).toEqual(nothing);
		let audits = 0;
		const put = (who: Who, text: string, was = stateOfTexts(nothing)) =>
			putSupportTexts(db, who, {
				...{ texts: { '[Number]': text, '[Charity]': ' ' }, checked: true, was },
				...{ now: made, auditId: `audit ${audits++}` }
			});
		// Whoever says that they are an administrator, and is not one any more.
		for (const administrator of [false, true]) {
			const ben: Who = { type: 'educator', id: 'ben', administrator };
			expect(await put(ben, '112')).toEqual({ type: 'forbidden' });
		}
		for (const odd of ['[Number]', 'a\u0000b', 'x'.repeat(501)])
			expect(await put(ann, odd)).toEqual({ type: 'unusable', placeholder: '[Number]' });
		expect(await readSupportTexts(db)).toEqual(nothing);
		expect(await put(ann, ' 112,\r\n free ')).toEqual({ type: 'put' });
		const stands = { texts: { '[Number]': '112, free' }, checked: true };
		expect(await readSupportTexts(db)).toEqual(stands);
		expect(await put(ann, '112, free')).toEqual({ type: 'put' });
		expect(await put(ann, '999')).toEqual({ type: 'stale', stands });
		expect(await put(ann, '999', stateOfTexts(stands))).toEqual({ type: 'put' });
		const deeds = (await listAudit(db, { limit: 9 })).map(({ action, actor }) => [actor, action]);
		expect(deeds).toEqual([
			['ann', 'support.change'],
			['ann', 'support.change']
		]);
	});
});
