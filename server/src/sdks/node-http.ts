import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { addressOf, addressOfParts } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { httpMarks } from './wire/http-marks';
import { field, given } from './wire/values';

/** `https.request(options)`: what is sent is written to the request afterwards. */
function readRequest(site: SiteView): CallRequest | null {
  const [first, second] = [site.args.positional(0), site.args.positional(1)];
  const whole = first?.kind === 'object' ? null : addressOf(first);
  const options = first?.kind === 'object' ? first : second;
  const method = field(options, 'method');
  if (!given(method)) return null;
  const host = given(field(options, 'hostname')) ?? given(field(options, 'host'));
  const url = whole ?? addressOfParts(host, given(field(options, 'port')), field(options, 'path'));
  return readHttp(site, { url, method, body: writtenTo(site) });
}

function writtenTo(site: SiteView): Value | null {
  const written = ['write', 'end'].flatMap((method) => site.callsOn(site.result, method));
  const [first] = written.flatMap((args) => args.positional(0) ?? []);
  return first ?? null;
}

/** `xhr.open(method, url)`, then `xhr.send(body)`. */
function readXhr(site: SiteView): CallRequest | null {
  const [opened] = site.callsOn(site.owner, 'open');
  if (!opened) return null;
  return readHttp(site, {
    url: addressOf(opened.positional(1)),
    method: opened.positional(0),
    body: site.args.positional(0),
  });
}

const languages = ['typescript', 'typescriptreact', 'javascript'] as const;

/** Node's own modules. */
export const nodeHttp: SdkShape = {
  id: 'node-http',
  modules: ['http', 'https', 'node:http', 'node:https', 'follow-redirects'],
  languages,
  marks: httpMarks,
  calls: [{ path: ['default?.request', 'https?.request', 'http?.request'], api: 'chat', read: readRequest }],
};

export const xhr: SdkShape = {
  id: 'xhr',
  modules: ['', 'xmlhttprequest', 'xhr2'],
  languages,
  marks: httpMarks,
  calls: [{ path: 'window?.XMLHttpRequest|default().send', api: 'chat', read: readXhr }],
};
