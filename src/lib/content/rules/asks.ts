/** Whether a stem asks something. Question marks and gaps are known in all languages, other signs of a question in some. */

/** A question mark of any script: Latin, Greek, Armenian, Arabic, Ethiopic, full-width, and doubled ones. */
const questionMark = /[?\u037e\u055e\u061f\u1367\u2047-\u2049\u203d\u2e2e\ua60f\ufe56\uff1f]/u;
/** A gap to fill: a rule, dots, or empty brackets. */
const gap = /_{2,}|\uff3f{2,}|\.{3,}|…|\(\s*\)|（\s*）|\[\s*\]|【\s*】/u;
/** What ends a sentence. A stem without it is one that its options complete. */
const ended = /[.!。．！｡։।॥۔။།།។]["'”’»」』)\]）]*\s*$/u;

/** By language, as docs/authors.md names them: a word that asks, or a sentence that tells people what to do. */
const askingWords: Readonly<Record<string, RegExp>> = {
	en: /(?:^|[.!:;,]\s+|\b(?:then|please)\s+)["“']?(?:add|answer|arrange|assign|calculate|check|choose|classify|click|compare|complete|compute|consider|convert|count|decide|define|describe|determine|discuss|drag|draw|enter|estimate|evaluate|explain|fill|find|give|group|guess|identify|imagine|indicate|judge|label|list|look|mark|match|name|order|pick|place|point|predict|put|rank|read|say|select|show|solve|sort|spell|state|suggest|tell|think|tick|translate|try|type|use|work|write)\b/i,
	de: /(?:^|[.!:;,]\s+|\b(?:dann|bitte)\s+)["„»]?(?:antworte|berechne|beschreibe|bestimme|bewerte|bilde|definiere|entscheide|erg[äa]nze|erkl[äa]re|finde|f[üu]lle|gib|geben|klicke|kreuze|lies|lesen|markiere|nenne|nimm|nehmen|ordne|rate|sage?|sch[äa]tze|schreibe?|setze|sortiere|suche|tippe|trage|verbinde|vergleiche|w[äa]hle|zeige|ziehe|z[äa]hle)n?\b/iu,
	es: /(?:^|[.!:;,]\s+|\bluego\s+)["«“¡]?(?:busca|busque|calcule?|calcula|clasifica|clasifique|compara|compare|completa|complete|considera|considere|cuenta|cuente|decida|decide|defina|define|describa|describe|determina|determine|di|diga|elige|elija|empareja|empareje|encuentra|encuentre|enumera|enumere|escoge|escoja|escriba|escribe|estima|estime|explica|explique|identifica|identifique|indica|indique|justifica|justifique|lea|lee|marca|marque|menciona|mencione|nombra|nombre|observa|observe|ordena|ordene|pon|ponga|relaciona|relacione|rellena|rellene|resuelva|resuelve|selecciona|seleccione|señala|señale|usa|use)n?\b/iu,
	fr: /(?:^|[.!:;,]\s+|\bpuis\s+)["«“]?\s*(?:associe|calcule|choisi[sr]|choisisse|classe|clique|coche|compare|complète|compléte|considère|considére|compte|décide|décri[st]|décrive|défini[st]|définisse|détermine|donne|écri[st]|écrive|estime|explique|identifie|indique|li[st]|lise|liste|nomme|ordonne|place|range|relie|répond|réponde|sélectionne|souligne|trouve|utilise)(?:z|r|s)?\b/iu,
	ar: /(?:^|[.!:;،؛]\s+)(?:ما|ماذا|من|متى|أين|كيف|كم|هل|أي|أيّ|أية|أيهما|لماذا|لم|اختر|اختاري|حدد|حدّد|اذكر|رتب|رتّب|صل|ضع|عين|عيّن|أكمل|اكتب|احسب|صنف|صنّف|علل|اشرح|قارن|استخرج|أجب)(?=\s|$)/u,
	ja: /(?:か|かな|なさい|ください|下さい|せよ|しよう|選べ|答えよ|述べよ|示せ|求めよ|は|とは)[。．.！!]*["」』）)]*\s*$/u
};

/**
 * Whether a stem asks, or may: where nothing is known of the language but marks, a sentence that ends with a full stop
 * may well ask.
 */
export function asks(stem: string, language: string): boolean {
	if (questionMark.test(stem) || gap.test(stem) || /[:：]\s*$/.test(stem)) return true;
	if (!ended.test(stem)) return true;
	const known = askingWords[language.split('-', 1)[0]?.toLowerCase() ?? ''];
	return known?.test(stem) ?? true;
}
