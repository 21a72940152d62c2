import { error, redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { answerRows } from '$lib/server/reports/answer-rows';
import { csvFile } from '$lib/server/reports/export-file';
import { groupSettings } from '$lib/server/reports/group-settings';
import { theStore } from '$lib/server/store/the-store';
import type { RequestHandler } from './$types';

/** Each answer by itself: only for who has said that they know what that means. */
export const POST: RequestHandler = async ({ params, locals, request }) => {
	const { db } = await theStore();
	const form = await request.formData();
	const page = `/teach/assignments/${params.assignment}/export`;
	const groups = groupSettings(process.env);
	const asked = { assignment: params.assignment, now: locals.now, groups, auditId: randomUUID() };
	if (form.get('sure') !== 'yes') redirect(303, `${page}?unsure`);
	const given = await answerRows(db, locals.who, asked);
	if (given.type === 'few') redirect(303, `${page}?few`);
	if (given.type !== 'rows') error(404, { message: 'There is nothing at this address.' });
	const exported = csvFile(given.rows);
	if (exported.type !== 'file') error(404, { message: 'There is nothing at this address.' });
	return new Response(exported.body, {
		headers: {
			'content-type': exported.contentType,
			'content-disposition': 'attachment; filename="answers.csv"'
		}
	});
};
