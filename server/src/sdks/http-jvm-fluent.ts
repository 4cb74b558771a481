import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { joinedAddress } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { methodOf, readFluent, sentAddress, sentBody } from './wire/http-jvm';
import { typedHttpMarks } from './wire/http-marks';
import { given, textValue } from './wire/values';

/** The address that steps lead to one after the other: `client.target(base).path("v1").path("chat")`. */
function targetOf({ steps }: SiteView): Value | null {
  return steps
    .filter(({ name }) => name === 'target' || name === 'path' || name === 'uri')
    .reduce<Value | null>(
      (url, { args }) => joinedAddress(url, sentAddress(given(args?.positional(0) ?? null))),
      null,
    );
}

/** `target.request().post(Entity.json(body))`, `target.request().method("POST", entity)`. */
function readTarget(site: SiteView): CallRequest | null {
  const [first, second] = [0, 1].map((index) => site.args.positional(index));
  const isNamed = site.method === 'method';
  return readHttp(site, {
    url: targetOf(site),
    method: isNamed ? methodOf(first ?? null) : textValue('POST'),
    body: sentBody(site, (isNamed ? second : first) ?? null),
  });
}

/** The client of Jakarta REST. */
const jakartaRest: SdkShape = {
  id: 'jakarta-rest',
  modules: ['jakarta.ws.rs.client', 'javax.ws.rs.client'],
  languages: ['java', 'kotlin'],
  marks: typedHttpMarks,
  calls: [
    {
      path: ['ClientBuilder.**.target().**.post|method', 'Client|WebTarget().**.post|method'],
      api: 'chat',
      read: readTarget,
    },
  ],
};

/** Apache's client in one chain. */
const apacheFluent: SdkShape = {
  id: 'apache-http-fluent',
  modules: ['org.apache.http.client.fluent', 'org.apache.hc.client5.http.fluent'],
  languages: ['java', 'kotlin'],
  marks: typedHttpMarks,
  calls: [{ path: 'Request.Post|post().**.execute', api: 'chat', read: (site) => readFluent(site) }],
};

/** `Jsoup.connect(url).method(POST).requestBody(json).execute()`. */
function readJsoup(site: SiteView): CallRequest | null {
  const step = (name: string) => given(site.step(name)?.args?.positional(0) ?? null);
  const method = step('method');
  return readHttp(site, {
    url: sentAddress(step('connect')),
    method: site.method === 'post' ? textValue('POST') : methodOf(method),
    body: sentBody(site, step('requestBody')),
  });
}

const jsoup: SdkShape = {
  id: 'jsoup',
  modules: ['org.jsoup'],
  languages: ['java', 'kotlin'],
  marks: typedHttpMarks,
  calls: [{ path: 'Jsoup.connect().**.execute|post', api: 'chat', read: readJsoup }],
};

/** Further clients of Java that may ask anybody, whose requests are told in one chain. */
export const fluentJavaClients: readonly SdkShape[] = [jakartaRest, apacheFluent, jsoup];
