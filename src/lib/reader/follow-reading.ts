/**
 * Says which section is being read: the last one whose heading has come up to the upper third of the window. `undefined`
 * above the first. Returns what ends it.
 */
export function followReading(
	ids: readonly string[],
	say: (section: string | undefined) => void
): () => void {
	const headings = ids.flatMap((id) => document.getElementById(id) ?? []);
	let waiting = 0;
	const look = () => {
		waiting = 0;
		const line = innerHeight / 3;
		say(headings.findLast((heading) => heading.getBoundingClientRect().top < line)?.id);
	};
	const onscroll = () => (waiting ||= requestAnimationFrame(look));
	addEventListener('scroll', onscroll, { passive: true });
	addEventListener('resize', onscroll);
	onscroll();
	return () => {
		cancelAnimationFrame(waiting);
		removeEventListener('scroll', onscroll);
		removeEventListener('resize', onscroll);
	};
}
