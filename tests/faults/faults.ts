/**
 * Deliberate faults: each is one small edit of the product, and the test that must fail with it. They are what
 * the suite is measured by: whoever makes it quicker plays them again (`npm run test:faults`).
 */
export interface Fault {
	/** What goes wrong then, begun with the kind. */
	readonly name: string;
	/** Stands in one file of `src` once: where it lies does not matter. */
	readonly from: string;
	readonly to: string;
	/** A pattern of the file, where it is not one of `src` or others hold the same text. */
	readonly file?: string;
	readonly part: 'unit' | 'store' | 'component' | 'browser' | 'server' | 'journeys';
	/** End of the path of the tests, and the beginning of a title where not all of them are to be run. */
	readonly test: readonly [file: string, title?: string];
}

/** Letters that do not pack: 30 KB of them, the same in every run. */
const ballast = Array.from({ length: 30_000 }, (_, at) =>
	String.fromCharCode(97 + (((Math.sin(at) * 1e6) >>> 3) % 26))
).join('');

export const faults: readonly Fault[] = [
	{
		name: 'marking: a wrong option chosen beside right ones costs nothing',
		from: 'Math.max(0, hits - (chosen.length - hits))',
		to: 'Math.max(0, hits)',
		...{ part: 'unit', test: ['questions/marking.test.ts'] }
	},
	{
		name: 'marking: another number counts as a typing mistake',
		from: "numbersOf(typed).join(' ') === numbersOf(meant).join(' ') &&",
		to: '',
		...{ part: 'unit', test: ['text/text.test.ts', 'none is overlooked'] }
	},
	{
		name: 'marking: what is as near to a wrong answer is read as a right one',
		from: ' || nearest.some(({ id }) => id !== first.id)',
		to: '',
		...{ part: 'unit', test: ['text/text.test.ts', 'none is overlooked'] }
	},
	{
		name: 'marking: a typing mistake is overlooked silently',
		from: 'return { id: first.id, readAs: first.text };',
		to: 'return { id: first.id };',
		...{ part: 'component', test: ['text/Text.svelte.test.ts'] }
	},
	{
		name: 'marking: of several parts only all together count',
		from: 'return right.length / Math.max(1, parts.length);',
		to: 'return right.length === parts.length ? 1 : 0;',
		...{ part: 'unit', test: ['questions/marking.test.ts'] }
	},
	{
		name: 'marking: the end of a tolerance is outside it',
		from: 'Number(value) <= Number(most)',
		to: 'Number(value) < Number(most)',
		...{ part: 'unit', test: ['questions/marking.test.ts'] }
	},
	{
		name: 'marking: the score counts the last try and not the first',
		from: 'const [first] = marksOf(attempt.context, id);',
		to: 'const first = marksOf(attempt.context, id).at(-1);',
		...{ part: 'unit', test: ['attempt/tally.test.ts'] }
	},
	{
		name: 'replay: an event that cannot have happened is passed over',
		from: "if (!snapshot.can(event)) return { type: 'illegal', position, event, snapshot };",
		to: '',
		...{ part: 'unit', test: ['attempt/replay.test.ts'] }
	},
	{
		name: 'replay: an old log has its questions in another order',
		from: 'Math.imul(sum ^ text.charCodeAt(at), 0x01000193)',
		to: 'Math.imul(sum ^ text.charCodeAt(at), 0x01000195)',
		...{ part: 'unit', test: ['attempt/plan/shuffle.test.ts'] }
	},
	{
		name: 'replay: a question that was left after its hint is one that was skipped',
		from: '({ skipped: tries.length === 0 })',
		to: '({ skipped: tries.length >= 0 })',
		...{ part: 'unit', test: ['attempt/machine.test.ts'] }
	},
	{
		name: 'replay: the last question leads to no look back',
		from: 'isLast: ({ context }) => following(context) === undefined',
		to: 'isLast: ({ context }) => following(context) === null',
		...{ part: 'unit', test: ['models/attempt-paths.test.ts'] }
	},
	{
		name: 'saving: a failure is tried again after the same time each time',
		from: 'firstWait * 2 ** (context.failures - 1)',
		to: 'firstWait * 1 ** (context.failures - 1)',
		...{ part: 'unit', test: ['sending/sending-machine.test.ts'] }
	},
	{
		name: 'saving: an attempt kept on the device never expires',
		from: '> days * 86_400_000',
		to: '> days * 86_400_000_000',
		...{ part: 'unit', test: ['saving/attempt-storage.test.ts'] }
	},
	{
		name: 'saving: of two answers at one place the second is written, too',
		from: "if ((lengths.get(attempt) ?? 0) !== at) return 'conflict';",
		to: "if ((lengths.get(attempt) ?? 0) < at) return 'conflict';",
		...{ part: 'store', test: ['append-events.store.test.ts', 'takes one of 50'] }
	},
	{
		name: 'saving: a page that is reloaded begins again',
		from: "if (text === null) return { type: 'none' };",
		to: "if (text !== undefined) return { type: 'none' };",
		...{
			part: 'unit',
			test: ['saving/attempt-storage.test.ts', 'a new page finds what the last one kept']
		}
	},
	{
		name: 'keys: an option says whether it is right before the answer',
		from: 'function publicOption({ id, text }: Option): PublicOption {\n\treturn { id, text };',
		to: 'function publicOption({ id, text, key }: Option): PublicOption {\n\treturn Object.assign({ id, text }, { key });',
		...{ part: 'unit', test: ['questions/views.test.ts'] }
	},
	{
		name: 'keys: the server sends marks that are not due',
		from: "events: record.events.filter(({ type }) => marked || type !== 'mark')",
		to: "events: record.events.filter(({ type }) => marked || type !== 'expire')",
		...{ part: 'server', test: ['tests/server/key-leak.test.ts'] }
	},
	{
		name: 'keys: feedback comes before it is released',
		from: "return finished && (behaviour.release === 'onFinish' || released);",
		to: "return finished || (behaviour.release === 'onFinish' && released);",
		...{ part: 'unit', test: ['assignment/may.test.ts'] }
	},
	{
		name: 'permissions: every educator may see every class',
		from: 'const found = member && (await findClass(db, classId));',
		to: "const found = (member ?? who.type === 'educator') ? await findClass(db, classId) : undefined;",
		...{ part: 'store', test: ['classes/flooding.store.test.ts', 'are for educators of the class'] }
	},
	{
		name: 'permissions: a learner may answer in the attempt of another',
		from: "if (found.attempt.learnerId !== who.id) return { type: 'forbidden' };",
		to: '',
		...{ part: 'store', test: ['attempts/attempts.store.test.ts', 'is nobody else’s'] }
	},
	{
		name: 'permissions: a session of a learner goes on after its end',
		from: ".where('learner_sessions.expires_at', '>', value(1))",
		to: '',
		...{ part: 'store', test: ['accounts/accounts.store.test.ts', 'knows a learner by a token'] }
	},
	{
		name: 'permissions: a made-up seal passes for a browser that is known',
		from: 'return right && person && inTime ? value : undefined;',
		to: 'return (right || value !== "") && person && inTime ? value : undefined;',
		...{ part: 'store', test: ['accounts/sign-in.store.test.ts', 'knows a browser by a seal'] }
	},
	{
		name: 'small groups: the configuration can lower the smallest group',
		from: 'return Math.max(SMALLEST_GROUP, Number.isFinite(configured) ? Math.ceil(configured) : 0);',
		to: 'return Number.isFinite(configured) ? Math.ceil(configured) : SMALLEST_GROUP;',
		...{ part: 'unit', test: ['analysis/suppress.test.ts', 'configuration can raise'] }
	},
	{
		name: 'small groups: who chose only a hidden option stands there without any',
		from: '|| betraysHidden({ ...cut, columns })) {',
		to: '|| (people < 0 && betraysHidden({ ...cut, columns }))) {',
		...{ part: 'unit', test: ['analysis/suppress.test.ts', 'who chose only a hidden option'] }
	},
	{
		name: 'small groups: a hidden count is the difference of two that are shown',
		from: 'others: low, each: limit, total: low.length * limit };',
		to: 'others: low.slice(1), each: limit, total: low.length * limit };',
		...{ part: 'unit', test: ['analysis/coarsen.test.ts'] }
	},
	{
		name: 'several classes: whoever comes back to one class is put out of the others on that device',
		from: 'for (const { who, token } of here)\n\t\t\tif (who.classId === classId) await endLearnerSession(',
		to: 'for (const { who, token } of here)\n\t\t\tif (who.type === "learner") await endLearnerSession(',
		...{
			part: 'store',
			test: ['classes/several-classes.store.test.ts', 'joins another class beside the first']
		}
	},
	{
		name: 'recovery code: a new one from the educator leaves whoever had the old one signed in',
		from: 'await endLearnerSessions(tx, id);\n\t\tawait record(',
		to: 'await record(',
		...{
			part: 'store',
			test: ['classes/classes.store.test.ts', 'gives an educator a new recovery code']
		}
	},
	{
		name: 'series: the sum over classes is there when one class alone shows a number',
		from: 'if (shown.length < 2) return null;',
		to: 'if (shown.length < 1) return null;',
		...{
			part: 'store',
			test: ['reports/series.store.test.ts', 'adds up what the reports show']
		}
	},
	{
		name: 'small groups: in a report and its duplicate, one person who differs is told from none',
		from: 'Math.max(1, Math.ceil(n / 20) - 1)',
		to: 'Math.max(0, Math.ceil(n / 20) - 1)',
		...{
			part: 'unit',
			test: ['reports/known-answers.test.ts', 'knows one answer of who is in one report alone']
		}
	},
	{
		name: 'focus: it stays where it was when feedback comes',
		from: 'focused?.focus({ preventScroll: true });',
		to: '',
		...{
			part: 'journeys',
			test: ['tests/a11y/focus.spec.ts', 'the focus is, after a wrong answer']
		}
	},
	{
		name: 'contrast: soft text on paper is too pale',
		from: '--soft: #566068;',
		to: '--soft: #9aa4ac;',
		...{
			part: 'journeys',
			test: ['tests/a11y/states.spec.ts', 'axe and layout find nothing wrong on the library']
		}
	},
	{
		name: 'contrast: soft text in the dark is too dark',
		from: '--soft: #a7b0b5;',
		to: '--soft: #4a5358;',
		...{
			part: 'journeys',
			test: ['tests/a11y/states.spec.ts', 'axe and layout find nothing wrong on the library']
		}
	},
	{
		name: 'layout: a field is wider than a small window',
		from: 'grid-template-columns: minmax(0, 1fr);\n\t\tgap: 0.3rem;\n\t\tmax-width: 26rem;',
		to: 'gap: 0.3rem;\n\t\tmin-width: 22rem;',
		...{
			part: 'journeys',
			test: [
				'tests/a11y/teaching.spec.ts',
				'axe finds nothing, and nothing is lost small, large or spaced, on the page of assigning'
			]
		}
	},
	{
		name: 'CSP: a page may run what comes from elsewhere',
		from: "'script-src': ['self',",
		to: "'script-src': ['self', 'https:',",
		file: 'svelte.config.js',
		...{
			part: 'server',
			test: ['tests/server/answers.test.ts', 'has a content policy without a way in']
		}
	},
	{
		name: 'budget: a quiz comes with thirty kilobytes that it does not need',
		from: 'const types: { context?: SavingContext; events?: SavingEvent } = {};',
		to: 'const types: { context?: SavingContext; events?: SavingEvent } = {};\nif (Date.now() < 0) console.log(`BALLAST`);'.replace(
			'BALLAST',
			ballast
		),
		...{
			part: 'journeys',
			test: ['tests/journeys/budget.spec.ts', '“Is testing settled?” comes within its bytes']
		}
	},
	{
		name: 'importers: a cell of a list is run by a spreadsheet',
		from: 'const formula = /^(?!-$)(?:[\\t\\r\\n]|\\s*[=+\\-@\\uFF1D',
		to: 'const formula = /^(?!-$)(?:[\\t\\r\\n]|\\s*[=+\\-\\uFF1D',
		...{ part: 'unit', test: ['names/roster.test.ts'] }
	},
	{
		name: 'importers: a drawing may hold whatever its file has',
		from: "return svgElements.has(tagName) && tagName !== 'svg';",
		to: "return tagName !== 'svg';",
		...{ part: 'unit', test: ['article/svg.test.ts', 'leaves nothing that is not listed'] }
	},
	{
		name: 'importers: a quote that stands twice is taken for its first place',
		from: "if (second) return { type: 'repeated', spans: [first, second] };",
		to: '',
		...{ part: 'unit', test: ['codes/article-codes.test.ts'] }
	},
	{
		name: 'classes: whoever joins a second one is no longer in the first',
		from: 'setLearners(at, [{ token: added.token }, ...others]);',
		to: 'setLearners(at, others.length > 99 ? others : [{ token: added.token }]);',
		...{ part: 'server', test: ['tests/server/joining.test.ts', 'a second class on a device'] }
	},
	{
		name: 'classes: an educator makes a new recovery code, and who has the old session goes on',
		from: 'await endLearnerSessions(tx, id);\n\t\tawait record(tx, asked, { actor: found.by.id, action: replacedRecovery',
		to: 'await record(tx, asked, { actor: found.by.id, action: replacedRecovery',
		...{
			part: 'store',
			test: ['classes/classes.store.test.ts', 'gives an educator a new recovery code']
		}
	},
	{
		name: 'classes: a page confirms a hand-in that there never was',
		from: "(each) => named === null || (each.type === 'answers' && each.reference === named)",
		to: "(each) => named !== '' && each.at !== ''",
		...{ part: 'journeys', test: ['tests/journeys/teach/release.spec.ts'] }
	},
	{
		name: 'release: feedback is out with the first press',
		from: 'const { loaded } = await open(event);\n\t\tredirect(303, `/teach/assignments/${loaded.assignment.id}/release`);',
		to: "await open(event);\n\t\treturn moving('release')(event);",
		...{ part: 'journeys', test: ['tests/journeys/teach/release.spec.ts'] }
	},
	{
		name: 'overview: it does not say for how many people a report waits',
		from: 'most: Math.max(0, ...quizzes.map(({ done }) => done))',
		to: 'most: Math.max(0, quizzes.length - 9)',
		file: 'src/lib/server/reports/overview.ts',
		...{
			part: 'store',
			test: ['reports/reports.store.test.ts', 'says of each sentence what the report says']
		}
	},
	{
		name: 'room: the projector has figures without being asked',
		from: 'figures: figures ? sentence.figures : null',
		to: 'figures: sentence.figures',
		...{ part: 'journeys', test: ['tests/journeys/teach/report.spec.ts', 'in the room'] }
	},
	{
		name: 'digest: two processes send it, each once',
		from: ".where('digest_at', '=', at)",
		to: '',
		...{ part: 'store', test: ['digest/send-digests.store.test.ts', 'comes on the next morning'] }
	},
	{
		name: 'small groups: one class of a series stands as all of them',
		from: 'if (shown.length < 2) return null;',
		to: '',
		...{ part: 'store', test: ['reports/series.store.test.ts', 'adds up what the reports show'] }
	},
	{
		name: 'small groups: a newer edition says under nicknames how many marks it changes',
		from: "if (handIn !== 'name') return fromReport",
		to: "if (handIn !== 'name' && handIn !== 'pseudonym') return fromReport",
		...{ part: 'store', test: ['reports/edition-marks.store.test.ts', 'is under nicknames'] }
	},
	{
		name: 'files: Moodle is given a line without whom it is about',
		from: 'scored.filter((row) => row[by] !== null)',
		to: 'scored',
		...{ part: 'store', test: ['reports/export-file.store.test.ts', 'for Moodle hold no line'] }
	},
	{
		name: 'times: late work has an end, and nothing says when it is due',
		from: 'due: goesOn ? due : null, until',
		to: 'due: goesOn && until === null ? due : null, until',
		...{ part: 'unit', test: ['assignment/may.test.ts', 'in time'] }
	}
];
