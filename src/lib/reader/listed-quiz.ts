/** A quiz as a module's page lists it. */
export interface ListedQuiz {
	readonly id: string;
	readonly title: string;
	readonly intro: string;
	/** How many. */
	readonly questions: number;
	readonly book: 'open' | 'closed';
	/** Id of the section after which it is offered. */
	readonly after: string;
}

/** How far one is with a quiz. */
export interface Progress {
	readonly standing: 'begun' | 'finished';
	readonly said: string;
}
