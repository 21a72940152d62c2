/** What one learner has instead of the class's settings, or besides: a table with a row for each exception. */
import * as v from 'valibot';
import * as words from '../../messages/exceptions.ts';
import { dueAfterOpens, lateAfterDue } from '../../messages/settings.ts';
import * as kinds from './setting-kinds.ts';
import { inOrder, type FieldProblem, type Kind } from './setting-kinds.ts';

interface Row<T> {
	/** In the form. */
	readonly label: string;
	/** Of a date: what it says of lifting it for this learner. */
	readonly lift?: string;
	/** What a list of exceptions says; `write` puts an instant into words. */
	readonly tells: (value: T, write: (instant: string) => string) => string;
}

/** A kind of value with its row. */
export type Exception<T> = Kind<T> & Row<T>;

/** What is absent is as for the class. */
function exception<T>(kind: Kind<T>, row: Row<T>) {
	return { ...v.exactOptional(kind.schema), exception: { ...kind, ...row } };
}

/** Each row is the schema of its exception, too. A date of `null`: none for this learner. */
const table = {
	opens: exception(kinds.time, words.opens),
	due: exception(kinds.time, words.due),
	lateUntil: exception(kinds.time, words.lateUntil),
	/** On top of the class's attempts. */
	extraAttempts: exception(kinds.number(20), words.extraAttempts),
	/** On top of the time limit. */
	extraMinutes: exception(kinds.number(600), words.extraMinutes)
};

const shape = v.strictObject(table, kinds.unknownField);

type Values = { readonly [K in keyof typeof table]: v.InferOutput<(typeof table)[K]> };

/** What one learner has; `{}` is nothing of their own. */
export type Exceptions = Partial<Values>;

export type ExceptionName = keyof Values;

const rows: { readonly [K in ExceptionName]: { readonly exception: Exception<Values[K]> } } = table;

/** Every exception, in the order in which forms and lists show them. */
export const exceptionNames = Object.keys(table).filter(isExceptionName);

function isExceptionName(name: string): name is ExceptionName {
	return Object.hasOwn(table, name);
}

/** The row of an exception with its kind. */
export function exceptionOf<K extends ExceptionName>(name: K): Exception<Values[K]> {
	return rows[name].exception;
}

const exceptionsSchema: v.GenericSchema<unknown, Exceptions> = v.pipe(
	shape,
	v.forward(
		v.partialCheck([['opens'], ['due']], ({ opens, due }) => inOrder(opens, due), dueAfterOpens),
		['due']
	),
	v.forward(
		v.partialCheck(
			[['due'], ['lateUntil']],
			({ due, lateUntil }) => inOrder(due, lateUntil),
			lateAfterDue
		),
		['lateUntil']
	)
);

export type ParsedExceptions =
	| { readonly type: 'exceptions'; readonly exceptions: Exceptions }
	/** Every problem at once, a field at most one; never empty. */
	| { readonly type: 'problems'; readonly problems: readonly FieldProblem[] };

/** One learner's exceptions out of unknown JSON. */
export function parseExceptions(value: unknown): ParsedExceptions {
	const result = v.safeParse(exceptionsSchema, value);
	return result.success
		? { type: 'exceptions', exceptions: result.output }
		: { type: 'problems', problems: kinds.problemsOf(result.issues) };
}

/** The field of a form that lifts a date for one learner. */
export function liftField(name: string): string {
	return `${name}-none`;
}

/** What one learner has, in words, one by one; `write` puts an instant into them. */
export function exceptionWords(
	exceptions: Exceptions,
	write: (instant: string) => string
): readonly string[] {
	const tell = <K extends ExceptionName>(name: K): readonly string[] => {
		const value = exceptions[name];
		return value === undefined ? [] : [exceptionOf(name).tells(value, write)];
	};
	return exceptionNames.flatMap((name) => tell(name));
}
