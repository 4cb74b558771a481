import { parse } from 'yaml';
import type { DataFormat } from '../core/project/data-format';

/** Aliases of one document may be followed so often; more is an attack and not a configuration. */
const MOST_ALIASES = 100;

export const yaml: DataFormat = {
  id: 'yaml',
  extensions: ['.yaml', '.yml'],
  parse: (text) => parse(text, { maxAliasCount: MOST_ALIASES, logLevel: 'error' }),
};
