/** A press of a button, as a `click` tells it; `detail` is 0 where no pointer was used. */
export interface Press {
	readonly clientX: number;
	readonly clientY: number;
	/** Milliseconds. */
	readonly timeStamp: number;
	readonly detail: number;
	/** Older engines do not say it. */
	readonly pointerType?: string;
	/** What it asks for, by the button's `formaction`, or what else acts by itself; empty for a choice or a text. */
	readonly act: string;
}

/** As long as systems wait for the second half of a double click. */
const within = 500;

/**
 * Whether a press is the second half of a double press whose first half led to an act: it is meant for what stood there
 * before. Pressing the same button on purpose twice, as in skipping two questions, is another thing: a mouse tells the
 * two apart by `detail`, a finger does not.
 */
export function isSecondPress(first: Press, press: Press): boolean {
	const touched = press.pointerType === 'touch';
	const reach = touched ? 24 : 5;
	if (press.act === '' || press.detail === 0 || press.timeStamp - first.timeStamp > within)
		return false;
	if (press.detail > 1) return true;
	const near =
		Math.abs(press.clientX - first.clientX) <= reach &&
		Math.abs(press.clientY - first.clientY) <= reach;
	return near && (touched || press.act !== first.act);
}

function pressOf(event: MouseEvent): Press {
	const { clientX, clientY, timeStamp, detail, target } = event;
	const pressed = target instanceof Element ? target.closest('button, a, summary') : null;
	return {
		...{ clientX, clientY, timeStamp, detail },
		pointerType: event instanceof PointerEvent ? event.pointerType : 'mouse',
		act: pressed ? (pressed.getAttribute('formaction') ?? pressed.localName) : ''
	};
}

/**
 * Keeps the second half of a double press from what has just taken the place of a button. Already its beginning would
 * take the focus from what has come.
 */
export function guardPresses() {
	let pressed: Press | undefined;
	let acted: Press | undefined;
	return {
		/** To be called on each `mousedown` in the form. */
		begins: (event: MouseEvent): void => {
			if (acted && isSecondPress(acted, pressOf(event))) event.preventDefault();
		},
		/** To be called first, on each click in the form. */
		hear: (event: MouseEvent): void => {
			pressed = pressOf(event);
			// Whatever is pressed between makes it another press.
			if (!acted || !isSecondPress(acted, pressed)) acted = undefined;
			else {
				event.preventDefault();
				event.stopPropagation();
			}
		},
		/** To be called when the latest press leads to an act. */
		acts: (): void => {
			acted = pressed;
		}
	};
}
