import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readCurl, readCurlWords, readHttpie, readWget } from './wire/http-command-line';
import { shellWords } from './wire/shell-words';

/** `curl ...`, or a text that is such a command and kept to be run. */
function readCall(site: SiteView): CallRequest | null {
  const text = site.args.named('text');
  if (text) return readCurlWords(site, shellWords([text]).slice(1));
  return holdsAddress(site.args.named('command')) ? null : readCurl(site);
}

/** Whether the text in a variable that is run says all of a request: then the call stands where it is written. */
function holdsAddress(command: Value | null): boolean {
  return (
    command?.kind === 'text' &&
    command.pieces.some((piece) => piece.kind === 'known' && /:\/\//.test(piece.text))
  );
}

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
    { path: 'curl|curlie|curl-text', api: 'chat', read: readCall },
    { path: 'http|https|xh|xhs', api: 'chat', read: readHttpie },
    { path: 'wget', api: 'chat', read: readWget },
  ],
};
