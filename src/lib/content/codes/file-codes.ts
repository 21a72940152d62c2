/** Files, YAML and the shape of what is in them. */
export const fileCodes = {
	'bad-module-id': {
		severity: 'error',
		remedy: 'Name the folder with lower-case words joined by hyphens, such as nk-cells.'
	},
	'file-missing': {
		severity: 'error',
		remedy: 'Add the file; docs/format.md shows what is in it.'
	},
	'file-too-large': { severity: 'error', remedy: 'Split it, or make it smaller.' },
	'file-unreadable': {
		severity: 'error',
		remedy: 'Put a plain file that may be read in its place.'
	},
	'too-many-files': {
		severity: 'error',
		remedy: 'Take files out of the folder that the module does not need.'
	},
	'too-many-problems': { severity: 'error', remedy: 'Mend those that are shown, and check again.' },
	'not-utf8': { severity: 'error', remedy: 'Save the file as UTF-8.' },
	'file-unexpected': {
		severity: 'warning',
		remedy: 'Take it out, or correct its name; docs/format.md lists the files of a module.'
	},
	'yaml-syntax': {
		severity: 'error',
		remedy: 'Look at indentation, quotes and colons; put a text that holds ": " or " #" in quotes.'
	},
	'yaml-too-deep': {
		severity: 'error',
		remedy: 'Write it as docs/format.md shows: seven levels are enough.'
	},
	'yaml-aliases': { severity: 'error', remedy: 'Write the repeated parts out, and fewer of them.' },
	'duplicate-key': { severity: 'error', remedy: 'Keep one of the two.' },
	'unknown-key': { severity: 'error', remedy: 'Correct the name, or take the key out.' },
	'missing-key': { severity: 'error', remedy: 'Add it.' },
	'bad-value': {
		severity: 'error',
		remedy: 'Write what is asked for; a text that looks like a number needs quotes.'
	},
	'empty-text': { severity: 'error', remedy: 'Write the text.' },
	'text-too-long': {
		severity: 'error',
		remedy: 'Say it in fewer words; docs/format.md says how long each may be.'
	},
	'bad-id': {
		severity: 'error',
		remedy:
			'Use lower-case words joined by hyphens; ids of claims and misconceptions may have capitals.'
	},
	'bad-url': {
		severity: 'error',
		remedy: 'Write a whole address that begins with https:// or http://.'
	},
	'bad-date': { severity: 'error', remedy: 'Write the day as 2026-11-23.' },
	'bad-language': { severity: 'error', remedy: 'Write a language tag such as en, en-GB or de.' },
	'hand-in-above-most': {
		severity: 'error',
		remedy: 'Under care, handIn: let the default ask for no more than the most.'
	},
	'duplicate-id': {
		severity: 'error',
		remedy: 'Give each its own id; ids of questions are unique in the module.'
	},
	'quiz-not-listed': { severity: 'error', remedy: 'Name the quiz in module.yaml, under quizzes.' },
	'quiz-listed-twice': { severity: 'error', remedy: 'List each quiz once.' }
} as const;
