import { describe, expect, test } from 'vitest';
import { mailSettings } from './mail.ts';

const usable = {
	SMTP_URL: 'smtp://user:password@mail.example.org:587',
	MAIL_FROM: 'Readback <readback@example.org>',
	ORIGIN: 'https://learn.example.org'
};

describe('the settings of mail', () => {
	test('are taken as they are', () => {
		expect(mailSettings(usable)).toEqual({ smtpUrl: usable.SMTP_URL, from: usable.MAIL_FROM });
	});

	test.each([
		'mail.example.org',
		'http://mail.example.org',
		'smtp://',
		'smtp://host:99999',
		'smtp:host'
	])(
		'are refused with the address %s, which is not repeated: a password may stand in it',
		(url) => {
			expect(() => mailSettings({ ...usable, SMTP_URL: url })).toThrow(
				/^SMTP_URL is not an address like smtp:\/\/user:password@mail\.example\.org:587\.$/
			);
		}
	);

	test.each(['', 'readback', 'readback@'])('are refused with the sender "%s"', (from) => {
		expect(() => mailSettings({ ...usable, MAIL_FROM: from })).toThrow(
			'With SMTP_URL, MAIL_FROM is needed: the sender, e.g. readback@example.org.'
		);
	});

	test('are refused without the address that links in messages lead to', () => {
		expect(() => mailSettings({ ...usable, ORIGIN: undefined })).toThrow(
			'With SMTP_URL, ORIGIN is needed: links in messages lead there.'
		);
	});
});
