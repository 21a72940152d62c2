/**
 * What a column holds, by its heading. `name`: the whole name, unless a column of first names stands beside it
 * ("Name; Vorname", "Nom; Prénom"); `nombre`: the whole name, unless a column of last names does ("Nombre;
 * Apellidos"). `id`: a student number where no heading says it better.
 */
export type Head =
	'whole' | 'name' | 'nombre' | 'given' | 'family' | 'family2' | 'email' | 'number' | 'id';

/** English, German, French, Spanish, Italian, Portuguese, Dutch; as `plain` leaves them. */
const heads: Readonly<Record<Head, string>> = {
	whole: `full name, display name, student name, learner name, user name full, student, students, learner, learners,
		participant, participants, pupil, pupils, user full name,
		vollstandiger name, teilnehmer, teilnehmerin, teilnehmer in, teilnehmende, teilnehmende r, studierende,
		studierender, studierende r, student in, studentin, studenten, schuler, schulerin, schuler in, lernende, lernende r,
		nom complet, etudiant, etudiante, etudiants, etudiante s, etudiants es, eleve, eleves, participante, apprenant, apprenants,
		nombre completo, estudiante, estudiantes, alumno, alumna, alumnos, alumnado, alumno a, participantes,
		nome completo, studente, studenti, studentessa, aluno, alunos, estudantes, estudante,
		volledige naam, deelnemer, deelnemers, leerling, leerlingen`,
	name: 'name, names, nom, noms, naam, namen',
	nombre: 'nombre, nome',
	given: `first name, first names, firstname, given name, given names, forename, forenames,
		vorname, vornamen, rufname, prenom, prenoms, nombres, nombre de pila, nome proprio, primeiro nome, voornaam`,
	family: `last name, last names, lastname, surname, surnames, family name, family names, familyname,
		nachname, nachnamen, familienname, familiennamen, zuname, nom de famille, nom d usage, patronyme,
		apellido, apellidos, apellido s, primer apellido, apellido paterno,
		cognome, cognomi, sobrenome, sobrenomes, apelido, apelidos, ultimo nome, achternaam`,
	family2: 'segundo apellido, apellido materno',
	email: `e mail, email, mail, e mails, emails, e mail address, email address, mail address, student email, e mail 1 value,
		e mail adresse, email adresse, mailadresse, mail adresse, emailadresse,
		adresse e mail, adresse email, adresse mail, adresse de courriel, adresse electronique, courriel, mel,
		correo, correo electronico, direccion de correo, direccion de correo electronico, direccion email,
		indirizzo email, indirizzo e mail, posta elettronica, endereco de email, endereco de e mail, correio eletronico,
		e mailadres, emailadres`,
	number: `student id, student number, student no, student nr, studentid, student id number, id number, idnumber,
		registration number, registration no, enrolment number, enrollment number, candidate number, roll number, roll no,
		sis user id, sis id, org defined id, orgdefinedid, university id, campus id,
		matrikelnummer, matrikel nr, matrikelnr, matr nr, matrnr, matrikel, martikelnummer, immatrikulationsnummer, id nummer,
		personenkennzeichen, identifikationsnummer,
		numero d etudiant, numero etudiant, no etudiant, n etudiant, numero d identification, code etudiant, ine, matricule,
		numero de id, numero de identificacion, numero de matricula, numero de estudiante, matricula, expediente,
		no de expediente, legajo, codigo, nia,
		numero di matricola, matricola, numero de aluno, numero de inscricao, studentnummer, studienummer`,
	id: 'id, user id, userid, uid'
};

const byText: ReadonlyMap<string, Head> = new Map(
	(
		['whole', 'name', 'nombre', 'given', 'family', 'family2', 'email', 'number', 'id'] as const
	).flatMap((head) => heads[head].split(/,\s*/).map((text) => [text, head] as const))
);

/** Small letters without accents; everything else is a blank, brackets nothing: "Apellido(s)" is "apellidos". */
export function plain(text: string): string {
	const letters = text
		.normalize('NFKD')
		.replace(/[\p{M}()]/gu, '')
		.toLowerCase();
	return letters
		.replace(/ß/g, 'ss')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Two headings in one, in either order: "First name / Last name", "Nom et prénom", "Nombre y apellidos". */
function isBoth(words: readonly string[]): boolean {
	return words.some((_, at) => {
		const kinds = [words.slice(0, at), words.slice(at)].map((half) => byText.get(half.join(' ')));
		const hasGiven = kinds.includes('given') || kinds.includes('nombre');
		const hasFamily =
			kinds.includes('family') || (kinds.includes('name') && kinds.includes('given'));
		return hasGiven && hasFamily;
	});
}

/** `null`: a heading of something else, or no heading. */
export function headOf(cell: string): Head | null {
	const text = plain(cell);
	const known = byText.get(text);
	if (known) return known;
	const words = text.split(' ').filter((word) => !/^(?:and|und|et|y|e|en)$/.test(word));
	return isBoth(words) ? 'whole' : null;
}

/** First cells of lines that follow the heading in the files of Canvas and Google Classroom, and hold no person. */
const notPeople: ReadonlySet<string> = new Set([
	...[
		'points possible',
		'mogliche punkte',
		'punkte moglich',
		'points possibles',
		'puntos posibles'
	],
	...['punti possibili', 'pontos possiveis', 'mogelijke punten', 'manual posting', 'class average'],
	...['points', 'date', 'student test', 'test student']
]);

/** Whether these cells of a name are none, by the words that other tools put in their place. */
export function isNoPerson(name: readonly string[]): boolean {
	return notPeople.has(plain(name.join(' ')));
}
