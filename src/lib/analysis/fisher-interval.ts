import { Z, type Interval } from './wilson.ts';

/**
 * Fisher's 95 % interval of a correlation: tanh(atanh r ± 1.96/√(n - 3)). Of r = ±1 it is that point;
 * of three people or fewer it is -1 to 1. Source: R. A. Fisher, Metron 1 (1921) 3-32.
 */
export function fisherInterval(r: number, n: number): Interval {
	if (n <= 3) return { low: -1, high: 1 };
	if (Math.abs(r) >= 1) return { low: r, high: r };
	const spread = Z / Math.sqrt(n - 3);
	return { low: Math.tanh(Math.atanh(r) - spread), high: Math.tanh(Math.atanh(r) + spread) };
}
