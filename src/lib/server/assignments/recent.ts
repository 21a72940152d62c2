/** What was made last, by key: as many as `most`, then the one that was asked for longest ago goes. */
interface Recent<Value> {
	get(key: string): Value | undefined;
	set(key: string, value: Value): void;
}

export function recent<Value>(most: number): Recent<Value> {
	const held = new Map<string, Value>();
	const set = (key: string, value: Value): void => {
		held.delete(key);
		held.set(key, value);
		const [oldest] = held.keys();
		if (held.size > most && oldest !== undefined) held.delete(oldest);
	};
	return {
		set,
		get: (key) => {
			const value = held.get(key);
			if (value !== undefined) set(key, value);
			return value;
		}
	};
}
