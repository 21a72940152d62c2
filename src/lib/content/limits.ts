/**
 * How large things may be. Far above what an author writes, and low enough that hostile input ends in a
 * problem within a second: some parsers take quadratic time on what no one would write.
 */
export const limits = {
	/** Bytes of one YAML file. */
	yamlBytes: 256 * 1024,
	/** Lines of one YAML file. */
	yamlLines: 20_000,
	/** Commas of one YAML file: the parser takes seconds for a file of nothing else. */
	yamlCommas: 30_000,
	/** Bytes of all YAML files of a module and its article together. */
	moduleTextBytes: 1024 * 1024,
	/** Bytes of all figures of a module together. */
	moduleFigureBytes: 64 * 1024 * 1024,
	/** Bytes of an article: some 40,000 words. */
	articleBytes: 256 * 1024,
	/** Lines of an article. */
	articleLines: 10_000,
	/** Bytes of one SVG figure, which goes into the page. */
	svgBytes: 128 * 1024,
	/** Bytes of one raster figure. */
	figureBytes: 4 * 1024 * 1024,
	/** Files in one module. */
	files: 500,
	/** Characters in one line of Markdown. */
	lineLength: 20_000,
	/** Cells of all tables of an article, where each row has as many as the widest: parsers fill them up. */
	tableCells: 20_000,
	/** Items of all lists of an article. */
	listItems: 2_000,
	/** Block quotes and lists inside each other. */
	blockDepth: 12,
	/** Characters from one blank line of Markdown to the next. */
	blockLength: 40_000,
	/** Lines of Markdown from one blank line to the next. */
	blockLines: 1_000,
	/** Sections of an article. */
	sections: 500,
	/** Bytes that the SVG figures of an article come to, each counted as often as it is shown. */
	svgsBytes: 1024 * 1024,
	/** What a browser has to draw for one SVG figure, in plain shapes: see `svgDrawn`. */
	svgWork: 2_500,
	/** The same for all SVG figures of an article, each counted as often as it is shown. */
	svgsWork: 6_000,
	/** Marks of Markdown (`[`, `]`, `*`, `<`, `\\`, `@`, `://` …) from one blank line to the next. */
	blockMarks: 1_000,
	/** Runs of `*`, `_` and `~` from one blank line to the next: each is tried with each. */
	emphasisMarks: 400,
	/** Elements inside each other, in an article or a figure. */
	treeDepth: 100,
	/** Mappings and lists inside each other in YAML; the format needs seven. */
	yamlDepth: 30,
	/** Faults of shape or syntax that are reported of one YAML file. */
	yamlFaults: 200,
	/** Problems that are reported of one module. */
	problems: 1_000,
	/** Aliases that one YAML file may come to, counted as they multiply. */
	yamlAliases: 100,
	/** Characters and values that one YAML file may come to with its aliases written out. */
	yamlExpanded: 512 * 1024,
	/** Problems of a module for which it is looked up what may have been meant. */
	notedProblems: 100
} as const;
