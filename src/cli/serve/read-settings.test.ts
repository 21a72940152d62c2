import { describe, expect, test } from 'vitest';
import { readSettings } from './read-settings.ts';

const places = { dataDir: '/app/data', quizzesDir: '/app/quizzes', cwd: '/home/ada' };

describe('the settings', () => {
	test('are usable when nothing is set, with the default folders', () => {
		expect(readSettings({}, places)).toEqual({
			type: 'settings',
			settings: {
				port: 3000,
				host: '0.0.0.0',
				origin: undefined,
				dataDir: '/app/data',
				quizzesDir: '/app/quizzes',
				metrics: undefined,
				logLevel: 'info',
				bodySizeLimit: '256K',
				xffDepth: '1'
			}
		});
	});

	test('take a relative folder from where the command was given', () => {
		const reading = readSettings({ QUIZZES_DIR: 'modules', DATA_DIR: '/var/readback' }, places);
		expect(reading).toMatchObject({
			settings: { quizzesDir: '/home/ada/modules', dataDir: '/var/readback' }
		});
	});

	test('read an empty variable as one that is not set', () => {
		const empty = { PORT: '', HOST: '', ORIGIN: '', DATA_DIR: '', QUIZZES_DIR: '' };
		expect(readSettings(empty, places)).toEqual(readSettings({}, places));
	});

	test.each(['https://learn.example.org', 'http://localhost:8080'])(
		'take %s as origin',
		(origin) => {
			expect(readSettings({ ORIGIN: origin }, places)).toMatchObject({ settings: { origin } });
		}
	);

	test('serve metrics to this machine alone, where a port for them is set', () => {
		expect(readSettings({ METRICS_PORT: '9464' }, places)).toMatchObject({
			settings: { metrics: { host: '127.0.0.1', port: 9464 } }
		});
	});

	test('are refused when the log is to be of a level that there is not', () => {
		expect(readSettings({ LOG_LEVEL: 'loud', METRICS_PORT: '-1' }, places)).toMatchObject({
			type: 'unusable',
			lines: [
				'METRICS_PORT is "-1": a whole number from 0 to 65535 is needed.',
				'LOG_LEVEL is "loud": one of silent, fatal, error, warn, info, debug, trace is needed.'
			]
		});
	});

	test('are refused with one line for each that cannot be used', () => {
		const reading = readSettings({ PORT: '65536', ORIGIN: 'https://a.example/' }, places);
		expect(reading).toMatchObject({
			type: 'unusable',
			lines: [
				'PORT is "65536": a whole number from 0 to 65535 is needed.',
				'ORIGIN is "https://a.example/": an address like https://learn.example.org is needed.'
			]
		});
	});

	test.each([
		['BODY_SIZE_LIMIT', ['foo', '0', '-1', '1T', '1.5M'], ['300000', '256K', '10M']],
		['XFF_DEPTH', ['0', '-1', 'two', '100'], ['1', '3']],
		['PORT', ['-1', '1e3', '65536', ' 80'], ['0', '80', '65535']]
	])('of %s are refused and taken by what they are', (name, unusable, usable) => {
		const typeOf = (value: string) => readSettings({ [name]: value }, places).type;
		expect(unusable.map(typeOf)).toEqual(unusable.map(() => 'unusable'));
		expect(usable.map(typeOf)).toEqual(usable.map(() => 'settings'));
	});
});
