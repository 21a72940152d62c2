/**
 * Times that a form was sent with and that clocks leave out or show twice. The page after it says which instant was
 * taken: they travel in its address.
 */
import { dateNames } from '../assignment/settings/settings-form.ts';
import { settingOf } from '../assignment/settings/settings.ts';
import { fromWallTime, wallKind } from '../assignment/times/wall-time.ts';
import { textIn } from '../forms/read-form.ts';
import * as words from '../messages/assigning.ts';
import { dayAndTime, instantIn } from '../messages/dates.ts';

type Saved = Readonly<Partial<Record<(typeof dateNames)[number], string | null>>>;

/** What is added to the query of the next page: empty, or begins with `&`. `was`: what the form was made from. */
export function oddTimesOf(form: FormData, saved: Saved, was: Saved | null): string {
	const zone = textIn(form, 'zone') || 'UTC';
	const odd = dateNames.filter((name) => {
		const wall = textIn(form, name);
		const kind = wallKind(wall, zone);
		if (kind === null || kind === 'once') return false;
		return fromWallTime(wall, zone) === saved[name] && saved[name] !== was?.[name];
	});
	if (odd.length === 0) return '';
	const query = new URLSearchParams(odd.map((name) => [`odd-${name}`, textIn(form, name)]));
	query.set('zone', zone);
	return `&${query.toString()}`;
}

/** A sentence for each of them. */
export function oddTimeWords(query: URLSearchParams): readonly string[] {
	const zone = query.get('zone') ?? 'UTC';
	return dateNames.flatMap((name) => {
		const wall = query.get(`odd-${name}`) ?? '';
		const kind = wallKind(wall, zone);
		const instant = fromWallTime(wall, zone);
		if (kind === null || kind === 'once' || instant === null) return [];
		const { label } = settingOf(name);
		const taken = instantIn(instant, zone);
		return kind === 'twice'
			? words.timeTwice(label, taken)
			: words.timeSkipped(label, dayAndTime(`${wall}Z`, 'UTC'), taken);
	});
}
