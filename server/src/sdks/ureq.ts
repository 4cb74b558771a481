import type { SdkShape } from '../core/recognize/sdk-shape';
import { typedHttpMarks } from './wire/http-marks';
import { readBuilt, readHanded } from './wire/http-rust';

/** Rust's further HTTP clients, whose last call sends what it is given: ureq, attohttpc, minreq, surf, hyper. */
export const ureq: SdkShape = {
  id: 'ureq',
  modules: [
    'ureq/*',
    'attohttpc/*',
    'minreq/*',
    'surf/*',
    'hyper/*',
    'hyper_util/*',
    'http/*',
    'awc/*',
    'gloo_net/*',
  ],
  languages: ['rust'],
  marks: typedHttpMarks,
  calls: [
    {
      path: [
        '**.post().**.send|send_json|send_string|send_bytes|send_form|recv_json|recv_string|body_json|body_string',
        '**.request().**.send_json|send_string|send_bytes',
      ],
      api: 'chat',
      read: readBuilt,
    },
    {
      path: ['**.Client|Builder.**.request|send', '**.Client|build_http|builder().**.request|send'],
      api: 'chat',
      read: (site) => readHanded(site),
    },
  ],
};
