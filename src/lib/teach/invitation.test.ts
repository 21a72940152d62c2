import { expect, it } from 'vitest';
import { invitationText } from './invitation.ts';

const invited = {
	...{ title: 'Week 3', zone: 'Europe/Berlin', origin: 'https://learn.example.org' },
	...{ className: 'Seminar A', code: 'ABCD-EFGH-JK' }
};

it('says what is due when and in which zone, and how to get there', () => {
	const settings = { opens: null, due: '2026-12-04T22:59:00Z', lateUntil: null };
	expect(invitationText({ ...invited, settings })).toBe(`Week 3
Seminar A

Due: Fri, 4 Dec 2026, 23:59 (Europe/Berlin)

To join, open https://learn.example.org/join/ABCD-EFGH-JK
or enter the code ABCD-EFGH-JK at https://learn.example.org/join
If you have joined already: https://learn.example.org/class`);
});

it('has no line for a date that is not set', () => {
	const settings = { opens: null, due: null, lateUntil: null };
	expect(invitationText({ ...invited, settings }).split('\n')).toHaveLength(6);
});
