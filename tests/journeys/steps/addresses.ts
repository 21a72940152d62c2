/** Where the servers under test listen. `TEST_PORT` lets two checkouts run their journeys at once. */
const port = Number(process.env['TEST_PORT'] ?? '4317');

export interface Served {
	readonly port: number;
	/** Without a slash at the end. */
	readonly url: string;
}

function at(port: number): Served {
	return { port, url: `http://localhost:${port}` };
}

/** The library that `npm start` serves. */
export const library = at(port);

/** The small modules of `tests/fixtures/modules`, made for the tests. */
export const fixtures = at(port + 1000);
