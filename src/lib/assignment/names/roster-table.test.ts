import { describe, expect, test } from 'vitest';
import { readRoster } from './roster.ts';

function namesIn(text: string): readonly string[] {
	return readRoster(text).list.map(({ name }) => name);
}

describe('a heading', () => {
	test.each([
		['Swedish', 'Förnamn;Efternamn;E-post\nÅsa;Ek;a@example.se\nBo;Al;b@example.se', 'Åsa Ek'],
		['Swedish, one column', 'Namn\nÅsa Ek\nBo Al', 'Åsa Ek'],
		['Danish', 'Navn\nÅsa Ek\nBo Al', 'Åsa Ek'],
		['Finnish', 'Etunimi;Sukunimi\nMatti;Aho\nAino;Niemi', 'Matti Aho'],
		['Estonian', 'Eesnimi;Perekonnanimi\nTõnu;Mägi', 'Tõnu Mägi'],
		['Czech', 'Jméno;Příjmení;UČO\nJan;Novák;123456\nEva;Malá;123457', 'Jan Novák'],
		['Polish', 'Imię i nazwisko\nJan Kowalski', 'Jan Kowalski'],
		['Hungarian', 'Név\nKovács Ádám\nNagy Éva', 'Kovács Ádám'],
		['Hungarian, family first', 'Vezetéknév;Keresztnév\nKovács;Ádám', 'Kovács Ádám'],
		['Turkish', 'Ad;Soyad;Öğrenci No\nAli;Kaya;123456\nAyşe;Demir;123457', 'Ali Kaya'],
		['Turkish, one column', 'ADI SOYADI\nAli Kaya', 'Ali Kaya'],
		['Russian', 'ФИО\nИванов Иван\nПетрова Анна', 'Иванов Иван'],
		['Russian, columns', 'Фамилия;Имя\nИванов;Иван', 'Иван Иванов'],
		['Ukrainian', 'Прізвище\tІм’я\nШевченко\tТарас', 'Тарас Шевченко'],
		['Greek', 'Όνομα;Επώνυμο\nΝίκος;Παππάς', 'Νίκος Παππάς'],
		['Greek, capitals', 'ΟΝΟΜΑΤΕΠΩΝΥΜΟ\nΝίκος Παππάς', 'Νίκος Παππάς'],
		['Chinese', '姓名,学号\n李娜,2020123\n王伟,2020124', '李娜'],
		['Chinese, columns', '姓,名\n李,娜', '李 娜'],
		['Japanese', '氏名\n山田 太郎', '山田 太郎'],
		['Korean', '이름,학번\n김민수,2020123\n이영희,2020124', '김민수'],
		['Arabic', 'الاسم\nمحمد علي', 'محمد علي'],
		['Hebrew', 'שם\nדוד כהן', 'דוד כהן'],
		['Hebrew, columns', 'שם פרטי,שם משפחה\nדוד,כהן', 'דוד כהן'],
		['Vietnamese', 'Họ và tên\nNguyễn Văn An', 'Nguyễn Văn An'],
		['Romanian', 'Nume;Prenume\nPopescu;Ion', 'Ion Popescu'],
		['Croatian', 'Ime;Prezime\nIvan;Horvat', 'Ivan Horvat'],
		['Indonesian', 'Nama\nBudi Santoso', 'Budi Santoso'],
		['Catalan', 'Cognoms;Nom\nPuig;Joan', 'Joan Puig'],
		['Lithuanian', 'Vardas;Pavardė\nRūta;Kazlauskaitė', 'Rūta Kazlauskaitė'],
		['name and surname', 'Surname,Name\nMill,Ann', 'Ann Mill'],
		['a whole name beside its family name', 'Name,Surname\nAnn Mill,Mill', 'Ann Mill'],
		['a preferred name', 'Preferred name,Last name,Student ID\nAnn,Mill,1001', 'Ann Mill'],
		['one part in a language we do not know', 'Given name,Xxx\nAnn,Mill', 'Ann Mill'],
		['Zoom', 'Name (Original Name),User Email\nAnn Mill,a@example.org', 'Ann Mill'],
		['no language, addresses', 'Aaa,Bbb\nAnn Mill,a@example.org', 'Ann Mill'],
		['no language, numbers', 'Aaa,Bbb\nAnn Mill,1815001\nBen Bill,1815002', 'Ann Mill'],
		[
			'Kahoot',
			'Kahoot! Summary\nFinal Scores\nRank,Player,Total Score (points)\n1,Ann Mill,900',
			'Ann Mill'
		],
		['titles above it', 'Class 3b\nTeacher: X\n\nNo;Pupil\n1;Ann Mill\n2;Ben Bill', 'Ann Mill'],
		['titles above one of no language', 'Aaa 3b\nNo;Bbb\n1;Ann Mill\n2;Ben Bill', 'Ann Mill'],
		['titles above one column', 'Klasse 3b\nName\nAnn Mill\nBen Bill', 'Ann Mill']
	])('is no name: %s', (_, text, first) => {
		const { list, heading, problems } = readRoster(text);
		expect([list[0]?.name, problems, heading === null]).toEqual([first, [], false]);
	});

	test.each([
		['people with addresses', 'Ann Mill;a@example.org\nBen Bill;b@example.org', 2],
		['a name that is a heading elsewhere', 'Ad;Bakker\nBen;Bill', 2],
		['a family name that is one', 'Ho;Chi\nBen;Bill', 2],
		['a role', 'Ann Mill;Student\nBen Bill;Student', 2],
		['a person without an address', 'Ann Mill;\nBen Bill;b@example.org\nCid Cox;', 3],
		['a person with a word among points', 'Ann Mill;ill\nBen Bill;well\nCid Cox;9', 3]
	])('is not seen in %s', (_, text, people) => {
		expect(namesIn(text)).toHaveLength(people);
	});

	test('on every page is left out, and so is another table below', () => {
		const text =
			'Name,Mail\nAnn Mill,a@b.c\nName,Mail\nBen Bill,b@b.c\n3. Chat\nName,Time\nAnn Mill,9:00';
		expect(namesIn(text)).toEqual(['Ann Mill', 'Ben Bill']);
		expect(readRoster(text).leftOut.map(({ line }) => line)).toEqual([3, 5, 6, 7]);
	});

	test.each([
		['one word above whole names', 'Xxxx\nAnn Mill\nBen Bill', 'Xxxx'],
		['signs above names', 'Xxx (yyy) / zzz\nAnn Mill\nBen Bill', 'Xxx (yyy) / zzz'],
		['capitals', 'ROLLO LIST\nAnn Mill\nBen Bill', 'ROLLO LIST'],
		['columns of words', 'Xxx;Yyy\nAnn;Mill\nBen;Bill', 'Xxx Yyy']
	])('that we do not know is asked for: %s', (_, text, first) => {
		expect(readRoster(text).doubt?.text).toBe(first);
	});

	test.each([
		['names alike', 'Ann Mill\nBen Bill'],
		['addresses in every line', 'Ann;Mill;a@example.org\nBen;Bill;b@example.org'],
		['one name', 'Ann']
	])('is not asked for: %s', (_, text) => {
		expect(readRoster(text).doubt).toBeNull();
	});
});

