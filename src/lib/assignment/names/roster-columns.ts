import { headingWords, type Head } from './heading-words.ts';

/** Small letters without accents; everything else is a blank, brackets nothing: "Apellido(s)" is "apellidos". */
export function plain(text: string): string {
	const letters = text
		.normalize('NFKD')
		.replace(/[\p{M}()]/gu, '')
		.toLowerCase()
		.replace(/\p{M}/gu, '');
	return letters
		.replace(/ß/g, 'ss')
		.replace(/ı/g, 'i')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

const kinds = [
	...(['whole', 'name', 'nombre', 'preferred', 'given', 'family'] as const),
	...(['family2', 'email', 'number', 'id', 'other'] as const)
];

/** Of a word that stands under two, the first counts. */
const byText: ReadonlyMap<string, Head> = new Map(
	kinds
		.toReversed()
		.flatMap((head) =>
			headingWords[head]
				.flatMap((line) => line.split(','))
				.map((text) => [plain(text), head] as const)
		)
);

const joining = /^(?:and|und|et|y|e|en|i|a|og|och|ja|si|și|ve|in|ir|un|dhe|и|та|й|και|&)$/;

/** Two headings in one, in either order: "First name / Last name", "Nom et prénom", "Nombre y apellidos". */
function isBoth(words: readonly string[]): boolean {
	return words.some((_, at) => {
		const halves = [words.slice(0, at), words.slice(at)].map((half) => byText.get(half.join(' ')));
		const hasGiven = halves.includes('given') || halves.includes('nombre');
		const hasFamily =
			halves.includes('family') || (halves.includes('name') && halves.includes('given'));
		return hasGiven && hasFamily;
	});
}

/** `null`: a heading that we do not know, or no heading. */
export function headOf(cell: string): Head | null {
	if (cell.length > 60) return null;
	const text = plain(cell);
	const known = byText.get(text);
	if (known) return known;
	const words = text.split(' ').filter((word) => !joining.test(word));
	return isBoth(words) ? 'whole' : null;
}

const namesOfPeople: ReadonlySet<Head | null> = new Set([
	...(['whole', 'name', 'nombre', 'preferred', 'given', 'family'] as const)
]);

/** Whether a column of this heading holds names or parts of them. */
export function isNameHead(head: Head | null): boolean {
	return namesOfPeople.has(head);
}

/** Headings that are names of people elsewhere: "Ad" in the Netherlands, "Ime" in Nigeria, "Jina" in India. */
const alsoNames: ReadonlySet<string> = new Set([
	...[
		'ad',
		'ime',
		'jina',
		'isem',
		'ism',
		'isim',
		'enw',
		'emri',
		'emer',
		'nama',
		'meno',
		'ho',
		'ten'
	],
	...['izena', 'nume', 'nimi', 'first', 'last', 'uid']
]);

export function isAlsoAName(cell: string): boolean {
	return alsoNames.has(plain(cell));
}

/** Headings of languages that write the family name first. */
const familyFirst =
	/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|^(?:vezeteknev|csaladnev|ho|ho dem|ho va dem|ho lot|ho va ten dem|ho va chu lot)$/u;

export function isFamilyFirst(heading: string): boolean {
	return familyFirst.test(heading.normalize('NFC')) || familyFirst.test(plain(heading));
}
