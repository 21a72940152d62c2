/** What of an error may stand in the log. */
export interface LoggableError {
	readonly type: string;
	readonly code?: string;
	readonly message: string;
	/** Where in the code, without the message. */
	readonly stack: string;
	readonly cause?: LoggableError;
}

const mostCauses = 4;

/** Messages quote what they choke on, which may be an answer or a name: from the first quote to the last. */
function withoutQuotes(message: string): string {
	return message.replace(/"[\s\S]*"/g, '"…"').replace(/'[\s\S]*'/g, "'…'");
}

/** The system's or the database's own code. SQLite's is a number that says more than the message does. */
function codeOf(error: Error): string | undefined {
	const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
	const more = 'errcode' in error && typeof error.errcode === 'number' ? ` ${error.errcode}` : '';
	return code === undefined ? undefined : code + more;
}

/** Type, message without quotes, and places in the code. Other fields (a row, a form) stay out. */
export function loggableError(error: unknown, causes = mostCauses): LoggableError {
	if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
	const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	const known = codeOf(error);
	const code = known === undefined ? {} : { code: known };
	const cause =
		error.cause === undefined || causes === 0
			? {}
			: { cause: loggableError(error.cause, causes - 1) };
	return {
		...{ type: error.name, message: withoutQuotes(error.message), ...code },
		...{ stack: places.map((line) => line.trim()).join('\n'), ...cause }
	};
}
