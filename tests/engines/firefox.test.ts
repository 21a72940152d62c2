import { locateFirefox } from '../../scripts/test/locate-engines.ts';
import { startFirefox } from './firefox.ts';
import { testIn } from './test-in.ts';

const path = locateFirefox(process.env);
testIn('Firefox', path === undefined ? null : () => startFirefox(path));
