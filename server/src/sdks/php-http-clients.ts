import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { constructed } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { typedHttpMarks } from './wire/http-marks';
import { bodyIn, POST, readPost, readRequest, readSent } from './wire/php-http';
import { alternativesOf, field, given, likelyText } from './wire/values';

/** `wp_remote_post($url, ['body' => $json])`. */
function readWordPress(site: SiteView): CallRequest | null {
  const [url, options] = [0, 1].map((index) => site.args.positional(index) ?? null);
  const told = field(options ?? null, 'method');
  const method = /_post$/.test(site.method) ? POST : told;
  if (/_get$/.test(site.method) && likelyText(told) !== 'POST') return null;
  return readHttp(site, { url: url ?? null, method, body: given(field(options ?? null, 'body')) });
}

/** `file_get_contents($url, false, stream_context_create(['http' => ['content' => $json]]))`. */
function readStream(site: SiteView): CallRequest | null {
  const context = [1, 2, 3].flatMap((index) => contextOf(site.args.positional(index)) ?? [])[0];
  const options = context ? given(field(context, 'http')) : null;
  if (!options) return null;
  return readHttp(site, {
    url: site.args.positional(0),
    method: field(options, 'method'),
    body: given(field(options, 'content')),
  });
}

function contextOf(value: Value | null): Value | null {
  return constructed(value, 'stream_context_create')?.positional(0) ?? null;
}

/** `Requests::post($url, $headers, $data)`. */
function readRequests(site: SiteView): CallRequest | null {
  return readHttp(site, {
    url: site.args.positional(0),
    method: POST,
    body: given(site.args.positional(2)),
  });
}

/** A client that can't be seen: it must be handed an address, and something to send there. */
function readUnseenPost(site: SiteView): CallRequest | null {
  const [url, options] = [0, 1].map((index) => site.args.positional(index) ?? null);
  const hasBody = options !== null && alternativesOf(options ?? POST).some(({ kind }) => kind !== 'null');
  if (!url || !hasBody || !isAddress(url)) return null;
  return readHttp(site, { url, method: POST, body: bodyIn(options ?? null) });
}

function readUnseenRequest(site: SiteView): CallRequest | null {
  const url = site.args.positional(1);
  return url && isAddress(url) ? readRequest(site) : null;
}

/** Whether something is known of an address: what can't be seen at all may be anything. */
function isAddress(url: Value): boolean {
  return alternativesOf(url).some(
    (each) => each.kind === 'text' && each.pieces.some((piece) => piece.kind === 'known'),
  );
}

const guzzle = 'Client|ClientInterface|GuzzleClient()';

const calls: readonly CallShape[] = [
  { path: `**.${guzzle}.post|postAsync`, api: 'chat', read: readPost },
  { path: `**.${guzzle}.request|requestAsync`, api: 'chat', read: readRequest },
  { path: `**.${guzzle}.send|sendAsync|sendRequest`, api: 'chat', read: readSent },
];

/** PHP's HTTP clients: Guzzle, Symfony's, Laravel's, WordPress's, streams, and whatever is asked alike. */
export const phpHttpClients: SdkShape = {
  id: 'php-http',
  modules: [
    '',
    'GuzzleHttp',
    'GuzzleHttp/*',
    'Psr.Http.Client',
    'Drupal',
    'Symfony.Component.HttpClient',
    'Symfony.Component.HttpClient/*',
    'Symfony.Contracts.HttpClient',
    'Illuminate.Support.Facades',
    'Illuminate.Http.Client',
    'WpOrg.Requests',
    'Unirest',
  ],
  languages: ['php'],
  marks: typedHttpMarks,
  calls: [
    ...calls,
    { path: 'Http|PendingRequest|Factory.**.post', api: 'chat', read: readPost },
    { path: ['PendingRequest|Factory().**.post'], api: 'chat', read: readPost },
    { path: ['Http.**.send', 'PendingRequest|Factory().**.send'], api: 'chat', read: readRequest },
    { path: 'httpClient().post|postAsync', api: 'chat', read: readPost },
    { path: 'httpClient().request|requestAsync', api: 'chat', read: readRequest },
    {
      path: [
        'HttpClient.create|createForBaseUri().request',
        'HttpClientInterface|CurlHttpClient|NativeHttpClient().request',
      ],
      api: 'chat',
      read: readRequest,
    },
    { path: 'Requests.post', api: 'chat', read: readRequests },
    { path: 'Request.post', api: 'chat', read: readRequests },
    {
      path: 'wp_remote_post|wp_safe_remote_post|wp_remote_request|wp_safe_remote_request|wp_remote_get|wp_safe_remote_get',
      api: 'chat',
      read: readWordPress,
    },
    { path: 'file_get_contents|fopen|file', api: 'chat', read: readStream },
  ],
  unseen: [
    { path: 'post|postAsync|postJson', api: 'chat', read: readUnseenPost },
    { path: 'request|requestAsync', api: 'chat', read: readUnseenRequest },
    { path: 'send|sendAsync|sendRequest', api: 'chat', read: readSent },
  ],
};
