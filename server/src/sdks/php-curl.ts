import type { ExternalValue, Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readHttp } from './wire/http-call';
import { typedHttpMarks } from './wire/http-marks';
import { POST } from './wire/php-http';
import { alternativesOf, field, given } from './wire/values';

/** What an option of a handle is set to, one by one or all at once; null when it is not. */
function optionOf({ set = [] }: ExternalValue, name: string): Value | null {
  const own = set.findLast((each) => each.name === name)?.value ?? null;
  const all = set.findLast((each) => each.name === 'CURLOPT_ARRAY')?.value ?? null;
  return given(own) ?? (all ? given(field(all, name)) : null);
}

/** Members of the handle are called as the options: `curl_setopt($handle, CURLOPT_URL, $url)`. */
function readHandle(site: SiteView, handle: Value | null): CallRequest | null {
  const [likely] = handle ? alternativesOf(handle) : [];
  if (likely?.kind !== 'external') return null;
  const made = likely.path.findLast((step) => step.kind === 'call');
  const url = optionOf(likely, 'CURLOPT_URL') ?? (made?.kind === 'call' ? made.args.positional(0) : null);
  const body = optionOf(likely, 'CURLOPT_POSTFIELDS');
  const posts = optionOf(likely, 'CURLOPT_POST') ?? body;
  return readHttp(site, {
    url: url,
    method: optionOf(likely, 'CURLOPT_CUSTOMREQUEST') ?? (posts ? POST : null),
    body,
    bare: true,
  });
}

/** cURL in PHP: a handle that options are set on, one by one. */
export const phpCurl: SdkShape = {
  id: 'php-curl',
  modules: [''],
  languages: ['php'],
  marks: typedHttpMarks,
  calls: [
    { path: 'curl_exec', api: 'chat', read: (site) => readHandle(site, site.args.positional(0)) },
    { path: 'curl_multi_add_handle', api: 'chat', read: (site) => readHandle(site, site.args.positional(1)) },
  ],
};
