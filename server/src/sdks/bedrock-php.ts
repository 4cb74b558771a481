import type { SdkShape } from '../core/recognize/sdk-shape';
import { converseRequest, invokeRequest } from './wire/bedrock-bodies';
import { parsedJson } from './wire/parsed-json';
import { field, unknownValue } from './wire/values';

/** Bedrock's runtime in the AWS SDK for PHP. */
export const bedrockPhp: SdkShape = {
  id: 'bedrock',
  modules: ['Aws', 'Aws/*'],
  languages: ['php'],
  calls: [
    {
      path: ['BedrockRuntimeClient', '**.createBedrockRuntime'].map(
        (client) => `${client}().converse|converseStream|converseAsync|converseStreamAsync`,
      ),
      api: 'chat',
      read: (site) => converseRequest(site.args.positional(0) ?? unknownValue('input')),
    },
    {
      path: ['BedrockRuntimeClient', '**.createBedrockRuntime'].map(
        (client) =>
          `${client}().invokeModel|invokeModelWithResponseStream|invokeModelAsync|invokeModelWithResponseStreamAsync`,
      ),
      api: 'chat',
      read: (site) => {
        const args = site.args.positional(0) ?? unknownValue('input');
        return invokeRequest(site, args, parsedJson(field(args, 'body') ?? unknownValue('body')));
      },
    },
  ],
  unseen: [
    {
      path: 'converse|converseStream',
      api: 'chat',
      needs: ['modelId', 'messages'],
      read: (site) => converseRequest(site.args.positional(0) ?? unknownValue('input')),
    },
    {
      path: 'invokeModel|invokeModelWithResponseStream',
      api: 'chat',
      needs: ['modelId', 'body'],
      read: (site) => {
        const args = site.args.positional(0) ?? unknownValue('input');
        return invokeRequest(site, args, parsedJson(field(args, 'body') ?? unknownValue('body')));
      },
    },
  ],
};
