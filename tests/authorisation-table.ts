/**
 * Who may open each address and do each act. tests/server/authorisation.test.ts asks the real server for
 * every row as everybody, and fails when a page, an endpoint or an act of `src/routes` has no row here.
 */

/** `learner`, `educator`: of the class that is asked about; `other…`: of another class. */
export const roles = [
	...(['nobody', 'otherLearner', 'otherEducator', 'administrator'] as const),
	...(['learner', 'educator'] as const)
] as const;
export type Role = (typeof roles)[number];

/**
 * `may`: it is shown or done, or the form is sent back with words; `no`: as if there were nothing (404);
 * `signIn`, `join`: led there; `told`: what was chosen stays, beside the words that one is not known here.
 */
export type Answer = 'may' | 'no' | 'signIn' | 'join' | 'told';

type Answers = Readonly<Record<Role, Answer>>;

export interface Row {
	/** Id of the route, e.g. `/teach/classes/[class]`. */
	readonly route: string;
	/** `open`: GET; else the name of a form's act. */
	readonly act: string;
	readonly answers: Answers;
	/** What the form says, so that nothing but who asks decides. */
	readonly form?: Readonly<Record<string, string>>;
	/** What is asked for in the address, in place of the usual. */
	readonly params?: Readonly<Record<string, string>>;
}

const everybody: Answers = {
	...{ nobody: 'may', otherLearner: 'may', otherEducator: 'may', administrator: 'may' },
	...{ learner: 'may', educator: 'may' }
};

const signedIn: Answers = {
	...{ nobody: 'signIn', otherLearner: 'signIn', learner: 'signIn' },
	...{ educator: 'may', otherEducator: 'may', administrator: 'may' }
};

/** Of the class: an administrator who does not teach it is nobody there. */
const itsEducators: Answers = { ...signedIn, otherEducator: 'no', administrator: 'no' };

const administrators: Answers = { ...signedIn, educator: 'no', otherEducator: 'no' };

/** Each their own. */
const learners: Answers = {
	...{ nobody: 'join', educator: 'join', otherEducator: 'join', administrator: 'join' },
	...{ learner: 'may', otherLearner: 'may' }
};

function unknown(answer: Answer): Omit<Answers, 'learner' | 'otherLearner'> {
	return { nobody: answer, otherEducator: answer, administrator: answer, educator: answer };
}

/** The act is done, and ends there for everybody. */
function allTo(answer: Answer): Answers {
	return {
		...{ nobody: answer, otherLearner: answer, otherEducator: answer, administrator: answer },
		...{ learner: answer, educator: answer }
	};
}

function rows(
	route: string,
	answers: Answers,
	acts: readonly string[] = ['open'],
	more: Pick<Row, 'form' | 'params'> = {}
): readonly Row[] {
	return acts.map((act) => ({ route, act, answers, ...more }));
}

const practice: readonly Row[] = [
	...rows('/', everybody),
	...rows('/support', everybody),
	...rows('/privacy', everybody),
	...rows('/readyz', everybody),
	...rows('/review', everybody),
	...rows('/learn/[module]', everybody),
	// No module of the tests has one; the page asks nobody who they are.
	...rows('/learn/[module]/figures/[name]', allTo('no')),
	// The module of the tests has nothing to remember; the file asks nobody who they are either.
	...rows('/learn/[module]/to-keep.txt', allTo('no')),
	...rows('/learn/[module]/understanding', everybody),
	...rows('/learn/[module]/paper', everybody),
	...rows('/learn/[module]/cards.txt', everybody),
	...rows('/learn/[module]/review.json', everybody),
	...rows('/learn/[module]/own-words', everybody),
	...rows('/learn/[module]/first-look', everybody),
	...rows('/learn/[module]/[quiz]', everybody, [
		...['open', 'answer', 'retry', 'skip', 'flag', 'goTo', 'next', 'finish', 'reopen', 'again'],
		...['anew', 'earlier']
	])
];

