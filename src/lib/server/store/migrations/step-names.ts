/** Every step, in order. Apart from the steps themselves, for who only asks which version a file is. */
export const stepNames = ['0001-tables'] as const;

export type StepName = (typeof stepNames)[number];
