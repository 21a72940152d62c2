/** A browser that is driven over WebDriver, with one window. All of it throws when the browser refuses. */
export interface Engine {
	goto(url: string): Promise<void>;
	reload(): Promise<void>;
	/** The browser's own way back. */
	back(): Promise<void>;
	/** The size of the window, in CSS pixels. */
	resize(width: number, height: number): Promise<void>;
	/** Runs a function in the page: it sees nothing but its arguments and the page. */
	ask(inPage: (...args: string[]) => string, ...args: readonly string[]): Promise<string>;
	/** What a mouse or a keyboard does, as the WebDriver standard writes it ("Perform Actions"). */
	act(actions: readonly unknown[]): Promise<void>;
	/** The page on paper, as a PDF; only where the driver can. */
	print?(): Promise<Buffer>;
	close(): Promise<void>;
}

/** What stands at a path in an answer of a driver; `undefined` where there is no such thing. */
export function at(answer: unknown, ...path: readonly string[]): unknown {
	return path.reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
		answer
	);
}

/** The string at a path in an answer of a driver. Throws, with the answer, where there is none. */
export function textAt(answer: unknown, ...path: readonly string[]): string {
	const text = at(answer, ...path);
	if (typeof text !== 'string') throw new Error(`The driver said ${JSON.stringify(answer)}`);
	return text;
}
