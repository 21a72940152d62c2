import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Quiz } from '../../src/lib/content/module.ts';
import { isOf } from '../../src/lib/questions/kinds.ts';
import type { Question } from '../../src/lib/questions/question.ts';
import { chosenOf, type How } from '../journeys/steps/taking.ts';
import { plain } from '../journeys/steps/words.ts';
import type { Engine } from './engine.ts';

type Role = 'button' | 'link' | 'radio' | 'checkbox' | 'heading' | 'text';

/** As long as the slowest machine may need for one step; no step waits for a time. */
const patience = { timeout: 15_000, interval: 50 };

/**
 * In the page: scrolls to what a person calls so and gives the middle of it as "x y free", or "x y covered"; '' where nothing that
 * can be seen is called so. Of an input, its label. A name that ends in "…" is the beginning of one. `nth`: of several, from 0.
 */
function placeOf(role: string, name: string, group: string, nth: string): string {
	const selectors: Record<string, string> = {
		...{
			button: 'button',
			link: 'a[href]',
			heading: 'h1, h2, h3',
			text: 'p, span, summary, strong'
		},
		...{ radio: 'label:has([type=radio])', checkbox: 'label:has([type=checkbox])' }
	};
	const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
	const fits = (element: Element, wanted: string) => {
		const text = words(element.getAttribute('aria-label') ?? element.textContent);
		return wanted.endsWith('…') ? text.startsWith(wanted.slice(0, -1)) : text === wanted;
	};
	const within =
		group === ''
			? document
			: [...document.querySelectorAll('fieldset')].find((each) => {
					const legend = each.querySelector('legend');
					return legend && fits(legend, group);
				});
	const found = [...(within?.querySelectorAll(selectors[role] ?? role) ?? [])].filter(
		(element) =>
			fits(element, name) &&
			element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
	)[Number(nth)];
	if (!found) return '';
	found.scrollIntoView({ block: 'center', behavior: 'instant' });
	const box = found.getClientRects()[0];
	if (!box) return '';
	const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
	const on = document.elementFromPoint(x, y);
	return `${x} ${y} ${on !== null && (found.contains(on) || on.contains(found)) ? 'free' : 'covered'}`;
}

/** In the page: what has the focus, as "tag#id words". */
function focusNow(): string {
	const focus = document.activeElement;
	const words = (focus?.textContent ?? '').replace(/\s+/g, ' ').trim();
	return `${focus?.localName}#${focus?.id} ${focus === document.body ? '' : words}`.trim();
}

/** In the page: what is marked as a passage, in whichever way the browser can, joined by " | ". */
function marksNow(): string {
	const ranges = 'highlights' in CSS ? [...(CSS.highlights.get('passage') ?? [])] : [];
	const words = ranges.map((range) => (range instanceof Range ? range.toString() : ''));
	const sentences = [...document.querySelectorAll('.sentence.passage, .sentence:target')];
	// A sentence and the words in it are one mark.
	const alone = sentences
		.map(({ textContent }) => textContent)
		.filter((text) => !words.some((each) => each.includes(text) || text.includes(each)));
	return [...words, ...alone].join(' | ');
}

/** One learner at one page: real presses of a mouse and of keys, and what can be seen. */
export class Page {
	readonly engine: Engine;
	readonly url: string;
	#pressed = { place: '0 0', at: 0 };

	/** `url`: the server's, without a slash at the end. */
	constructor(engine: Engine, url: string) {
		this.engine = engine;
		this.url = url;
	}

	async goto(path: string): Promise<void> {
		await this.engine.goto(`${this.url}${path}`);
	}

	/** The window is as wide, but for its frame. */
	async resize(width: number, height = 800): Promise<void> {
		await this.engine.resize(width, height);
		const off = async () =>
			Math.abs(Number(await this.engine.ask(() => String(innerWidth))) - width);
		await expect.poll(off, patience).toBeLessThan(60);
	}

	/** Until the page's script has taken over (`src/lib/ui/start.ts`). */
	async isReady(): Promise<void> {
		await expect
			.poll(
				() => this.engine.ask(() => document.documentElement.dataset['runs'] ?? 'not yet'),
				patience
			)
			.toBe('');
	}

	async shows(role: Role, name: string): Promise<void> {
		await expect
			.poll(() => this.engine.ask(placeOf, role, name, '', '0'), { ...patience, message: name })
			.not.toBe('');
	}

