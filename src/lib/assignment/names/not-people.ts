import { plain } from './roster-columns.ts';

function setOf(lines: readonly string[]): ReadonlySet<string> {
	return new Set(lines.flatMap((line) => line.split(',')).map(plain));
}

/** Lines of Canvas, Google Classroom, Moodle and offices that hold no person, wherever they stand. */
const anywhere = setOf([
	'points possible, mögliche punkte, punkte möglich, points possibles, puntos posibles, punti possibili',
	'pontos possíveis, mogelijke punten, manual posting, points, date, student test, test student, starthissheet, endhissheet',
	'overall average, class average, course average, group average, average score, average grade, class mean, mean score',
	'total average, grand total, subtotal, total students, total participants, number of students, number of participants',
	'gesamtdurchschnitt, klassendurchschnitt, gruppendurchschnitt, notendurchschnitt, gesamtsumme, gesamtergebnis',
	'anzahl teilnehmer, anzahl teilnehmende, anzahl studierende, anzahl personen, anzahl schüler, zwischensumme',
	'moyenne générale, moyenne globale, moyenne de la classe, moyenne du groupe, total général, nombre d étudiants',
	'nombre de participants, effectif total, promedio general, promedio del grupo, promedio de la clase, media general',
	'total general, total de alumnos, número de alumnos, media complessiva, media generale, media della classe, totale generale',
	'média geral, média da turma, total geral, total de alunos, algemeen gemiddelde, groepsgemiddelde, totaalgemiddelde',
	'genomsnitt totalt, totalt genomsnitt, samlet gennemsnit, totalt gjennomsnitt, kokonaiskeskiarvo, średnia ogólna',
	'celkový průměr, celkový priemer, összesített átlag, media generală, ukupni prosjek, genel ortalama, общий итог',
	'средний балл, общее среднее, загальний підсумок, общ среден, γενικός μέσος όρος, 平均分, 总平均, 総平均, 전체 평균',
	'standard deviation, standardabweichung, écart type, desviación estándar, deviazione standard, desvio padrão'
]);

/** Words below a list that could be a name above: only what stands at the end is left out. */
const atEnd = setOf([
	'total, totals, sum, average, avg, mean, count, median, overall, minimum, maximum, std dev, std deviation, variance, range',
	'highest, lowest, highest score, lowest score, participation, signature, signatures, end, end of list, end of report',
	'summe, gesamt, insgesamt, durchschnitt, mittelwert, mittel, anzahl, schnitt, teilnehmerzahl, teilnehmeranzahl, ende',
	'unterschrift, totaux, somme, moyenne, médiane, nombre, effectif, écart, fin, suma, promedio, media, mediana, recuento',
	'totale, totali, somma, numero, totais, soma, média, contagem, totaal, som, gemiddelde, aantal, mediaan, mitjana, batez bestekoa',
	'totalt, summa, medel, medelvärde, genomsnitt, antal, antall, gennemsnit, gjennomsnitt, middel, snitt, meðaltal, samtals',
	'yhteensä, keskiarvo, mediaani, lukumäärä, kokku, keskmine, razem, łącznie, ogółem, średnia, mediana, liczba, celkem',
	'součet, průměr, medián, počet, spolu, priemer, súčet, összesen, átlag, összeg, darab, létszám, medie, număr, ukupno',
	'prosjek, prosek, broj, skupaj, povprečje, število, viso, iš viso, vidurkis, kopā, vidējais, gjithsej, mesatarja',
	'итого, всего, сумма, среднее, среднее значение, количество, медиана, разом, всього, усього, середнє, кількість, сума',
	'общо, средно, брой, вкупно, просек, укупно, просек, σύνολο, μέσος όρος, μέσος, διάμεσος, πλήθος, toplam, ortalama, sayı',
	'genel toplam, medyan, 合计, 总计, 总数, 平均, 平均值, 平均数, 总分, 人数, 合計, 総計, 中央値, 인원, 합계, 총계, 평균, 총원',
	'المجموع, الإجمالي, المتوسط, العدد, المعدل, مجموع, میانگین, تعداد, סך הכל, סה כ, ממוצע, מספר, חציון',
	'tổng, tổng cộng, tổng số, trung bình, jumlah, rata rata, rerata, purata, รวม, เฉลี่ย, ค่าเฉลี่ย, कुल, औसत, মোট'
]);

/** Whether these cells of a name are none, by the words that other tools put in their place. */
export function isNoPerson(name: readonly string[]): boolean {
	return anywhere.has(plain(name.join(' ')));
}

/** A line of signs alone: `-----`, `|---|---|`. */
export function isRule(cells: readonly string[]): boolean {
	return /^[-=_–—*+#~|:.\s]*$/.test(cells.join(''));
}

/** “Teacher: X”, “Anzahl Teilnehmer: 1”: no name has a colon before a blank. */
export function isLabelled(text: string): boolean {
	return /[\p{L}\p{N})][:：](?:\s|\d|$)/u.test(text);
}

const counted = /^\p{L}[^\d@]*?[\s:=]*\d[\d\s.,%/:-]*$/u;
const countFirst = /^\d+\s+(\p{L}.*)$/u;
const page = /^\p{L}+\.?\s+\d+\s*(?:\/|\p{L}+)\s*\d+$/u;

/**
 * Whether a line at the end of a list is a sum, an average, a count or a page number: “Total”, “Summe 3”, “Anzahl
 * Teilnehmer: 1”, “40 students”, “Page 1 of 2”.
 */
export function isFooter(text: string, isPeople: (word: string) => boolean): boolean {
	if (text.length > 200) return false;
	const said = plain(text);
	if (atEnd.has(said) || anywhere.has(said) || isLabelled(text) || page.test(text)) return true;
	const [, people = ''] = countFirst.exec(text) ?? [];
	if (people !== '' && isPeople(people)) return true;
	const words = plain(text.replace(/[\d.,%/:=-]+\s*$/, ''));
	return counted.test(text) && (atEnd.has(words) || anywhere.has(words));
}
