import { expect, type Page, type Request } from '@playwright/test';

/** Bytes of bodies as they came over the line, packed; without headers. */
export interface Weight {
	readonly script: number;
	readonly style: number;
	/** The page itself, with what is written into it. */
	readonly document: number;
	readonly font: number;
	/** Everything else: data, pictures, the icon. */
	readonly other: number;
}

type Part = keyof Weight;

function partOf(request: Request): Part {
	const type = request.resourceType();
	switch (type) {
		case 'script':
		case 'document':
		case 'font':
			return type;
		case 'stylesheet':
			return 'style';
		default:
			return 'other';
	}
}

/** Two for the quiz, and the one that the first answer needs. */
const scripts = 3;

/** Opens a quiz with an empty cache and weighs all that comes until nothing more is asked for. */
export async function weigh(page: Page, address: string): Promise<Weight> {
	const requests: Request[] = [];
	page.on('requestfinished', (request) => requests.push(request));
	await page.goto(address, { waitUntil: 'networkidle' });
	// The last one is fetched when the page has come to rest, which may be later than the network has.
	const arrived = () => requests.filter((request) => partOf(request) === 'script').length;
	await expect.poll(arrived).toBeGreaterThanOrEqual(scripts);
	await page.waitForLoadState('networkidle');
	const weight = { script: 0, style: 0, document: 0, font: 0, other: 0 };
	for (const request of requests) {
		weight[partOf(request)] += (await request.sizes()).responseBodySize;
	}
	return weight;
}
