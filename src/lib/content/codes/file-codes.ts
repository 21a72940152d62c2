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
	'module-too-large': {
		severity: 'error',
		remedy:
			'Split the module into several, or make its files smaller; docs/format.md lists the limits.'
	},
	'file-unreadable': {
		severity: 'error',
		remedy: 'Replace it with a plain file that Readback may read.'
	},
	'too-many-files': {
		severity: 'error',
		remedy: 'Remove files that the module does not need from the folder.'
	},
	'too-many-problems': { severity: 'error', remedy: 'Fix the problems shown, and check again.' },
	'not-utf8': { severity: 'error', remedy: 'Save the file as UTF-8.' },
	'file-unexpected': {
		severity: 'warning',
		remedy: 'Remove it, or correct its name; docs/format.md lists the files of a module.'
	},
	'yaml-syntax': {
		severity: 'error',
		remedy: 'Check indentation, quotes and colons; put text that contains ": " or " #" in quotes.'
	},
	'yaml-too-deep': {
		severity: 'error',
		remedy: 'Write it as docs/format.md shows: seven levels are enough.'
	},
	'yaml-aliases': { severity: 'error', remedy: 'Use fewer aliases; write the repeated parts out.' },
	'duplicate-key': { severity: 'error', remedy: 'Keep one of the two.' },
	'unknown-key': { severity: 'error', remedy: 'Correct the name, or remove the key.' },
	'missing-key': { severity: 'error', remedy: 'Add it.' },
	'bad-value': {
		severity: 'error',
		remedy: 'Write the kind of value that is expected; text that looks like a number needs quotes.'
	},
	'unknown-value': { severity: 'error', remedy: 'Write one of the values that are allowed here.' },
	'placeholder-left': {
		severity: 'warning',
		remedy: 'Write your own words: this text was put there by "readback new".'
	},
	'empty-text': { severity: 'error', remedy: 'Write the text.' },
	'text-too-long': {
		severity: 'error',
		remedy: 'Shorten it; docs/format.md lists the limits.'
	},
	'bad-id': {
		severity: 'error',
		remedy:
			'Use lower-case words joined by hyphens; ids of claims and misconceptions may have capitals.'
	},
	'bad-url': {
		severity: 'error',
		remedy: 'Write a full address that starts with https:// or http://.'
	},
	'bad-date': { severity: 'error', remedy: 'Write the date as 2026-11-23.' },
	'bad-language': { severity: 'error', remedy: 'Write a language tag such as en, en-GB or de.' },
	'hand-in-above-most': {
		severity: 'error',
		remedy: 'Under care, handIn: make sure that default does not ask for more than most.'
	},
	'duplicate-id': {
		severity: 'error',
		remedy: 'Give each its own id; question ids must be unique in the module.'
	},
	'quiz-not-listed': { severity: 'error', remedy: 'Name the quiz in module.yaml, under quizzes.' },
	'quiz-listed-twice': { severity: 'error', remedy: 'List each quiz once.' }
} as const;
