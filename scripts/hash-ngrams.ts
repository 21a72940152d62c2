/**
 * `node scripts/hash-ngrams.ts TEXT`: writes the hashes of the word runs of a text into
 * `tests/fixtures/source-ngrams.json`, so that tests can tell whose words ours are without the text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashNgrams } from './wording/ngrams.ts';

const [path] = process.argv.slice(2);
if (path === undefined) {
	console.error('The path of a text, please.');
	process.exitCode = 2;
} else {
	const target = fileURLToPath(new URL('../tests/fixtures/source-ngrams.json', import.meta.url));
	const made = hashNgrams(readFileSync(path, 'utf8'));
	writeFileSync(target, `${JSON.stringify(made, null, '\t')}\n`);
}
