/** Names that some engines still list, and how the same places are written today. */
const renamed: Readonly<Record<string, string>> = {
	'Africa/Asmera': 'Africa/Asmara',
	'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
	'America/Catamarca': 'America/Argentina/Catamarca',
	'America/Coral_Harbour': 'America/Atikokan',
	'America/Cordoba': 'America/Argentina/Cordoba',
	'America/Godthab': 'America/Nuuk',
	'America/Indianapolis': 'America/Indiana/Indianapolis',
	'America/Jujuy': 'America/Argentina/Jujuy',
	'America/Louisville': 'America/Kentucky/Louisville',
	'America/Mendoza': 'America/Argentina/Mendoza',
	'Asia/Calcutta': 'Asia/Kolkata',
	'Asia/Katmandu': 'Asia/Kathmandu',
	'Asia/Rangoon': 'Asia/Yangon',
	'Asia/Saigon': 'Asia/Ho_Chi_Minh',
	'Atlantic/Faeroe': 'Atlantic/Faroe',
	'Europe/Kiev': 'Europe/Kyiv',
	'Pacific/Enderbury': 'Pacific/Kanton',
	'Pacific/Ponape': 'Pacific/Pohnpei',
	'Pacific/Truk': 'Pacific/Chuuk'
};

/** When the clocks of two zones are compared: winters and summers, of today and of earlier rules. */
const compared = [
	'1975-07-01',
	'2000-01-01',
	'2015-01-01',
	'2015-07-01',
	'2026-01-01',
	'2026-07-01'
];

/** Found once: an engine lists the same zones as long as it runs, and takes a millisecond for it. */
let listed: readonly string[] | undefined;

/** All time zones that can be chosen, UTC first, each as its place is written today. */
export function zones(): readonly string[] {
	if (listed) return listed;
	const all = Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone);
	listed = ['UTC', ...[...new Set(all)].filter((zone) => zone !== 'UTC').sort()];
	return listed;
}

/** The name that this engine has for a zone, whichever of its names is given; `null`: it knows none. */
function nameHere(zone: string): string | null {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
	} catch {
		return null;
	}
}

/** What clocks of a zone show, to compare zones by. */
function clocksOf(zone: string): string {
	const format = new Intl.DateTimeFormat('en', {
		...{ timeZone: zone, dateStyle: 'short', timeStyle: 'short' }
	});
	return compared.map((instant) => format.format(new Date(instant))).join();
}

/**
 * The one of these zones that is meant by a name: itself, else the same under another of its names, else one whose
 * clocks go alike. Engines of different age and make have different names for many zones. `null`: none.
 */
export function findZone(zone: string, among: readonly string[]): string | null {
	const today = renamed[zone] ?? zone;
	if (among.includes(today)) return today;
	const here = nameHere(zone);
	if (here === null) return null;
	const same = among.find((each) => nameHere(each) === here);
	if (same !== undefined) return same;
	const clocks = clocksOf(here);
	return among.find((each) => nameHere(each) !== null && clocksOf(each) === clocks) ?? null;
}

/** Found once: each page that a learner opens asks for it. */
let here: string | undefined;

/** That of a class: its own, or where it has none yet, that of the machine this runs on. */
export function zoneOf({ timeZone }: { readonly timeZone: string | null }): string {
	return timeZone ?? (here ??= ownZone());
}

/** That of these classes, if it is one, else that of the machine this runs on. */
export function zoneOfAll(classes: readonly { readonly timeZone: string | null }[]): string {
	const [zone, ...others] = new Set(classes.map(zoneOf));
	return zone === undefined || others.length > 0 ? ownZone() : zone;
}

/** That of the machine this runs on: on the server a guess, in the browser the person's own. */
export function ownZone(among: readonly string[] = zones()): string {
	const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
	return findZone(timeZone, among) ?? 'UTC';
}
