/** What marks the words of a module that is in another language than our pages. */
import { getContext, setContext } from 'svelte';
import { direction, language as ours, locale } from '../messages/language.ts';

export type Direction = 'ltr' | 'rtl';

/** Attributes of an element. */
export interface Written {
	readonly lang?: string;
	readonly dir?: Direction;
}

/** Scripts that run from right to left, by ISO 15924. */
const rightToLeft = /^(Adlm|Arab|Aran|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;

/** Of a language, BCP 47, by the script that it is most often written in. Unknown: from left to right. */
export function directionOf(language: string): Direction {
	try {
		// Not `getTextInfo`, which Firefox does not have.
		const { script } = new Intl.Locale(language).maximize();
		return script !== undefined && rightToLeft.test(script) ? 'rtl' : 'ltr';
	} catch {
		return 'ltr';
	}
}

/** Whether the pages are in that language. English of no particular country is that of an English page of any. */
function isOurs(language: string): boolean {
	return `${locale}-`.startsWith(`${language}-`);
}

function written(lang: string, dir: Direction, around: Direction): Written {
	return dir === around ? { lang } : { lang, dir };
}

/** Of an element with words of a module in this language. For the server alone: pages are given what comes of it. */
export function writtenIn(language: string): Written {
	return isOurs(language) ? {} : written(language, directionOf(language), direction);
}

/** Of an element with words of ours among those of a module in this language. For the server alone. */
export function ownWordsIn(language: string): Written {
	return isOurs(language) ? {} : written(ours, direction, directionOf(language));
}

const WRITTEN = Symbol('written');

/** Says how everything of a module is written that the component shows. Once: a page is loaded whole. */
export function setWritten(written: Written | undefined): void {
	setContext(WRITTEN, written);
}

/** How the words are written of the module that the page shows. */
export function getWritten(): Written {
	return getContext<Written | undefined>(WRITTEN) ?? {};
}