test.each([
	['Moodle', 'Last name,First name,Grade\nMill,Ann,9\nOverall average,,9.00'],
	['Moodle, German', 'Nachname,Vorname,Bewertung\nMill,Ann,9\nGesamtdurchschnitt,,"9,00"'],
	['sums', 'Name;Points\nAnn Mill;3\nTotal;3\nSumme;3\nAverage;2\nMean;3\nCount;3'],
	['sums below one column', 'Name\nAnn Mill\nTotal'],
	['a count', 'Name;Group\nAnn Mill;A\nAnzahl Teilnehmer: 1;'],
	['a count without a colon', 'Name\nAnn Mill\nTotal students 1'],
	['a number first', 'Name\nAnn Mill\n1 student'],
	['a page', 'Name\nAnn Mill\nPage 1 of 2'],
	['a date', 'Name\nAnn Mill\nStand: 1.11.2026'],
	['French', 'Nom;Prénom;Note\nMill;Ann;9\nMoyenne générale;;9'],
	['Russian', 'ФИО;Баллы\nAnn Mill;9\nИтого;9'],
	['Chinese', '姓名,分数\nAnn Mill,9\n平均分,9'],
	['rules', 'Name | Group\n--- | ---\nAnn Mill | A'],
	['an office', 'startHISsheet;;\nmtknr;nachname;vorname\n123456;Mill;Ann\nendHISsheet;;']
])('what other tools put around a list is no name: %s', (_, text) => {
	expect([namesIn(text), readRoster(text).problems]).toEqual([['Ann Mill'], []]);
	expect(readRoster(text).leftOut).not.toEqual([]);
});

test('a name that is a sum elsewhere stays', () => {
	expect(namesIn('Name;Group\nAnn Mill;A\nMax Mean;B\nSom;B')).toHaveLength(3);
	expect(namesIn('Ann\nSom\nSum')).toEqual(['Ann', 'Som', 'Sum']);
	expect(namesIn('Ann\nTotal\nBen')).toEqual(['Ann', 'Total', 'Ben']);
});

test('columns of words that nobody reads are named', () => {
	expect(readRoster('Ann Mill,Ben Bill\nCid Cox,Eva Eng').unused).toEqual([1]);
	expect(readRoster('Name,Group\nAnn Mill,A').unused).toEqual([]);
	expect(readRoster('Name\nAnn Mill,Blue\nBen Bill,Red').unused).toEqual([1]);
});
