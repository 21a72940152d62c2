import { exportFile, exportFiles } from '$lib/server/reports/export-file';
import { groupSettings } from '$lib/server/reports/open-report';
import { theStore } from '$lib/server/store/the-store';
import type { RequestHandler } from './$types';
import { nothingHere } from '../../../../../nothing-here.server.ts';

export const GET: RequestHandler = async ({ params, locals }) => {
	const { db } = await theStore();
	const file = exportFiles.find((name) => name === params.file);
	const groups = groupSettings(process.env);
	const asked = { assignment: params.assignment, now: locals.now, groups };
	const exported = file && (await exportFile(db, locals.who, { ...asked, file }));
	if (exported?.type !== 'file') nothingHere();
	return new Response(exported.body, {
		headers: {
			'content-type': exported.contentType,
			'content-disposition': `attachment; filename="${file}"`
		}
	});
};