const links: readonly Row[] = [
	...rows('/assigned', everybody),
	...rows('/assigned/make/[module]', everybody),
	...rows('/assigned/read/[module]', everybody)
];

const coming: readonly Row[] = [
	...rows('/teach/sign-in', everybody, ['open', 'default']),
	...rows('/teach/forgot', everybody, ['open', 'default']),
	...rows('/teach/reset', everybody, ['open', 'default']),
	...rows('/teach/invitation/[token]', everybody, ['open', 'default']),
	...rows('/teach/sign-out', signedIn),
	...rows('/teach/sign-out', allTo('signIn'), ['default']),
	...rows('/join', everybody, ['open', 'find', 'back']),
	...rows('/join/[code]', everybody, ['open', 'default'])
];

const people: readonly Row[] = [
	...rows('/teach/people', administrators, ['open', 'invite', 'withdraw']),
	...rows('/teach/people', administrators, ['role'], {
		form: { educator: 'otherEducator', administrator: 'no' }
	}),
	...rows('/teach/people', administrators, ['erase'], { form: { educator: 'spare' } }),
	...rows('/teach/support', administrators, ['open', 'default']),
	...rows('/teach/account', signedIn, [
		'open',
		'name',
		'confirm',
		'password',
		'digest',
		'end',
		'erase'
	]),
	...rows('/teach/account/confirm', signedIn, ['open', 'default']),
	...rows('/teach/account/export', signedIn)
];

/** A file of a learner's own; for everybody else there is none. */
const ownFiles: Answers = {
	...{ nobody: 'no', educator: 'no', otherEducator: 'no', administrator: 'no' },
	...{ learner: 'may', otherLearner: 'may' }
};

const classes: readonly Row[] = [
	...rows('/teach', signedIn, ['open', 'create', 'accept', 'decline']),
	...rows('/teach/classes/[class]', itsEducators, [
		...['open', 'rename', 'zone', 'newCode', 'unarchive'],
		...['inviteEducator', 'withdrawEducator'],
		...['pauseJoining', 'resumeJoining', 'joinKeys', 'noJoinKeys']
	]),
	...rows('/teach/classes/[class]', itsEducators, ['removeEducator'], {
		form: { educator: 'spare' }
	}),
	...rows('/teach/classes/[class]', itsEducators, ['removeLearner', 'eraseLearner', 'undoJoin'], {
		form: { learner: 'spareLearner' }
	}),
	...rows('/teach/classes/[class]', itsEducators, ['newRecovery'], {
		form: { learner: 'learner', ticket: 'ticket' }
	}),
	// No attempts count under this name: the form is sent back.
	...rows('/teach/classes/[class]', itsEducators, ['giveBack'], { form: { name: 'Nobody' } }),
	...rows('/teach/classes/[class]/names', itsEducators, ['open', 'read', 'keep']),
	...rows('/teach/classes/[class]/joins', itsEducators, ['open', 'choose']),
	...rows('/teach/classes/[class]/joins', itsEducators, ['remove'], {
		form: { learner: 'spareLearner' }
	}),
	...rows('/teach/classes/[class]/keys', itsEducators),
	...rows('/teach/classes/[class]/list', itsEducators),
	...rows('/teach/classes/[class]/keys/csv', { ...itsEducators, educator: 'no' }),
	// It closes the work of its class: of one that is asked about nowhere else.
	...rows('/teach/classes/[class]', itsEducators, ['archive'], { params: { class: 'spareClass' } }),
	// Without the word that one is sure, the form is sent back.
	...rows('/teach/classes/[class]', itsEducators, ['delete'], {
		params: { class: 'spareClass' },
		form: { sure: 'yes' }
	}),
	...rows('/class', learners, ['open', 'renew', 'leaveOthers', 'erase']),
	// Whoever is in no class leaves nothing.
	...rows('/class', allTo('join'), ['leave', 'leaveAll']),
	// The learner has finished a quiz; nobody else gets to see that here.
	...rows('/class/confirmation/[assignment]/[quiz]', { ...allTo('no'), learner: 'may' }, ['open'], {
		params: { quiz: 'evidence' }
	}),
	...rows('/class/export', ownFiles),
	...rows('/class/calendar', ownFiles)
];

