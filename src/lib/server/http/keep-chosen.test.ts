import { describe, expect, it } from 'vitest';
import { keepChosen } from './keep-chosen.ts';

const page =
	'<input type="hidden" name="record" value="{}">' +
	'<label><input type="radio" name="placed.a" value="supported" class="s"> Yes</label>' +
	'<label><input type="radio" name="placed.a" value="uncertain"> Open</label>' +
	'<label><input type="checkbox" name="chosen" value="one"> One</label>';

describe('keepChosen', () => {
	it('makes each choice again and no other', () => {
		const kept = keepChosen(page, [
			['record', '{}'],
			['placed.a', 'supported'],
			['chosen', 'one']
		]);
		expect(kept.match(/<input checked[^>]*>/g)).toEqual([
			'<input checked type="radio" name="placed.a" value="supported" class="s">',
			'<input checked type="checkbox" name="chosen" value="one">'
		]);
	});

	it('lets nothing of a made-up field into the page', () => {
		const made = [['chosen', 'one"><script>alert(1)</script>']] as const;
		expect(keepChosen(page, made)).toBe(page);
	});

	it('leaves a page as it is where there is nothing to keep', () => {
		expect(keepChosen(page, undefined)).toBe(page);
	});
});
