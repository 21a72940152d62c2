/**
 * How large things may be. Far above what an author writes, and low enough that hostile input ends in a
 * problem within a second: some parsers take quadratic time on what no one would write.
 */
export const limits = {
	/** Bytes of one YAML or Markdown file. */
	textBytes: 512 * 1024,
	/** Bytes of one SVG figure, which goes into the page. */
	svgBytes: 256 * 1024,
	/** Bytes of one raster figure. */
	figureBytes: 4 * 1024 * 1024,
	/** Files in one module. */
	files: 500,
	/** Characters in one line of Markdown. */
	lineLength: 20_000,
	/** Block quotes and lists inside each other. */
	blockDepth: 12,
	/** Marks of emphasis (runs of `*`, `_`, `~`) in one paragraph. */
	emphasisMarks: 400,
	/** Elements inside each other, in an article or a figure. */
	treeDepth: 100,
	/** Mappings and lists inside each other in YAML; the format needs seven. */
	yamlDepth: 30,
	/** Aliases that one YAML file may come to, counted as they multiply. */
	yamlAliases: 100
} as const;
