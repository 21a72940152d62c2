/** How far a learner is with a quiz, in words: for the table, for paper and for files. */
interface Dated {
	readonly at: string;
	readonly late: boolean;
}

export type GradeCell =
	| { readonly type: 'notBegun' | 'begun' }
	| ({ readonly type: 'completed' } & Dated)
	| ({
			readonly type: 'handedIn';
			readonly inLine: number;
			readonly of: number;
			readonly passed: 'passed' | 'notPassed' | 'noPassMark';
			readonly attempts: number;
	  } & Dated);

export function gradeWords(cell: GradeCell): string {
	switch (cell.type) {
		case 'notBegun':
			return 'not begun';
		case 'begun':
			return 'begun';
		case 'completed':
			return cell.late ? 'finished late' : 'finished';
		case 'handedIn':
			return cell.late ? 'handed in late' : 'handed in';
	}
}

/** Answers in line with the article; '' where none were handed in. */
export function inLineWords(cell: GradeCell): string {
	return cell.type === 'handedIn' ? `${cell.inLine} of ${cell.of} in line` : '';
}
