import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/** The whole of an entry that only hands on what another file has: `export{a as component}from"../chunks/b.js";` */
const handsOn = /^export\{([^}]*)\}from["'`]\.\.\/(chunks\/[\w-]+\.js)["'`];?\s*$/;
/** The last statement of a file. */
const exported = /export\{([^}]*)\};?(\s*)$/;

/** `a as b, c`: what is named in the file by what it is called outside. */
function namesIn(list: string): ReadonlyMap<string, string> {
	return new Map(
		list.split(',').map((one) => {
			const [inside = '', outside = inside] = one.trim().split(' as ');
			return [outside, inside];
		})
	);
}

/** One file has many components: each is called after the node that it is. */
function nameOf(entry: Chunk, name: string): string {
	return name === 'component' ? entry.name.replace('nodes/', 'node') : name;
}

/** Gives a file the names under which an entry hands its things on. */
function giveNames(target: Chunk, entry: Chunk, handed: ReadonlyMap<string, string>): string {
	const [, list = ''] = exported.exec(target.code) ?? [];
	const given = namesIn(list);
	const more = [...handed].flatMap(([name, from]) => {
		const to = nameOf(entry, name);
		if (given.has(to)) throw new Error(`${target.fileName} has two things called ${to}.`);
		const inside = given.get(from);
		if (inside === undefined) throw new Error(`${target.fileName} has nothing called ${from}.`);
		return [`${inside} as ${to}`];
	});
	return target.code.replace(exported, `export{${[list, ...more].join(',')}};$2`);
}

interface Entry {
	file: string;
	imports?: readonly string[];
}

function isManifest(value: unknown): value is Record<string, Entry> {
	return typeof value === 'object' && value !== null;
}

/**
 * Folds entries that only hand something on into the file that has it, and tells the framework by the build's list of
 * files. A page asks for each of its entries by itself, and Chromium for six things of one server at a time: where
 * four of the six were such entries of 50 bytes, the quiz itself waited for a second round trip.
 */
export function foldEntries(): Plugin {
	return {
		name: 'readback:fold-entries',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: {
			// When names are final and the list is written.
			order: 'post',
			handler(_, bundle) {
				const list = bundle['.vite/manifest.json'];
				if (list?.type !== 'asset') return this.error('The build has no list of its files.');
				const manifest: unknown = JSON.parse(String(list.source));
				if (!isManifest(manifest)) return this.error('The list of files cannot be read.');
				let folded = 0;
				for (const entry of Object.values(bundle)) {
					if (entry.type !== 'chunk' || !entry.isEntry) continue;
					const [, names = '', place = ''] = handsOn.exec(entry.code) ?? [];
					const target = Object.values(bundle).find(
						(file) => file.type === 'chunk' && file.fileName.endsWith(place)
					);
					if (place === '' || target?.type !== 'chunk') continue;
					target.code = giveNames(target, entry, namesIn(names));
					for (const listed of Object.values(manifest))
						if (listed.file === entry.fileName) listed.file = target.fileName;
					const file = entry.fileName.split('/').at(-1) ?? '';
					for (const chunk of Object.values(bundle))
						if (chunk.type === 'chunk')
							chunk.code = chunk.code.replaceAll(
								new RegExp(`import\\((["'\`])[./\\w]*/${file}\\1\\)`, 'g'),
								`import("../${place}")`
							);
					delete bundle[entry.fileName];
					folded += 1;
				}
				if (folded < 3) this.error(`${folded} entries were folded: they look otherwise by now.`);
				list.source = JSON.stringify(manifest);
			}
		}
	};
}
