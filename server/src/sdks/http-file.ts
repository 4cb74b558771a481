import type { SdkShape } from '../core/recognize/sdk-shape';
import { readHttp } from './wire/http-call';
import { textValue } from './wire/values';

const POST = textValue('POST');

/** Requests that are written out in a file of their own. */
export const httpFile: SdkShape = {
  id: 'http-file',
  modules: [''],
  languages: ['http'],
  marks: [],
  calls: [
    {
      path: 'POST',
      api: 'chat',
      read: (site) =>
        readHttp(site, {
          url: site.args.positional(0),
          method: POST,
          body: site.args.positional(1),
          bare: true,
        }),
    },
  ],
};
