import type { DataFormat } from '../core/project/data-format';

export const json: DataFormat = { id: 'json', extensions: ['.json'], parse: (text) => JSON.parse(text) };
