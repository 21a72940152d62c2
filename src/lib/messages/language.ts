/** The language of every message here, as a page's `lang`. */
export const language: string = 'en';

/** How that language is written. */
export const direction: 'ltr' | 'rtl' = 'ltr';

/** What numbers, dates and lists are written by: the day before the month, twenty-four hours. */
export const locale = 'en-GB';
