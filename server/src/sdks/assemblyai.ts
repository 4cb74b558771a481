import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request, textOutput } from './wire/requests';
import { namedAmong, optional, optionalAmong } from './wire/site-arguments';
import { field, given, unknownValue } from './wire/values';

const provider = evidence({ sdk: 'assemblyai', fixed: true });

/** A transcription; the model stands in a configuration of the call or of the transcriber. */
function readTranscribe(site: SiteView): CallRequest {
  const config = optional(site, 'config', 1) ?? site.step('Transcriber')?.argument('config') ?? null;
  const named = optionalAmong(site, ['speech_model', 'speechModel', 'speech_models']);
  const model = named ?? (config?.kind === 'unknown' ? null : given(field(config, 'speech_model')));
  return request({ model: model ?? unknownValue('speech_model'), provider, media: media('transcription') });
}

/** A question about transcripts. */
function readTask(site: SiteView): CallRequest {
  return request({
    model: optionalAmong(site, ['final_model']) ?? unknownValue('final_model'),
    provider,
    prompts: plainPrompts(optional(site, 'prompt') ?? site.args.positional(0)),
    output: textOutput(namedAmong(site, ['max_output_size'])),
  });
}

export const assemblyAi: SdkShape = {
  id: 'assemblyai',
  modules: ['assemblyai', 'assemblyai/*'],
  calls: [
    {
      path: [
        'Transcriber().transcribe|transcribe_async|submit|transcribe_group|submit_group',
        'AssemblyAI|default().transcripts.transcribe|submit|create',
      ],
      api: 'transcription',
      read: readTranscribe,
    },
    {
      path: ['Lemur().task|summarize|question|action_items', 'AssemblyAI|default().lemur.task|summary'],
      api: 'chat',
      read: readTask,
    },
  ],
};
