import { encode } from 'uqr';

/** A QR code as the path of an SVG: `size` units a side, four of them quiet around it (ISO/IEC 18004). */
export interface Drawn {
	readonly size: number;
	readonly path: string;
}

export function drawQr(text: string): Drawn {
	const { data, size } = encode(text, { ecc: 'M', border: 4 });
	const path = data
		.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
		.join('');
	return { size, path };
}
