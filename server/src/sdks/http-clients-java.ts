import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { namesOf } from './wire/body-site';
import { joinedAddress } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { expanded, methodOf, readBuilt, readFluent, sentAddress, sentBody, toldBy } from './wire/http-jvm';
import { typedHttpMarks } from './wire/http-marks';
import { textValue, unknownValue } from './wire/values';

const POST = textValue('POST');

function shape(id: string, modules: readonly string[], calls: SdkShape['calls']): SdkShape {
  return { id, modules, languages: ['java', 'kotlin'], marks: typedHttpMarks, calls };
}

function call(path: CallShape['path'], read: CallShape['read']): CallShape {
  return { path, api: 'chat', read };
}

const readFirst = (site: SiteView) => readBuilt(site, site.args.positional(0));

/** The client of the standard library. */
const javaNetHttp = shape(
  'java-http-client',
  ['java.net.http'],
  [
    call(
      ['HttpClient().send|sendAsync', 'HttpClient.newHttpClient|newBuilder().**.send|sendAsync'],
      readFirst,
    ),
  ],
);

/** `client.newCall(request).execute()`: the request is that of the call. */
function readNewCall(site: SiteView): CallRequest | null {
  return readBuilt(site, site.step('newCall')?.args?.positional(0) ?? null);
}

const okHttp = shape(
  'okhttp',
  ['okhttp3', 'com.squareup.okhttp'],
  [
    call(
      ['OkHttpClient().**.newCall().execute|enqueue', 'OkHttpClient.Builder().**.newCall().execute|enqueue'],
      readNewCall,
    ),
  ],
);

/** `restTemplate.postForObject(url, entity, Type)`, `restTemplate.exchange(url, method, entity, Type)`. */
function readTemplate(site: SiteView): CallRequest | null {
  const isExchange = site.method === 'exchange';
  const [url, second, third] = [0, 1, 2].map((index) => site.args.positional(index));
  const isRequest = url?.kind === 'external' && namesOf(url)[0] === 'RequestEntity';
  if (isRequest) return readBuilt(site, url);
  const handed = Array.from(
    { length: site.args.positionalCount },
    (_, index) => site.args.positional(index)!,
  );
  const address = expanded(sentAddress(url ?? null), handed.slice(isExchange ? 4 : 3));
  return readHttp(site, {
    url: joinedAddress(baseOf(site), address),
    method: isExchange ? methodOf(second ?? null) : POST,
    body: sentBody(site, (isExchange ? third : second) ?? null),
  });
}

/** The base address of a client that a builder made; unknown where the client is known by its type alone. */
function baseOf(site: SiteView): Value | null {
  const step = site.steps.find(({ name }) => name === 'baseUrl' || name === 'rootUri');
  const made = site.step('create')?.args?.positional(0) ?? null;
  return step?.args?.positional(0) ?? made ?? unseenBase(site);
}

/** Whoever made the client may have given it an address. */
function unseenBase({ steps }: SiteView): Value | null {
  return steps[0]?.args === null ? unknownValue('base URL') : null;
}

/** Steps that only say where a client leads are no part of a request. */
function readWeb(site: SiteView): CallRequest | null {
  const start = site.steps.findIndex(({ name }) => /^(?:post|put|patch|method|get|delete)$/.test(name));
  const told = toldBy(site, site.steps.slice(Math.max(0, start)), baseOf(site));
  return readHttp(site, told);
}

const SENDS = 'retrieve|exchange|exchangeToMono|exchangeToFlux';

const springWeb = shape(
  'spring-web',
  [
    'org.springframework.web.client/*',
    'org.springframework.web.reactive.function.client/*',
    'org.springframework.boot.web.client/*',
  ],
  [
    call(
      [
        'RestTemplate().postForObject|postForEntity|exchange',
        'RestOperations().postForObject|postForEntity|exchange',
        'RestTemplateBuilder().**.build().postForObject|postForEntity|exchange',
      ],
      readTemplate,
    ),
    call(
      [
        `WebClient|RestClient().**.${SENDS}`,
        `WebClient|RestClient.builder|create().**.${SENDS}`,
        `WebClient|RestClient.Builder().**.${SENDS}`,
      ],
      readWeb,
    ),
  ],
);

const UNIREST = 'asJson|asString|asObject|asJsonAsync|asStringAsync|asObjectAsync|asBytes';

const unirest = shape(
  'unirest',
  ['kong.unirest/*', 'com.mashape.unirest/*'],
  [
    call(
      [`Unirest.post().**.${UNIREST}`, `Unirest.primaryInstance|spawnInstance().post().**.${UNIREST}`],
      (site) => readFluent(site),
    ),
  ],
);

const apache = shape(
  'apache-http-client',
  ['org.apache.http/*', 'org.apache.hc/*'],
  [
    call(
      [
        'CloseableHttpClient|HttpClient|DefaultHttpClient|MinimalHttpClient().execute',
        'HttpClients.**.execute',
        'HttpClientBuilder.**.execute',
      ],
      (site) => readFirst(site) ?? readBuilt(site, site.args.positional(1)),
    ),
  ],
);

const hutool = shape(
  'hutool-http',
  ['cn.hutool.http'],
  [
    call('HttpRequest|HttpUtil.post|createPost().**.execute|executeAsync', (site) => readFluent(site)),
    call('HttpUtil.post', (site) =>
      readHttp(site, {
        url: sentAddress(site.args.positional(0)),
        method: POST,
        body: sentBody(site, site.args.positional(1)),
      }),
    ),
  ],
);

/** Clients of Java that may ask anybody. */
export const javaHttpClients: readonly SdkShape[] = [javaNetHttp, okHttp, springWeb, unirest, apache, hutool];
