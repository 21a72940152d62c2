/** The script of each kind that a list of options does not draw. By itself: a page seldom needs to know where they are. */
export const kindFiles = import.meta.glob('../../questions/*/in-page.ts');
