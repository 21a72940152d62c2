import { describe, expect, test } from 'vitest';
import { decodeList, hasLostLetters } from './decode-file.ts';

/** One byte a character: what a file of Windows-1252 holds, or another that is read as one. */
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

test.each([
	['German', 'Jürgen Weiß, Käthe Öhler'],
	['French', 'Hélène Molière, Anaïs Lévêque, Noël Brûlé, Françoise, Jérôme, Loïc, Prud\u0092homme'],
	['Spanish', 'Íñigo Núñez, Mª José Ibáñez, MUÑOZ PEÑA'],
	['Portuguese', 'João Simões, Conceição Guimarães, JOÃO, Inês Macêdo'],
	['Italian', 'Niccolò Dalì, Noè, Corfù'],
	['Catalan', 'Antònia Vicenç'],
	['Danish and Norwegian', 'Søren Kjær, Øystein Bøe, Åse Præst, Bodø, Ærø'],
	['Danish, with a guest', 'Søren Kjær, Ángel García'],
	['Swedish and Finnish', 'Björn Åkesson, Päivi Mäkelä'],
	['Icelandic', 'Þór Jónsson, Guðrún Sigurðardóttir, Ýr Ásgeirsdóttir'],
	['Estonian', 'Tõnu Mägi, Jõgi'],
	['Turkish without ş, ğ and ı', 'Gökhan Öztürk, Çelik, Koç'],
	['Hungarian without ő and ű', 'Kovács Ádám'],
	['Czech that reads the same', 'Tom\u00e1\u009a Nový'],
	['Albanian', 'Shkëlqim'],
	['Irish', 'Órla O\u0092Brien, Seán'],
	['English', 'Charlotte Brontë'],
	['Italian, with a name that ends as Czech ones', 'Giosuè Rossi'],
	['Danish, with Icelandic guests', 'Søren Kjær, Guðmundur Hansen, Sigurður Olsen'],
	['Estonian without ä', 'Tõnu Põld, Õnne Kõiv'],
	['a last letter with an accent', 'André']
])('reads Windows-1252: %s', (_, text) => {
	expect(decodeList(bytesOf(text))).toMatchObject({ type: 'text', encoding: 'windows-1252' });
});

/** As each would read if it were taken for Windows-1252. */
test.each([
	['Turkish: Ayşe Yıldız', 'Ayþe Yýldýz'],
	['Turkish: Türkan Şoray', 'Türkan Þoray'],
	['Turkish: İbrahim Dağ', 'Ýbrahim Dað'],
	['Turkish, with a guest', 'Ayþe Yýldýz, Uður Þen, García'],
	['Lithuanian: Rūta', 'Rûta'],
	['Lithuanian: Šarūnas', 'Ðarûnas'],
	['Lithuanian: Eglė', 'Eglë'],
	['Latvian: Bērziņš', 'Bçrziòð'],
	['Latvian: Kalniņa', 'Kalniòa'],
	['Hungarian: Győző', 'Gyõzõ'],
	['Hungarian: Lőrinc', 'Lõrinc'],
	['Hungarian: Szűcs Ádám', 'Szûcs Ádám'],
	['Hungarian: Kőszegi Éva', 'Kõszegi Éva'],
	['Czech: Jiří', 'Jiøí'],
	['Czech: Ondřej Novák', 'Ondøej Novák'],
	['Czech: Kučera', 'Kuèera'],
	['Czech: Štěpán', 'Štìpán'],
	['Czech: Martinů Tomáš', 'Martinù Tomá\u009a'],
	['Slovak: Ďurica', 'Ïurica'],
	['Croatian: Babić', 'Babiæ'],
	['Croatian: Đorđe', 'Ðorðe'],
	['Polish: Wiśniewski', 'Wi\u009cniewski'],
	['Polish: Kamiński', 'Kamiñski'],
	['Polish: Dębski', 'Dêbski'],
	['Romanian: Răzvan', 'Rãzvan'],
	['Romanian: Popă', 'Popã'],
	['Romanian: Ştefan', 'ªtefan'],
	['Romanian: Mureşan', 'Mureºan'],
	['Vietnamese: Nguyễn', 'NguyêÞn'],
	['Chinese: 李 and 王', 'Àî\nÍõ'],
	['Russian: Я', 'ß'],
	['Mac: María', 'Mar\u0092a'],
	['Mac: Zoë', 'Zo\u0091'],
	['Mac: López', 'L\u0097pez'],
	['Mac: Muñoz', 'Mu\u0096oz'],
	['Mac: Björn', 'Bj\u009arn'],
	['UTF-8 with a broken byte', 'BjÃ¶rn \xff']
])('refuses another code page: %s', (_, text) => {
	expect(decodeList(bytesOf(`Ann Mill\n${text}`))).toEqual({
		...{ type: 'unreadable', reason: 'unknown' }
	});
});

describe('a file', () => {
	test.each([
		['Björn', 3],
		['Zoë\nBjörn', 8],
		['李娜', 5],
		['O’Br', 3]
	])('of UTF-8 that ends in the middle of a letter is refused: %s', (text, bytes) => {
		const cut = new Uint8Array(Buffer.from(text).subarray(0, bytes));
		expect(decodeList(cut)).toEqual({ type: 'unreadable', reason: 'cut' });
	});

	test.each([
		['PDF', '%PDF-1.7 …'],
		['RTF', '{\\rtf1\\ansi'],
		['a web page', '\n<html><body><table>'],
		['Apple', 'bplist00'],
		['a picture', '\u0089PNG\r\n']
	])('that is no list is refused: %s', (_, text) => {
		expect(decodeList(bytesOf(text))).toEqual({ type: 'unreadable', reason: 'document' });
	});
});

test.each(['M&uuml;ller', 'M&uuml', 'Zo&#235;', '=?utf-8?Q?Zo=C3=AB?=', 'Å‚ukasz', 'Â\u00a0Ann'])(
	'sees lost letters in %s',
	(text) => {
		expect(hasLostLetters(text)).toBe(true);
	}
);

test.each(['Smith & Sons', 'A&B', 'JOÃO', 'Ångström'])('sees none in %s', (text) => {
	expect(hasLostLetters(text)).toBe(false);
});
