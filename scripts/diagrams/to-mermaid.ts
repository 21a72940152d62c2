import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

interface Edge {
	readonly from: string;
	/** Null: the state stays, only the context changes. */
	readonly to: string | null;
	readonly label: string;
}

function nameOf(node: AnyStateNode): string {
	return node.path.join('_');
}

/** XState's own events in words: a delay that is over, an invoked actor that is done or failed. */
function eventName(event: string): string {
	const [, , what = ''] = event.split('.');
	if (event.startsWith('xstate.after.')) return `after ${what}`;
	if (event.startsWith('xstate.done.actor.')) return 'done';
	if (event.startsWith('xstate.error.actor.')) return 'failed';
	return event;
}

function guardName(guard: unknown): string {
	if (typeof guard === 'string') return ` [${guard}]`;
	const named = typeof guard === 'object' && guard !== null && 'type' in guard;
	return named ? ` [${String(guard.type)}]` : '';
}

function edge(transition: AnyTransitionDefinition): Edge {
	const [target] = transition.target ?? [];
	const event: unknown = transition.eventType;
	const label = eventName(String(event)) + guardName(transition.guard);
	return {
		from: nameOf(transition.source),
		to: target ? nameOf(target) : null,
		label: label.trim() === '' ? 'else' : label.trim()
	};
}

function edgesFrom(node: AnyStateNode): readonly Edge[] {
	return [...node.transitions.values(), node.always ?? []].flat().map(edge);
}

function children(node: AnyStateNode): readonly AnyStateNode[] {
	return Object.values(node.states);
}

function descendants(node: AnyStateNode): readonly AnyStateNode[] {
	return children(node).flatMap((child) => [child, ...descendants(child)]);
}

/** Whether it sends on at once whatever happens, so that no event ever finds the machine there. */
function isChoice(node: AnyStateNode): boolean {
	return node.transitions.size === 0 && node.always?.at(-1)?.guard === undefined && !!node.always;
}

/** A state that sends on at once is drawn as a choice, one with states as a box around them. */
function declare(node: AnyStateNode, indent: string): readonly string[] {
	const name = nameOf(node);
	const inside = children(node);
	if (inside.length === 0) {
		return [
			isChoice(node) ? `${indent}state ${name} <<choice>>` : `${indent}${name} : ${node.key}`
		];
	}
	const deeper = `${indent}    `;
	const box = [`${indent}state "${node.key}" as ${name} {`];
	return [...box, ...inside.flatMap((child) => declare(child, deeper)), `${indent}}`];
}

/** Edges between the same two states as one, with all that leads there. */
function join(edges: readonly Edge[]): readonly string[] {
	const labels = new Map<string, string[]>();
	for (const { from, to, label } of edges) {
		const arrow = `    ${from} --> ${to}`;
		labels.set(arrow, [...(labels.get(arrow) ?? []), label]);
	}
	return [...labels].map(([arrow, all]) => `${arrow} : ${all.join(', ')}`);
}

function inWords(machine: AnyStateMachine, stays: readonly Edge[]): readonly string[] {
	const everywhere = edgesFrom(machine.root).map(
		({ label, to }) =>
			`- Unless a state says otherwise, \`${label}\` ${to ? `leads to \`${to}\`` : 'only changes the context'}.`
	);
	const labels = [...new Set(stays.map(({ label }) => label))];
	const here = labels.map((label) => {
		const where = stays.filter((each) => each.label === label).map(({ from }) => `\`${from}\``);
		return `- In ${where.join(', ')}, \`${label}\` only changes the context.`;
	});
	return [...everywhere, ...here];
}

/**
 * A machine as a Mermaid state diagram in a Markdown fence, made from its definition. What would clutter
 * it (transitions that stay, and those of the whole machine) follows as a list.
 */
export function toMermaid(machine: AnyStateMachine): string {
	const edges = descendants(machine.root).flatMap(edgesFrom);
	const [initial] = machine.root.initial.target;
	const diagram = [
		'stateDiagram-v2',
		...children(machine.root).flatMap((child) => declare(child, '    ')),
		`    [*] --> ${initial ? nameOf(initial) : ''}`,
		...join(edges.filter(({ to }) => to !== null))
	];
	const words = inWords(
		machine,
		edges.filter(({ to }) => to === null)
	);
	return ['```mermaid', ...diagram, '```', '', ...words].join('\n').trimEnd();
}
