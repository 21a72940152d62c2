/** Bytes for one connection, of which only the newest are worth anything. */
export interface NewestStream {
	readonly body: ReadableStream<Uint8Array>;
	readonly end: () => void;
	/** Says that the stream lives; ends it where nothing was taken since the last two times. */
	readonly beat: () => void;
}

export interface Connection {
	/** Begins to give what is to be sent; gives back how to stop. */
	readonly listen: (listener: {
		readonly hear: (bytes: Uint8Array) => void;
		readonly gone: () => void;
	}) => () => void;
	/** Breaks it off, where the other side takes nothing. */
	readonly cut: () => void;
	/** Called when it has ended, by whichever side. */
	readonly closed: () => void;
}

/**
 * A stream that holds at most two pieces for a connection that is slow: the one that is next, and the newest,
 * which takes the place of any before it.
 */
export function newestStream({ listen, cut, closed }: Connection): NewestStream {
	const pulse = new TextEncoder().encode(': here\n\n');
	let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
	let waiting: Uint8Array | undefined;
	let stuck = false;
	let unlisten: (() => void) | undefined;
	const isFree = (): boolean => (controller?.desiredSize ?? 0) > 0;
	const leave = (): void => {
		controller = undefined;
		waiting = undefined;
		unlisten?.();
		closed();
	};
	const end = (): void => {
		const [open, free] = [controller, isFree()];
		leave();
		open?.close();
		if (!free) cut();
	};
	const body = new ReadableStream<Uint8Array>(
		{
			start: (own) => {
				controller = own;
				unlisten = listen({
					hear: (bytes) => {
						if (isFree()) controller?.enqueue(bytes);
						else waiting = bytes;
					},
					gone: end
				});
			},
			pull: () => {
				stuck = false;
				if (waiting) controller?.enqueue(waiting);
				waiting = undefined;
			},
			cancel: leave
		},
		{ highWaterMark: 1 }
	);
	return {
		...{ body, end },
		beat: () => {
			if (isFree()) controller?.enqueue(pulse);
			else if (stuck) end();
			else stuck = true;
		}
	};
}
