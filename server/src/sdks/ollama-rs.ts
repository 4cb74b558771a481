import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { bodySite } from './wire/body-site';
import { readOllamaChat, readOllamaEmbed, readOllamaGenerate } from './wire/ollama-requests';
import type { RequestReader } from './wire/openai-client';
import { asRecord, type RecordRules } from './wire/records';
import { evidence } from './wire/requests';
import { messageMakers } from './wire/said-messages';
import { unknownValue } from './wire/values';

/** Whoever runs an Ollama server runs it at no charge. */
const provider = evidence({ sdk: 'ollama', fixed: true });

/** `GenerationRequest::new(model, prompt)`, `ChatMessageRequest::new(model, messages)`. */
function rules(second: string): RecordRules {
  return {
    makers: messageMakers,
    wrappers: new Set(['single', 'multiple']),
    setters: {
      new: (entries, args) => {
        const [model, content] = [args.positional(0), args.positional(1)];
        if (model !== null) entries.set('model', model);
        if (content !== null) entries.set(second, content);
      },
    },
  };
}

function call(path: string, api: CallShape['api'], second: string, read: RequestReader): CallShape {
  const records = rules(second);
  return {
    path: `**.${path}`,
    api,
    read: (site: SiteView): CallRequest | null => {
      const requests = Array.from({ length: site.args.positionalCount }, (_, index) =>
        site.args.positional(index),
      );
      const given: Value = requests.findLast((each) => each?.kind === 'external') ?? unknownValue('request');
      return read(bodySite(site, asRecord(given, records)), provider);
    },
  };
}

/** ollama-rs. */
export const ollamaRs: SdkShape = {
  id: 'ollama-rs',
  modules: ['ollama_rs/*'],
  languages: ['rust'],
  calls: [
    call(
      'send_chat_messages|send_chat_messages_stream|send_chat_messages_with_history|send_chat_messages_with_history_stream',
      'chat',
      'messages',
      readOllamaChat,
    ),
    call('generate|generate_stream', 'completion', 'prompt', readOllamaGenerate),
    call('generate_embeddings', 'embeddings', 'input', readOllamaEmbed),
  ],
};
