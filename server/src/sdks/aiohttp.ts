import type { SdkShape } from '../core/recognize/sdk-shape';
import { httpMarks } from './wire/http-marks';
import { readPost, readRequest } from './wire/http-python';

const clients = ['ClientSession()', 'client.ClientSession()', 'RetryClient()'];

export const aiohttp: SdkShape = {
  id: 'aiohttp',
  modules: ['aiohttp', 'aiohttp_retry'],
  languages: ['python'],
  marks: httpMarks,
  calls: [
    { path: clients.map((each) => `${each}.post`), api: 'chat', read: (site) => readPost(site, []) },
    { path: ['request', ...clients.map((each) => `${each}.request`)], api: 'chat', read: readRequest },
  ],
};
