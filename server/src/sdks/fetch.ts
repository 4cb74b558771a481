import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { addressOf, addressOfParts, constructed, joinedAddress } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { bodyOf } from './wire/http-forms';
import { httpMarks } from './wire/http-marks';
import { optionalAmong } from './wire/site-arguments';
import { field, given } from './wire/values';

/** `fetch(url, {method, body})`, or with a `Request` that holds both. */
function readFetch(site: SiteView): CallRequest | null {
  const first = site.args.positional(0);
  const request = constructed(first, 'Request');
  const url = request ? request.positional(0) : first;
  const options = site.args.positional(1) ?? request?.positional(1) ?? null;
  return send(site, addressOf(url), options);
}

/** A function of the project that is handed what `fetch` takes: surely not to look at something only. */
function readAlike(site: SiteView): CallRequest | null {
  return given(field(site.args.positional(1), 'body')) ? readFetch(site) : null;
}

function send(site: SiteView, url: Value | null, options: Value | null): CallRequest | null {
  return readHttp(site, {
    url,
    method: field(options, 'method'),
    body: bodyOf(site, field(options, 'body')),
  });
}

/** Clients with the base of their addresses among their own options. */
function readWithBase(site: SiteView): CallRequest | null {
  const options = site.args.positional(1);
  const base = field(options, 'baseURL') ?? site.steps[0]?.argument('baseURL') ?? null;
  return send(site, joinedAddress(base, site.args.positional(0)), options);
}

/** `client.request({path, method, body})` of a pool that was made for one origin. */
function readPool(site: SiteView): CallRequest | null {
  const options = site.args.positional(0);
  return send(
    site,
    joinedAddress(site.steps[0]?.args?.positional(0) ?? null, field(options, 'path')),
    options,
  );
}

/** One object with all of it, as editors' and browsers' extensions have it. */
function readObject(site: SiteView): CallRequest | null {
  const options = site.args.positional(0);
  const url =
    addressOf(field(options, 'url')) ??
    addressOfParts(field(options, 'hostname'), null, field(options, 'path'));
  const body = optionalAmong(site, ['body', 'data', 'payload']);
  return readHttp(site, { url, method: field(options, 'method'), body: bodyOf(site, body) });
}

/** Google's Apps Script: the body is the `payload`. */
function readAppsScript(site: SiteView): CallRequest | null {
  const options = site.args.positional(1);
  return readHttp(site, {
    url: addressOf(site.args.positional(0)),
    method: field(options, 'method'),
    body: bodyOf(site, field(options, 'payload')),
  });
}

const languages = ['typescript', 'typescriptreact', 'javascript'] as const;

/** The `fetch` of browsers and runtimes, and the packages that offer it. */
export const fetchShape: SdkShape = {
  id: 'fetch',
  modules: [
    '',
    'node-fetch',
    'node-fetch-native',
    'cross-fetch',
    'isomorphic-fetch',
    'isomorphic-unfetch',
    'unfetch',
    'make-fetch-happen',
    'expo/fetch',
    '@tauri-apps/plugin-http',
    '@tauri-apps/api/http',
    'undici',
    '@capacitor/core',
    '@capacitor-community/http',
    'ofetch',
    'obsidian',
    '@microsoft/fetch-event-source',
  ],
  languages,
  marks: httpMarks,
  calledAs: ['fetch', 'nodeFetch', 'crossFetch', 'isomorphicFetch', '_fetch'],
  alike: { word: 'fetch', api: 'chat', read: readAlike },
  calls: [
    { path: 'window|globalThis|self|global?.fetch', api: 'chat', read: readFetch },
    { path: 'default', api: 'chat', read: readFetch },
    { path: ['default.fetch', 'fetchEventSource'], api: 'chat', read: readFetch },
    { path: 'default?.request', api: 'chat', read: readFetch },
    { path: 'default?.Pool|Client().request', api: 'chat', read: readPool },
    { path: ['$fetch', 'ofetch', '$fetch.raw', 'ofetch.create().raw'], api: 'chat', read: readWithBase },
    {
      path: [
        'requestUrl',
        'GM_xmlhttpRequest',
        'GM.xmlHttpRequest',
        '$|jQuery.ajax',
        'CapacitorHttp|Http.post|request',
      ],
      api: 'chat',
      read: readObject,
    },
    { path: 'UrlFetchApp.fetch', api: 'chat', read: readAppsScript },
  ],
};
