import type { Chance } from './chance.ts';

/** One sentence of a made-up article, and a statement that goes against it. */
export interface MadeSentence {
	readonly text: string;
	/** What is not in the article, and so a wrong option. */
	readonly against: string;
	readonly uncertain: boolean;
}

const subjects = [
	'A young river',
	'The wide delta',
	'Each spring flood',
	'A stone bridge',
	'The old mill',
	'A heron',
	'The grey otter',
	'Fine sand',
	'A wet meadow',
	'The lower lake',
	'Cold rain',
	'A narrow gorge'
] as const;

/** As it is said, and after "may". */
type Verb = readonly [string, string];

const verbs: readonly [Verb, ...Verb[]] = [
	['feeds', 'feed'],
	['shapes', 'shape'],
	['crosses', 'cross'],
	['warms', 'warm'],
	['guards', 'guard'],
	['fills', 'fill'],
	['changes', 'change'],
	['cleans', 'clean']
];

const objects = [
	'the fields of the valley',
	'a ring of small islands',
	'the roots of the willows',
	'the deep wells of the village',
	'the gravel on its bed',
	'a path that leads to the sea',
	'the homes of many insects',
	'the banks on the north side'
] as const;

const times = [
	'in a dry summer',
	'after the first frost',
	'for most of the year',
	'while the snow melts',
	'from dusk until dawn',
	'when the wind turns'
] as const;

/** Makes sentences of which none is like another, as many as are asked for; at most 1,000. */
export function makeSentences(chance: Chance, count: number): readonly MadeSentence[] {
	const made = new Map<string, MadeSentence>();
	while (made.size < count) {
		const subject = chance.pick(subjects);
		const [does, maybe] = chance.pick(verbs);
		const object = chance.pick(objects);
		const time = chance.pick(times);
		const uncertain = chance.below(4) === 0;
		const text = `${subject} ${uncertain ? `may ${maybe}` : does} ${object} ${time}.`;
		const against = `It is not ${subject.toLowerCase()} that ${does} ${object} ${time}`;
		made.set(`${subject} ${does} ${object} ${time}`, { text, against, uncertain });
	}
	return [...made.values()];
}
