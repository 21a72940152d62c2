/**
 * Says of one line after the other whether it is in fenced code, where indentation opens nothing. In doubt it is not: a
 * fence in a list ends where a line is less indented than the fence.
 */
export function codeFences(): (line: string) => boolean {
	let open: { mark: string; indent: number } | undefined;
	return (line) => {
		const [, blanks = '', mark] = /^([ \t]*)(`{3,}(?!.*`)|~{3,})?/.exec(line) ?? [];
		const indent = blanks.replaceAll('\t', '    ').length;
		if (open) {
			const ends = mark?.startsWith(open.mark) && line.trim() === mark;
			if (ends || (line.trim() !== '' && indent < open.indent)) open = undefined;
			else return true;
		} else if (mark) open = { mark, indent };
		return false;
	};
}
