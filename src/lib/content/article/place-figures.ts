import type { Element, ElementContent } from 'hast';
import { decode, type Place, type TextFile } from '../text-file.ts';
import type { Figure } from '../module.ts';
import { isPlaceholder } from '../placeholders.ts';
import type { Report } from '../problem.ts';
import { nearest, quoted, shortened } from '../words.ts';
import { element } from './element.ts';
import { cleanSvg } from './svg.ts';
import { svgDrawn } from './svg-drawn.ts';
import { limits } from '../limits.ts';
import { readImage, type RasterType } from './image-size.ts';
import * as articleProblems from '../../messages/article-problems.ts';
import * as fileProblems from '../../messages/file-problems.ts';

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
	if (node.tagName === 'img') {
		context.report('figure-inline', placeOf(node, context.file), articleProblems.figureInline);
		node.properties = { alt: node.properties['alt'] ?? '' };
	}
	for (const child of node.children) reportInlineImages(child, context);
}

function placeOf(node: Element, file: TextFile): Place {
	return { file, offset: node.position?.start.offset ?? 0 };
}

function figure(image: Element, prefix: string, context: FigureContext): Element {
	const { alt, title } = image.properties;
	const text = typeof alt === 'string' ? alt.trim() : '';
	if (text === '')
		context.report('alt-missing', placeOf(image, context.file), articleProblems.altMissing);
	if (isPlaceholder(text))
		context.report(
			'placeholder-left',
			placeOf(image, context.file),
			fileProblems.placeholderLeft(text)
		);
	const drawing = drawingOf(image, text, prefix, context);
	const sized = drawing !== undefined && setSize(drawing, image, context);
	const children: ElementContent[] = drawing ? [drawing] : [];
	if (typeof title === 'string' && title.trim() !== '')
		children.push(element('figcaption', {}, [{ type: 'text', value: title.trim() }]));
	return element('figure', { className: [sized ? 'sized-figure' : 'figure'] }, children);
}

/** Gives a picture the size that its author asks for; `false` where there is none. */
function setSize(
	drawing: Element,
	{ properties, position }: Element,
	{ report, file }: FigureContext
): boolean {
	const [width, height] = [sizeOf(properties['width']), sizeOf(properties['height'])];
	for (const [name, size] of Object.entries({ width, height }))
		if (size === 'unknown') {
			const place = { file, offset: position?.start.offset ?? 0 };
			const value = quoted(String(properties[name]));
			report('not-shown', place, articleProblems.notShown.size(name, value));
		}
	const own = Number(drawing.properties['width']) / Number(drawing.properties['height']);
	const pixels = typeof height === 'number' && own > 0 ? Math.round(height * own) : undefined;
	const wanted = typeof width === 'number' || typeof width === 'string' ? width : pixels;
	if (wanted === undefined || wanted === 'unknown') return false;
	drawing.properties['width'] = wanted;
	if (typeof wanted === 'number' && own > 0)
		drawing.properties['height'] = Math.round(wanted / own);
	else delete drawing.properties['height'];
	return true;
}

/** Pixels, or a share of the text's width as HTML has it. */
function sizeOf(value: unknown): number | string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	if (value === '') return undefined;
	const [, digits, unit] = /^\s*(\d{1,4})(?:\.\d+)?\s*(px|%)?\s*$/.exec(String(value)) ?? [];
	const size = Number(digits);
	if (digits === undefined || size === 0) return 'unknown';
	return unit === '%' ? `${Math.min(100, size)}%` : size;
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
		report('figure-not-local', place, articleProblems.figureNotLocal);
		return undefined;
	}
	const bytes = files.get(name);
	if (!bytes) {
		report(
			'figure-missing',
			place,
			articleProblems.figureMissing(quoted(`figures/${name}`)),
			() => {
				const close = nearest(name, files.keys());
				return close ? [fileProblems.didYouMean(`figures/${close}`)] : [];
			}
		);
		return undefined;
	}
	const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
	if (extension === 'svg') {
		shown.set(name, undefined);
		svgs.bytes += bytes.byteLength;
		if (svgs.bytes <= limits.svgsBytes) return svg(name, bytes, alt, prefix, place, context);
		if (svgs.bytes - bytes.byteLength <= limits.svgsBytes)
			report('figures-too-large', place, articleProblems.tooManyFigureBytes(svgs.bytes));
		return undefined;
	}
	const type = rasters[extension];
	if (type) return raster({ name, type, bytes }, alt, place, context);
	report('figure-type', place, articleProblems.figureType(quoted(`figures/${name}`)));
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
		report('not-utf8', decoded, fileProblems.figureNotUtf8(quoted(`figures/${name}`)));
		return undefined;
	}
	const clean = cleanSvg(decoded.file.text, alt, prefix);
	if (clean.type === 'broken') report('figure-broken', place, articleProblems.noSvg(quoted(name)));
	if (clean.type === 'too-deep')
		report('too-deep', place, articleProblems.figureTooDeep(quoted(name)));
	if (clean.type !== 'svg') return undefined;
	const drawn = svgDrawn(clean.element);
	if (drawn.type !== 'drawn') {
		report(
			'figure-too-complex',
			place,
			drawn.type === 'cycle'
				? articleProblems.figureInItself(quoted(name))
				: articleProblems.figureTooComplex(quoted(name), limits.svgWork)
		);
		return undefined;
	}
	svgs.work += drawn.work;
	if (svgs.work > limits.svgsWork) {
		if (svgs.work - drawn.work <= limits.svgsWork)
			report('figures-too-large', place, articleProblems.tooMuchFigureWork(limits.svgsWork));
		return undefined;
	}
	if (clean.dropped.length > 0) {
		const list = shortened(clean.dropped.join(', '), 200);
		report(
			'figure-cleaned',
			{ file: decoded.file, offset: 0 },
			articleProblems.figureCleaned(list)
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
		report(
			'figure-broken',
			place,
			articleProblems.notOfItsType(quoted(name), type.slice('image/'.length))
		);
		return undefined;
	}
	shown.set(name, picture);
	const src = `/learn/${module}/figures/${encodeURIComponent(name)}`;
	return element('img', { src, alt, ...read.size, loading: 'lazy', decoding: 'async' }, []);
}
