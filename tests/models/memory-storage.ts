import type { KeptStorage } from '../../src/lib/player/saving/storages.ts';

/** A `Storage` of its own. With room for `most` characters: then it is full, as browsers are. */
export class MemoryStorage implements KeptStorage {
	readonly #items = new Map<string, string>();
	most = Infinity;

	get length(): number {
		return this.#items.size;
	}

	key(at: number): string | null {
		return [...this.#items.keys()][at] ?? null;
	}

	getItem(key: string): string | null {
		return this.#items.get(key) ?? null;
	}

	setItem(key: string, text: string): void {
		if (text.length > this.most) throw new DOMException('No room.', 'QuotaExceededError');
		this.#items.set(key, text);
	}

	removeItem(key: string): void {
		this.#items.delete(key);
	}
}

/** Empty storages of one tab. */
export function memoryStorages(): { session: MemoryStorage; local: MemoryStorage } {
	return { session: new MemoryStorage(), local: new MemoryStorage() };
}
