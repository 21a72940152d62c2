/** Every step, in order. Apart from the steps themselves, for code that only asks which version a file is. */
export const stepNames = [
	'0001-tables',
	'0002-reports',
	'0003-joining',
	'0004-links-and-invitations',
	'0005-listed-students',
	'0006-time-zone',
	'0007-series',
	'0008-digest',
	'0009-installation'
] as const;

export type StepName = (typeof stepNames)[number];
