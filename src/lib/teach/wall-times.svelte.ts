import { onMount } from 'svelte';
import { fromWallTime, toWallTime } from '../assignment/times/wall-time.ts';
import { textOf, type FormFields } from '../assignment/settings/settings-form.ts';
import { ownZone } from '../messages/zones.ts';

/** By name of the field. */
type Walls = Readonly<Record<string, string>>;

/** The times of a form as they stand on a clock in `zone`: `2026-12-04T18:00`, or empty. */
export interface WallTimes {
	readonly zone: string;
	readonly walls: Walls;
	/** The times stay as they are written: they then mean those of that zone. */
	readonly choose: (zone: string) => void;
	readonly write: (name: string, wall: string) => void;
}

/** The same times on the clock of another zone. What was typed since is read on the clock of the first. */
function moved(walls: Walls, { zone, instants }: FormFields, to: string): Walls {
	const there = (name: string, wall: string): string => {
		const known = instants[name];
		const stands = known !== undefined && toWallTime(known, zone) === wall;
		const instant = stands ? known : fromWallTime(wall, zone);
		return (instant ? toWallTime(instant, to) : null) ?? wall;
	};
	return Object.fromEntries(Object.entries(walls).map(([name, wall]) => [name, there(name, wall)]));
}

interface Asked {
	/** Of the fields that are times. */
	readonly names: readonly string[];
	readonly zones: readonly string[];
	readonly posted: boolean;
}

/**
 * The times of a form, in the time zone of who reads it. The server can only guess where that is: once a
 * script runs, the same instants are written in the browser's own zone, unless they were typed
 * (`posted`) or the zone cannot be chosen.
 */
export function wallTimes(fields: FormFields, { names, zones, posted }: Asked): WallTimes {
	let zone = $state(fields.zone);
	let walls = $state.raw<Walls>(
		Object.fromEntries(names.map((name) => [name, textOf(fields, name)]))
	);

	onMount(() => {
		const own = ownZone(zones);
		if (posted || own === zone) return;
		walls = moved(walls, fields, own);
		zone = own;
	});

	return {
		get zone() {
			return zone;
		},
		get walls() {
			return walls;
		},
		choose: (chosen) => (zone = chosen),
		write: (name, wall) => (walls = { ...walls, [name]: wall })
	};
}
