import { error } from '@sveltejs/kit';
import * as words from '$lib/messages/module';
import { findModule } from '$lib/server/catalogue/catalogue';
import type { RequestHandler } from './$types';

/** A raster figure of the article; SVG is part of the page. */
export const GET: RequestHandler = async ({ params }) => {
	const module = await findModule(params.module);
	const figure = module?.figures.find(({ name }) => name === params.name);
	if (!figure) error(404, { message: words.noFigure, code: 'no-figure' });
	return new Response(new Blob([new Uint8Array(figure.bytes)]), {
		headers: {
			'content-type': figure.type,
			'cache-control': 'public, max-age=86400',
			'content-security-policy': "default-src 'none'; sandbox"
		}
	});
};
