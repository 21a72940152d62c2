import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from '../csv.ts';
import { decodeList } from './decode-file.ts';
import {
	mostNames,
	mostProblems,
	noWishes,
	readRoster,
	rosterText,
	type RosterProblem
} from './roster.ts';
import { nameKey } from './read-name.ts';

const both = ['Ada Lovelace', 'Emmy Noether'];

function namesIn(text: string): readonly string[] {
	return readRoster(text).list.map(({ name }) => name);
}

test.each<[string, string]>([
	['a name a line', 'Ada Lovelace\nEmmy Noether\n'],
	['Windows line ends and a byte order mark', '\uFEFFAda Lovelace\r\nEmmy Noether\r\n'],
	['blanks and empty lines', '\n  Ada   Lovelace \n\n\tEmmy Noether\n \n'],
	['a header', 'Name\nAda Lovelace\nEmmy Noether'],
	['a header among others', 'Id,Full name,E-mail\n1,Ada Lovelace,a@b.c\n2,Emmy Noether,\n'],
	['two columns with a header', 'Surname;First name\nLovelace;Ada\nNoether;Emmy'],
	['the same in German', 'Nachname\tVorname\nLovelace\tAda\nNoether\tEmmy'],
	['no header, columns of numbers and addresses', '1;Ada;Lovelace;a@b.c\n2;Emmy;Noether;'],
	['quotes after an empty line', 'Name\n\n "Ada Lovelace"\nEmmy Noether'],
	['blanks before quotes with a comma', 'Id, Name\n1, "Ada Lovelace"\n2,  "Emmy\nNoether"  '],
	['quotes', '"Name","Group"\n"Ada Lovelace","7, b"\n"Emmy\nNoether","8"']
])('reads %s', (_, text) => {
	expect([namesIn(text), readRoster(text).problems]).toEqual([both, []]);
});

test('leaves "surname, first name" without a header as it was written', () => {
	const text = 'Lovelace, Ada\n"Noether, Emmy"';
	expect(namesIn(text)).toEqual(['Lovelace, Ada', 'Noether, Emmy']);
	expect(readRoster(text).commas).toBe(true);
	const turned = readRoster(text, null, { ...noWishes, turn: true });
	expect(turned.list.map(({ name }) => name)).toEqual(both);
});

describe('names the line of', () => {
	test.each<[string, string, number, RosterProblem['problem']]>([
		[
			'a name that stands twice',
			'Name\nAda\nEmmy\n ada ',
			4,
			{ type: 'alike', name: 'ada', as: 'Ada', line: 2 }
		],
		[
			'a twin after a line break in quotes',
			'"A\nB"\nC\nA B',
			4,
			{ type: 'twin', name: 'A B', line: 1 }
		],
		['no name', 'Id,Name\n1,\n', 2, { type: 'empty' }],
		['a name that is too long', `Ada\n${'x'.repeat(101)}`, 2, { type: 'long' }],
		['a character that turns the text round', 'Ada\nEm\u202Emy', 2, { type: 'odd' }],
		['a twin after an empty line', 'Ada\n\n"Ada"', 3, { type: 'twin', name: 'Ada', line: 1 }],
		['a quote that nothing closes', 'Ada\n"Emmy', 2, { type: 'open-quote' }],
		['text after a closing quote', 'Zoë\n"Ada" (guest)\n"Emmy"\nMary', 2, { type: 'after-quote' }]
	])('%s', (_, text, line, problem) => {
		expect(readRoster(text).problems).toContainEqual({ line, problem });
	});

	test('what is too much, once', () => {
		const names = Array.from({ length: mostNames + 5 }, (_, at) => `Learner ${at}`);
		const roster = readRoster(names.join('\n'));
		expect(roster.list).toHaveLength(mostNames);
		expect(roster.problems).toEqual([{ line: mostNames + 1, problem: { type: 'too-many' } }]);
	});
});

test('reads anything without throwing, and never a name twice', () => {
	const pieces = fc.array(
		fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', 'Name', ' ', '\u0000')
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				pieces.map((list) => list.join(''))
			),
			(text) => {
				const { list } = readRoster(text);
				expect(new Set(list.map(({ name }) => nameKey(name))).size).toBe(list.length);
			}
		)
	);
});

