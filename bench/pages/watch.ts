/** What a page under measurement tells. Put there by `watch`. */
export interface Watch {
	/** Milliseconds from the start of the navigation to the first question on the screen. */
	readonly question: Promise<number>;
	/** The same to the frame that shows the feedback on what was pressed as soon as the question was there. */
	answered: Promise<number>;
	/** Milliseconds from the click that was answered last to the frame that shows its feedback. */
	feedback: Promise<number>;
	/** Milliseconds of each task over 50 ms. */
	readonly longTasks: number[];
	/** Event Timing of clicks: to the presentation of the next frame, in steps of 8 ms. */
	readonly clicks: number[];
}

declare global {
	interface Window {
		watch: Watch;
	}
}

/** A question, and the fields of its right answer. */
export interface Asked {
	readonly stem: string;
	readonly fields: readonly (readonly [name: string, value: string])[];
}

export interface Watched {
	/** What can be asked first. */
	readonly questions: readonly Asked[];
	/** Whether the first question is answered as soon as it is on the screen. */
	readonly atOnce: boolean;
	/** Is in the page when feedback is. */
	readonly feedback: string;
	/** On the button that asks for it. */
	readonly button: string;
}

/**
 * Runs in the page before anything else, the same in every page: it must not use anything from outside.
 * The browser itself tells when the question's text came to the screen (Element Timing), for which its
 * heading gets an attribute as soon as the parser has made it.
 */
export function watch({ questions, atOnce, feedback, button }: Watched): void {
	const observe = (type: string, take: (entry: PerformanceEntry) => void): void => {
		const options = type === 'event' ? { type, durationThreshold: 16 } : { type };
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
			...options,
			buffered: true
		});
	};
	const askedIn = (heading: HTMLElement): Asked | undefined => {
		const text = (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
		return questions.find(({ stem }) => text.endsWith(stem));
	};
	const firstHeading = () => [...document.querySelectorAll('h1')].find(askedIn);
	const finder = new MutationObserver(() => {
		const heading = firstHeading();
		if (!heading) return;
		heading.setAttribute('elementtiming', 'question');
		finder.disconnect();
	});
	finder.observe(document, { childList: true, subtree: true, characterData: true });

	const shown = (since: number): Promise<number> =>
		new Promise((resolve) => {
			const frame = (): void => {
				if (!document.querySelector(feedback)) return void requestAnimationFrame(frame);
				// What is posted while a frame is made arrives when it has been made.
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now() - since);
				port2.postMessage(null);
			};
			requestAnimationFrame(frame);
		});
	// In the page itself: a driver's own press comes as late as the machine is busy.
	const answer = (): void => {
		const heading = firstHeading();
		const form = heading?.closest('form');
		for (const [name, value] of (heading && askedIn(heading)?.fields) ?? [])
			form?.querySelector<HTMLElement>(`input[name="${name}"][value="${value}"]`)?.click();
		const buttons = [...(form?.querySelectorAll('button') ?? [])];
		buttons.find(({ textContent }) => textContent?.trim() === button)?.click();
		window.watch.answered = shown(0);
	};
	const question = new Promise<number>((resolve) => {
		observe('element', (entry) => {
			if (atOnce) answer();
			resolve(entry.startTime);
		});
	});
	const never = new Promise<number>(() => {});
	window.watch = { question, answered: never, feedback: never, longTasks: [], clicks: [] };
	observe('longtask', ({ duration }) => window.watch.longTasks.push(duration));
	observe('event', ({ name, duration }) => {
		if (name === 'click') window.watch.clicks.push(duration);
	});
	const onclick = ({ target, timeStamp }: MouseEvent): void => {
		const asks = target instanceof HTMLButtonElement && target.textContent?.trim() === button;
		if (asks) window.watch.feedback = shown(timeStamp);
	};
	document.addEventListener('click', onclick, { capture: true });
}
