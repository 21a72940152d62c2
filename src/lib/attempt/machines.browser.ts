/**
 * What of XState a quiz page needs, in a tenth of its bytes: `#machines` in package.json. Servers and tests run the
 * same machines on XState itself, and `tests/models/machines.test.ts` compares both on every path. What this cannot
 * run (`invoke`, `after`, parallel states, history) it refuses when the machine is made.
 */

interface Event {
	readonly type: string;
}

type Context = object;

interface Given {
	readonly context: Context;
	readonly event: Event;
}

/** A guard or an action by its name, with what it is given. */
type Named = string | { readonly type: string; readonly params?: unknown };

interface TransitionConfig {
	readonly target?: string;
	readonly guard?: Named;
	readonly actions?: Named | readonly Named[];
}

type Transitions = string | TransitionConfig | readonly TransitionConfig[];

type Begins = (given: { readonly input: unknown }) => Context;

interface StateConfig {
	readonly id?: string;
	readonly context?: Context | Begins;
	readonly initial?: string;
	readonly tags?: string | readonly string[];
	readonly entry?: Named | readonly Named[];
	readonly always?: Transitions;
	readonly on?: Readonly<Record<string, Transitions>>;
	readonly states?: Readonly<Record<string, StateConfig>>;
}

type Assigned = (given: Given, params: unknown) => Context;

interface Assigning {
	readonly assigned: Assigned;
}

type Action = Assigning | ((given: Given, params: unknown) => void);
type Guard = (given: Given, params: unknown) => boolean;

interface Implementations {
	readonly guards?: Readonly<Record<string, Guard>>;
	readonly actions?: Readonly<Record<string, Action>>;
}

/** Names of the states that one is in, from the outermost. */
type Path = readonly string[];

interface Found {
	readonly source: Path;
	readonly transition: TransitionConfig;
}

type Value = string | { readonly [name: string]: Value };

/** Runs actions that do something beside changing the context. */
type Run = (action: () => void) => void;

const known = ['id', 'context', 'initial', 'tags', 'entry', 'always', 'on', 'states'];

function listed<T>(some: T | readonly T[] | undefined): readonly T[] {
	if (some === undefined) return [];
	return Array.isArray(some) ? some : [some as T];
}

function check(state: StateConfig): void {
	for (const key of Object.keys(state))
		if (!known.includes(key)) throw new Error(`A page runs no machine with “${key}”.`);
	for (const child of Object.values(state.states ?? {})) check(child);
}

function begins(context: Context | Begins): context is Begins {
	return typeof context === 'function';
}

function gives(params: unknown): params is (given: Given) => unknown {
	return typeof params === 'function';
}

function startsWith(path: Path, beginning: Path): boolean {
	return beginning.every((name, at) => path[at] === name);
}

class Machine {
	readonly config: StateConfig;
	readonly #implementations: Implementations;

	constructor(config: StateConfig, implementations: Implementations) {
		check(config);
		this.config = config;
		this.#implementations = implementations;
	}

	provide({ guards, actions }: Implementations): Machine {
		const given = this.#implementations;
		return new Machine(this.config, {
			guards: { ...given.guards, ...guards },
			actions: { ...given.actions, ...actions }
		});
	}

	begin(input: unknown, run: Run): Snapshot {
		const { context = {} } = this.config;
		const first = begins(context) ? context({ input }) : context;
		const event = { type: 'xstate.init' };
		return this.#settle(this.#enter(first, event, [], null, run), event, run);
	}

	take(snapshot: Snapshot, event: Event, run: Run): Snapshot {
		const found = this.find(snapshot, event);
		return found ? this.#settle(this.#follow(snapshot, event, found, run), event, run) : snapshot;
	}

	/** The transition that an event leads to, if any: of the innermost state that has one. */
	find({ path, context }: Snapshot, event: Event): Found | undefined {
		return this.#search(path, { context, event }, ({ on }) => on?.[event.type]);
	}

	/** The states along a path, from the machine itself. */
	along(path: Path): readonly StateConfig[] {
		const states = [this.config];
		for (const name of path) {
			const next = states.at(-1)?.states?.[name];
			if (!next) throw new Error(`There is no state “${path.join('.')}”.`);
			states.push(next);
		}
		return states;
	}

