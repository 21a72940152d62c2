import { describe, expect, it } from 'vitest';
import { locale } from '../messages/language.ts';
import { directionOf, ownWordsIn, writtenIn } from './module-language.ts';

describe('the direction of a language', () => {
	it.each(['ar', 'ar-EG', 'he', 'fa', 'ur', 'yi', 'ckb', 'ks-Arab', 'az-Arab', 'ff-Adlm', 'AR'])(
		'is from right to left for %s',
		(language) => {
			expect(directionOf(language)).toBe('rtl');
		}
	);

	it.each(['en', 'de-CH', 'zh-Hant', 'ru', 'az', 'pa-Guru', 'ar-Latn', 'xx', 'no language'])(
		'is from left to right for %s',
		(language) => {
			expect(directionOf(language)).toBe('ltr');
		}
	);
});

describe('what marks the words of a module on our pages', () => {
	it.each([locale, 'en'])('is nothing in %s, the language of the pages', (language) => {
		expect([writtenIn(language), ownWordsIn(language)]).toEqual([{}, {}]);
	});

	it('is the language where it is English of another country', () => {
		expect(writtenIn('en-US')).toEqual({ lang: 'en-US' });
	});

	it('is the language alone where both run the same way', () => {
		expect([writtenIn('de'), ownWordsIn('de')]).toEqual([{ lang: 'de' }, { lang: 'en' }]);
	});

	it('is the direction as well where they do not', () => {
		expect(writtenIn('he')).toEqual({ lang: 'he', dir: 'rtl' });
		expect(ownWordsIn('he')).toEqual({ lang: 'en', dir: 'ltr' });
	});
});
