import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { wordsOf } from './wire/command-words';
import { readCurl, readCurlWords, readHttpie, readWget } from './wire/http-command-line';
import { shellWords } from './wire/shell-words';
import { knownText } from './wire/values';

/** `eval "curl -s $URL -d '$BODY'"`: the shell reads the text as a command. */
function readEvaluated(site: SiteView): CallRequest | null {
  return readCommand(site, wordsOf(site));
}

/** `bash -c "curl ..."`. */
function readOfShell(site: SiteView): CallRequest | null {
  const [option, command] = wordsOf(site);
  return command && /^-\w*c$/.test(knownText(option ?? null) ?? '') ? readCommand(site, [command]) : null;
}

function readCommand(site: SiteView, texts: readonly Value[]): CallRequest | null {
  const [command, ...words] = shellWords(texts);
  return command && /(^|\/)curl$/.test(knownText(command) ?? '') ? readCurlWords(site, words) : null;
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
    { path: 'curl|curlie', api: 'chat', read: readCurl },
    { path: 'http|https|xh|xhs', api: 'chat', read: readHttpie },
    { path: 'wget', api: 'chat', read: readWget },
    { path: 'eval', api: 'chat', read: readEvaluated },
    { path: 'bash|sh|zsh', api: 'chat', read: readOfShell },
  ],
};
