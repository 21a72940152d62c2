import { groupSettings } from '$lib/server/reports/open-report';
import { seriesFile, seriesFiles } from '$lib/server/reports/series-files';
import { attachment } from '$lib/server/http/attachment';
import { theStore } from '$lib/server/store/the-store';
import type { RequestHandler } from './$types';
import { nothingHere } from '../../../../../nothing-here.server.ts';

export const GET: RequestHandler = async ({ params, locals }) => {
	const { db } = await theStore();
	const file = seriesFiles.find((name) => name === params.file);
	if (file === undefined) nothingHere();
	const groups = groupSettings(process.env);
	const asked = { series: params.series, now: locals.now, groups };
	const written = await seriesFile(db, locals.who, { ...asked, file });
	if (written.type !== 'file') nothingHere();
	return new Response(written.body, {
		headers: {
			'content-type': written.contentType,
			'content-disposition': attachment(written.name, file)
		}
	});
};
