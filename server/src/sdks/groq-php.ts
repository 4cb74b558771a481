import type { SdkShape } from '../core/recognize/sdk-shape';
import { readChat } from './wire/openai-chat';
import { readSpeech, readTranscription } from './wire/openai-media';
import { evidence } from './wire/requests';

const groq = evidence({ sdk: 'groq' });

/** The community's client for Groq. */
export const groqPhp: SdkShape = {
  id: 'groq-php',
  modules: ['LucianoTonet', 'LucianoTonet/*'],
  languages: ['php'],
  calls: [
    { path: '**.chat().completions().create', api: 'chat', read: (site) => readChat(site, groq) },
    {
      path: '**.audio().transcriptions|translations().create',
      api: 'transcription',
      read: (site) => readTranscription(site, groq),
    },
    { path: '**.audio().speech().create', api: 'speech', read: (site) => readSpeech(site, groq) },
  ],
  unseen: [
    {
      path: 'chat().completions().create',
      api: 'chat',
      needs: ['model', 'messages'],
      read: (site) => readChat(site, evidence({})),
    },
  ],
};
