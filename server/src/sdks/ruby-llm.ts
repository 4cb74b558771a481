import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { plainPrompts } from './wire/plain-texts';
import { media, request } from './wire/requests';
import { agentTold, askedChat, chatTold, modelTold, otherTold, unseenTold } from './wire/ruby-llm-chats';
import { given } from './wire/values';

function readAsk(site: SiteView): CallRequest {
  return askedChat(site, chatTold(site));
}

/** A record of a class that acts as a chat: which model it is with stands in the database. */
function readRecord(site: SiteView): CallRequest {
  return askedChat(site, unseenTold(site));
}

function readAgent(site: SiteView): CallRequest {
  return askedChat(site, agentTold(site));
}

/** `RubyLLM.embed(text, model:)`. */
function readEmbed(site: SiteView): CallRequest {
  return request({
    ...otherTold(site, 'default_embedding_model'),
    prompts: plainPrompts(site.args.positional(0) ?? site.args.named('text')),
  });
}

/** `RubyLLM.paint(prompt, model:, size:)`. */
function readPaint(site: SiteView): CallRequest {
  return request({
    ...otherTold(site, 'default_image_model'),
    prompts: plainPrompts(site.args.positional(0)),
    media: media('image', { size: given(site.args.named('size')), count: given(site.args.named('count')) }),
  });
}

function readVideo(site: SiteView): CallRequest {
  return request({
    ...otherTold(site, 'default_video_model'),
    prompts: plainPrompts(site.args.positional(0)),
    media: media('video', { seconds: given(site.args.named('duration')) }),
  });
}

function readSpeak(site: SiteView): CallRequest {
  return request({
    ...otherTold(site, 'default_speech_model'),
    prompts: plainPrompts(site.args.positional(0)),
    media: media('speech'),
  });
}

function readTranscribe(site: SiteView): CallRequest {
  return request({ ...otherTold(site, 'default_transcription_model'), media: media('transcription') });
}

function readPages(site: SiteView): CallRequest {
  return request(otherTold(site, 'default_ocr_model'));
}

function readRerank(site: SiteView): CallRequest {
  return request(modelTold(site.args.named('model'), given(site.args.named('provider'))));
}

/** Methods of a chat that send what is in it. */
const sends = 'ask|say|complete|generate';
const FINDERS = 'create|create!|new|find|find_by|find_by!|find_or_create_by|find_or_create_by!|first|last';
const root = 'context()?.context?';

/** RubyLLM, the modules of it that are called, and its agents. */
export const rubyLlm: SdkShape = {
  id: 'ruby_llm',
  modules: ['RubyLLM', ''],
  languages: ['ruby'],
  calls: [
    {
      path: [`${root}.chat.**.${sends}`, `${root}.chat().**.${sends}`, `Chat().**.${sends}`],
      api: 'chat',
      read: readAsk,
    },
    {
      path: [`Agent().**.${sends}`, `Agent.chat.**.${sends}`, `Agent.chat|create|create!|find().**.${sends}`],
      api: 'chat',
      read: readAgent,
    },
    {
      path: [`acts_as_chat.${FINDERS}().**.${sends}`, `acts_as_chat().**.${sends}`],
      api: 'chat',
      read: readRecord,
    },
    { path: [`${root}.embed`, 'Embedding.embed'], api: 'embeddings', read: readEmbed },
    { path: [`${root}.paint`, 'Image.paint'], api: 'image', read: readPaint },
    { path: `${root}.animate`, api: 'video', read: readVideo },
    { path: `${root}.speak`, api: 'speech', read: readSpeak },
    { path: [`${root}.transcribe`, 'Transcription.transcribe'], api: 'transcription', read: readTranscribe },
    { path: `${root}.ocr`, api: 'ocr', read: readPages },
    { path: `${root}.rerank`, api: 'rerank', read: readRerank },
  ],
  words: ['with_instructions', 'with_tools', 'with_schema', 'acts_as_chat'],
  unseen: [
    {
      path: 'with_instructions|with_tool|with_tools|with_model|with_temperature|with_schema|with_params().ask|say|complete',
      api: 'chat',
      read: (site) => askedChat(site, unseenTold(site)),
    },
  ],
};
