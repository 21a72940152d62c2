import { exportFile, exportFiles } from '$lib/server/reports/export-file';
import { attachment } from '$lib/server/http/attachment';
import { groupSettings } from '$lib/server/reports/open-report';
import { theStore } from '$lib/server/store/the-store';
import type { RequestHandler } from './$types';
import { nothingHere } from '../../../../../nothing-here.server.ts';

export const GET: RequestHandler = async ({ params, locals }) => {
	const { db } = await theStore();
	const file = exportFiles.find((name) => name === params.file);
	const groups = groupSettings(process.env);
	const asked = { assignment: params.assignment, now: locals.now, groups };
	if (file === undefined) nothingHere();
	const exported = await exportFile(db, locals.who, { ...asked, file });
	if (exported.type !== 'file') nothingHere();
	return new Response(exported.body, {
		headers: {
			'content-type': exported.contentType,
			'content-disposition': attachment(exported.name, file)
		}
	});
};
