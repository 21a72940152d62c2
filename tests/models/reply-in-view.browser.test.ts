/** After an answer one sees how it was, why, and the way on: every question of the first module, on two screens. */
import { mount, unmount } from 'svelte';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/lib/ui/fonts/fonts.css';
import '../../src/lib/ui/tokens.css';
import '../../src/lib/ui/base.css';
import { startRecord } from '../../src/lib/attempt/plan/start.ts';
import type { Quiz } from '../../src/lib/content/module.ts';
import { today } from '../../src/lib/player/chance.ts';
import Practice from '../../src/lib/player/Practice.svelte';
import { isOf } from '../../src/lib/questions/kinds.ts';
import { responseOf } from '../../src/lib/questions/marking.ts';
import type { Question } from '../../src/lib/questions/question.ts';
import type { Response } from '../../src/lib/questions/responses.ts';
import { quizPageOf } from '../../src/lib/taking/quiz-page.ts';
import Header from '../../src/lib/ui/Header.svelte';
import { plain } from '../journeys/steps/words.ts';
import { actIn } from './act-in-page.ts';

const module = inject('firstModule');
const soon = { interval: 2, timeout: 5000 };
const count = module.quizzes.flatMap(({ questions }) => questions).length;

/** As far from the article, or as near to it, as one answer can be. */
function responseTo(question: Question, right: boolean): Response {
	const picks = question.parts.map(({ options }) => {
		const fitting = options.filter(({ key }) => key === right).map(({ id }) => id);
		// Nobody picks every sentence that does not fit.
		const several = isOf('some', question.kind) && (right || question.kind !== 'evidence');
		return several ? fitting : fitting.slice(0, 1);
	});
	return responseOf(question, picks);
}

/** Shows the quiz under the bar of every page. */
function show(quiz: Quiz) {
	localStorage.clear();
	sessionStorage.clear();
	const { id, edition } = module;
	const start = { module: id, edition, quiz, id: 'attempt', seed: 'in-view', begunOn: today() };
	const record = startRecord(start);
	const target = document.body.appendChild(document.createElement('div'));
	target.className = 'app';
	const props = {
		...{ module, record, fresh: record, problem: null, given: undefined, posted: false },
		page: quizPageOf(module, quiz),
		restart: () => record
	};
	const parts = [mount(Header, { target, props: { module } }), mount(Practice, { target, props })];
	const region = target.querySelector('.quiz');
	if (!region) throw new Error('No quiz is shown');
	return {
		region,
		leave: async () => {
			await expect.poll(async () => (await navigator.locks.query()).held, soon).toHaveLength(1);
			for (const part of parts) await unmount(part);
			target.remove();
			await expect.poll(async () => (await navigator.locks.query()).held, soon).toEqual([]);
		}
	};
}

function headOf(region: Element): string {
	const heads = [...region.querySelectorAll('h1, h2')].map((head) => plain(head.textContent));
	return heads.join(' ');
}

/** The page has done all that it does when something new comes: the focus is the last. */
function arrivedAt(id: string) {
	return expect.poll(() => document.activeElement?.id, soon).toBe(`_${id}`);
}

async function answer(region: Element, questions: readonly Question[], right: boolean) {
	const head = headOf(region);
	const question = questions.find(({ stem }) => head.endsWith(plain(stem)));
	if (!question) throw new Error(`No question is “${head}”`);
	const event = { type: 'answer', question: question.id } as const;
	actIn(region, questions, { ...event, response: responseTo(question, right) });
	await arrivedAt('feedback');
	if (headOf(region).includes('A hint')) {
		actIn(region, questions, { type: 'retry', question: question.id });
		await arrivedAt('question');
		actIn(region, questions, { ...event, response: responseTo(question, right) });
	}
	await arrivedAt('feedback');
	await expect.poll(() => region.querySelector('.why'), soon).not.toBeNull();
	return question;
}

interface Seen {
	readonly question: string;
	readonly kind: string;
	/** Pixels from the window's lower edge down to the button's; negative: above it. */
	readonly below: number;
	/** Words said of the answer without anything opened. */
	readonly words: number;
	/** Text blocks, links and disclosures between the question and the way on: what a screen reader stops at. */
	readonly stops: number;
}

function wayOn(region: Element): HTMLButtonElement {
	const buttons = [...region.querySelectorAll('button')];
	const button = buttons.find((each) =>
		/^(Next question|Go on|See where you are)$/.test(plain(each.textContent))
	);
	if (!button) throw new Error('Nothing leads on');
	return button;
}

/** The texts between the heading of the feedback and the way on, as far as they are not folded away. */
function textsOf(region: Element): readonly Text[] {
	const range = document.createRange();
	range.setStartAfter(region.querySelector('#_feedback') ?? region);
	range.setEndBefore(wayOn(region));
	const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	while (walker.nextNode()) {
		const node = walker.currentNode;
		const within = range.intersectsNode(node) && node.parentElement?.checkVisibility();
		if (within && node instanceof Text && plain(node.data) !== '') texts.push(node);
	}
	return texts;
}

function look(region: Element, { stem, kind }: Question): Seen {
	const texts = textsOf(region);
	const said = plain(texts.map(({ data }) => data).join(' '));
	const blocks = new Set(texts.map((text) => text.parentElement?.closest('p, h3, a, summary')));
	return {
		...{ question: stem, kind },
		below: Math.round(wayOn(region).getBoundingClientRect().bottom - innerHeight),
		words: said.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
		// The heading, which has the focus, is one more.
		stops: blocks.size + 1
	};
}

async function walk(quiz: Quiz, from: number): Promise<readonly Seen[]> {
	const { region, leave } = show(quiz);
	const seen: Seen[] = [];
	for (const place of quiz.questions.keys()) {
		// Every other one wrong.
		const question = await answer(region, quiz.questions, (from + place) % 2 === 1);
		seen.push(look(region, question));
		wayOn(region).click();
		await arrivedAt('question');
	}
	await leave();
	return seen;
}

afterAll(() => page.viewport(414, 896));

describe.each([
	{ width: 390, height: 800, least: 45 },
	{ width: 1280, height: 900, least: count }
])('on $width × $height', ({ width, height, least }) => {
	test(`the way on is in view after at least ${least} of ${count} answers, and the reply is short`, async () => {
		await page.viewport(width, height);
		const seen: Seen[] = [];
		for (const quiz of module.quizzes) seen.push(...(await walk(quiz, seen.length)));
		expect(seen).toHaveLength(count);
		const out = seen.filter(({ below }) => below > 0);
		expect(count - out.length, JSON.stringify(out)).toBeGreaterThanOrEqual(least);
		const words = seen.reduce((sum, each) => sum + each.words, 0);
		expect(words / count).toBeLessThan(95);
		const stops = (kind: string) => {
			const of = seen.filter((each) => each.kind === kind).map((each) => each.stops);
			return { least: Math.min(...of), most: Math.max(...of) };
		};
		expect(stops('choice')).toEqual({ least: 4, most: 6 });
		expect(stops('sort').least).toBeLessThanOrEqual(9);
	});
});
