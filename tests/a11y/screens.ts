/** The two widths of the checks: the article beside the quiz, and over it. */
export const wide = { width: 1280, height: 800 };
export const narrow = { width: 360, height: 740 };
/** WCAG 1.4.10: no scrolling in two directions at this width. */
export const reflow = { width: 320, height: 640 };
