/** What the cases of the problem codes edit: the files of the module `tea-and-sleep`. For tests. */
export const article = 'article.md';
export const basics = 'basics.quiz.yaml';
export const evidence = 'evidence.quiz.yaml';
export const claims = 'claims.yaml';
export const info = 'module.yaml';
export const words = (count: number): string =>
	Array.from({ length: count }, () => 'tea').join(' ');
export const append =
	(more: string) =>
	(text: string): string =>
		text + more;

export const option = (id: string, more = ''): string => `      - id: ${id}
        text: Option ${id}
        chosen: The article says otherwise.
        misconception: M1
        explains: { section: in-tea, quote: about 40 mg of it }${more}
`;
