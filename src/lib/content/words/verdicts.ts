/**
 * English words that judge, praise, console or blame the learner. Typographic and plain apostrophes
 * alike. What is about treatments and studies stays possible.
 */
export const verdicts = new RegExp(
	[
		/^\s*(?:wrong|no|yes|right|correct|exactly)\s*[!.]/,
		/\b(?:wrong|correct|right|exactly|great|excellent|perfect|bravo|super|nice|brilliant)!/,
		/\bincorrect(?:ly)?\b/,
		/\b(?:oops|whoops|uh-oh|congratulations|congrats|hooray)\b/,
		/\b(?:well done|good job|great job|nice work|good work|keep it up|good for you)\b/,
		/\b(?:you(?:['’]ve| have)? )?failed\b/,
		/\b(?:don['’]t|do not) worry\b/,
		/\bgood news\b/,
		/\bunfortunately for you\b/,
		/\byou should (?:have )?know(?:n)?\b/,
		/\bobviously\b/,
		/\bas we (?:have )?said\b/,
		/\blost (?:the|your|her|their) baby\b/,
		/\bat least you can\b/,
		/\bspontaneous abortion\b/,
		/\bproducts of conception\b/,
		/\bincompetent\b/
	]
		.map(({ source }) => source)
		.join('|'),
	'i'
);

/** English words that promise one person what is known of many at most. */
export const promises = /\byou will\b|\byour next pregnancy\b|\byou['’]ll\b/i;
