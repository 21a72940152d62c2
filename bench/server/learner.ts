import type { Ask } from './ask.ts';
import { questionCount, type Filled } from './fill.ts';

/** One request of a learner, sent when its time has come. */
export interface Sent {
	readonly act: 'begin' | 'answer' | 'next' | 'finish';
	/** Whether the server says that it is saved. */
	readonly saved: boolean;
}

interface Told {
	readonly type: string;
	readonly attempt: string;
	readonly at: number;
}

function read(status: number, body: string): Told {
	const value: unknown = status === 200 ? JSON.parse(body) : {};
	const told = { type: `status ${status}`, attempt: '', at: 1 };
	if (typeof value !== 'object' || value === null) return told;
	if ('type' in value && typeof value.type === 'string') told.type = value.type;
	if ('attempt' in value && typeof value.attempt === 'string') told.attempt = value.attempt;
	if ('at' in value && typeof value.at === 'number') told.at = value.at;
	return told;
}

/**
 * One go at the quiz: begin, twelve answers with the way on after each, finish. Whoever takes the next step
 * decides when.
 */
export async function* oneGo(
	ask: Ask,
	token: string,
	{ assignment, quiz, chosen }: Filled
): AsyncGenerator<Sent, void> {
	const send = async (fields: Record<string, string>): Promise<Told> => {
		const { status, body } = await ask('/answer', token, new URLSearchParams(fields));
		return read(status, body);
	};
	const begun = await send({ assignment, quiz });
	yield { act: 'begin', saved: begun.type === 'begun' };
	let { at } = begun;
	const acts = Array.from({ length: questionCount }, () => ['answer', 'next'] as const).flat();
	for (const act of [...acts.slice(0, -1), 'finish'] as const) {
		const told = await send({ attempt: begun.attempt, act, at: String(at), chosen });
		yield { act, saved: told.type === 'taken' };
		at = told.at;
	}
}
