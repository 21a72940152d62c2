/** What a part of the bench hands back. Plain data: the table and the JSON are made from it. */

/** A number that was asked for, and what came out. */
export interface Goal {
	readonly what: string;
	readonly most: number;
	readonly measured: number;
	readonly met: boolean;
}

export type Cell = string | number;

export interface Table {
	readonly title: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
}

export interface Report {
	readonly part: string;
	readonly tables: readonly Table[];
	readonly goals: readonly Goal[];
	/** Everything that the tables sum up, for machines. */
	readonly measured: unknown;
}

/** A goal of the form "at most". */
export function atMost(what: string, most: number, measured: number): Goal {
	return { what, most, measured, met: measured <= most };
}
