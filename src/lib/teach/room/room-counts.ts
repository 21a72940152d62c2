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

export function roomCounts({ quizzes, rows }: Live): RoomCounts {
	const count = (at: number, type: LivePlace['type']): number =>
		rows.filter(({ places }) => places[at]?.type === type).length;
	return {
		all: rows.length,
		finished: rows.filter(
			({ places }) => places.length > 0 && places.every(({ type }) => type === 'finished')
		).length,
		quizzes: quizzes.map(({ id, title }, at) => ({
			...{ id, title },
			finished: count(at, 'finished'),
			working: count(at, 'under')
		}))
	};
}
