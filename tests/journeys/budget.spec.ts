import { expect } from '@playwright/test';
import { addressOf, nk } from './steps/modules.ts';
import { test } from './steps/test.ts';
import { weigh, type Weight } from './steps/weigh.ts';

/** 1 KB is 1,024 bytes here, of what the built server really sends: packed, without headers. */
const KB = 1024;
const scripts = 52 * KB;
const withoutFonts = 75 * KB;
const withFonts = 115 * KB;

function all({ script, style, document, other }: Weight): number {
	return script + style + document + other;
}

function said(title: string, weight: Weight): string {
	const parts = Object.entries(weight).map(([part, bytes]) => `${part} ${bytes}`);
	return `${title}: ${parts.join(', ')}; without fonts ${all(weight)}, with ${all(weight) + weight.font}`;
}

for (const quiz of nk.quizzes) {
	test(`“${quiz.title}” comes within its bytes @phone`, async ({ page }) => {
		const weight = await weigh(page, addressOf(nk, quiz));
		console.log(said(quiz.title, weight));
		// Nothing weighed is no proof.
		expect(weight.script).toBeGreaterThan(20 * KB);
		expect(weight.document).toBeGreaterThan(5 * KB);
		expect(weight.font).toBeGreaterThan(10 * KB);
		expect(weight.script, 'scripts').toBeLessThanOrEqual(scripts);
		expect(all(weight), 'everything but fonts').toBeLessThanOrEqual(withoutFonts);
		expect(all(weight) + weight.font, 'everything').toBeLessThanOrEqual(withFonts);
	});
}
