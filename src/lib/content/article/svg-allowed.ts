/** What an SVG figure may hold, in the names of the tree: shapes, text, paint. Nothing loads or runs. */
export const svgElements: ReadonlySet<string> = new Set([
	...['svg', 'g', 'defs', 'symbol', 'use', 'marker', 'pattern', 'clipPath', 'mask'],
	...['path', 'circle', 'ellipse', 'line', 'rect', 'polygon', 'polyline', 'text', 'tspan'],
	...['linearGradient', 'radialGradient', 'stop']
]);

/** Dropped without a word: the alternative text takes their place. */
export const svgSilent: ReadonlySet<string> = new Set(['title', 'desc', 'metadata']);

export const svgAttributes: ReadonlySet<string> = new Set([
	...['viewBox', 'preserveAspectRatio', 'width', 'height', 'x', 'y', 'x1', 'x2', 'y1', 'y2'],
	...['cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'd', 'points', 'pathLength', 'transform'],
	...['fill', 'fillOpacity', 'fillRule', 'opacity', 'vectorEffect', 'paintOrder'],
	...['stroke', 'strokeWidth', 'strokeOpacity', 'strokeLineCap', 'strokeLineJoin'],
	...['strokeMiterLimit', 'strokeDashArray', 'strokeDashOffset'],
	...[
		'fontSize',
		'fontWeight',
		'fontStyle',
		'textAnchor',
		'dominantBaseline',
		'dx',
		'dy',
		'rotate'
	],
	...['textLength', 'lengthAdjust', 'markerStart', 'markerMid', 'markerEnd', 'markerWidth'],
	...['markerHeight', 'markerUnits', 'refX', 'refY', 'orient', 'patternUnits', 'patternTransform'],
	...['patternContentUnits', 'gradientUnits', 'gradientTransform', 'spreadMethod', 'offset'],
	...['stopColor', 'stopOpacity', 'clipPath', 'clipPathUnits', 'clipRule', 'mask', 'maskUnits'],
	'maskContentUnits'
]);

/** Dropped without a word: they do nothing here, or we set them ourselves. */
export const svgSilentAttributes: ReadonlySet<string> = new Set([
	...['xmlns', 'xmlnsXLink', 'version', 'xmlSpace', 'xmlLang', 'role', 'ariaLabel', 'ariaHidden'],
	...['ariaLabelledBy', 'ariaDescribedBy', 'focusable', 'baseProfile']
]);

export const svgClasses: ReadonlySet<string> = new Set([
	...['fig-ink', 'fig-soft', 'fig-line', 'fig-fill', 'fig-accent', 'fig-wash', 'fig-mark'],
	'fig-label'
]);
