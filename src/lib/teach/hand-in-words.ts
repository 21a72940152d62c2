import type { HandInLevel } from '../content/module.ts';

/** What is handed in, and one sentence each on what leaves the learner's device. */
export const handInWords: Readonly<Record<HandInLevel, { name: string; leaves: string }>> = {
	nothing: {
		name: 'Nothing',
		leaves: 'Nothing leaves the learner’s device: you see neither who began nor who has finished.'
	},
	completion: {
		name: 'That a quiz was finished',
		leaves:
			'Which quizzes a learner has finished, and when, leaves the device; the answers stay on it.'
	},
	pseudonym: {
		name: 'Answers under a pseudonym',
		leaves:
			'Every answer leaves the device as it is given, under a made-up name that says nothing of who it is.'
	},
	name: {
		name: 'Answers by name',
		leaves:
			'Every answer leaves the device as it is given, and you can read it with the learner’s name.'
	}
};
