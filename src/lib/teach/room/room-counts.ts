import type { LivePlace } from '../report/follow.ts';

/** How far a class is, without a name. */
export interface RoomCounts {
	readonly all: number;
	/** Who have finished every quiz. */
	readonly finished: number;
	readonly quizzes: readonly {
		readonly id: string;
		readonly title: string;
		readonly finished: number;
		readonly working: number;
	}[];
}

interface Live {
	readonly quizzes: readonly { readonly id: string; readonly title: string }[];
	readonly rows: readonly { readonly places: readonly LivePlace[] }[];
}

/** Whether a quiz is handed in, or finished; another attempt takes nothing back. */
export function isFinished(place: LivePlace | undefined): boolean {
	return place?.type === 'finished' || (place?.type === 'under' && place.again);
}

/** Whether a quiz is begun, and was never finished. */
export function isWorking(place: LivePlace | undefined): boolean {
	return place?.type === 'under' && !place.again;
}

export function roomCounts({ quizzes, rows }: Live): RoomCounts {
	const count = (at: number, is: (place: LivePlace | undefined) => boolean): number =>
		rows.filter(({ places }) => is(places[at])).length;
	return {
		all: rows.length,
		finished: rows.filter(({ places }) => places.length > 0 && places.every(isFinished)).length,
		quizzes: quizzes.map(({ id, title }, at) => ({
			...{ id, title },
			finished: count(at, isFinished),
			working: count(at, isWorking)
		}))
	};
}
