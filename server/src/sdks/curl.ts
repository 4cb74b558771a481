import type { SdkShape } from '../core/recognize/sdk-shape';
import { readCurl, readHttpie, readWget } from './wire/http-command-line';

/** curl, wherever shell commands stand. */
export const curl: SdkShape = {
  id: 'curl',
  modules: [''],
  languages: ['shellscript'],
  marks: [],
  // Variables that hold it.
  calledAs: [
    '_curl',
    ...['bin', 'cmd', 'command', 'path'].flatMap((end) => [`curl_${end}`, `CURL_${end.toUpperCase()}`]),
    'CURL',
  ],
  calls: [
    { path: 'curl|curlie', api: 'chat', read: readCurl },
    { path: 'http|https|xh|xhs', api: 'chat', read: readHttpie },
    { path: 'wget', api: 'chat', read: readWget },
  ],
};
