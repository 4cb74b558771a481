import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readHttp } from './wire/http-call';
import { typedHttpMarks } from './wire/http-marks';
import {
  addressAt,
  addressIn,
  POST,
  readHandedOn,
  readObject,
  readPost,
  readRequest,
} from './wire/ruby-http';
import { alternativesOf, given } from './wire/values';

/** `http.post(path, body, headers)` of a connection to a host. */
function readConnection(site: SiteView): CallRequest | null {
  const made = site.steps.find(({ name }) => name === 'HTTP' || name === 'start');
  const url = addressAt(
    made?.args?.positional(0) ?? null,
    made?.args?.positional(1) ?? null,
    site.args.positional(0),
  );
  return readHttp(site, { url, method: POST, body: given(site.args.positional(1)) });
}

/** `http.request(request)`. */
function readSent(site: SiteView): CallRequest | null {
  return readObject(site, site.owner);
}

/** `Net::HTTP.post(uri, body)`, `Net::HTTP.post_form(uri, {})`. */
function readStatic(site: SiteView): CallRequest | null {
  return readHttp(site, {
    url: addressIn(site.args.positional(0)),
    method: POST,
    body: given(site.args.positional(1)),
  });
}

const withBody = (site: SiteView) => readPost(site, 1);
const withNames = (site: SiteView) => readPost(site, null);

/** A client that can't be seen: it must be handed an address, and something to send there. */
function readUnseen(site: SiteView): CallRequest | null {
  const url = addressIn(site.args.positional(0));
  const isAddress = (each: NonNullable<typeof url>) =>
    each.kind === 'text' && each.pieces.some((piece) => piece.kind === 'known');
  return url && alternativesOf(url).some(isAddress) ? readPost(site, 1) : null;
}

const faraday = ['Faraday.**', 'Faraday().**', 'Faraday.Connection().**'];

/** Ruby's HTTP clients: that of its standard library, and the gems that are called alike. */
export const rubyHttp: SdkShape = {
  id: 'ruby-http',
  modules: [''],
  languages: ['ruby'],
  marks: typedHttpMarks,
  alike: { word: 'request', api: 'chat', read: readHandedOn },
  calls: [
    { path: 'Net.HTTP.post|post_form', api: 'chat', read: readStatic },
    { path: ['Net.HTTP().post|request_post', 'Net.HTTP.start().post'], api: 'chat', read: readConnection },
    {
      path: ['Net.HTTP().request', 'Net.HTTP.start().request', 'Net.HTTP().start().request'],
      api: 'chat',
      read: readSent,
    },
    { path: faraday.map((each) => `${each}.post`), api: 'chat', read: withBody },
    { path: ['HTTParty.post', 'HTTParty().post'], api: 'chat', read: withNames },
    {
      path: ['RestClient.post', 'RestClient.Resource().**.post', 'RestClient.Resource.**.post'],
      api: 'chat',
      read: withBody,
    },
    { path: 'RestClient.Request.execute', api: 'chat', read: readRequest },
    { path: ['Excon.post', 'Excon().post'], api: 'chat', read: withNames },
    { path: ['Excon().request'], api: 'chat', read: readRequest },
    { path: ['HTTP.**.post', 'HTTPX.**.post', 'HTTP.Client().**.post'], api: 'chat', read: withNames },
    { path: ['Typhoeus.post', 'Typhoeus.Request.post'], api: 'chat', read: withNames },
    { path: 'Typhoeus.Request().run', api: 'chat', read: readRequest },
    { path: 'Async.HTTP.Internet().post', api: 'chat', read: (site) => readPost(site, 2) },
  ],
  unseen: [
    { path: 'post', api: 'chat', read: readUnseen },
    { path: 'request', api: 'chat', read: (site) => readObject(site, null) },
  ],
};
