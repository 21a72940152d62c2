import * as v from 'valibot';
import {
	boundedSchema,
	idSchema,
	listIdSchema,
	longest,
	textSchema
} from '../../questions/authored.ts';

const sourceSchema = v.strictObject({
	title: textSchema('Title of the source.'),
	publisher: textSchema('Journal, guideline body or publisher.'),
	url: v.pipe(
		boundedSchema(longest.url),
		v.regex(/^https?:\/\/[^\s"<>]+$/, 'bad-url'),
		v.description('Address of the source itself.')
	),
	read: v.pipe(v.string(), v.isoDate('bad-date'), v.description('The date when you read it.'))
});

export const notesSchema = v.pipe(
	v.strictObject({
		notes: v.array(
			v.strictObject({
				id: listIdSchema('A word that never changes, unique in the module, such as N5.'),
				section: idSchema('Anchor of the section beside which it is shown.'),
				claims: v.exactOptional(v.array(listIdSchema('Id of a claim in claims.yaml.')), []),
				text: textSchema('What guidelines or trials add, in one to three sentences.'),
				sources: v.pipe(v.array(sourceSchema), v.minLength(1, 'note-without-source'))
			})
		)
	}),
	v.title('Notes'),
	v.description(
		'notes.yaml: what guidelines and trials add, with sources. Never mixed into the article.'
	)
);

export type NotesYaml = v.InferOutput<typeof notesSchema>;
export type NoteYaml = NotesYaml['notes'][number];
