import type { Page } from '@playwright/test';

/**
 * Whether the element with the focus can be seen: its box within the window, below the bar that stays
 * at the top, and not under a bar that stays at the bottom (WCAG 2.4.11). Of an element taller than
 * the room, most of the room shows it. `''` where it can, else what is wrong, in words.
 */
export function hiddenFocus(page: Page): Promise<string> {
	return page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return 'nothing has the focus';
		const name = `${element.tagName} “${element.textContent?.trim().slice(0, 40) ?? ''}”`;
		const box = (element.closest('label.option, .places label') ?? element).getBoundingClientRect();
		const inBar = element.closest('header, nav[aria-label="Skip"]') !== null;
		const top = inBar ? 0 : (document.querySelector('header')?.getBoundingClientRect().bottom ?? 0);
		const back = document.querySelector('.back');
		const over =
			back && back.checkVisibility() && !back.contains(element) && element.closest('.pane');
		// What comes after the way on stands below it, so only what comes before it can be under it.
		const stays = element.closest('.quiz')?.querySelector('.stays');
		const under =
			stays &&
			getComputedStyle(stays).position === 'sticky' &&
			stays.checkVisibility({ visibilityProperty: true }) &&
			element.compareDocumentPosition(stays) === Node.DOCUMENT_POSITION_FOLLOWING;
		const bar = over ? back : under ? stays : null;
		const bottom = Math.min(bar?.getBoundingClientRect().top ?? innerHeight, innerHeight);
		const room = bottom - top;
		if (box.width === 0 || box.height === 0) return `${name} has no box`;
		if (box.height >= room - 1) {
			const seen = Math.min(box.bottom, bottom) - Math.max(box.top, top);
			return seen > room / 2 ? '' : `${name} is taller than the room, and most of it is out of it`;
		}
		if (box.top < top - 1)
			return `${name} begins ${Math.round(top - box.top)} px under the top bar`;
		if (box.bottom > bottom + 1)
			return `${name} ends ${Math.round(box.bottom - bottom)} px below what can be seen`;
		return '';
	});
}
