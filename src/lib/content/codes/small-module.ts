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

/** A question to match that is right but for what is swapped. */
export const matching = (from: string, to: string): string =>
	`
  - id: which-cup
    kind: match
    level: recall
    stem: Which cup is which?
    hint: Look at the table.
    answers:
      - { id: much, text: About 40 mg }
      - id: herb
        text: None at all
        chosen: The article names no such cup.
        claims: [C1]
        explains: { section: in-tea, quote: about 40 mg of it }
    pairs:
      - id: black
        text: Black tea
        answer: much
        chosen: The article says so.
        missed: The article says so.
        otherwise: The article says 40 mg.
        explains: { section: in-tea, quote: about 40 mg of it }
`.replace(from, () => to);

/** A question that asks for a sentence, right but for what is swapped. */
export const picking = (from: string, to: string): string =>
	`
  - id: which-sentence
    kind: evidence
    level: appraisal
    stem: Which sentence says how much a cup holds?
    sections: [in-tea]
    keys:
      - explains: { section: in-tea, quote: about 40 mg of it }
        chosen: The article says so here.
        missed: The article says so here.
    near:
      - explains: { section: in-tea, quote: The leaves hold }
        chosen: This says what is in the leaves.
    otherwise: { chosen: The article says something else here. }
`.replace(from, () => to);

/** A question for a word, right but for what is swapped. */
export const writing = (from: string, to: string): string =>
	`
  - id: what-is-in-it
    kind: text
    level: recall
    stem: What does the article find in tea?
    hint: It begins with a C.
    typos: 1
    answer:
      texts: [caffeine]
      chosen: The article says so.
      missed: The article says so.
      explains: { section: in-tea, quote: about 40 mg of it }
    wrong:
      - id: tannin
        texts: [tannin]
        chosen: The article names another substance.
        misconception: M1
        explains: { section: in-tea, quote: about 40 mg of it }
    otherwise:
      chosen: The article names another substance.
      explains: { section: in-tea, quote: about 40 mg of it }
`.replace(from, () => to);

/** A text with two gaps, right but for what is swapped. */
export const filling = (from: string, to: string): string =>
	`
  - id: a-cup-of-it
    kind: cloze
    level: recall
    stem: Fill in what the article says of a cup.
    text: A cup of black tea holds about {much} mg of {what}.
    gaps:
      - id: much
        choices:
          - id: forty
            text: '40'
            key: true
            chosen: The article says so.
            missed: The article says so.
            explains: { section: in-tea, quote: about 40 mg of it }
          - id: hundred
            text: '100'
            chosen: The article says 40 mg.
            misconception: M1
            explains: { section: in-tea, quote: about 40 mg of it }
      - id: what
        answer:
          texts: [caffeine]
          chosen: The article says so.
          missed: The article says so.
          explains: { section: in-tea, quote: about 40 mg of it }
        otherwise:
          chosen: The article names another substance.
          explains: { section: in-tea, quote: about 40 mg of it }
`.replace(from, () => to);

/** A question for a number that is right but for what is swapped. */
export const typing = (from: string, to: string): string =>
	`
  - id: how-much
    kind: numeric
    level: recall
    stem: How much does a cup hold?
    unit: mg
    answer:
      value: 40
      tolerance: 5
      chosen: The article says so.
      missed: The article says so.
      explains: { section: in-tea, quote: about 40 mg of it }
    wrong:
      - id: tenfold
        value: 400
        chosen: The article says 40 mg.
        misconception: M1
        explains: { section: in-tea, quote: about 40 mg of it }
    otherwise:
      chosen: The article says 40 mg.
      explains: { section: in-tea, quote: about 40 mg of it }
`.replace(from, () => to);