	async isThere(role: Role, name: string): Promise<boolean> {
		return (await this.engine.ask(placeOf, role, name, '', '0')) !== '';
	}

	async hides(role: Role, name: string): Promise<void> {
		await expect
			.poll(() => this.engine.ask(placeOf, role, name, '', '0'), { ...patience, message: name })
			.toBe('');
	}

	/** Waits until it stands still and nothing covers it, then presses it with the mouse. */
	async press(role: Role, name: string, group = '', nth = 0): Promise<void> {
		let place = '';
		const still = async () => {
			const before = place;
			place = await this.engine.ask(placeOf, role, name, group, String(nth));
			return place === before ? place : '';
		};
		await expect.poll(still, { ...patience, message: name }).toContain('free');
		await this.#notTwice(place);
		const [x, y] = place.split(' ').map(Number);
		const move = { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' };
		const button = [
			{ type: 'pointerDown', button: 0 },
			{ type: 'pointerUp', button: 0 }
		];
		const parameters = { pointerType: 'mouse' };
		await this.engine.act([
			{ type: 'pointer', id: 'mouse', parameters, actions: [move, ...button] }
		]);
	}

	/** A person does not press another button at the same place within half a second; that is a double press. */
	async #notTwice(place: string): Promise<void> {
		const { place: before, at } = this.#pressed;
		const [x = 0, y = 0] = place.split(' ').map(Number);
		const [lastX = 0, lastY = 0] = before.split(' ').map(Number);
		const near = Math.hypot(x - lastX, y - lastY) < 30;
		if (near) await setTimeout(Math.max(0, at + 600 - performance.now()));
		this.#pressed = { place, at: performance.now() };
	}

	/** What has the focus, as "tag#id words", begins so. */
	async focusIs(beginning: string): Promise<void> {
		await expect
			.poll(async () => (await this.engine.ask(focusNow)).slice(0, beginning.length), patience)
			.toBe(beginning);
	}

	/** Exactly one passage is marked, or with `null` none. */
	async marks(words: string | null): Promise<void> {
		await expect.poll(() => this.engine.ask(marksNow), patience).toBe(words ?? '');
	}

	/** What the status region says, to who does not see the page. */
	async says(text: string): Promise<void> {
		const status = () =>
			this.engine.ask(() => document.querySelector('[role=status]')?.textContent.trim() ?? '');
		await expect.poll(status, patience).toBe(text);
	}

	async key(value: string): Promise<void> {
		const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
		await this.engine.act([{ type: 'key', id: 'keys', actions }]);
	}

	/** The focus is at a question that has just come, so that a screen reader reads it. */
	async isAtQuestion(stem: string): Promise<void> {
		await expect
			.poll(async () => {
				const focus = await this.engine.ask(focusNow);
				return focus.includes('#_question ') && focus.endsWith(plain(stem))
					? 'the question'
					: focus;
			}, patience)
			.toBe('the question');
	}

	/** As on a device that was never here: nothing is kept, and no page is open. */
	async forgetAll(): Promise<void> {
		await this.goto('/');
		await this.isReady();
		await this.engine.ask(() => {
			localStorage.clear();
			sessionStorage.clear();
			return '';
		});
	}

	/** The question that the page is at, by its heading. */
	async question(quiz: Quiz): Promise<Question> {
		const heading = plain(
			await this.engine.ask(() => document.querySelector('h1')?.textContent ?? '')
		);
		const question = quiz.questions.find(({ stem }) => heading.endsWith(plain(stem)));
		if (!question) throw new Error(`No question of ${quiz.id} is “${heading}”`);
		return question;
	}

	/** Chooses, and sends nothing yet. */
	async choose(question: Question, how: How): Promise<void> {
		const role = isOf('some', question.kind) ? 'checkbox' : 'radio';
		// Folded where sentences can be picked in the article; folded again, for what is pressed next is below it.
		const folded =
			question.kind === 'evidence' && (await this.isThere('text', 'Choose from a list'));
		if (folded) await this.press('text', 'Choose from a list');
		for (const { text, options } of question.parts)
			for (const option of chosenOf(question.kind, options, how))
				await this.press(role, `${plain(option.text)}…`, plain(text));
		if (folded) await this.press('text', 'Choose from a list');
	}
}