/** An educator's session is not looked at where learners answer. */
const itsLearners: Answers = { ...allTo('told'), learner: 'may', otherLearner: 'no' };

const taking: readonly Row[] = [
	// Whoever is not known is told so on the page, which shows nothing of the quiz.
	...rows('/attempt/[assignment]/[quiz]', { ...itsLearners, ...unknown('may') }),
	...rows('/attempt/[assignment]/[quiz]', itsLearners, [
		...['answer', 'retry', 'skip', 'flag', 'goTo', 'next', 'finish', 'reopen', 'again'],
		...['anew', 'earlier'],
		...['lengthen', 'complete']
	]),
	// Its answers stay on the learner's device: there is nothing to begin here.
	...rows('/attempt/[assignment]/[quiz]', { ...itsLearners, learner: 'no' }, ['begin']),
	// An address without one of the acts is nowhere.
	...rows('/attempt/[assignment]/[quiz]', allTo('no'), ['POST'])
];

const assigning: readonly Row[] = [
	...rows('/teach/assign', signedIn),
	...rows('/teach/assign/[module]', signedIn, ['open', 'default']),
	...rows('/teach/assignments/[assignment]', itsEducators, [
		...['open', 'publish', 'close', 'reopen', 'release', 'archive', 'restore']
	]),
	// Only what is closed can be released: else the page leads back to the assignment.
	...rows('/teach/assignments/[assignment]/release', itsEducators, ['open', 'default']),
	...rows('/teach/assignments/[assignment]/edition', itsEducators, ['open', 'default']),
	...rows('/teach/assignments/[assignment]/exceptions', itsEducators, ['open', 'put', 'remove']),
	...rows('/teach/assignments/[assignment]/settings', itsEducators, ['open', 'default']),
	...rows('/teach/assignments/[assignment]/preview/[quiz]', itsEducators, [
		...['open', 'answer', 'retry', 'skip', 'flag', 'goTo', 'next', 'finish', 'reopen', 'again'],
		...['anew', 'earlier']
	])
];

const nobodys: Answers = { ...itsEducators, educator: 'no' };

const seeing: readonly Row[] = [
	...rows('/teach/series/[series]', itsEducators),
	...rows('/teach/series/[series]/gradebook', itsEducators),
	...rows('/teach/series/[series]/export/[file]', itsEducators, ['open'], {
		params: { file: 'gradebook.csv' }
	}),
	...rows('/teach/assignments/[assignment]/report', itsEducators),
	...rows('/teach/assignments/[assignment]/gradebook', itsEducators),
	// The class goes by pseudonyms: there is no page of one learner's answers.
	...rows('/teach/assignments/[assignment]/learners/[learner]', nobodys, ['open'], {
		params: { learner: 'learner' }
	}),
	...rows('/teach/assignments/[assignment]/live', itsEducators),
	...rows('/teach/assignments/[assignment]/live/events', itsEducators),
	...rows('/teach/assignments/[assignment]/room/code', itsEducators),
	...rows('/teach/assignments/[assignment]/room/live', itsEducators),
	...rows('/teach/assignments/[assignment]/room/sentences', itsEducators),
	...rows('/teach/assignments/[assignment]/export', itsEducators),
	...rows('/teach/assignments/[assignment]/export/[file]', itsEducators, ['open'], {
		params: { file: 'gradebook.csv' }
	})
];

export const table: readonly Row[] = [
	...practice,
	...links,
	...coming,
	...people,
	...classes,
	...taking,
	...assigning,
	...seeing
];