/** As other tools write their lists: two learners, their addresses and their student numbers. */
const ofTools: readonly (readonly [string, string])[] = [
	[
		'Moodle, participants',
		'"First name","Last name","Email address"\nAda,Lovelace,ada@example.org\nEmmy,Noether,emmy@example.org'
	],
	[
		'Moodle, grades, German',
		'Vorname;Nachname;ID-Nummer;Institution;Abteilung;E-Mail-Adresse;Kurs gesamt\nAda;Lovelace;1815001;;;ada@example.org;80,5\nEmmy;Noether;1882002;;;emmy@example.org;-'
	],
	[
		'Moodle, grades, French',
		'Prénom,Nom,"Numéro d’identification",Institution,Département,"Adresse de courriel"\nAda,Lovelace,1815001,,,ada@example.org\nEmmy,Noether,1882002,,,emmy@example.org'
	],
	[
		'Moodle, grades, Spanish',
		'Nombre,Apellido(s),"Número de ID",Institución,Departamento,"Dirección de correo"\nAda,Lovelace,1815001,,,ada@example.org\nEmmy,Noether,1882002,,,emmy@example.org'
	],
	[
		'Canvas, gradebook',
		'Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (12)\n,,,,,Manual Posting\n    Points Possible,,,,,10.00\n"Ada Lovelace",42,1815001,ada@example.org,A,9\n"Emmy Noether",43,1882002,emmy@example.org,A,\n"Student, Test",99,,,A,'
	],
	[
		'Blackboard, gradebook (tabs, all quoted)',
		'"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Last Access"\n"Lovelace"\t"Ada"\t"alove"\t"1815001"\t"2026-11-01 08:00:00"\n"Noether"\t"Emmy"\t"enoet"\t"1882002"\t""'
	],
	[
		'Google Classroom, grades',
		'Last Name,First Name,Email Address,Essay\nDate,,,2026-11-01\nPoints,,,100\nLovelace,Ada,ada@example.org,90\nNoether,Emmy,emmy@example.org,95'
	],
	[
		'Excel, with sep=;',
		'sep=;\r\nName;E-Mail;Matrikelnr.\r\nAda Lovelace;ada@example.org;1815001\r\nEmmy Noether;emmy@example.org;1882002\r\n'
	],
	[
		'a German list of an examinations office',
		'Prüfung: Biologie;;;\nStand: 1.11.2026;;;\nNr.;Matrikelnummer;Name;Vorname\n1;1815001;Lovelace;Ada\n2;1882002;Noether;Emmy'
	],
	['French headings in one', 'Nom et prénom;Courriel\nAda Lovelace;ada@example.org\nEmmy Noether;'],
	['Spanish headings in one', 'Nombre y apellidos\nAda Lovelace\nEmmy Noether'],
	['commas, with a semicolon in a cell', 'Name,Group\nAda Lovelace,A; B\nEmmy Noether,C'],
	['columns of full names and groups', 'Ada Lovelace;Group A\nEmmy Noether;Group B']
];

test.each(ofTools)('reads what %s says', (_, text) => {
	const { list, problems } = readRoster(text, null, {
		...{ keepEmail: true, keepNumber: true, turn: false }
	});
	expect(problems).toEqual([]);
	expect(list.map(({ name }) => name)).toEqual(both);
	expect(list[0]?.email).toBe(/ada@/.test(text) ? 'ada@example.org' : null);
	expect(list[1]?.studentNumber).toBe(/1882002/.test(text) ? '1882002' : null);
	// Without the educator's word nothing but the name is kept.
	expect(readRoster(text).list).toEqual(
		both.map((name) => ({ name, email: null, studentNumber: null }))
	);
});

test('names the lines that it leaves out', () => {
	const [, text = ''] = ofTools.find(([name]) => name.startsWith('Canvas')) ?? [];
	expect(readRoster(text).leftOut).toEqual([
		{ line: 2, text: 'Manual Posting' },
		{ line: 3, text: 'Points Possible     10.00' },
		{ line: 6, text: 'Student, Test 99   A' }
	]);
});

test('takes the columns that the educator chooses', () => {
	const text = 'One;Two;Three\nLovelace;Ada;King\nNoether;Emmy;';
	const columns = { name: [1, 2, 0], email: null, studentNumber: null, heading: true };
	expect(readRoster(text, columns).list.map(({ name }) => name)).toEqual([
		...['Ada King Lovelace', 'Emmy Noether']
	]);
	expect(readRoster(text, { ...columns, name: [0], heading: false }).list[0]?.name).toBe('One');
});

