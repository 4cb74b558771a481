import type { Arguments, Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readHttp } from './wire/http-call';
import { methodOf, sentAddress, sentBody } from './wire/http-jvm';
import { typedHttpMarks } from './wire/http-marks';
import { alternativesOf, given, lastCall, likelyText, unknownValue } from './wire/values';

/** `JsonObjectRequest(method, url, body, ...)`, the method left out or not; what a `StringRequest` sends stands in its methods. */
function readAdded(site: SiteView): CallRequest | null {
  const request = site.args.positional(0);
  const [likely] = request === null ? [] : alternativesOf(site.asBaseMade(request));
  const made = likely?.kind === 'external' ? lastCall(likely) : null;
  if (!made?.name.endsWith('Request')) return null;
  const start = isAddress(made.args.positional(0)) ? 0 : 1;
  const body = given(made.args.positional(start + 1));
  return readHttp(site, {
    url: sentAddress(made.args.positional(start)),
    method: start === 0 ? null : methodNamed(made.args),
    body: made.name.startsWith('Json') ? sentBody(site, body) : unknownValue('body'),
  });
}

function isAddress(value: Value | null): boolean {
  return value?.kind === 'text' || /^https?:/.test(likelyText(value) ?? '');
}

/** `Request.Method.POST`, which is 1. */
function methodNamed(args: Arguments): Value | null {
  const method = args.positional(0);
  return method?.kind === 'number' ? null : methodOf(method);
}

/** Android's queue of requests. */
export const volley: SdkShape = {
  id: 'volley',
  modules: ['com.android.volley/*'],
  languages: ['java', 'kotlin'],
  marks: typedHttpMarks,
  calls: [
    {
      path: ['RequestQueue().add', 'Volley.newRequestQueue().add'],
      api: 'chat',
      read: readAdded,
    },
  ],
};
