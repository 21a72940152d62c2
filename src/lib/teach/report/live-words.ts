/** Where somebody is; nothing of what they answered. */
export type LivePlace =
	| { readonly type: 'notBegun' }
	| { readonly type: 'under'; readonly question: number; readonly of: number }
	| { readonly type: 'finished'; readonly at: string };

/** What the page of those at work shows. */
export interface LiveShown {
	readonly quizzes: readonly { readonly id: string; readonly title: string }[];
	readonly rows: readonly {
		readonly learner: string;
		readonly label: string;
		readonly places: readonly LivePlace[];
	}[];
}

export function placeWords(place: LivePlace): string {
	switch (place.type) {
		case 'notBegun':
			return 'not begun';
		case 'under':
			return `question ${place.question} of ${place.of}`;
		case 'finished':
			return 'finished';
	}
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

function isLive(value: unknown): value is LiveShown {
	return isFields(value) && value['type'] === 'live' && Array.isArray(value['rows']);
}

/** What our own server has sent; `null` where it is something else. */
export function parseLive(text: string): LiveShown | null {
	const value: unknown = JSON.parse(text);
	return isLive(value) ? value : null;
}
