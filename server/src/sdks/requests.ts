import type { SdkShape } from '../core/recognize/sdk-shape';
import { httpMarks } from './wire/http-marks';
import { readPost, readRequest } from './wire/http-python';

const sessions = [
  'Session()',
  'session()',
  'sessions.Session()',
  'create_scraper()',
  'AsyncSession()',
  'CachedSession()',
];

/** Requests, and those that are called as it is. */
export const requests: SdkShape = {
  id: 'requests',
  modules: [
    'requests',
    'requests.api',
    'requests.sessions',
    'curl_cffi.requests',
    'cloudscraper',
    'requests_cache',
    'grequests',
  ],
  languages: ['python'],
  marks: httpMarks,
  calls: [
    {
      path: ['post', ...sessions.map((each) => `${each}.post`)],
      api: 'chat',
      read: (site) => readPost(site),
    },
    { path: ['request', ...sessions.map((each) => `${each}.request`)], api: 'chat', read: readRequest },
  ],
};
