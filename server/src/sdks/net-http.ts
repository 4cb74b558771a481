import type { SdkShape } from '../core/recognize/sdk-shape';
import { readGoChain, readGoDo, readGoPost, readGoPosted } from './wire/http-go';
import { typedHttpMarks } from './wire/http-marks';

/** The HTTP client of Go's standard library. */
export const netHttp: SdkShape = {
  id: 'net-http',
  modules: ['net/http', 'github.com/hashicorp/go-retryablehttp'],
  languages: ['go'],
  marks: typedHttpMarks,
  calls: [
    {
      path: [
        'Post',
        'DefaultClient.Post',
        'Client|NewClient().Post',
        'Client|NewClient().StandardClient().Post',
      ],
      api: 'chat',
      read: readGoPost,
    },
    {
      path: ['DefaultClient.Do', 'Client|NewClient().Do', 'Client|NewClient().StandardClient().Do'],
      api: 'chat',
      read: readGoDo,
    },
    {
      path: ['DefaultTransport.RoundTrip', 'Client().Transport.RoundTrip', 'Transport().RoundTrip'],
      api: 'chat',
      read: readGoDo,
    },
  ],
  // Whatever the client, the request says where it goes.
  unseen: [
    { path: 'Do', api: 'chat', read: readGoDo },
    { path: 'Post|PostJSON|PostJson|DoPost|DoJSON', api: 'chat', read: readGoPosted },
  ],
};

/** Clients whose requests are chains of calls. */
export const resty: SdkShape = {
  id: 'resty',
  modules: ['github.com/go-resty/resty/*', 'resty.dev/*', 'gopkg.in/resty.v1', 'github.com/imroc/req/*'],
  languages: ['go'],
  marks: typedHttpMarks,
  calls: [{ path: ['**.Post'], api: 'chat', read: readGoChain }],
};
