import type { SdkShape } from '../core/recognize/sdk-shape';
import { geminiModel } from './wire/gemini-requests';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';

/** gems: `Client::new(key, model)` and a text. */
export const gemsRust: SdkShape = {
  id: 'gems',
  modules: ['gems/*'],
  languages: ['rust'],
  transparent: ['clone()'],
  calls: [
    {
      path: '**.Client.**.generate_content|stream_generate_content|generate_content_with_image',
      api: 'generateContent',
      read: (site) =>
        request({
          model: geminiModel(site.step('new')?.args?.positional(1) ?? null),
          provider: evidence({ sdk: 'google' }),
          prompts: plainPrompts(site.args.positional(0)),
          output: textOutput(null),
        }),
    },
  ],
};
