import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../assignment/settings/settings.ts';
import { assignmentLines } from './assignment-lines.ts';

const zone = 'Europe/Berlin';
const quizzes = ['one', 'two', 'three', 'four'].map((id) => ({ id, title: `Quiz ${id}` }));
const care = { handIn: { default: 'name', most: 'name' } } as const;

function listed(id: string, settings: Partial<Settings>, createdAt = '2026-09-01T08:00:00Z') {
	const all = { ...defaultSettings({ quizzes, care }), ...settings };
	const standing = { state: 'open', settings: all, closedAt: null, released: false } as const;
	return {
		title: 'Rivers',
		module: 'Rivers',
		quizzes,
		loaded: { assignment: { id, createdAt }, standing }
	};
}

test('says what an assignment asks for and until when', () => {
	const [line] = assignmentLines([listed('a', { attempts: 2, due: '2026-09-02T22:30:00Z' })], zone);
	expect(line?.details).toEqual(['Open', 'all 4 quizzes', '2 attempts', 'due 3 Sept 2026']);
});

test('says which module a title stands for', () => {
	const [line] = assignmentLines([{ ...listed('a', {}), title: 'Week 3' }], zone);
	expect([line?.title, line?.details[0]]).toEqual(['Week 3', 'Rivers']);
});

test('tells assignments of one module apart', () => {
	const lines = assignmentLines(
		[
			listed('a', {}),
			listed('b', { quizzes: ['one', 'two'] }),
			listed('c', { quizzes: ['one', 'two', 'four'] }),
			listed('d', { attempts: 1 }),
			listed('e', { due: '2026-09-03T08:00:00Z' }),
			listed('f', {}, '2026-09-01T08:01:00Z')
		],
		zone
	);
	expect(new Set(lines.map(({ details }) => details.join())).size).toBe(lines.length);
	expect(lines[1]?.details).toContain('“Quiz one” and “Quiz two”');
	expect(lines[5]?.details.at(-1)).toBe('created 1 Sept 2026, 10:01 (Europe/Berlin)');
});