	#search(
		path: Path,
		given: Given,
		of: (state: StateConfig) => Transitions | undefined
	): Found | undefined {
		const states = this.along(path);
		for (let depth = path.length; depth >= 0; depth -= 1) {
			const state = states[depth];
			for (const each of listed(state && of(state))) {
				const transition = typeof each === 'string' ? { target: each } : each;
				if (this.#allows(transition.guard, given))
					return { source: path.slice(0, depth), transition };
			}
		}
		return undefined;
	}

	/** Goes on for as long as states send on without an event. */
	#settle(reached: Snapshot, event: Event, run: Run): Snapshot {
		let snapshot = reached;
		for (;;) {
			const { path, context } = snapshot;
			const found = this.#search(path, { context, event }, ({ always }) => always);
			if (!found) return snapshot;
			snapshot = this.#follow(snapshot, event, found, run);
		}
	}

	#follow({ path, context }: Snapshot, event: Event, { source, transition }: Found, run: Run) {
		const changed = this.#act(context, event, transition.actions, run);
		const { target } = transition;
		if (target === undefined) return new Snapshot(this, path, changed);
		const to = this.#resolve(source, target);
		let domain = source;
		// From without, a state is left and entered; from a state that holds the target, it stays.
		if (!startsWith(to, source))
			domain = source.slice(
				0,
				source.findIndex((name, at) => to[at] !== name)
			);
		return this.#enter(changed, event, to, domain, run);
	}

	#resolve(source: Path, target: string): Path {
		if (target.startsWith('.')) return [...source, ...target.slice(1).split('.')];
		if (!target.startsWith('#')) return [...source.slice(0, -1), ...target.split('.')];
		const [id, ...path] = target.slice(1).split('.');
		if (id !== this.config.id) throw new Error(`There is no “${target}”.`);
		return path;
	}

	/** Enters every state on the way to one that holds no other; `null`: from outside the machine. */
	#enter(context: Context, event: Event, to: Path, domain: Path | null, run: Run): Snapshot {
		const path = [...to];
		let state = this.along(path).at(-1);
		while (state?.initial !== undefined) {
			path.push(state.initial);
			state = state.states?.[state.initial];
		}
		let changed = context;
		for (const { entry } of this.along(path).slice(domain ? domain.length + 1 : 0))
			changed = this.#act(changed, event, entry, run);
		return new Snapshot(this, path, changed);
	}

	#allows(guard: Named | undefined, given: Given): boolean {
		if (guard === undefined) return true;
		const { type, params } = named(guard, given);
		const found = this.#implementations.guards?.[type];
		if (!found) throw new Error(`There is no guard “${type}”.`);
		return found(given, params);
	}

	#act(context: Context, event: Event, actions: TransitionConfig['actions'], run: Run): Context {
		let changed = context;
		for (const each of listed<Named>(actions)) {
			const given = { context: changed, event };
			const { type, params } = named(each, given);
			const action = this.#implementations.actions?.[type];
			if (!action) throw new Error(`There is no action “${type}”.`);
			if ('assigned' in action) changed = { ...changed, ...action.assigned(given, params) };
			else run(() => action(given, params));
		}
		return changed;
	}
}

function named(what: Named, given: Given): { readonly type: string; readonly params?: unknown } {
	if (typeof what === 'string') return { type: what };
	const { type, params } = what;
	return { type, params: gives(params) ? params(given) : params };
}

class Snapshot {
	readonly status: 'active' | 'stopped';
	readonly path: Path;
	readonly context: Context;
	readonly #machine: Machine;

	constructor(
		machine: Machine,
		path: Path,
		context: Context,
		status: 'active' | 'stopped' = 'active'
	) {
		this.#machine = machine;
		this.path = path;
		this.context = context;
		this.status = status;
	}

	get value(): Value {
		return this.path.reduceRight<Value>(
			(value, name) => (value === '' ? name : { [name]: value }),
			''
		);
	}

	can(event: Event): boolean {
		const found = this.#machine.find(this, event)?.transition;
		return found?.target !== undefined || listed<Named>(found?.actions).length > 0;
	}

	matches(value: Value): boolean {
		const wanted: string[] = [];
		for (let left: Value | undefined = value; left !== undefined;) {
			const [name, rest]: [string, Value | undefined] =
				typeof left === 'string' ? [left, undefined] : (Object.entries(left)[0] ?? ['', undefined]);
			wanted.push(name);
			left = rest;
		}
		return startsWith(this.path, wanted);
	}

	hasTag(tag: string): boolean {
		return this.#machine.along(this.path).some(({ tags }) => listed(tags).includes(tag));
	}

	stopped(): Snapshot {
		return new Snapshot(this.#machine, this.path, this.context, 'stopped');
	}
}

const now: Run = (action) => action();
const never: Run = () => undefined;

class Actor {
	#snapshot: Snapshot;
	readonly #machine: Machine;
	readonly #observers: ((snapshot: Snapshot) => void)[] = [];
	/** What was sent and what an actor does at its start: what happens meanwhile comes after. */
	readonly #waiting: Event[] = [];
	#deferred: (() => void)[] = [];
	#state: 'new' | 'idle' | 'busy' = 'new';

	constructor(machine: Machine, input: unknown) {
		this.#machine = machine;
		this.#snapshot = machine.begin(input, (action) => this.#deferred.push(action));
	}

	getSnapshot(): Snapshot {
		return this.#snapshot;
	}

	subscribe(observer: (snapshot: Snapshot) => void): void {
		this.#observers.push(observer);
	}

	start(): this {
		this.#state = 'busy';
		for (const action of this.#deferred) action();
		this.#deferred = [];
		this.#tell();
		this.#work();
		return this;
	}

	send(event: Event): void {
		if (this.#snapshot.status === 'stopped') return;
		this.#waiting.push(event);
		if (this.#state === 'idle') this.#work();
	}

	stop(): void {
		this.#snapshot = this.#snapshot.stopped();
		this.#waiting.length = 0;
	}

	#work(): void {
		this.#state = 'busy';
		for (let event = this.#waiting.shift(); event; event = this.#waiting.shift()) {
			this.#snapshot = this.#machine.take(this.#snapshot, event, now);
			this.#tell();
		}
		this.#state = 'idle';
	}

	#tell(): void {
		for (const observer of this.#observers) observer(this.#snapshot);
	}
}

export function createMachine(config: StateConfig, implementations: Implementations): Machine {
	return new Machine(config, implementations);
}

export function createActor(machine: Machine, options?: { readonly input?: unknown }): Actor {
	return new Actor(machine, options?.input);
}

/** Of a function or of values, as XState has it. */
export function assign(change: Assigned | Context): Assigning {
	return { assigned: typeof change === 'function' ? (change as Assigned) : () => change };
}

export function initialTransition(machine: Machine, input?: unknown): [Snapshot, []] {
	return [machine.begin(input, never), []];
}

export function transition(machine: Machine, snapshot: Snapshot, event: Event): [Snapshot, []] {
	return [machine.take(snapshot, event, never), []];
}
