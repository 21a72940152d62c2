import * as v from 'valibot';
import { questionSchema } from '../../questions/authoring.ts';
import { textSchema } from '../../questions/authored.ts';

export const quizSchema = v.pipe(
	v.strictObject({
		title: textSchema('Title of the quiz.'),
		intro: textSchema('One or two sentences about the quiz.'),
		book: v.pipe(
			v.exactOptional(v.picklist(['open', 'closed']), 'open'),
			v.description('Whether learners may read the article before answering.')
		),
		behaviour: v.pipe(
			v.exactOptional(v.picklist(['practice', 'immediate']), 'practice'),
			v.description('practice: two tries with a hint between them. immediate: one try.')
		),
		order: v.pipe(
			v.exactOptional(v.picklist(['shuffled', 'fixed']), 'fixed'),
			v.description('Order of the questions.')
		),
		questions: v.array(questionSchema)
	}),
	v.title('Quiz'),
	v.description('<id>.quiz.yaml: questions. Every option says why and names its passage.')
);

export type QuizYaml = v.InferOutput<typeof quizSchema>;
