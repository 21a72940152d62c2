/** A quiz as its students see it, shown to an educator. */
export const preview = (quiz: string) => `Preview: ${quiz}`;
export const asStudents = 'This is a preview of what students see. Your answers are not saved.';
export const onThisPage = 'Your answers stay on this page and are not saved.';
export const backToAssignment = 'Back to the assignment';
