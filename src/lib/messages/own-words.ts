/** What a learner reads where they say in their own words what the article says. Nothing of it is sent or judged. */
import { number, plural } from './numbers.ts';

export const titleOf = (module: string) => `In your own words · ${module} · Readback`;
export const heading = 'In your own words';
/** On the page of a module, where it leads here. */
export const tryIt = 'Say it in your own words';
export const how =
	'Choose a section. Without looking, write or say what it tells you. Then open the list below it and see which of its points you had.';
export const stays =
	'What you write stays on this page. It is not sent, not kept and not marked, and it is gone when you close the page.';
export const whatItSays = 'What does this section say?';
export const compare = (points: number) =>
	plural(points, {
		one: 'Compare with its one point',
		other: `Compare with its ${number(points)} points`
	});
export const tick = 'Tick what you had';
export const readIt = 'Read it in the article';
