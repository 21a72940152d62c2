/**
 * What a learner reads in the controls of a question. Apart from what is said of its answer, because the kinds draw
 * themselves in scripts of their own.
 */
export const firstAnswer = 'Your first answer';
export const firstAnswerHere = '(first answer)';
export const firstAnswerLabel = 'Your first answer:';
export const chooseAnswer = 'Choose an answer';
export const toChooseFrom = 'Answers to choose from:';
export const yourNumber = 'Your number';
