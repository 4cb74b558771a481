import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readHttp } from './wire/http-call';
import { sentAddress, sentBody } from './wire/http-jvm';
import { typedHttpMarks } from './wire/http-marks';
import { given, textValue } from './wire/values';

/** `Fuel.post(url).jsonBody(json).responseString()`. */
function readFuel(site: SiteView): CallRequest | null {
  const body = site.steps.findLast(({ name }) => /^(?:jsonBody|body|objectBody)$/.test(name));
  return readHttp(site, {
    url: sentAddress(site.step('post')?.args?.positional(0) ?? null),
    method: textValue('POST'),
    body: sentBody(site, given(body?.args?.positional(0) ?? null)),
  });
}

const SENDS = [
  ...['response', 'responseString', 'responseJson', 'responseObject'],
  ...['await', 'awaitString', 'awaitObject', 'awaitResponse', 'awaitStringResponse', 'awaitStringResult'],
  ...['awaitStringResponseResult', 'awaitObjectResult', 'awaitObjectResponse', 'awaitByteArray'],
].join('|');

/** Fuel, whose requests are chains. */
export const fuel: SdkShape = {
  id: 'fuel',
  modules: ['com.github.kittinunf.fuel/*'],
  languages: ['kotlin', 'java'],
  marks: typedHttpMarks,
  calls: [{ path: `**.post().**.${SENDS}`, api: 'chat', read: readFuel }],
};
