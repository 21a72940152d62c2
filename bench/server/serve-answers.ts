/**
 * A process that takes answers over HTTP as the pages' form actions do: the learner's session looked up,
 * the act checked, marked and saved through the same functions, no page made of it. Settings as `npm start`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { hashToken } from '../../src/lib/server/accounts/hash-token.ts';
import { answerAttempt } from '../../src/lib/server/attempts/answer-attempt.ts';
import { beginAttempt } from '../../src/lib/server/attempts/begin-attempt.ts';
import { isoSeconds } from '../../src/lib/server/store/iso-seconds.ts';
import { findLearnerSession } from '../../src/lib/server/store/learner-sessions.ts';
import { openStore } from '../../src/lib/server/store/open-store.ts';
import { storePlace } from '../../src/lib/server/store/store-place.ts';
import { isAct } from '../../src/lib/player/take.ts';

const { db } = await openStore(storePlace(process.env));

/** What came of it, and where the log is now. */
interface Outcome {
	readonly type: string;
	readonly attempt?: string;
	readonly at?: number;
}

async function outcomeOf(token: string, fields: URLSearchParams): Promise<Outcome> {
	const now = isoSeconds(new Date());
	const session = await findLearnerSession(db, hashToken(token), now);
	if (!session) return { type: 'nobody' };
	const who = { type: 'learner', id: session.learnerId, classId: session.classId } as const;
	const act = fields.get('act') ?? '';
	if (!isAct(act)) {
		const [assignment, quiz] = [fields.get('assignment') ?? '', fields.get('quiz') ?? ''];
		return beginAttempt(db, who, { assignment, quiz, id: randomUUID(), seed: randomUUID(), now });
	}
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	const [attempt, at] = [fields.get('attempt') ?? '', Number(fields.get('at'))];
	const answered = await answerAttempt(db, who, { attempt, at, act, form, now });
	return 'view' in answered
		? { type: answered.type, at: answered.view.at }
		: { type: answered.type };
}

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const fields = new URLSearchParams(await text(request));
	const outcome = await outcomeOf(String(request.headers.cookie), fields);
	response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(outcome));
}

const server = createServer((request, response) => {
	if (request.url === '/healthz') {
		response.writeHead(200).end('alive\n');
		return;
	}
	take(request, response).catch((error: unknown) => {
		console.error(error);
		response.writeHead(500).end();
	});
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	console.log(`port ${typeof address === 'object' ? address?.port : ''}`);
});
