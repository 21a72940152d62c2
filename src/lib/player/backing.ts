/** What stands behind an attempt on screen. Types only. */
import type { Choice, Notice } from './notices.ts';

/** What came of an act; `waiting`: it is kept here until it can be sent. */
export type Came = 'taken' | 'refused' | 'unusable' | 'waiting';

/** Where an attempt on screen lives: in this browser (`Keeping`), or on the server (`Sending`). */
export interface Backing {
	readonly notices: readonly Notice[];
	/** Whether the attempt goes on elsewhere, so that nothing here can be used. */
	readonly elsewhere: boolean;
	/** Whether the answers are kept anywhere but in the page. */
	readonly saved: boolean;
	/** Whether a new go begins with a press on the result; on the server an attempt is begun, and counted. */
	readonly restarts: boolean;
	/** What the form carries besides what is chosen, by name. */
	readonly fields: readonly (readonly [name: string, value: string])[];
	/** Lets an act of the form happen, by the name of its action. */
	act(act: string, form: FormData): Came | Promise<Came>;
	settle(notice: Notice, choice: Choice): Promise<void>;
	/** To be called when the page runs. `today`: ISO 8601 date. Returns what ends it. */
	start(place: Window, today: string): () => void;
}
