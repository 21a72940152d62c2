import { expect, type Locator, type Page } from '@playwright/test';
import {
	readEvents,
	listAttempts,
	type Attempt
} from '../../../../src/lib/server/store/attempts.ts';
import type { Quiz } from '../../../../src/lib/content/module.ts';
import {
	choose,
	feedbackOn,
	isAt,
	press,
	questionOn,
	type How,
	openMenu
} from '../../steps/taking.ts';
import type { Campus } from './start-campus.ts';
import type { SeededClass } from './seed-class.ts';

interface Seat {
	readonly campus: Campus;
	readonly seeded: SeededClass;
	readonly quiz: Quiz;
	/** Whether the page's script runs. */
	readonly scripts: boolean;
}

/** An answer with its mark, as the log has them. */
export const marked = ['answer', 'mark'] as const;

/** A learner at a quiz of their class, in one page: what they do and see, and what the store has of it. */
export class Sitting {
	readonly page: Page;
	readonly seat: Seat;
	readonly path: string;
	/** How many questions the quiz has. */
	readonly total: number;

	constructor(page: Page, seat: Seat) {
		this.page = page;
		this.seat = seat;
		this.path = `/attempt/${seat.seeded.assignment}/${seat.quiz.id}`;
		this.total = seat.quiz.questions.length;
	}

	/** The same learner at the same quiz, in another page. */
	in(page: Page): Sitting {
		return new Sitting(page, this.seat);
	}

	async open(): Promise<void> {
		await this.page.goto(this.path);
	}

	/** The page's script has taken over, where one runs: from then on acts do not leave the page. */
	async isReady(): Promise<void> {
		if (!this.seat.scripts) return;
		await this.page.waitForFunction(() => 'runs' in document.documentElement.dataset);
	}

	/** Begins, and waits until the first question can be answered. */
	async begin(): Promise<void> {
		await this.open();
		await press(this.page, 'Begin');
		await expect(this.page.getByRole('button', { name: /^(Check|Save) answer$/ })).toBeVisible();
		await this.isReady();
	}

	/** Chooses and sends; what comes of it is the journey's to say. */
	async give(how: How): Promise<void> {
		await choose(this.page, await questionOn(this.page, this.seat.quiz), how);
		await press(this.page, 'Check answer');
	}

	/** Gives an answer to question `number`, counted from 1, and sees feedback come on it. */
	async answer(number: number, how: How): Promise<void> {
		await this.give(how);
		await this.isAnswered(number);
	}

	async isAnswered(number: number): Promise<void> {
		await expect(feedbackOn(this.page)).toContainText(`Feedback on question ${number}`);
	}

	async isAt(number: number): Promise<void> {
		await isAt(this.page, number, this.total);
	}

	/** Goes on to question `number`. */
	async goOnTo(number: number): Promise<void> {
		await press(this.page, 'Next question');
		await this.isAt(number);
	}

	/** The page says that what was given last is kept here, and not saved yet. */
	async isWaiting(): Promise<void> {
		await expect(this.page.getByText('Not saved yet.')).toBeVisible();
	}

	/** Hands in from the list of all questions, wherever in the quiz this is. */
	async handInEarly(): Promise<void> {
		await openMenu(this.page);
		await press(this.page, 'Hand in');
	}

	get receipt(): Locator {
		return this.page.getByRole('region', { name: 'Receipt' });
	}

	/** The receipt says how many questions were answered. */
	async isHandedIn(answered: number): Promise<void> {
		await expect(this.receipt).toContainText(`${answered} of ${this.total} questions answered`);
	}

	/** The quiz in the list of what is assigned: other classes on the device may have one of the same title. */
	get link(): Locator {
		const { page, path, seat } = this;
		const titled = page.getByRole('link', { name: seat.quiz.title, exact: true });
		return titled.and(page.locator(`[href="${path}"]`));
	}

	/** From the page of joining, with the code for another device, back to the quiz. */
	async comeBack(): Promise<void> {
		await this.page.getByLabel('Recovery code').fill(this.seat.seeded.recovery);
		await press(this.page, 'Continue your work');
		await this.link.click();
	}

	/** The attempts that the store has of the learner, the oldest first. */
	attempts(): Promise<readonly Attempt[]> {
		const { campus, seeded } = this.seat;
		return listAttempts(campus.store.db, seeded.assignment, seeded.learner);
	}

	/** When the newest attempt was handed in; `null`: it was not; `undefined`: there is none. */
	async handedInAt(): Promise<string | null | undefined> {
		return (await this.attempts()).at(-1)?.handedInAt;
	}

	/** Types of the events that the store has of the newest attempt. */
	async log(): Promise<readonly string[]> {
		const attempt = (await this.attempts()).at(-1);
		if (!attempt) return [];
		const events = await readEvents(this.seat.campus.store.db, attempt.id);
		return events.map(({ type }) => type);
	}
}