test('says which e-mail address or student number is none, once they are to be kept', () => {
	const text = 'Name;E-mail;Student ID\nAda;ada at example;1\nEmmy;;?';
	expect(readRoster(text).problems).toEqual([]);
	const wishes = { ...noWishes, keepEmail: true, keepNumber: true };
	expect(readRoster(text, null, wishes).problems).toEqual([
		{ line: 2, problem: { type: 'email', text: 'ada at example' } },
		{ line: 3, problem: { type: 'number', text: '?' } }
	]);
});

test('keeps no name whose letters were lost', () => {
	for (const lost of ['Zo\uFFFD', 'ZoÃ«', 'MÃ¼ller', 'StrauÃŸ'])
		expect(readRoster(`Ada\n${lost}`)).toMatchObject({
			list: [{ name: 'Ada' }],
			problems: [{ line: 2, problem: { type: 'lost' } }]
		});
	expect(namesIn('JOÃO\nÃ')).toEqual(['JOÃO', 'Ã']);
});

test('any list is written so that it is read as the same list', () => {
	const word = fc.string({
		unit: fc.constantFrom(...'abZé"\',;. -'.split(''), 'Name', 'Student', '\t', 'sep='),
		maxLength: 12
	});
	const entry = fc.record({
		name: word,
		email: fc.constantFrom(null, 'a@example.org', "o'b@example.org"),
		studentNumber: fc.constantFrom(null, '1815001', 's12-3')
	});
	const wishes = { ...noWishes, keepEmail: true, keepNumber: true };
	fc.assert(
		fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
			// Only what the reader lets through can be kept.
			const kept = entries.flatMap((one) => {
				const columns = { name: [0], email: null, studentNumber: null, heading: false };
				const [read] = readRoster(JSON.stringify(one.name).replaceAll('\\"', '""'), columns).list;
				return read ? [{ ...one, name: read.name }] : [];
			});
			const unique = kept.filter(
				({ name }, at) => kept.findIndex((one) => nameKey(one.name) === nameKey(name)) === at
			);
			const text = rosterText(unique, ['Name', 'E-mail', 'Student number']);
			const back = readRoster(text, null, wishes);
			expect([back.problems, back.list]).toEqual([[], unique]);
		})
	);
});

describe('a file', () => {
	const bytesOf = (text: string, encoding: 'utf8' | 'latin1' | 'utf16le') =>
		new Uint8Array(Buffer.from(text, encoding));
	const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
	const text = 'Name;E-Mail\r\nZoë Müller;z@example.org\r\nBjörn Åkesson;b@example.org\r\n';

	test.each([
		['UTF-8', bytesOf(text, 'utf8'), 'utf-8'],
		['UTF-8 with its mark', bytesOf(`\uFEFF${text}`, 'utf8'), 'utf-8'],
		['UTF-16 as Excel saves it', bytesOf(`\uFEFF${text}`, 'utf16le'), 'utf-16'],
		['UTF-16, the other way round', swapped(bytesOf(`\uFEFF${text}`, 'utf16le')), 'utf-16'],
		['Windows-1252', bytesOf(text, 'latin1'), 'windows-1252']
	] as const)('in %s is read letter by letter', (_, bytes, encoding) => {
		const decoded = decodeList(bytes);
		expect(decoded).toMatchObject({ type: 'text', encoding });
		const read = decoded.type === 'text' ? namesIn(decoded.text) : [];
		expect(read).toEqual(['Zoë Müller', 'Björn Åkesson']);
	});

	test('with the quotation marks of Windows is read, too', () => {
		const bytes = new Uint8Array([0x4f, 0x92, 0x42, 0x72, 0x69, 0x65, 0x6e, 0x20, 0x8a, 0xe1]);
		expect(decodeList(bytes)).toMatchObject({ type: 'text', text: 'O’Brien Šá' });
	});

	test.each([
		['a workbook', [0x50, 0x4b, 3, 4, 20, 0], 'workbook'],
		['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'workbook'],
		['UTF-16 without its mark', [0x41, 0, 0x64, 0, 0x61, 0], 'unknown'],
		['half a character of UTF-16', [0xff, 0xfe, 0x41], 'unknown'],
		['a Mac: André in Mac Roman', [0x41, 0x6e, 0x64, 0x72, 0x8e, 0x0a], 'unknown'],
		['a Mac: Müller in Mac Roman', [0x4d, 0x9f, 0x6c, 0x6c, 0x65, 0x72], 'unknown'],
		['Russia: Иван in Windows-1251', [0xc8, 0xe2, 0xe0, 0xed], 'unknown'],
		['Poland: Paweł in Windows-1250', [0x50, 0x61, 0x77, 0x65, 0xb3, 0x20, 0x41], 'unknown'],
		['nowhere: a place that Windows-1252 has not', [0x41, 0x81, 0x61], 'unknown']
	] as const)('of %s is refused', (_, bytes, reason) => {
		expect(decodeList(new Uint8Array(bytes))).toEqual({ type: 'unreadable', reason });
	});

	test('of any bytes is refused, or read without a letter that stands for a lost one', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
				const decoded = decodeList(bytes);
				const inside = decoded.type === 'text' ? decoded.text : '';
				// UTF-8 and UTF-16 may hold the character itself; then the line says so.
				const read = readRoster(inside).list.map(({ name }) => name);
				expect(read.join('')).not.toContain('\uFFFD');
			})
		);
	});
});

