/** English words that say how sure something is. One is enough. */
export const hedge = new RegExp(
	[
		/\b(?:may|might|could|can|would)\b/,
		/\b(?:some|few|small|early|one|other|several) (?:studies|study|research|researchers|experts|doctors|scientists|evidence|hints?|idea|ideas|theory|theories)\b/,
		/\b(?:suggest|hint|seem|appear|propose|suspect|think|thought|believe)(?:s|ed)?\b/,
		/\b(?:possibl[ey]|possibilit(?:y|ies)|perhaps|maybe|probabl[ey]|likely|unlikely|potential(?:ly)?)\b/,
		/\b(?:un|not |not yet |not fully |not well |never |nobody |no one )(?:known|knows|clear|certain|sure|proven|shown|settled|understood|agreed|decided|established)\b/,
		/\bun(?:known|clear|certain|settled|proven|sure|resolved)\b|\buncertaint(?:y|ies)\b/,
		/\b(?:debate[sd]?|disput(?:e[sd]?|ed)|disagree(?:s|d|ment)?|contested|controversial|open question|in question|in doubt|doubt(?:s|ed|ful)?)\b/,
		/\b(?:no|not|without|lack of|little|limited|not enough|insufficient|weak|mixed|conflicting) (?:\w+ )?(?:agree|agreement|consensus|evidence|proof|answer|conclusions?|data|results?)\b/,
		/\b(?:more|further) (?:research|studies|work|data|evidence)\b|\bresearch (?:goes|is going) on\b|\bstill being\b|\bstill (?:studied|researched|asked|open)\b/,
		/\b(?:hypothes[ie]s|hypothetical|theory|theories|idea|ideas|assumption|assume[sd]?|estimate[sd]?)\b/,
		/\b(?:whether|not all|not always|not everyone|don['’]t know|do not know|does not know|cannot (?:say|tell))\b/,
		/\b(?:has|have|had) not (?:\w+ )?(?:shown|proven|proved|settled|agreed|decided|been)\b/,
		/\bdo(?:es)? not (?:\w+ )?(?:agree|show|prove|know)\b/
	]
		.map(({ source }) => source)
		.join('|'),
	'i'
);

/** More than an article states: "proven", unless the sentence says that it is not. */
export const upgrade =
	/(?<!\b(?:not|never|nothing|nobody|no|nor|whether|cannot)\s(?:\w+\s)?|n['’]t\s(?:\w+\s)?)\b(?:proven|proof that|proves that|definitely|certainly|undoubtedly)\b/i;
