import * as v from 'valibot';

const text = (about: string) =>
	v.pipe(v.string(), v.regex(/\S/, 'empty-text'), v.trim(), v.description(about));

/** `javascript:` and its like would run in the page: whole addresses of the web only. */
const address = (about: string) =>
	v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"<>]+$/, 'bad-url'), v.description(about));

const contactSchema = v.strictObject({
	name: text('Who can be reached.'),
	detail: text('How and when: a number, hours, what it costs.'),
	url: v.exactOptional(address('Their own page.'))
});

const group = {
	title: text('Heading.'),
	text: text('One or two sentences.'),
	contacts: v.exactOptional(v.array(contactSchema), [])
};

export const supportSchema = v.pipe(
	v.strictObject({
		placeholder: v.pipe(
			v.boolean(),
			v.description('true until whoever runs this installation has put local contacts in.')
		),
		region: text('For where the contacts are, e.g. "Scotland".'),
		urgent: v.pipe(v.strictObject(group), v.description('Where to get help now.')),
		groups: v.pipe(
			v.exactOptional(v.array(v.strictObject(group)), []),
			v.description('Other help, in the order in which it is shown.')
		),
		exit: v.pipe(
			v.strictObject({ url: address('Where it goes.'), label: text('What is there, in words.') }),
			v.description('Where "Leave this page" goes: a plain site that anybody might have open.')
		)
	}),
	v.title('Support'),
	v.description('support.yaml, beside the modules: whom learners of this installation can turn to.')
);

/** Whom learners of this installation can turn to, and where "Leave this page" goes. */
export type Support = v.InferOutput<typeof supportSchema>;
export type Contact = v.InferOutput<typeof contactSchema>;
