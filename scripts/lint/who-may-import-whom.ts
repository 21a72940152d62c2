import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { dirname, relative, resolve, sep } from 'node:path';
import { laws, type Law } from './laws.ts';

type Messages = 'forbidden' | 'typesOnly' | 'onlyNames' | 'serverInPage' | 'routes';

interface Reach {
	readonly source: string;
	readonly typesOnly: boolean;
	/** Names that are imported as values; `*` for all. */
	readonly names: readonly string[];
}

/** `src/lib/server/store/x.ts` to `server/store`, `src/lib/ui/x.ts` to `ui`, `src/routes/x` to `routes`. */
function folderOf(path: string): string | undefined {
	const parts = path.split(sep);
	if (parts[0] !== 'src') return undefined;
	if (parts[1] !== 'lib') return parts.length > 2 ? parts[1] : undefined;
	return parts[2] === 'server' ? `server/${parts[3]}` : parts[2];
}

/** Where an import leads, relative to the package; `undefined` for packages. */
function target(file: string, source: string, root: string): string | undefined {
	if (source === '$lib' || source.startsWith('$lib/')) return source.replace('$lib', 'src/lib');
	if (!source.startsWith('.')) return undefined;
	return relative(root, resolve(dirname(file), source));
}

/** Files that run in a browser, besides those that a law covers. */
function isPage(path: string): boolean {
	return (
		path.startsWith(`src${sep}routes`) && !/(\.server|\+server)\.ts$|\.server\.test\.ts$/.test(path)
	);
}

function judge(law: Law, folder: string, path: string, reach: Reach): Messages | undefined {
	const parts = path.endsWith('.svelte') ? (law.components ?? []) : [];
	if (law.values.includes(folder)) {
		const allowed = law.only?.[folder];
		if (!allowed || reach.typesOnly) return undefined;
		return reach.names.every((name) => allowed.includes(name)) ? undefined : 'onlyNames';
	}
	if (parts.includes(folder)) return undefined;
	if (!law.types.includes(folder)) return 'forbidden';
	return reach.typesOnly ? undefined : 'typesOnly';
}

function reachOfImport(node: TSESTree.ImportDeclaration): Reach {
	const values = node.specifiers.filter(
		(part) => !('imported' in part) || part.importKind !== 'type'
	);
	const names = values.map((part) =>
		'imported' in part && 'name' in part.imported ? part.imported.name : '*'
	);
	const onlyTypes = node.specifiers.length > 0 && names.length === 0;
	return { source: node.source.value, typesOnly: node.importKind === 'type' || onlyTypes, names };
}

function reachOfExport(
	node: TSESTree.ExportAllDeclaration | TSESTree.ExportNamedDeclaration
): Reach | undefined {
	if (!node.source) return undefined;
	return { source: node.source.value, typesOnly: node.exportKind === 'type', names: ['*'] };
}

/** Of a computed name nothing can be said; nothing here computes one. */
function reachOfExpression({ source }: TSESTree.ImportExpression): Reach | undefined {
	if (!('value' in source) || typeof source.value !== 'string') return undefined;
	return { source: source.value, typesOnly: false, names: ['*'] };
}

/** The law of who may import whom, as a rule: relative paths and `$lib` alike, components included. */
export const whoMayImportWhom: TSESLint.RuleModule<Messages> = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			forbidden: '{{ from }} may not import {{ to }} (scripts/lint/laws.ts).',
			typesOnly: '{{ from }} may import only types of {{ to }} (scripts/lint/laws.ts).',
			onlyNames: '{{ from }} may import only {{ names }} of {{ to }} (scripts/lint/laws.ts).',
			serverInPage: 'A page never imports the server: load in a +*.server.ts and pass the data.',
			routes: 'Nobody imports routes.'
		}
	},
	defaultOptions: [],
	create(context) {
		const path = relative(context.cwd, context.filename);
		const from = folderOf(path);
		const law = from === undefined ? undefined : laws[from];
		const check = (node: TSESTree.Node, reach: Reach | undefined): void => {
			const leads = reach && target(context.filename, reach.source, context.cwd);
			const to = leads && folderOf(leads);
			if (!reach || !to || to === from) return;
			const report = (messageId: Messages): void => {
				const names = law?.only?.[to]?.join(', ') ?? '';
				context.report({ node, messageId, data: { from: from ?? path, to, names } });
			};
			if (to === 'routes') return report('routes');
			if (to.startsWith('server/') && isPage(path)) return report('serverInPage');
			const broken = law && judge(law, to, path, reach);
			if (broken) report(broken);
		};
		return {
			ImportDeclaration: (node) => check(node, reachOfImport(node)),
			ImportExpression: (node) => check(node, reachOfExpression(node)),
			ExportAllDeclaration: (node) => check(node, reachOfExport(node)),
			ExportNamedDeclaration: (node) => check(node, reachOfExport(node))
		};
	}
};
