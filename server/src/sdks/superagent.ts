import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { addressOf } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { bodyOf } from './wire/http-forms';
import { httpMarks } from './wire/http-marks';
import { likelyText, textValue } from './wire/values';

const POST = textValue('POST');

/** `superagent.post(url).set(...).send(body)`: what is sent comes further on in the chain. */
function readChain(site: SiteView): CallRequest | null {
  const [sent] = site.callsOn(site.result, 'send');
  return readHttp(site, {
    url: addressOf(site.args.positional(0)),
    method: POST,
    body: sent?.positional(0) ?? site.args.positional(1),
  });
}

/** `needle.post(url, data)`, `needle('post', url, data)`. */
function readNeedle(site: SiteView): CallRequest | null {
  const named = site.method !== 'post';
  const [method, url, data] = named ? [0, 1, 2] : [3, 0, 1];
  if (named && likelyText(site.args.positional(method))?.toUpperCase() !== 'POST') return null;
  return readHttp(site, {
    url: addressOf(site.args.positional(url)),
    method: POST,
    body: bodyOf(site, site.args.positional(data)),
  });
}

export const superagent: SdkShape = {
  id: 'superagent',
  modules: ['superagent'],
  languages: ['typescript', 'typescriptreact', 'javascript'],
  marks: httpMarks,
  calls: [{ path: ['default?.post', 'default?.agent().post'], api: 'chat', read: readChain }],
};

export const needle: SdkShape = {
  id: 'needle',
  modules: ['needle'],
  languages: ['typescript', 'typescriptreact', 'javascript'],
  marks: httpMarks,
  calledAs: ['needle'],
  calls: [{ path: ['default?.post', 'default'], api: 'chat', read: readNeedle }],
};
