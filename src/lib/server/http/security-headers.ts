/**
 * What every answer tells the browser to refuse. The content policy is not among it: it names the
 * hashes of a page's own scripts, so the framework writes it (svelte.config.js).
 */

/** Everything that a page could ask a browser for and that no page here needs. */
const denied = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'camera',
	'display-capture',
	'encrypted-media',
	'fullscreen',
	'geolocation',
	'gyroscope',
	'hid',
	'identity-credentials-get',
	'idle-detection',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'picture-in-picture',
	'publickey-credentials-create',
	'publickey-credentials-get',
	'screen-wake-lock',
	'serial',
	'storage-access',
	'usb',
	'window-management',
	'xr-spatial-tracking'
];

type Headers = readonly (readonly [name: string, value: string])[];

/** For every answer, whoever makes it: pages, files, errors. */
export const answerHeaders: Headers = [
	['x-content-type-options', 'nosniff'],
	['cross-origin-resource-policy', 'same-origin']
];

/** For pages that the framework makes without a policy of their own: its last word when an endpoint refuses. */
export const barePolicy =
	"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For pages; a script or a font would only carry their 700 bytes over a slow line for nothing. */
export const pageHeaders: Headers = [
	// For browsers that do not know `frame-ancestors`.
	['x-frame-options', 'DENY'],
	// Not `no-referrer`: with it browsers send `Origin: null` with a form, and the check that a form
	// comes from our own page would refuse every learner. Nothing is sent to other sites either way.
	['referrer-policy', 'same-origin'],
	['permissions-policy', denied.map((feature) => `${feature}=()`).join(', ')],
	['cross-origin-opener-policy', 'same-origin']
];
