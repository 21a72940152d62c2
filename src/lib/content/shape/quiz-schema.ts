import * as v from 'valibot';
import { questionSchema } from '../../questions/authoring.ts';
import { textSchema } from '../../questions/authored.ts';

export const quizSchema = v.pipe(
	v.strictObject({
		title: textSchema('Title of the quiz.'),
		intro: textSchema('One or two sentences on what it is about.'),
		book: v.pipe(
			v.exactOptional(v.picklist(['open', 'closed']), 'open'),
			v.description('Whether the article may be read before answering.')
		),
		behaviour: v.pipe(
			v.exactOptional(v.picklist(['practice', 'immediate']), 'practice'),
			v.description('practice: two tries with a hint between; immediate: one try.')
		),
		order: v.pipe(
			v.exactOptional(v.picklist(['shuffled', 'fixed']), 'fixed'),
			v.description('Order of the questions.')
		),
		questions: v.array(questionSchema)
	}),
	v.title('Quiz'),
	v.description('<id>.quiz.yaml: questions; every option says why and names the passage.')
);

export type QuizYaml = v.InferOutput<typeof quizSchema>;
