import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = [
	'README.md',
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	...readdirSync(join(root, 'docs'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`)
];
const files = new Set(
	['.github', 'bench', 'deploy', 'docs', 'quizzes', 'schemas', 'scripts', 'src', 'tests']
		.flatMap((folder) => listFolder(folder))
		.concat(readdirSync(root))
);

/** Files and folders below a folder, as paths from the root. None if the folder does not exist. */
function listFolder(folder: string): readonly string[] {
	try {
		const below = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
		return [folder, ...below.map((name) => join(folder, name))];
	} catch {
		return [];
	}
}

function textOf(page: string): string {
	return readFileSync(join(root, page), 'utf8');
}

/** The anchor of each heading, as GitHub makes it. */
function anchorsOf(page: string): readonly string[] {
	return [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-')
	);
}

/** Whether a link on a page leads to a file of the checkout and, if it has an anchor, to a heading there. */
function leadsSomewhere(page: string, link: string): boolean {
	const [path = '', anchor] = link.split('#');
	const target = path === '' ? page : relative(root, join(root, dirname(page), path));
	const exists = files.has(target.replace(/\/$/, ''));
	return exists && (anchor === undefined || anchorsOf(target).includes(anchor));
}

test.each(pages)('%s has no broken link to a file or a heading', (page) => {
	const links = [...textOf(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(
		([, link = '']) => link
	);
	expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
});

// A formatter makes quotes of the last marker, and then finds nothing wrong.
test.each(pages)('%s does not hold both sides of a merge', (page) => {
	const marker = /^(?:\| )?(?:<{7}|={7}(?!=)|>{7}|(?:> ){7})/;
	expect(
		textOf(page)
			.split('\n')
			.filter((line) => marker.test(line))
	).toEqual([]);
});

test.each(pages)('%s names only tests that exist', (page) => {
	const named = [...textOf(page).matchAll(/`([\w/.-]+\.(?:test|spec)\.ts)`/g)].map(
		([, name = '']) => name
	);
	const all = [...files].filter((file) => file.endsWith('.ts'));
	expect(named.filter((name) => !all.some((file) => `/${file}`.endsWith(`/${name}`)))).toEqual([]);
});
