/** What a browser makes of the numbers of an SVG: path data, lists of points, lengths. Pure. */

interface PathSize {
	/** Characters that could be read: a browser draws up to the first fault. */
	readonly read: number;
	/** Numbers in what could be read. */
	readonly numbers: number;
	/** Points at which a marker may stand, at most. */
	readonly vertices: number;
	/** At most so long, in user units: the way from control point to control point. */
	readonly length: number;
}

/** Numbers that a command takes, by its letter. */
const takes: Readonly<Record<string, number>> = {
	M: 2,
	L: 2,
	H: 1,
	V: 1,
	C: 6,
	S: 4,
	Q: 4,
	T: 2,
	A: 7,
	Z: 0
};

/** Browsers draw an arc as up to four curves. */
const curvesOfAnArc = 4;

const blanks = /[ \t\r\n\f]*,?[ \t\r\n\f]*/y;
/** As browsers split them: `.1.1` is two numbers, `1-1` as well. */
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
/** A flag of an arc is one digit, and the next number may follow at once. */
const flag = /[01]/y;

/** Reads path data (`d`) as the SVG grammar has it. */
export function readPath(text: string): PathSize {
	const pen = new Pen();
	let [at, numbers, vertices] = [0, 0, 0];
	let command = '';
	const take = (pattern: RegExp): string | undefined => {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0];
		at += found?.length ?? 0;
		return found;
	};
	take(blanks);
	let read = at;
	while (at < text.length) {
		const letter = text.charAt(at);
		if (Object.hasOwn(takes, letter.toUpperCase())) {
			command = letter;
			at += 1;
			take(blanks);
		} else if (command === '' || command === 'Z' || command === 'z') break;
		if (vertices === 0 && command.toUpperCase() !== 'M') break;
		const upper = command.toUpperCase();
		const values: number[] = [];
		for (let index = 0; index < (takes[upper] ?? 0); index += 1) {
			const found = take(upper === 'A' && (index === 3 || index === 4) ? flag : number);
			if (found === undefined) return { read, numbers, vertices, length: pen.length };
			values.push(Number(found));
			take(blanks);
		}
		pen.draw(upper, command !== upper, values);
		read = at;
		numbers += values.length + 1;
		vertices += upper === 'A' ? curvesOfAnArc : 1;
	}
	return { read, numbers, vertices, length: pen.length };
}

/** Goes along a path, and measures from control point to control point: no curve is longer than that. */
class Pen {
	length = 0;
	#x = 0;
	#y = 0;
	#startX = 0;
	#startY = 0;
	/** From the last control point of a curve to its end, at most: as far away is the next one of S and T. */
	#handle = 0;

	draw(command: string, relative: boolean, values: readonly number[]): void {
		const [fromX, fromY] = relative ? [this.#x, this.#y] : [0, 0];
		const [first = 0] = values;
		const mirrored = command === 'S' || command === 'T' ? this.#handle : 0;
		this.length += 2 * mirrored;
		let step = 0;
		if (command === 'Z') this.#go(this.#startX, this.#startY);
		else if (command === 'H') this.#go(fromX + first, this.#y);
		else if (command === 'V') this.#go(this.#x, fromY + first);
		else if (command === 'A') {
			const [rx = 0, ry = 0, , , , x = 0, y = 0] = values;
			const chord = this.#go(fromX + x, fromY + y);
			// Radii that are too small for the way are made larger by browsers.
			this.length += 2 * Math.PI * Math.max(Math.abs(rx), Math.abs(ry), chord);
		} else
			for (let at = 0; at < values.length; at += 2)
				step = this.#go(fromX + (values[at] ?? 0), fromY + (values[at + 1] ?? 0));
		if (command === 'M') [this.#startX, this.#startY] = [this.#x, this.#y];
		this.#handle = 'CSQT'.includes(command) ? mirrored + step : 0;
	}

	/** Gives how far it was. */
	#go(x: number, y: number): number {
		const far = Math.hypot(x - this.#x, y - this.#y);
		this.length += far;
		this.#x = x;
		this.#y = y;
		return far;
	}
}

/** The numbers of a list (`points`, `stroke-dasharray`, `x` of a text), up to what is no number. */
export function readNumbers(text: string): {
	readonly read: number;
	readonly values: readonly number[];
} {
	const values: number[] = [];
	let at = 0;
	for (;;) {
		blanks.lastIndex = at;
		const start = at + (blanks.exec(text)?.[0].length ?? 0);
		number.lastIndex = start;
		const found = number.exec(text)?.[0];
		if (found === undefined) return { read: start === text.length ? start : at, values };
		values.push(Number(found));
		at = start + found.length;
	}
}
