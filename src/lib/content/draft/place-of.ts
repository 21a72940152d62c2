import type { Path, YamlFile } from '../yaml/parse-yaml.ts';
import type { PlaceOf } from './draft.ts';

/** Where the parts of the thing at `base` are written; of a part that is not there, where the thing is. */
export function placeOf(yaml: YamlFile, base: Path): PlaceOf {
	return (...path) =>
		path.length === 0 ? yaml.keyPlace(base) : yaml.valuePlace([...base, ...path]);
}
