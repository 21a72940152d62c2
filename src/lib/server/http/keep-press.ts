import { createHash } from 'node:crypto';

/**
 * Runs in a page with a quiz before its scripts do. What is sent meanwhile is held: it goes to the page when that says
 * that it runs (`quiz-runs`), and to the server, as without scripts, when a script fails or none has come five
 * seconds after the page, or one second after the press if that is later. When the page draws its form anew instead of
 * taking over the one that is there, because an extension or a translator has changed it, what was chosen goes along.
 *
 * On a slow line, as far as the browser tells (Chromium does), a first page leaves the line to its scripts: it is read in
 * fonts of the same width (`tokens.css`) until the scripts run and the page is at rest, eight seconds at most.
 */
const script = `(() => {
	let button, timer, held = [];
	const {dataset} = document.documentElement, line = navigator.connection,
	lettered = () => { delete dataset.line };
	if (line && line.effectiveType != "4g" && !document.referrer.startsWith(location.origin)) {
		dataset.line = "slow";
		addEventListener("quiz-runs", () => requestIdleCallback(lettered));
		setTimeout(lettered, 8e3)
	}
	const on = addEventListener, off = removeEventListener,
	busy = (yes) => button?.setAttribute("aria-busy", yes),
	see = ({ target }) => {
		const form = target.form ?? target;
		if (form.id == "_taking") held = [...form.elements]
	},
	keep = (event) => {
		if (event.target.id != "_taking") return;
		event.preventDefault();
		event.stopImmediatePropagation();
		see(event);
		busy(false);
		button = event.submitter;
		busy(true);
		timer ??= setTimeout(go, Math.max(1e3, 5e3 - performance.now()))
	},
	go = () => {
		clearTimeout(timer);
		off("input", see);
		off("submit", keep, true);
		off("unhandledrejection", go);
		off("quiz-runs", go);
		busy(false);
		const there = document.getElementById("_taking");
		held.forEach((control, at) => {
			const now = there?.elements[at];
			if (control.isConnected || now?.name != control.name) return;
			now.value = control.value;
			now.checked = control.checked;
			if (control == button) button = now
		});
		button?.form?.requestSubmit(button)
	};
	on("input", see);
	on("submit", keep, true);
	on("unhandledrejection", go);
	on("quiz-runs", go)
})()`.replace(/\n\t*/g, ' ');

/** What the content policy of every page allows for it (svelte.config.js). */
export const keepPressHash = `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** The page, with what keeps a press if it has a quiz and scripts to come: a preview has none, and would wait for them. */
export function keepPress(page: string): string {
	return page.includes('id="_taking"') && page.includes('kit.start(')
		? page.replace('</head>', () => `<script>${script}</script></head>`)
		: page;
}
