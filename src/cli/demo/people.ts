import { drawn } from './simulate.ts';

const first = [
	...['Anna', 'Ben', 'Chiara', 'David', 'Émile', 'Fatma', 'Grace', 'Hugo', 'Ines', 'Jonas'],
	...['Katja', 'Liam', 'Mei', 'Noah', 'Oluchi', 'Pavel', 'Rosa', 'Samir', 'Tess', 'Zoë']
];
const last = [
	...['Adeyemi', 'Bakker', 'Çelik', 'Dubois', 'Eriksen', 'Fischer', 'García López', 'Haddad'],
	...['Ivanova', 'Jansen', 'Kowalska', 'Lindqvist', 'Müller', 'Nguyen', 'O’Brien', 'Patel'],
	...['Rossi', 'Sato', 'van den Berg', 'Wright', 'Zhang']
];

/** Somebody on a class list. */
export interface Listed {
	readonly name: string;
	readonly email: string;
	readonly studentNumber: string;
}

/** So many people with names, the same in every demo; `from`: how many have their names already. */
export function people(count: number, from: number): readonly Listed[] {
	// 20 and 21 share no factor, so that the first 420 pairs differ.
	return Array.from({ length: count }, (_, at) => {
		const [given, family] = [first[(from + at) % first.length], last[(from + at) % last.length]];
		const number = 20260000 + Math.floor(drawn(`number ${from + at}`) * 9999);
		return {
			name: `${given} ${family}`,
			email: `student${from + at + 1}@example.org`,
			studentNumber: String(number)
		};
	});
}
