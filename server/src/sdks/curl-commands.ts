import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readCurlWords } from './wire/http-command-line';
import { httpMarks } from './wire/http-marks';
import { alternativesOf, knownText } from './wire/values';

/** Commands that a program runs word by word: `["curl", "-X", "POST", ...]`. */
function readWords(site: SiteView, words: Value | null): CallRequest | null {
  const [likely] = words ? alternativesOf(words) : [];
  if (likely?.kind !== 'list') return null;
  const [command, ...rest] = likely.items;
  return /(^|\/)curl$/.test(knownText(command ?? null) ?? '') ? readCurlWords(site, rest) : null;
}

/** `subprocess.run([...])`. */
export const pythonCommands: SdkShape = {
  id: 'curl',
  modules: ['subprocess'],
  languages: ['python'],
  marks: httpMarks,
  calls: [
    {
      path: 'run|call|check_call|check_output|Popen',
      api: 'chat',
      read: (site) => readWords(site, site.argumentAt(0, 'args')),
    },
  ],
};

/** `execFile("curl", [...])`. */
function readFile(site: SiteView): CallRequest | null {
  const words = site.args.positional(1);
  const isCurl = /(^|\/)curl$/.test(knownText(site.args.positional(0)) ?? '');
  return isCurl && words?.kind === 'list' ? readCurlWords(site, words.items) : null;
}

/** Commands of Node. */
export const nodeCommands: SdkShape = {
  id: 'curl',
  modules: ['child_process', 'node:child_process'],
  languages: ['typescript', 'typescriptreact', 'javascript'],
  marks: httpMarks,
  calls: [{ path: 'default?.execFile|execFileSync|spawn|spawnSync', api: 'chat', read: readFile }],
};
