/** What the stylesheet needs to know of a font. Lengths in em. */
export interface FontMetrics {
	readonly ascent: number;
	readonly descent: number;
	readonly lineGap: number;
	/** Mean advance of running English text, by how often each letter occurs. */
	readonly meanAdvance: number;
	/** Code points that have a glyph. */
	readonly codePoints: ReadonlySet<number>;
}

/** Reads an uncompressed OpenType font (tables `head`, `hhea`, `hmtx`, `cmap` format 4 or 12). */
export function readFont(font: Buffer, frequencies: ReadonlyMap<string, number>): FontMetrics {
	const table = tableReader(font);
	const unitsPerEm = table('head').readUInt16BE(18);
	const horizontal = table('hhea');
	const advance = advanceReader(table('hmtx'), horizontal.readUInt16BE(34));
	const glyphs = readCharacterMap(table('cmap'));
	let sum = 0;
	let weight = 0;
	for (const [letter, frequency] of frequencies) {
		const glyph = glyphs.get(letter.codePointAt(0) ?? 0);
		if (glyph === undefined) continue;
		sum += advance(glyph) * frequency;
		weight += frequency;
	}
	return {
		ascent: horizontal.readInt16BE(4) / unitsPerEm,
		descent: -horizontal.readInt16BE(6) / unitsPerEm,
		lineGap: horizontal.readInt16BE(8) / unitsPerEm,
		meanAdvance: sum / weight / unitsPerEm,
		codePoints: new Set(glyphs.keys())
	};
}

function tableReader(font: Buffer): (tag: string) => Buffer {
	const count = font.readUInt16BE(4);
	const tables = new Map<string, Buffer>();
	for (let index = 0; index < count; index++) {
		const record = 12 + index * 16;
		const start = font.readUInt32BE(record + 8);
		const tag = font.toString('latin1', record, record + 4);
		tables.set(tag, font.subarray(start, start + font.readUInt32BE(record + 12)));
	}
	return (tag) => {
		const found = tables.get(tag);
		if (!found) throw new Error(`The font has no table "${tag}".`);
		return found;
	};
}

/** Glyphs past the last full entry share its advance (OpenType, `hmtx`). */
function advanceReader(metrics: Buffer, entries: number): (glyph: number) => number {
	return (glyph) => metrics.readUInt16BE(Math.min(glyph, entries - 1) * 4);
}

function readCharacterMap(cmap: Buffer): Map<number, number> {
	const glyphs = new Map<number, number>();
	for (let index = 0; index < cmap.readUInt16BE(2); index++) {
		const subtable = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
		const format = subtable.readUInt16BE(0);
		if (format === 4) readSegments(subtable, glyphs);
		if (format === 12) readGroups(subtable, glyphs);
	}
	return glyphs;
}

function readSegments(subtable: Buffer, glyphs: Map<number, number>): void {
	const size = subtable.readUInt16BE(6);
	for (let at = 0; at < size; at += 2) {
		const last = subtable.readUInt16BE(14 + at);
		const first = subtable.readUInt16BE(16 + size + at);
		const delta = subtable.readUInt16BE(16 + size * 2 + at);
		const offsetAt = 16 + size * 3 + at;
		const offset = subtable.readUInt16BE(offsetAt);
		for (let code = first; code <= last && code < 0xffff; code++) {
			const glyph =
				offset === 0 ? code : subtable.readUInt16BE(offsetAt + offset + (code - first) * 2);
			if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
		}
	}
}

function readGroups(subtable: Buffer, glyphs: Map<number, number>): void {
	for (let index = 0; index < subtable.readUInt32BE(12); index++) {
		const group = 16 + index * 12;
		const first = subtable.readUInt32BE(group);
		const last = subtable.readUInt32BE(group + 4);
		for (let code = first; code <= last; code++) {
			glyphs.set(code, subtable.readUInt32BE(group + 8) + code - first);
		}
	}
}
