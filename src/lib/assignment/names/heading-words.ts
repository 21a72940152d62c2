/**
 * What a column holds, by its heading. `name`: the whole name, unless a column of first names stands beside it
 * ("Name; Vorname", "Nom; Prénom"); `nombre`: the whole name, unless a column of last names does ("Nombre;
 * Apellidos", "Ime; Prezime"). `preferred`: what somebody is called, a first name where last names stand beside it.
 * `id`: a student number where no heading says it better. `other`: something else that lists have.
 */
export type Head =
	| 'whole'
	| 'name'
	| 'nombre'
	| 'preferred'
	| 'given'
	| 'family'
	| 'family2'
	| 'email'
	| 'number'
	| 'id'
	| 'other';

/**
 * Headings as lists have them, divided by commas; capitals, accents and signs aside. One line for a language or a family
 * of them. What a language writes like another stands once.
 */
export const headingWords: Readonly<Record<Head, readonly string[]>> = {
	whole: [
		'full name, display name, student name, students name, student s name, learner name, user name full, user full name',
		'student, students, learner, learners, participant, participants, participant name, participants name, pupil, pupils',
		'pupil name, attendee, attendees, attendee name, candidate, candidates, candidate name, member, members, member name',
		'trainee, trainees, player, players, legal name, original name, name original name, name of student, child name',
		'user name original name, name and surname, surname and name, first last, last first, first and last name',
		'vollständiger name, teilnehmer, teilnehmerin, teilnehmer in, teilnehmende, teilnehmende r, studierende, anzeigename',
		'studierender, studierende r, student in, studentin, studenten, schüler, schülerin, schüler in, lernende, lernende r',
		'spieler, kandidat, kandidaten, prüfling, prüflinge, teilnehmername, name des teilnehmers, schülername, kursteilnehmer',
		'nom complet, étudiant, étudiante, étudiants, étudiante s, étudiants es, élève, élèves, participante, apprenant',
		'apprenants, joueur, nom et prénoms, noms et prénoms, nom de l étudiant, nom de l élève, nom de l apprenant, nom affiché',
		'nombre completo, estudiante, estudiantes, alumno, alumna, alumnos, alumnado, alumno a, participantes, jugador',
		'nombre y apellido, apellido y nombre, nombre del estudiante, nombre del alumno, apellidos nombre',
		'nome completo, studente, studenti, studentessa, aluno, alunos, estudantes, estudante, nominativo, giocatore, jogador',
		'allievo, allievi, alunno, alunni, nome do aluno, nome do estudante, nome dello studente, partecipante, partecipanti',
		'volledige naam, deelnemer, deelnemers, leerling, leerlingen, cursist, cursisten, speler, naam student, naam leerling',
		'nom i cognoms, cognoms i nom, alumne, alumnes, estudiant, estudiants, izen abizenak, nome e apelidos',
		'fullständigt namn, för och efternamn, elev, elever, deltagare, studerande, fulde navn, fullt navn, fullt namn',
		'for og efternavn, for og etternavn, deltager, deltagere, deltaker, deltakere, studerende, nemandi, nemendur, fullt nafn',
		'koko nimi, opiskelija, opiskelijat, oppilas, oppilaat, osallistuja, osallistujat, täisnimi, ees ja perekonnanimi',
		'õpilane, õpilased, üliõpilane, üliõpilased, tudeng, ees ja perenimi, suku ja etunimet, etu ja sukunimi',
		'celé jméno, jméno a příjmení, příjmení a jméno, studenti, žák, žáci, účastník, účastníci, meno a priezvisko',
		'priezvisko a meno, celé meno, študent, študenti, žiak, žiaci, imię i nazwisko, nazwisko i imię, imiona i nazwisko',
		'studenci, uczeń, uczniowie, uczestnik, uczestnicy, ime i prezime, prezime i ime, ime in priimek, priimek in ime',
		'učenik, učenici, učenec, učenci, študentje, polaznik, polaznici, teljes név, hallgató, hallgatók, hallgató neve',
		'tanuló, tanulók, tanuló neve, diák, diákok, résztvevő, résztvevők, nume și prenume, nume complet, numele și prenumele',
		'prenume și nume, elevi, numele, emri dhe mbiemri, emër mbiemër, vardas pavardė, vardas ir pavardė, pavardė vardas',
		'studentas, mokinys, vārds uzvārds, vārds un uzvārds, uzvārds vārds, skolēns, students',
		'фио, ф и о, фамилия имя отчество, фамилия имя, имя фамилия, имя и фамилия, фамилия и имя, полное имя, студент, студенты',
		'обучающийся, слушатель, участник, участники, ученик, ученики, піб, п і б, прізвище ім я по батькові, прізвище та ім я',
		'прізвище ім я, ім я та прізвище, повне ім я, учень, учні, здобувач, студенти, піп, пиб',
		'име и фамилия, име презиме фамилия, трите имена, три имена, имена, име и презиме, презиме и име, ученици, учесник',
		'ονοματεπώνυμο, όνομα και επώνυμο, επώνυμο και όνομα, όνομα επώνυμο, φοιτητής, φοιτητές, μαθητής, μαθητές',
		'ad soyad, adı soyadı, adı ve soyadı, ad ve soyad, isim soyisim, adınız soyadınız, soyad ad, öğrenci, öğrenciler',
		'öğrenci adı, öğrencinin adı soyadı, öğrenci adı soyadı, katılımcı, katılımcılar, ad və soyad, soyad ad ata adı, аты жөні',
		'姓名, 学生姓名, 學生姓名, 学生, 學生, 真实姓名, 学员姓名, 考生姓名, 参与者, 昵称',
		'氏名, 名前, お名前, 生徒名, 生徒氏名, 学生氏名, 学生名, 生徒, 参加者, 参加者名, フルネーム, 氏名 漢字',
		'성명, 학생 이름, 학생이름, 학생, 학생명, 성함, 참가자, 참가자 이름',
		'الاسم, الاسم الكامل, اسم الطالب, اسم الطالبة, الطالب, الطلاب, الاسم الثلاثي, الاسم الرباعي, الاسم واللقب, اسم المشارك',
		'نام و نام خانوادگی, نام کامل, نام دانشجو, نام خانوادگی و نام, دانشجو, طالب علم کا نام, پورا نام',
		'שם מלא, שם פרטי ומשפחה, שם ושם משפחה, שם התלמיד, שם תלמיד, שם הסטודנט, שם סטודנט, תלמיד, תלמידים, סטודנט, שם המשתתף',
		'họ và tên, họ tên, tên sinh viên, tên học sinh, họ tên sinh viên, họ và tên sinh viên, tên đầy đủ, sinh viên, học sinh',
		'nama lengkap, nama mahasiswa, nama siswa, nama peserta, nama penuh, nama pelajar, mahasiswa, siswa, peserta, pelajar',
		'ชื่อ สกุล, ชื่อ นามสกุล, ชื่อนามสกุล, ชื่อสกุล, नाम, पूरा नाम, छात्र का नाम, विद्यार्थी का नाम, নাম, নামের তালিকা, ชื่อ และ นามสกุล',
		'buong pangalan, pangalan, jina kamili, izena eta abizenak, სახელი გვარი, ազգանուն անուն, անուն ազգանուն'
	],
	name: [
		'name, names, nom, noms, naam, namen, navn, namn, nafn, nimi, nimet, nimed, név, nevek, nume, nama, jina, enw, ainm'
	],
	nombre: [
		'nombre, nome, ime, imię, jméno, meno, emri, emër, vardas, vārds, imena, izena, isem, ism, isim, ad, adı, nomo',
		'имя, ім я, име, імя, імʼя, имја, όνομα, ονομα, 名字, 이름, שם, نام, اسم, ชื่อ, სახელი, անուն, ім’я, есім, аты'
	],
	preferred: [
		'preferred name, preferred first name, preferred given name, preferred names, known as, chosen name, chosen first name',
		'goes by, nickname, nick name, spitzname, prénom d usage, prénom usuel, nombre preferido, roepnaam, tilltalsnamn, kaldenavn'
	],
	given: [
		'first name, first names, firstname, given name, given names, givenname, forename, forenames, legal first name, fname',
		'student first name, christian name, first, first name s, given name s',
		'vorname, vornamen, rufname, prénom, prénoms, nombres, nombre de pila, nome proprio, primeiro nome, nome di battesimo',
		'voornaam, voornamen, förnamn, fornavn, fornavne, fornamn, eiginnafn, skírnarnafn, etunimi, etunimet, eesnimi, eesnimed',
		'imiona, keresztnév, utónév, prenume, prenumele, křestní jméno, krstné meno, vardai, ονομα πατρος, μικρό όνομα',
		'名, 이름 명, الاسم الأول, שם פרטי, tên, nama depan, nama pertama, ad isim, lietvārds, enw cyntaf, собствено име, лично име'
	],
	family: [
		'last name, last names, lastname, surname, surnames, family name, family names, familyname, legal last name, lname',
		'student last name, last, last name s, surname s, family name s',
		'nachname, nachnamen, familienname, familiennamen, zuname, nom de famille, nom d usage, patronyme, nom de naissance',
		'apellido, apellidos, apellido s, primer apellido, apellido paterno, cognome, cognomi, sobrenome, sobrenomes, apelido',
		'apelidos, último nome, achternaam, familienaam, cognoms, cognom, primer cognom, abizena, abizenak, kunjom, cyfenw, sloinne',
		'efternamn, efternavn, etternavn, eftirnafn, kenninafn, sukunimi, sukunimet, perekonnanimi, perenimi',
		'nazwisko, nazwiska, příjmení, priezvisko, prezime, prezimena, priimek, priimki, vezetéknév, családnév, nume de familie',
		'numele de familie, mbiemri, mbiemër, pavardė, pavardės, uzvārds, uzvārdi, soyad, soyadı, soyisim, soy isim',
		'фамилия, фамилии, фамилно име, прізвище, прозвішча, презиме, тегі, επώνυμο, επίθετο, επωνυμο',
		'姓, 姓氏, 苗字, 氏, 성, 성씨, اسم العائلة, اللقب, الاسم الأخير, الكنية, نام خانوادگی, שם משפחה',
		'họ, họ đệm, họ và tên đệm, họ và đệm, họ lót, họ và chữ lót, nama belakang, nama keluarga, นามสกุล, สกุล, გვარი, ազգանուն'
	],
	family2: ['segundo apellido, apellido materno, segon cognom, segundo apelido'],
	email: [
		'e mail, email, mail, e mails, emails, e mail address, email address, mail address, student email, e mail 1 value, e mail 1',
		'user email, email user, primary email, school email, work email, university email, login email, student e mail, email 1',
		'email id, e mail id, contact email, e mail address s',
		'e mail adresse, email adresse, mailadresse, mail adresse, emailadresse, mailadressen, uni mail',
		'adresse e mail, adresse email, adresse mail, adresse de courriel, adresse électronique, courriel, mél, courrier électronique',
		'correo, correo electrónico, dirección de correo, dirección de correo electrónico, dirección email, correo institucional',
		'indirizzo email, indirizzo e mail, posta elettronica, endereço de email, endereço de e mail, correio eletrónico',
		'correio eletrônico, e mailadres, emailadres, correu, correu electrònic, adreça electrònica, adreça de correu, helbide elektronikoa',
		'e post, epost, e postadress, epostadress, e post adress, e postadresse, epostadresse, netfang, tölvupóstur, mailaddress',
		'sähköposti, sähköpostiosoite, e posti aadress, e posti, meiliaadress, adres e mail, adres email, adres poczty, poczta',
		'e mailová adresa, emailová adresa, e mail cím, email cím, e mailcím, drótposta, adresa de e mail, adresă e mail, adresa email',
		'e pošta, adresa e pošte, e mail adresa, email adresa, e poštni naslov, el paštas, el pašto adresas, e pasts, e pasta adrese',
		'электронная почта, эл почта, почта, адрес электронной почты, электронный адрес, имейл, имейл адрес, е поща, е пошта',
		'електронна пошта, ел пошта, пошта, електронна поща, адреса електронної пошти, ηλεκτρονικό ταχυδρομείο, διεύθυνση email',
		'ηλεκτρονική διεύθυνση, e posta, eposta, e posta adresi, elektronik posta, mail adresi, elektron poçt',
		'邮箱, 电子邮件, 电子邮箱, 邮箱地址, 邮件, 電子郵件, 電子信箱, 信箱, メール, メールアドレス, eメール, 이메일, 메일, 전자우편, 이메일 주소',
		'البريد الإلكتروني, البريد, الايميل, الإيميل, عنوان البريد الإلكتروني, ایمیل, پست الکترونیک, אימייל, מייל, דוא ל, דואר אלקטרוני, כתובת מייל',
		'thư điện tử, địa chỉ email, surel, alamat email, emel, อีเมล, ईमेल, ইমেইল'
	],
	number: [
		'student id, student number, student no, student nr, studentid, student id number, id number, idnumber, s number',
		'registration number, registration no, enrolment number, enrollment number, candidate number, roll number, roll no',
		'sis user id, sis id, org defined id, orgdefinedid, university id, campus id, matriculation number, admission number, usn',
		'index number, index no, student code, reg no, enrollment no, enrolment no, matric no, matric number, upi, uun',
		'matrikelnummer, matrikel nr, matrikelnr, matr nr, matrnr, matrikel, martikelnummer, immatrikulationsnummer, id nummer, mtknr',
		'personenkennzeichen, identifikationsnummer, legi nr, leginummer, matrikelnummern',
		'numéro d étudiant, numéro étudiant, no étudiant, n étudiant, numéro d identification, code étudiant, ine, matricule',
		'numéro de id, número de identificación, número de matrícula, número de estudiante, matrícula, expediente',
		'no de expediente, legajo, código, nia, número de cuenta, no control, rut, dni, nif, niub, niu, número d identificació',
		'numero di matricola, matricola, número de aluno, número de inscrição, n mecanográfico, nusp, ra, studentnummer, studienummer',
		'studienr, studentnr, studienummern, personnummer, kennitala, opiskelijanumero, opnro, matriklinumber, üliõpilaskood, õppekood',
		'isikukood, nr albumu, numer albumu, numer indeksu, nr indeksu, indeks, učo, osobní číslo, číslo studenta, číslo študenta',
		'osobné číslo, neptun kód, neptunkód, neptun, hallgatói azonosító, nr matricol, număr matricol, numar matricol, jmbag',
		'matični broj, oib, broj indeksa, vpisna številka, број индекса, индекс, номер зачетки, номер зачетной книжки, зачетка',
		'студенческий билет, номер студента, табельный номер, номер залікової книжки, факултетен номер, фак номер, ф н, фн',
		'studento numeris, studenta apliecības numurs, matrikulas numurs, αριθμός μητρώου, αμ, α μ, αρ μητρώου',
		'öğrenci no, öğrenci numarası, okul no, numara, numarası, ogrenci no, 学号, 學號, 学籍号, 学籍番号, 学生番号, 出席番号',
		'학번, 학생번호, 학생 번호, الرقم الجامعي, رقم الطالب, رقم القيد, الرقم الأكاديمي, شماره دانشجویی, מספר סטודנט, ת ז, תז',
		'תעודת זהות, מספר זהות, מס סטודנט, mssv, mã sinh viên, mã số sinh viên, mã sv, msv, nim, nis, nisn, npm, nomor induk',
		'nomor induk mahasiswa, no matrik, nombor matrik, รหัสนักศึกษา, รหัสนักเรียน, เลขประจำตัว, student rollno'
	],
	id: ['id, user id, userid, uid'],
	other: [
		'no, nr, n, number, nummer, rank, place, score, total score, total score points, points, grade, grades, group, groups',
		'section, status, state, username, login, login id, role, roles, duration, duration minutes, join time',
		'leave time, first join, last leave, last access, date, time, start time, completion time, institution, department, class',
		'course, gender, title, pronouns, remark, remarks, comment, comments, signature, present, phone, mobile, correct answers',
		'incorrect answers, answered, country, availability, s no, sl no, sr no, started on, completed, time taken, guest, programme',
		'lfd nr, lfd, platz, punkte, punktzahl, note, noten, gruppe, benutzername, nutzername, nutzernamen, anmeldename, rolle',
		'datum, abteilung, klasse, kurs, geschlecht, titel, bemerkung, bemerkungen, unterschrift, telefon, anwesend, fachsemester',
		'studiengang, rang, groupe, classe, points total, signature de l étudiant, téléphone, grupo, nota, firma, puntos, curso',
		'gruppo, voto, classe, corso, groep, klas, cijfer, poäng, grupp, klass, hold, pisteet, ryhmä, lp, ocena, grupa, punkty',
		'pořadí, č, p č, skupina, sorszám, ssz, csoport, osztály, nr crt, r br, redni broj, grupa, п п, п н, группа, курс, оценка',
		'баллы, група, α α, ομάδα, βαθμός, sıra, sıra no, grup, sınıf, puan, 序号, 班级, 专业, 性别, 学院, 番号, クラス, 学年, 번호, 반, 학년',
		'학과, م, الرقم, المجموعة, الدرجة, ردیف, מספר, קבוצה, ציון, stt, lớp, điểm, kelas, prodi, nilai, ลำดับ, ลำดับที่, no urut, bil'
	]
};
