/** The package ships no types; these are the options used here (subset-font 2.9, README). */
declare module 'subset-font' {
	/** Axis tag to the value it is pinned to, or to the range that stays. */
	export type Axes = Readonly<
		Record<string, number | { readonly min: number; readonly max: number }>
	>;
	export interface Options {
		readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
		readonly keepFeatures?: readonly string[];
		readonly variationAxes?: Axes;
		readonly noHinting?: boolean;
		readonly dropTables?: readonly string[];
	}
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: Options
	): Promise<Buffer>;
}
