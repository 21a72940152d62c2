/**
 * How often letters occur in English running text, in ten-thousandths: the weighting behind the mean
 * advances that Capsize publishes (github.com/seek-oss/capsize, packages/unpack), rarest left out.
 * The system fonts' numbers in `fallback-face.ts` come from there, so ours are measured the same way.
 */
const TABLE =
	' 1540 e922 t672 a668 i588 o571 n578 r526 s469 h351 l304 d298 c232 u207 m181 f170 p163 g155 ' +
	'y123 b114 w110 ,83 .79 v76 0:53 k46 T41 S41 A40 C31 2:26 x25 M25 1:23 P23 I22 B20 -18 U16 ' +
	'R15 F15 5:15 N14 H13 D13 L12 W12 G11 E11 z11 3:10';

/** Letter to frequency. */
export const letterFrequencies: ReadonlyMap<string, number> = new Map(
	[...TABLE.matchAll(/(?<=^| )(.):?(\d+)/g)].map((entry) => [entry[1] ?? '', Number(entry[2])])
);
