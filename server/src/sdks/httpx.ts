import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { joinedAddress } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { httpMarks } from './wire/http-marks';
import { readPost, readRequest } from './wire/http-python';
import { stepArgument } from './wire/site-arguments';
import { alternativesOf, lastCall } from './wire/values';

/** `client.send(client.build_request("POST", url, json=...))`. */
function readSend(site: SiteView): CallRequest | null {
  const first = site.args.positional(0) ?? site.args.named('request');
  const [likely] = first ? alternativesOf(first) : [];
  const made = likely?.kind === 'external' ? lastCall(likely) : null;
  if (!made || !/^(build_request|Request)$/.test(made.name)) return null;
  const { args } = made;
  return readHttp(site, {
    url: joinedAddress(stepArgument(site, ['base_url']), args.positional(1) ?? args.named('url')),
    method: args.positional(0) ?? args.named('method'),
    body: args.named('json') ?? args.named('content') ?? args.named('data'),
  });
}

const clients = ['Client()', 'AsyncClient()'];

export const httpx: SdkShape = {
  id: 'httpx',
  modules: ['httpx', 'httpx._client'],
  languages: ['python'],
  marks: httpMarks,
  calls: [
    {
      path: ['post', ...clients.map((each) => `${each}.post`)],
      api: 'chat',
      read: (site) => readPost(site, []),
    },
    {
      path: ['request|stream', ...clients.map((each) => `${each}.request|stream`)],
      api: 'chat',
      read: readRequest,
    },
    { path: clients.map((each) => `${each}.send`), api: 'chat', read: readSend },
  ],
};
