/** A class list for paper. */
import { number } from './format.ts';

export const classList = 'Class list';
export const printList = 'Print a class list';
export const listOf = (className: string) => `Class list: ${className}`;
export const joinedOf = (joined: number, all: number) =>
	`${number(joined)} of ${number(all)} have joined.`;
export const print = 'Print this page from your browser.';
export const keysArePrivate = 'Join keys are private: give each to its owner only.';
export const studentNumber = 'Student number';
export const joinKey = 'Join key';
export const joined = 'Joined';
export const yes = 'yes';
export const notYet = 'not yet';
