/** XState, as servers and tests have it: `#machines` in package.json. Pages have machines.browser.ts in its place. */
import {
	createEmptyActor,
	type ActorLogic,
	type ActorScope,
	type AnyActorScope,
	type EventObject,
	type Snapshot
} from 'xstate';

export {
	assign,
	createActor,
	createMachine,
	initialTransition,
	type Actor,
	type setup,
	type SnapshotFrom
} from 'xstate';

const self = createEmptyActor();

const nothing = (): void => undefined;

/** The surroundings of a machine that does nothing but change its context: it never looks at them. */
const nowhere: AnyActorScope = {
	...{ self, system: self.system, id: '', sessionId: '', logger: nothing, defer: nothing },
	...{ emit: nothing, stopChild: nothing, actionExecutor: nothing }
};

/**
 * XState's `transition` for machines without side effects. XState's own makes an actor for each event, which costs an
 * answer more than the rest of its transition does.
 */
export function transition<
	State extends Snapshot<unknown>,
	Event extends EventObject,
	Input,
	System extends AnyActorScope['system'],
	Emitted extends EventObject
>(
	machine: ActorLogic<State, Event, Input, System, Emitted>,
	snapshot: State,
	event: Event
): [State] {
	const scope = nowhere as ActorScope<State, Event, System, Emitted>;
	return [machine.transition(snapshot, event, scope)];
}
