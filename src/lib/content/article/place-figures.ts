import type { Element, ElementContent } from 'hast';
import { decode, type Place, type TextFile } from '../text-file.ts';
import type { Figure } from '../module.ts';
import { isPlaceholder } from '../placeholders.ts';
import type { Report } from '../problem.ts';
import { nearest, quoted, shortened } from '../words.ts';
import { cleanSvg } from './svg.ts';
import { svgDrawn } from './svg-drawn.ts';
import { limits } from '../limits.ts';
import { readImage, type RasterType } from './image-size.ts';

/** The files of `figures/`, by name. */
export type FigureFiles = ReadonlyMap<string, Uint8Array>;

export interface FigureContext {
	readonly module: string;
	readonly file: TextFile;
	readonly files: FigureFiles;
	readonly report: Report;
	/** Figures that were shown so far, by name; raster ones with their bytes. Added to. */
	readonly shown: Map<string, Figure | undefined>;
	/** What the SVG figures so far come to, each as often as it is shown. Added to. */
	readonly svgs: { bytes: number; work: number };
}

const rasters: Readonly<Record<string, RasterType>> = {
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
	avif: 'image/avif'
};

/** Puts the figures of a section where its paragraphs with nothing but an image are. */
export function placeFigures(
	body: readonly ElementContent[],
	section: string,
	context: FigureContext
): ElementContent[] {
	let count = 0;
	return body.map((node) => {
		const image = onlyImage(node);
		if (!image) {
			reportInlineImages(node, context);
			return node;
		}
		count += 1;
		return figure(image, `${section}-f${count}-`, context);
	});
}

function onlyImage(node: ElementContent): Element | undefined {
	if (node.type !== 'element' || node.tagName !== 'p') return undefined;
	const [first, ...others] = node.children;
	return first?.type === 'element' && first.tagName === 'img' && others.length === 0
		? first
		: undefined;
}

function reportInlineImages(node: ElementContent, context: FigureContext): void {
	if (node.type !== 'element') return;
	if (node.tagName === 'img')
		context.report('figure-inline', placeOf(node, context.file), 'A figure stands inside a text.');
	for (const child of node.children) reportInlineImages(child, context);
}

function placeOf(node: Element, file: TextFile): Place {
	return { file, offset: node.position?.start.offset ?? 0 };
}

function figure(image: Element, prefix: string, context: FigureContext): Element {
	const { alt, title } = image.properties;
	const text = typeof alt === 'string' ? alt.trim() : '';
	if (text === '')
		context.report(
			'alt-missing',
			placeOf(image, context.file),
			'The figure has no alternative text.'
		);
	if (isPlaceholder(text))
		context.report(
			'placeholder-left',
			placeOf(image, context.file),
			`Nobody has replaced "${text}".`
		);
	const drawing = drawingOf(image, text, prefix, context);
	const children: ElementContent[] = drawing ? [drawing] : [];
	if (typeof title === 'string' && title.trim() !== '')
		children.push(element('figcaption', {}, [{ type: 'text', value: title.trim() }]));
	return element('figure', { className: ['figure'] }, children);
}

function element(
	tagName: string,
	properties: Element['properties'],
	children: ElementContent[]
): Element {
	return { type: 'element', tagName, properties, children };
}

function drawingOf(
	image: Element,
	alt: string,
	prefix: string,
	context: FigureContext
): Element | undefined {
	const { file, files, report, shown, svgs } = context;
	const place = placeOf(image, file);
	const name = nameOf(image.properties['src']);
	if (name === undefined) {
		report('figure-not-local', place, 'The figure is not a file of figures/.');
		return undefined;
	}
	const bytes = files.get(name);
	if (!bytes) {
		report('figure-missing', place, `There is no file ${quoted(`figures/${name}`)}.`, () => {
			const close = nearest(name, files.keys());
			return close ? [`Did you mean "figures/${close}"?`] : [];
		});
		return undefined;
	}
	const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
	if (extension === 'svg') {
		shown.set(name, undefined);
		svgs.bytes += bytes.byteLength;
		if (svgs.bytes <= limits.svgsBytes) return svg(name, bytes, alt, prefix, place, context);
		if (svgs.bytes - bytes.byteLength <= limits.svgsBytes)
			report('figures-too-large', place, `Up to here the drawings have ${svgs.bytes} bytes.`);
		return undefined;
	}
	const type = rasters[extension];
	if (type) return raster({ name, type, bytes }, alt, place, context);
	report('figure-type', place, `${quoted(`figures/${name}`)} is of a type that is not shown.`);
	return undefined;
}

/** `figures/one.svg` to `one.svg`; addresses come percent-encoded. */
function nameOf(src: unknown): string | undefined {
	if (typeof src !== 'string') return undefined;
	try {
		return /^(?:\.\/)?figures\/([^/\\]+)$/.exec(decodeURIComponent(src))?.[1];
	} catch {
		return undefined;
	}
}

function svg(
	name: string,
	bytes: Uint8Array,
	alt: string,
	prefix: string,
	place: Place,
	{ report, svgs }: FigureContext
): Element | undefined {
	const decoded = decode(`figures/${name}`, bytes);
	if (decoded.type === 'not-utf8') {
		report('not-utf8', decoded, `${quoted(`figures/${name}`)} is not UTF-8.`);
		return undefined;
	}
	const clean = cleanSvg(decoded.file.text, alt, prefix);
	if (clean.type === 'broken') report('figure-broken', place, `${quoted(name)} holds no SVG.`);
	if (clean.type === 'too-deep') report('too-deep', place, `${quoted(name)} nests too deeply.`);
	if (clean.type !== 'svg') return undefined;
	const drawn = svgDrawn(clean.element);
	if (drawn.type !== 'drawn') {
		report(
			'figure-too-complex',
			place,
			drawn.type === 'cycle'
				? `${quoted(name)} shows itself inside itself.`
				: `${quoted(name)} takes a browser more work than ${limits.svgWork} plain shapes.`
		);
		return undefined;
	}
	svgs.work += drawn.work;
	if (svgs.work > limits.svgsWork) {
		if (svgs.work - drawn.work <= limits.svgsWork)
			report(
				'figures-too-large',
				place,
				`Up to here the drawings take more work than ${limits.svgsWork} plain shapes.`
			);
		return undefined;
	}
	if (clean.dropped.length > 0) {
		const list = shortened(clean.dropped.join(', '), 200);
		report(
			'figure-cleaned',
			{ file: decoded.file, offset: 0 },
			`Taken out of the figure: ${list}.`
		);
	}
	return clean.element;
}

function raster(
	picture: Figure,
	alt: string,
	place: Place,
	{ module, report, shown }: FigureContext
): Element | undefined {
	const { name, type, bytes } = picture;
	const read = readImage(type, bytes);
	if (read.type === 'broken') {
		report('figure-broken', place, `${quoted(name)} is no ${type.slice('image/'.length)} picture.`);
		return undefined;
	}
	shown.set(name, picture);
	const src = `/learn/${module}/figures/${encodeURIComponent(name)}`;
	return element('img', { src, alt, ...read.size, loading: 'lazy', decoding: 'async' }, []);
}
