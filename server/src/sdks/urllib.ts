import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { addressOf, addressOfParts, constructed } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { httpMarks } from './wire/http-marks';
import { readRequest } from './wire/http-python';

/** `urlopen(Request(url, data=..., method=...))`, `urlopen(url, data)`: with data it is sent, without it is asked for. */
function readOpen(site: SiteView): CallRequest | null {
  const first = site.args.positional(0) ?? site.args.named('url');
  const request = constructed(first, 'Request');
  const data = site.args.positional(1) ?? site.args.named('data');
  return readHttp(site, {
    url: addressOf(request ? (request.positional(0) ?? request.named('url')) : first),
    method: request?.named('method') ?? null,
    body: data ?? request?.positional(1) ?? request?.named('data') ?? null,
  });
}

/** `HTTPSConnection(host).request("POST", path, body, headers)`. */
function readConnection(site: SiteView): CallRequest | null {
  const [made] = site.steps;
  const host = made?.args?.positional(0) ?? made?.args?.named('host') ?? null;
  const port = made?.args?.positional(1) ?? made?.args?.named('port') ?? null;
  return readHttp(site, {
    url: addressOfParts(host, port, site.args.positional(1) ?? site.args.named('url')),
    method: site.args.positional(0) ?? site.args.named('method'),
    body: site.args.positional(2) ?? site.args.named('body'),
  });
}

/** Python's own modules, and urllib3. */
export const urllib: SdkShape = {
  id: 'urllib',
  modules: ['urllib.request', 'urllib', 'http.client', 'http', 'urllib3'],
  languages: ['python'],
  marks: httpMarks,
  calls: [
    { path: 'request?.urlopen', api: 'chat', read: readOpen },
    { path: 'client?.HTTPSConnection|HTTPConnection().request', api: 'chat', read: readConnection },
    { path: ['request', 'PoolManager().request'], api: 'chat', read: readRequest },
  ],
};
