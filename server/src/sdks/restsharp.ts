import type { ExternalValue, Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { stepsOf } from './wire/body-site';
import { joinedAddress } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { baseAddress, dotnetBody, methodText, POST } from './wire/http-dotnet';
import { typedHttpMarks } from './wire/http-marks';
import { alternativesOf, lastCall, likelyText } from './wire/values';

/** Where a client's addresses begin: its first argument, or that of its options. */
function clientAddress(site: SiteView): Value | null {
  const base = baseAddress(site);
  if (base) return base;
  const first = site.step('RestClient')?.args?.positional(0) ?? null;
  const [likely] = first === null ? [] : alternativesOf(first);
  if (likely?.kind !== 'external') return first;
  const made = lastCall(likely);
  return made?.args.named('BaseUrl') ?? made?.args.positional(0) ?? null;
}

/** `request.AddJsonBody(value)`, in a chain or as a statement of its own. */
function bodyOf(site: SiteView, request: ExternalValue): Value | null {
  const chained = stepsOf(request).flatMap(({ name, args }) => (args === null ? [] : [{ name, args }]));
  const start: ExternalValue = { ...request, path: request.path.slice(0, firstCall(request)) };
  const later = ['AddJsonBody', 'AddBody', 'AddStringBody', 'AddParameter'].flatMap((name) =>
    site.callsOn(start, name).map((args) => ({ name, args })),
  );
  for (const { name, args } of [...chained, ...later]) {
    if (/^Add(Json|String)?Body$/.test(name))
      return args.positional(0) ?? args.named('obj') ?? args.named('body');
    if (name === 'AddParameter' && /json|body/i.test(likelyText(args.positional(0)) ?? ''))
      return args.positional(1);
  }
  return null;
}

function firstCall({ path }: ExternalValue): number {
  return path.findIndex(({ kind }) => kind === 'call') + 1;
}

/** `client.ExecuteAsync(request)`, `client.PostAsync(request)`. */
function readExecute(site: SiteView): CallRequest | null {
  const given = site.argumentAt(0, 'request');
  const [request] = given === null ? [] : alternativesOf(given);
  if (request?.kind !== 'external') return null;
  const [made] = stepsOf(request);
  if (made === undefined || !/^(RestRequest|new)$/.test(made.name)) return null;
  const [first, second] = [made.args?.positional(0) ?? null, made.args?.positional(1) ?? null];
  // The method may be all that is given.
  const isMethod = first?.kind === 'external';
  const url = isMethod ? null : (first ?? made.args?.named('resource') ?? null);
  const assigned = request.set?.findLast(({ name }) => name === 'Method')?.value ?? null;
  const method = methodText(assigned ?? (isMethod ? first : (second ?? made.args?.named('method') ?? null)));
  const posts = /Post/.test(site.method);
  return readHttp(site, {
    url: joinedAddress(clientAddress(site), url),
    method: posts ? POST : method,
    body: dotnetBody(site, bodyOf(site, request)),
  });
}

export const restSharp: SdkShape = {
  id: 'restsharp',
  modules: ['RestSharp/*'],
  languages: ['csharp'],
  marks: typedHttpMarks,
  calls: [
    {
      path: 'RestClient|IRestClient().ExecuteAsync|Execute|ExecutePostAsync|ExecutePost|PostAsync|Post|ExecuteTaskAsync',
      api: 'chat',
      read: readExecute,
    },
  ],
};
