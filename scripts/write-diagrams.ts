/** `npm run diagrams`: draws each machine from its definition into `docs/machines.md`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assignmentMachine } from '../src/lib/assignment/machine.ts';
import { attemptMachine } from '../src/lib/attempt/machine.ts';
import { sendingMachine } from '../src/lib/player/sending/sending-machine.ts';
import { savingMachine } from '../src/lib/player/saving/saving-machine.ts';
import { reviewMachine } from '../src/lib/review/machine.ts';
import { betweenMarkers } from './diagrams/between-markers.ts';
import { toMermaid } from './diagrams/to-mermaid.ts';

export const machinesPage = fileURLToPath(new URL('../docs/machines.md', import.meta.url));

/** The page as it should be: its words as they are, its diagrams made anew. */
export function withDiagrams(page: string): string {
	const attempt = betweenMarkers(page, 'attempt machine', toMermaid(attemptMachine));
	const saving = betweenMarkers(attempt, 'saving machine', toMermaid(savingMachine));
	const sending = betweenMarkers(saving, 'sending machine', toMermaid(sendingMachine));
	const assignment = betweenMarkers(sending, 'assignment machine', toMermaid(assignmentMachine));
	return betweenMarkers(assignment, 'review machine', toMermaid(reviewMachine));
}

if (import.meta.main) {
	writeFileSync(machinesPage, withDiagrams(readFileSync(machinesPage, 'utf8')));
}
