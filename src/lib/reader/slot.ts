/**
 * Where the server puts the article into a page. The article is long and nothing in it changes in the
 * browser, so it travels once, as HTML: neither in the page's data nor as a component to be run there.
 */
export const SLOT = '<div data-article></div>';
