import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { addressOf, joinedAddress } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { bodyOf } from './wire/http-forms';
import { httpMarks } from './wire/http-marks';
import { stepArgument } from './wire/site-arguments';
import { field, given, textValue } from './wire/values';

const POST = textValue('POST');

/** `got.post(url, {json})`, `got(url, {method, json})`, `got({url, method, json})`, below the prefix of an instance. */
function readCall(method: Value | null): (site: SiteView) => CallRequest | null {
  return (site) => {
    const first = site.args.positional(0);
    const options = first?.kind === 'object' ? first : site.args.positional(1);
    const url = first?.kind === 'object' ? addressOf(field(first, 'url') ?? field(first, 'uri')) : first;
    const names = ['prefixUrl', 'prefix', 'baseUrl'];
    const base = names.flatMap((name) => given(field(options, name)) ?? [])[0] ?? stepArgument(site, names);
    const bodies = ['json', 'body', 'form', 'formData'].map((name) => given(field(options, name)));
    const sent = bodies.find((each) => each !== null && each.kind !== 'boolean') ?? null;
    return readHttp(site, {
      url: joinedAddress(base, url),
      method: method ?? field(options, 'method'),
      body: bodyOf(site, sent),
    });
  };
}

/** Clients that take an address and one object of options: got, ky, and the old `request`. */
export const got: SdkShape = {
  id: 'got',
  modules: [
    'got',
    'ky',
    'ky-universal',
    'got-scraping',
    'request',
    'request-promise',
    'request-promise-native',
  ],
  languages: ['typescript', 'typescriptreact', 'javascript'],
  marks: httpMarks,
  calledAs: ['got', 'ky', 'request', 'rp'],
  calls: [
    {
      path: ['default?.got|ky?.post', 'default?.got|ky?.extend|create|defaults().post'],
      api: 'chat',
      read: readCall(POST),
    },
    {
      path: ['default', 'got', 'ky', 'default?.stream.post', 'default?.got|ky?.extend|create()'],
      api: 'chat',
      read: readCall(null),
    },
  ],
};
