import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setup } from 'xstate';
import { betweenMarkers } from './diagrams/between-markers.ts';
import { toMermaid } from './diagrams/to-mermaid.ts';
import { machinesPage, withDiagrams } from './write-diagrams.ts';

test('docs/machines.md shows the machines as they are: else run `npm run diagrams`', () => {
	const page = readFileSync(machinesPage, 'utf8');
	expect(withDiagrams(page)).toBe(page);
});

test('draws states, choices, boxes, guards, delays and what only changes the context', () => {
	const machine = setup({
		guards: { isLate: () => true, isTold: (_, { at }: { at: number }) => at > 0 },
		delays: { nap: 10 }
	}).createMachine({
		id: 'small',
		initial: 'asleep',
		on: { stop: '.asleep' },
		states: {
			asleep: { after: { nap: 'waking' }, on: { dream: { actions: () => undefined } } },
			waking: { always: [{ guard: 'isLate', target: 'up.running' }, { target: 'asleep' }] },
			up: {
				initial: 'walking',
				on: {
					lie: { guard: { type: 'isTold', params: { at: 1 } }, target: 'asleep' },
					fall: 'asleep'
				},
				states: { walking: {}, running: {} }
			}
		}
	});
	expect(toMermaid(machine)).toBe(`\`\`\`mermaid
stateDiagram-v2
    asleep : asleep
    state waking <<choice>>
    state "up" as up {
        up_walking : walking
        up_running : running
    }
    [*] --> asleep
    asleep --> waking : after nap
    waking --> up_running : [isLate]
    waking --> asleep : else
    up --> asleep : lie [isTold], fall
\`\`\`

- Unless a state says otherwise, \`stop\` leads to \`asleep\`.
- In \`asleep\`, \`dream\` only changes the context.`);
});

test('a page without markers is an error, not a page without diagrams', () => {
	expect(() => betweenMarkers('# A page', 'machine', 'diagram')).toThrow('no markers');
});
