import { readFileSync } from 'node:fs';
import type { Quiz } from '../../src/lib/content/module.ts';
import type { Option, Question } from '../../src/lib/questions/question.ts';
import { isOf } from '../../src/lib/questions/kinds.ts';
import { states } from '../../src/lib/messages/player.ts';

const page = new URL('./floor.html', import.meta.url);

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

function escape(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

function input(type: 'radio' | 'checkbox', name: string, { id, text }: Option): string {
	return `<label><input type="${type}" name="${name}" value="${id}"> ${escape(text)}</label>`;
}

function explained(name: string, { id, text, key, chosen, missed, passage }: Option): string {
	return `<li data-name="${name}" data-value="${id}"${key ? ' data-key="1"' : ''}>
<p>${escape(text)}</p><p class="state"></p><details><summary>Why</summary>
<p class="chosen">${escape(chosen)}</p>${missed ? `<p class="missed">${escape(missed)}</p>` : ''}
<blockquote>${escape(passage.exact)}</blockquote>
<a href="#${passage.section}">Read it in “${escape(passage.sectionTitle)}”</a></details></li>`;
}

function list(name: string, options: readonly Option[]): string {
	return `<ul>${options.map((option) => explained(name, option)).join('')}</ul>`;
}

interface Body {
	readonly asked: string;
	readonly explained: string;
}

function bodyOf(question: Question): Body {
	const type = isOf('some', question.kind) ? 'checkbox' : 'radio';
	const parts = question.parts.map(({ id, text, options }) => {
		const name = id ? `placed.${id}` : 'chosen';
		const inputs = options.map((option) => input(type, name, option)).join('');
		return {
			asked: id ? `<fieldset><legend>${escape(text)}</legend>${inputs}</fieldset>` : inputs,
			explained: `${id ? `<h3>${escape(text)}</h3>` : ''}${list(name, options)}`
		};
	});
	const asked = parts.map((part) => part.asked).join('');
	return { asked, explained: parts.map((part) => part.explained).join('') };
}

function formOf(question: Question, first: boolean, last: boolean): string {
	const body = bodyOf(question);
	return `<form${first ? '' : ' hidden'}>
<fieldset class="ask"><legend><h1>${escape(question.stem)}</h1></legend>${body.asked}
<button name="check">Check answer</button></fieldset>
<div class="feedback" hidden><h2 tabindex="-1"></h2>${body.explained}
<button>${last ? 'See where you are' : 'Next question'}</button></div>
</form>`;
}

/**
 * The floor: a quiz as one page written by hand, with everything in it and no framework. Its words are
 * taken from the compiled quiz, so that it asks and explains the same. It keeps nothing, has no second
 * try, no article and no way to it: less cannot be done.
 */
export function floorPage({ questions }: Quiz): string {
	const forms = questions.map((question, at) =>
		formOf(question, at === 0, at === questions.length - 1)
	);
	return readFileSync(page, 'utf8')
		.replace('<!-- questions -->', () => forms.join('\n'))
		.replace('/* words */', () => JSON.stringify(states).slice(1, -1));
}
