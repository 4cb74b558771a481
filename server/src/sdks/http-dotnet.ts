import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { contentOf, readMessage, sendTo } from './wire/http-dotnet';
import { typedHttpMarks } from './wire/http-marks';
import { unknownValue } from './wire/values';

function urlOf(site: SiteView) {
  return site.argumentAt(0, 'requestUri') ?? site.args.named('address');
}

/** `client.PostAsync(url, content)`. */
function readPost(site: SiteView): CallRequest | null {
  return sendTo(site, urlOf(site), contentOf(site, site.argumentAt(1, 'content')));
}

/** `client.PostAsJsonAsync(url, value)`. */
function readPostJson(site: SiteView): CallRequest | null {
  return sendTo(site, urlOf(site), site.argumentAt(1, 'value') ?? site.args.named('inputValue'));
}

function readSend(site: SiteView): CallRequest | null {
  return readMessage(site, site.argumentAt(0, 'request'));
}

/** `client.UploadString(url, "POST", text)`, the method left out or not. */
function readUpload(site: SiteView): CallRequest | null {
  const third = site.args.positional(2);
  return sendTo(site, site.argumentAt(0, 'address'), third ?? site.argumentAt(1, 'data'));
}

/** A request whose body is written to a stream before: nobody sees what is in it. */
function readWebRequest(site: SiteView): CallRequest | null {
  const method = site.assigned.findLast(({ name }) => name === 'Method')?.value ?? null;
  const made = site.step('Create') ?? site.step('CreateHttp');
  return method === null
    ? null
    : sendTo(site, made?.argumentAt(0, 'requestUriString') ?? null, unknownValue('body'), method);
}

const clients = [
  'HttpClient()',
  'IHttpClientFactory|HttpClientFactory().CreateClient()',
  'HttpClientFactory.Create|CreateClient()',
];
const below = (methods: string) => clients.map((client) => `${client}.${methods}`);

/** The HTTP clients of .NET itself. */
export const httpDotnet: SdkShape = {
  id: 'dotnet-http',
  modules: ['System.Net/*', 'Microsoft.Extensions.Http/*'],
  languages: ['csharp'],
  marks: typedHttpMarks,
  calls: [
    { path: below('PostAsync'), api: 'chat', read: readPost },
    { path: below('PostAsJsonAsync'), api: 'chat', read: readPostJson },
    { path: below('SendAsync|Send'), api: 'chat', read: readSend },
    {
      path: 'WebClient().UploadString|UploadStringTaskAsync|UploadData|UploadDataTaskAsync',
      api: 'chat',
      read: readUpload,
    },
    {
      path: ['WebRequest|HttpWebRequest.Create|CreateHttp().GetResponse|GetResponseAsync'],
      api: 'chat',
      read: readWebRequest,
    },
  ],
  // Whatever the client, the address says where it goes.
  unseen: [
    { path: 'PostAsync', api: 'chat', read: readPost },
    { path: 'PostAsJsonAsync', api: 'chat', read: readPostJson },
    { path: 'SendAsync|Send', api: 'chat', read: readSend },
  ],
};
