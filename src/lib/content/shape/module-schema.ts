import * as v from 'valibot';
import { boundedSchema, idSchema, longest, textSchema } from '../../questions/authored.ts';

const levels = ['nothing', 'completion', 'pseudonym', 'name'] as const;

const handInSchema = v.pipe(
	v.strictObject({
		default: v.exactOptional(
			v.pipe(
				v.picklist(levels),
				v.description('What is handed in, unless the educator chooses otherwise.')
			)
		),
		most: v.exactOptional(
			v.pipe(v.picklist(levels), v.description('The most that an educator may ask for.'))
		)
	}),
	v.check(
		({ default: usual, most }) =>
			usual === undefined || most === undefined || levels.indexOf(usual) <= levels.indexOf(most),
		'hand-in-above-most'
	),
	v.description('How much of an assigned attempt the educator may see.')
);

const careSchema = v.strictObject({
	keep: v.pipe(
		v.exactOptional(v.picklist(['tab', 'device']), 'device'),
		v.description('Where an attempt is kept: until the tab closes, or on the device for 30 days.')
	),
	quickExit: v.pipe(
		v.exactOptional(v.boolean(), false),
		v.description('Whether "Leave this page" is offered.')
	),
	note: v.exactOptional(textSchema('One calm sentence before the start.')),
	neutralTitle: v.exactOptional(
		textSchema('Shown in the title bar and the history instead of the title.')
	),
	review: v.exactOptional(textSchema('What the module says about its review.')),
	handIn: v.exactOptional(handInSchema, {})
});

export const moduleSchema = v.pipe(
	v.strictObject({
		title: textSchema('The title, shown in the library and on the page.'),
		description: textSchema('One or two sentences for the library.'),
		language: v.pipe(
			boundedSchema(longest.id),
			v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'bad-language'),
			v.description('BCP 47, such as en or en-GB.')
		),
		licence: textSchema('SPDX identifier, such as CC-BY-4.0.'),
		credits: v.exactOptional(textSchema('Who wrote it, and what it is built from.')),
		care: v.pipe(
			v.exactOptional(careSchema, {}),
			v.description('How the module treats the people who read it.')
		),
		quizzes: v.pipe(
			v.array(idSchema('Id of a quiz: <id>.quiz.yaml.')),
			v.description('Quizzes, in the order in which they are shown.')
		)
	}),
	v.title('Module'),
	v.description("module.yaml: the module's title, its care settings, and its quizzes in order.")
);

export type ModuleYaml = v.InferOutput<typeof moduleSchema>;
