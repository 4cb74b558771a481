import type { SdkShape } from '../core/recognize/sdk-shape';
import { typedHttpMarks } from './wire/http-marks';
import { readBuilt, readHanded, readPosted, readUnseenBuilt } from './wire/http-rust';

/** reqwest, and those that are used as it is. */
export const reqwest: SdkShape = {
  id: 'reqwest',
  modules: [
    'reqwest/*',
    'reqwest_middleware/*',
    'reqwest_eventsource/*',
    'tauri_plugin_http/*',
    'rquest/*',
    'wreq/*',
    'isahc/*',
  ],
  languages: ['rust'],
  marks: typedHttpMarks,
  transparent: ['clone()'],
  calls: [
    {
      path: ['**.post().**.send|eventsource', '**.request().**.send|eventsource'],
      api: 'chat',
      read: readBuilt,
    },
    { path: '**.RequestBuilder().send', api: 'chat', read: readUnseenBuilt },
    { path: '**.execute|send_async', api: 'chat', read: (site) => readHanded(site) },
    { path: '**.post|post_async', api: 'chat', read: readPosted },
    { path: '**.EventSource.new', api: 'chat', read: (site) => readHanded(site) },
  ],
  // Whatever the client, the request says where it goes.
  unseen: [
    { path: ['**.post().**.send', '**.request().**.send'], api: 'chat', read: readBuilt },
    { path: 'execute', api: 'chat', read: (site) => readHanded(site) },
    { path: 'post|post_json|http_post', api: 'chat', read: readPosted },
  ],
};