describe('CSV', () => {
	test('guards every beginning that a spreadsheet could run, and leaves numbers alone', () => {
		expect(writeCsv([['=1+1', '+1', '-1', '@a', '\tx', '\rx', '＝1', 'a=b', -1.5, null]])).toBe(
			`"'=1+1","'+1","'-1","'@a","'\tx","'\rx","'＝1",a=b,-1.5,\r\n`
		);
		expect(writeCsv([[Number.NaN, Infinity, 0]])).toBe(',,0\r\n');
	});

	test('keeps what stands in quotes: doubled quotes, dividers, line ends, and blanks before quotes', () => {
		expect(readCsv('a, "b ""c"" , d"\r\n"e\n "", "" f",6" pipe').records).toEqual([
			{ line: 1, cells: ['a', 'b "c" , d'] },
			{ line: 2, cells: ['e\n ", " f', '6" pipe'] }
		]);
	});

	test('puts into quotes what needs them', () => {
		expect(writeCsv([['a "b"', 'c,d', 'e\nf', ' g', 'h']])).toBe(
			'"a ""b""","c,d","e\nf"," g",h\r\n'
		);
	});

	test('is read back as it was written, but for the guard, blanks around and line ends', () => {
		const cell = fc.string({
			unit: fc.constantFrom('a', '"', ',', ';', '\n', '=', '-', ' ', 'ü')
		});
		const rows = fc.array(fc.tuple(fc.constant('x'), cell, fc.integer()), { minLength: 1 });
		fc.assert(
			fc.property(rows, (rows) => {
				const { records } = readCsv(writeCsv(rows));
				const back = records.map(({ cells }) => cells.map((each) => each.replace(/^'/, '')));
				const bare = rows.map((row) => row.map((each) => String(each).trim()));
				expect(back.map((row) => row.map((each) => each.trim()))).toEqual(bare);
			})
		);
	});

	test('no cell of text begins as a formula; a dash by itself is none', () => {
		expect(writeCsv([['-']])).toBe('-\r\n');
		const text = fc
			.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', ' =', '"='), fc.string())
			.map((parts) => parts.join(''))
			.filter((text) => text !== '-');
		fc.assert(
			fc.property(text, (text) => {
				expect(writeCsv([[text]]).slice(0, -2)).not.toMatch(/^"?\s*[=+\-@\t\r]/);
			})
		);
	});
});

test('a list of nothing but faults is answered with the first of them, and how many more there are', () => {
	const { problems } = readRoster('Ada\n'.repeat(40_000));
	expect(problems).toHaveLength(mostProblems + 1);
	expect(problems.at(-1)).toEqual({
		line: mostProblems + 2,
		problem: { type: 'more', problems: 39979 }
	});
});

test('names that differ in what nobody sees are one name', () => {
	expect(readRoster('Ada\nA\u200Bda').problems).toEqual([
		{ line: 2, problem: { type: 'twin', name: 'Ada', line: 1 } }
	]);
	expect(readRoster('Name\n\u3164').problems).toEqual([{ line: 2, problem: { type: 'empty' } }]);
});
