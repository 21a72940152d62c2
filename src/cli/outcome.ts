/** What a command says and how it ends. The program prints it; nothing else does. */
export interface Outcome {
	/** 0 done, 1 something is wrong with what was looked at, 2 the command was not understood. */
	readonly code: 0 | 1 | 2;
	readonly out: string;
	/** For people: standard error. */
	readonly error: string;
}

export function done(out: string): Outcome {
	return { code: 0, out, error: '' };
}

export function refused(error: string): Outcome {
	return { code: 1, out: '', error };
}

export function notUnderstood(error: string): Outcome {
	return { code: 2, out: '', error };
}
