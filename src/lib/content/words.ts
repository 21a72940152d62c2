/** The words of a text: letters with their marks and digits, with apostrophes and hyphens inside. */
export function wordsOf(text: string): readonly string[] {
	return text.match(/[\p{L}\p{N}\p{M}]+(?:['’‑-][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}

/** English words that say how sure something is. One is enough. */
export const hedge = new RegExp(
	[
		/\b(?:may|might|could|can|would)\b/,
		/\b(?:some|few|small|early|one|other|several) (?:studies|study|research|researchers|experts|doctors|scientists|evidence|hints?|idea|ideas|theory|theories)\b/,
		/\b(?:suggest|hint|seem|appear|propose|suspect|think|thought|believe)(?:s|ed)?\b/,
		/\b(?:possibl[ey]|possibilit(?:y|ies)|perhaps|maybe|probabl[ey]|likely|unlikely|potential(?:ly)?)\b/,
		/\b(?:un|not |not yet |not fully |not well |never |nobody |no one )(?:known|knows|clear|certain|sure|proven|shown|settled|understood|agreed|decided|established)\b/,
		/\bun(?:known|clear|certain|settled|proven|sure|resolved)\b|\buncertaint(?:y|ies)\b/,
		/\b(?:debate[sd]?|disput(?:e[sd]?|ed)|disagree(?:s|d|ment)?|contested|controversial|open question|in question|in doubt|doubt(?:s|ed|ful)?)\b/,
		/\b(?:no|not|without|lack of|little|limited|not enough|insufficient|weak|mixed|conflicting) (?:\w+ )?(?:agree|agreement|consensus|evidence|proof|answer|conclusions?|data|results?)\b/,
		/\b(?:more|further) (?:research|studies|work|data|evidence)\b|\bresearch (?:goes|is going) on\b|\bstill being\b|\bstill (?:studied|researched|asked|open)\b/,
		/\b(?:hypothes[ie]s|hypothetical|theory|theories|idea|ideas|assumption|assume[sd]?|estimate[sd]?)\b/,
		/\b(?:whether|not all|not always|not everyone|don['’]t know|do not know|does not know|cannot (?:say|tell))\b/,
		/\b(?:has|have|had) not (?:\w+ )?(?:shown|proven|proved|settled|agreed|decided|been)\b/,
		/\bdo(?:es)? not (?:\w+ )?(?:agree|show|prove|know)\b/
	]
		.map(({ source }) => source)
		.join('|'),
	'i'
);

/** English words that leave no exception. */
export const absolute =
	/\b(?:always|never|all|every|everyone|everybody|nobody|no one|none|only|must|completely|entirely|impossible|guarantee[sd]?)\b/i;

/** How a text sounds to someone who guesses: how often it is unsure, how often it leaves no exception, what is at stake. */
export interface TellingWords {
	/** Finds every one. */
	readonly hedge: RegExp;
	/** Finds every one. */
	readonly absolute: RegExp;
	readonly stakes: RegExp;
}

/** By language, as docs/authors.md names them. */
const tellingWords: Readonly<Record<string, TellingWords>> = {
	en: { hedge, absolute, stakes: /\b(?:risk(?:s|y|ier)?|benefi(?:ts?|cial))\b/i },
	de: {
		hedge:
			/(?<!\p{L})(?:kann|k[öo]nn(?:en|te|ten)|d[üu]rfte[n]?|scheint|scheinen|m[öo]glich(?:erweise)?|vielleicht|wom[öo]glich|wahrscheinlich|vermutlich|eventuell|manche|einige|unklar|ungewiss|unsicher|umstritten|strittig|offen|deutet|deuten|hinweise|vermutung|hypothese|nicht (?:bekannt|belegt|bewiesen|gekl[äa]rt|gesichert))(?!\p{L})/iu,
		absolute:
			/(?<!\p{L})(?:immer|stets|nie|niemals|alle[nrs]?|jede[nmrs]?|niemand|keine[nmrs]?|kein|nur|ausschlie[ßs]+lich|v[öo]llig|vollst[äa]ndig|unm[öo]glich|garantiert)(?!\p{L})/iu,
		stakes: /(?<!\p{L})(?:risik(?:o|os|en)|riskant|nutzen|n[üu]tzlich|vorteil(?:e|en|s|haft)?)/iu
	},
	es: {
		hedge:
			/(?<!\p{L})(?:puede[n]?|podr[íi]a[n]?|quiz[áa]s?|tal vez|posible(?:s|mente)?|probable(?:s|mente)?|parece[n]?|sugiere[n]?|algun[oa]s|incierto|incierta|dudos[oa]|hip[óo]tesis|se debate|no se sabe|no est[áa] (?:claro|clara|demostrado|demostrada|probado|probada))(?!\p{L})/iu,
		absolute:
			/(?<!\p{L})(?:siempre|nunca|jam[áa]s|tod[oa]s?|cada|nadie|ning[úu]n|ninguna|ninguno|s[óo]lo|solamente|[úu]nicamente|completamente|totalmente|imposible|garantiza[dn]?[oa]?)(?!\p{L})/iu,
		stakes: /(?<!\p{L})(?:riesgos?|arriesgad[oa]s?|beneficios?|beneficios[oa]s?)(?!\p{L})/iu
	}
};

const everyOne = (pattern: RegExp) => new RegExp(pattern.source, `${pattern.flags}g`);
const counted = new Map(
	Object.entries(tellingWords).map(([language, words]) => [
		language,
		{ hedge: everyOne(words.hedge), absolute: everyOne(words.absolute), stakes: words.stakes }
	])
);

/** `undefined` where the language is not known. */
export function tellingWordsOf(language: string): TellingWords | undefined {
	return counted.get(language.split('-', 1)[0]?.toLowerCase() ?? '');
}

/** More than an article states: "proven", unless the sentence says that it is not. */
export const upgrade =
	/(?<!\b(?:not|never|nothing|nobody|no|nor|whether|cannot)\s(?:\w+\s)?|n['’]t\s(?:\w+\s)?)\b(?:proven|proof that|proves that|definitely|certainly|undoubtedly)\b/i;

/**
 * English words that judge, praise, console or blame the learner. Typographic and plain apostrophes
 * alike. What is about treatments and studies stays possible.
 */
export const verdicts = new RegExp(
	[
		/^\s*(?:wrong|no|yes|right|correct|exactly)\s*[!.]/,
		/\b(?:wrong|correct|right|exactly|great|excellent|perfect|bravo|super|nice|brilliant)!/,
		/^\s*incorrect\b/,
		/\b(?:is|are|was|were|answer|choice|that['’]s|you|answered|chose)\s+incorrect(?:ly)?\b(?! \w+ed\b)/,
		/\b(?:oops|whoops|uh-oh|congratulations|congrats|hooray)\b/,
		/\b(?:well done|good job|great job|nice work|good work|keep it up|good for you)\b/,
		/\byou(?:['’]ve| have)? failed\b|\byour (?:answer|choice)s? (?:has |have )?failed\b|^\s*failed\b/,
		/\b(?:don['’]t|do not) worry\b/,
		/\bgood news\b/,
		/\bunfortunately for you\b/,
		/\byou should (?:have )?know(?:n)?\b/,
		/\bobviously\b/,
		/\bas we (?:have )?said\b/,
		/\blost (?:the|your|her|their) baby\b/,
		/\bat least you can\b/,
		/\bspontaneous abortion\b/,
		/\bproducts of conception\b/,
		/\bincompetent\b/
	]
		.map(({ source }) => source)
		.join('|'),
	'i'
);

/** English words that promise one person what is known of many at most. */
export const promises = /\byou will\b|\byour next pregnancy\b|\byou['’]ll\b/i;

/**
 * Flesch-Kincaid grade of English sentences: 0.39 words a sentence + 11.8 syllables a word - 15.59
 * (Kincaid et al. 1975). 0 without words.
 */
export function readingGrade(sentences: readonly string[]): number {
	const words = sentences.flatMap(wordsOf);
	if (words.length === 0) return 0;
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

/** Syllables of an English word, by its groups of vowels; numbers and abbreviations count as one. */
export function syllablesOf(word: string): number {
	const plain = word.toLowerCase().replace(/[^a-z]/g, '');
	if (plain.length <= 3) return 1;
	const trimmed = plain
		.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end[0] ?? '')
		.replace(/^y/, '');
	return Math.max(1, trimmed.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/** Characters of a word that is looked for. */
const longest = 100;

/** The candidate that differs least from a word, when it is near enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	// The comparison takes time by the square of their length, and nobody mistypes a word as long as that.
	if (word.length > longest) return undefined;
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best: { candidate: string; distance: number } | undefined;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) > limit) continue;
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance <= limit && (!best || distance < best.distance)) best = { candidate, distance };
	}
	return best?.candidate;
}

/** Levenshtein distance: insertions, deletions and replacements of one character. */
export function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 0; i < a.length; i += 1) {
		const next = [i + 1];
		for (let j = 0; j < b.length; j += 1) {
			const replaced = (row[j] ?? 0) + Number(a[i] !== b[j]);
			next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

/** A value as it stands in a message: short, in quotes where it is a text. */
export function quoted(value: unknown): string {
	if (typeof value === 'string') return `"${shortened(value)}"`;
	if (value === null) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a mapping';
	return JSON.stringify(value) ?? 'nothing';
}

export function shortened(text: string, length = 80): string {
	return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
