import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { joinedAddress } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { bodyOf } from './wire/http-forms';
import { httpMarks } from './wire/http-marks';
import { assignedAmong } from './wire/site-arguments';
import { field, given, textValue } from './wire/values';

const POST = textValue('POST');

/** The base of the addresses: of the call, the instance, or the defaults. */
function baseOf(site: SiteView, config: Value | null): Value | null {
  return (
    given(field(config, 'baseURL')) ??
    given(site.step('create')?.argument('baseURL') ?? site.step('Axios')?.argument('baseURL') ?? null) ??
    assignedAmong(site, ['baseURL'])
  );
}

function readPost(site: SiteView): CallRequest | null {
  const [url, data, config] = [0, 1, 2].map((index) => site.args.positional(index));
  return readHttp(site, {
    url: joinedAddress(baseOf(site, config ?? null), url ?? null),
    method: POST,
    body: bodyOf(site, data ?? null),
  });
}

/** `axios({url, method, data})`, `axios(url, {method, data})`. */
function readConfig(site: SiteView): CallRequest | null {
  const first = site.args.positional(0);
  const plain = first?.kind === 'text' || site.args.positionalCount > 1;
  const config = plain ? site.args.positional(1) : first;
  const url = plain ? first : field(config, 'url');
  return readHttp(site, {
    url: joinedAddress(baseOf(site, config), url),
    method: field(config, 'method'),
    body: bodyOf(site, field(config, 'data')),
  });
}

/** Axios, and the services of frameworks that are called as it is. */
export const axios: SdkShape = {
  id: 'axios',
  modules: ['axios', 'redaxios', '@nestjs/axios', '@angular/common/http'],
  languages: ['typescript', 'typescriptreact', 'javascript'],
  marks: httpMarks,
  calledAs: ['axios', 'Axios'],
  calls: [
    {
      path: [
        'default?.post|postForm',
        'default?.create|Axios().post|postForm',
        'HttpService|HttpClient().axiosRef?.post',
      ],
      api: 'chat',
      read: readPost,
    },
    {
      path: ['default', 'axios', 'default?.request', 'default?.create|Axios().request', 'default?.create()'],
      api: 'chat',
      read: readConfig,
    },
  ],
};
