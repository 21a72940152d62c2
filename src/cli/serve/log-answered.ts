import type { Log } from '../../lib/server/http/log.ts';
import type { Answered } from './make-server.ts';

/** One line for each request that was answered. Streams and cut answers say so. */
export function logAnswered(log: Log, answered: Answered): void {
	const { id, method, route, status, milliseconds, cut, stream } = answered;
	const line = {
		...{ requestId: id, method, route, status, milliseconds },
		...(cut ? { cut } : {}),
		...(stream ? { stream } : {})
	};
	if (status >= 500) log.warn(line, 'answered');
	else log.info(line, 'answered');
}
