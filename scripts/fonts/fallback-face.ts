import type { FontMetrics } from './read-font.ts';

/** A font that a reader's machine is likely to have, with its mean advance in em. */
export interface SystemFont {
	/** Full or PostScript names, for `local()`. */
	readonly names: readonly string[];
	readonly meanAdvance: number;
}

/** Mean advances: @capsizecss/metrics 4.3.0. The free ones are metric-compatible by design. */
export const georgia: SystemFont = { names: ['Georgia'], meanAdvance: 913 / 2048 };
export const georgiaBold: SystemFont = { names: ['Georgia Bold'], meanAdvance: 1062 / 2048 };
export const times: SystemFont = {
	names: ['Times New Roman', 'Liberation Serif', 'Tinos'],
	meanAdvance: 832 / 2048
};
export const timesBold: SystemFont = {
	names: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'],
	meanAdvance: 886 / 2048
};
export const arial: SystemFont = {
	names: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'],
	meanAdvance: 913 / 2048
};
export const arialBold: SystemFont = {
	names: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold', 'Helvetica Bold'],
	meanAdvance: 983 / 2048
};

/**
 * A system font made to take the room of ours, so that nothing moves when ours arrives
 * (CSS Fonts 5, `size-adjust` and the metric overrides, which are relative to the adjusted size).
 */
export function fallbackFace(
	family: string,
	weight: 400 | 600,
	ours: FontMetrics,
	system: SystemFont
): string {
	const size = ours.meanAdvance / system.meanAdvance;
	return [
		'@font-face {',
		`\tfont-family: '${family}';`,
		`\tfont-weight: ${weight};`,
		`\tsrc: ${system.names.map((name) => `local('${name}')`).join(', ')};`,
		`\tsize-adjust: ${percent(size)};`,
		`\tascent-override: ${percent(ours.ascent / size)};`,
		`\tdescent-override: ${percent(ours.descent / size)};`,
		`\tline-gap-override: ${percent(ours.lineGap / size)};`,
		'}'
	].join('\n');
}

function percent(value: number): string {
	return `${Number((value * 100).toFixed(2))}%`;
}
