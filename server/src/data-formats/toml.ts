import { parse } from 'smol-toml';
import type { DataFormat } from '../core/project/data-format';

export const toml: DataFormat = { id: 'toml', extensions: ['.toml'], parse };
