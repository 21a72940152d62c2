import { expect, test } from 'vitest';
import { ofLearners } from '../journeys/steps/modules.ts';

/** The check looks at one module at a time. */
test('each note that leads to another module leads to a section that is there', () => {
	const places = ofLearners.flatMap(({ id, sections }) =>
		sections.map((section) => `${id}#${section.id}`)
	);
	const led = ofLearners
		.flatMap(({ notes }) => notes)
		.flatMap(({ see }) => (see ? [`${see.module}#${see.section}`] : []));
	expect(led).not.toEqual([]);
	expect(led.filter((place) => !places.includes(place))).toEqual([]);
});
