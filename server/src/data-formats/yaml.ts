import { parseAllDocuments } from 'yaml';
import type { DataFormat } from '../core/project/data-format';

/** Aliases of one document may be followed so often; more is an attack and not a configuration. */
const MOST_ALIASES = 100;

export const yaml: DataFormat = {
  id: 'yaml',
  extensions: ['.yaml', '.yml'],
  parse: firstDocument,
};

/**
 * Of several documents the first, which holds for every profile of a program. Of two keys of one name the last counts, as most
 * readers have it. Throws where the text is no YAML.
 */
function firstDocument(text: string): unknown {
  const [first] = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'error' });
  if (first === undefined || !('toJS' in first)) return null;
  const [error] = first.errors;
  if (error !== undefined) throw error;
  return first.toJS({ maxAliasCount: MOST_ALIASES });
}
