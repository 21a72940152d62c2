import { fileURLToPath } from 'node:url';
import { mark } from '../src/lib/questions/marking.ts';
import type { Question } from '../src/lib/questions/question.ts';
import type { Response } from '../src/lib/questions/responses.ts';
import '../src/lib/questions/score-kinds.ts';
import { compileOrFail } from './compile-or-fail.ts';
import { makeResponse } from './make-response.ts';
import { median, round } from './numbers.ts';
import type { Report } from './report.ts';
import { perSecond } from './timed.ts';

const responses = 100_000;
const rounds = 9;

interface Given {
	readonly question: Question;
	readonly response: Response;
	/** The response that is right, as text. */
	readonly key: string;
}

/** Every question of the first module and of the modules that the tests have for other kinds, right and wrong. */
function makeGiven(): readonly Given[] {
	const folders = [
		'quizzes/nk-cells-and-miscarriage',
		...[
			'pairs-and-numbers',
			'steps-in-order',
			'cards-in-groups',
			'sentences-to-pick',
			'words-to-type',
			'gaps-to-fill'
		].map((name) => `tests/fixtures/modules/${name}`)
	];
	const questions = folders.flatMap((folder) =>
		compileOrFail(fileURLToPath(new URL(`../${folder}`, import.meta.url))).quizzes.flatMap(
			(quiz) => quiz.questions
		)
	);
	return questions.flatMap((question) => {
		const key = JSON.stringify(makeResponse(question, true));
		return [true, false].map((right) => ({
			...{ question, response: makeResponse(question, right), key }
		}));
	});
}

/** The least that can be done with a response: is it the right one, told by its text. */
function compare({ response, key }: Given): number {
	return JSON.stringify(response) === key ? 1 : 0;
}

function fractionOf({ question, response }: Given): number {
	const marked = mark(question, response);
	if (marked.type === 'unusable') throw new Error(`${question.id}: ${marked.reason}`);
	return marked.mark.fraction;
}

/** Marks the same responses of every kind as the product does, and by a plain comparison, in turns. */
export function benchMarks(): Report {
	const given = makeGiven();
	const kinds = new Set(given.map(({ question }) => question.kind));
	const wrong = given.filter((one) => (fractionOf(one) === 1) !== (compare(one) === 1));
	if (wrong.length > 0) throw new Error(`${wrong[0]?.question.id} is not marked as its key says.`);
	const all = Array.from({ length: responses }, (_, at) => given[at % given.length]);
	const run = (how: (one: Given) => number) =>
		perSecond(responses, () => {
			for (const one of all) if (one) how(one);
		});
	const marked: number[] = [];
	const plain: number[] = [];
	for (let at = 0; at < rounds; at += 1) {
		marked.push(run(fractionOf));
		plain.push(run(compare));
	}
	const [ours, floor] = [median(marked), median(plain)];
	return {
		part: 'marks',
		tables: [
			{
				title: `${responses} responses over ${kinds.size} kinds, median of ${rounds} rounds`,
				columns: ['what', 'mark', 'plain comparison'],
				rows: [
					['responses a second', round(ours), round(floor)],
					['times as long as the comparison', round(floor / ours, 1), 1]
				]
			}
		],
		goals: [],
		measured: { responses, kinds: [...kinds], marked, plain }
	};
}
