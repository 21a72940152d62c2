import { locateWebKit } from '../../scripts/test/locate-engines.ts';
import { startWebKit } from './webkit.ts';
import { testIn } from './test-in.ts';

const found = locateWebKit(process.env);
testIn('WebKit', found === undefined ? null : () => startWebKit(found));
