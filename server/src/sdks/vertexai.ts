import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { modelObjectCalls } from './wire/gemini-model-object';
import { geminiMedia, geminiModel } from './wire/gemini-requests';
import { withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request, textOutput } from './wire/requests';
import { namedAmong, optional, optionalAmong } from './wire/site-arguments';

const provider = () => evidence({ sdk: 'vertex', fixed: true });

function pretrained(site: SiteView) {
  const step = site.step('from_pretrained') ?? site.step('from_model_name');
  return geminiModel(step?.argumentAt(0, 'model_name') ?? null);
}

function readPredict(site: SiteView): CallRequest {
  return request({
    model: pretrained(site),
    provider: provider(),
    prompts: plainPrompts(site.argumentAt(0, 'prompt')),
    output: textOutput(namedAmong(site, ['max_output_tokens']), { count: optional(site, 'candidate_count') }),
  });
}

/** A turn of a chat, whose context and earlier turns are kept by the chat. */
function readChatTurn(site: SiteView): CallRequest {
  return {
    ...request({
      model: pretrained(site),
      provider: provider(),
      prompts: withUnseen(plainPrompts(site.argumentAt(0, 'message')), 'earlier turns'),
      output: textOutput(namedAmong(site, ['max_output_tokens'])),
    }),
  };
}

function readEmbeddings(site: SiteView): CallRequest {
  return request({
    model: pretrained(site),
    provider: provider(),
    prompts: plainPrompts(site.argumentAt(0, 'texts')),
  });
}

function readImages(site: SiteView): CallRequest {
  const told = {
    model: pretrained(site),
    provider: provider(),
    prompts: plainPrompts(optionalAmong(site, ['prompt']) ?? site.args.positional(0)),
  };
  const count = optional(site, 'number_of_images');
  return { ...geminiMedia('image', told, null), media: media('image', { count }) };
}

const models = 'preview?.generative_models?.GenerativeModel()';

/** Google Cloud's own SDKs for Vertex AI. */
export const vertexAi: SdkShape = {
  id: 'vertexai',
  modules: ['vertexai', 'vertexai/*', '@google-cloud/vertexai', '@google-cloud/vertexai/*'],
  calls: [
    ...modelObjectCalls(
      [models, 'default?.VertexAI().preview?.getGenerativeModel|getGenerativeModelFromCachedContent()'],
      provider,
    ),
    {
      path: 'preview?.language_models?.TextGenerationModel|CodeGenerationModel.from_pretrained().predict|predict_async|predict_streaming',
      api: 'completion',
      read: readPredict,
    },
    {
      path: 'preview?.language_models?.ChatModel|CodeChatModel.from_pretrained().start_chat().send_message|send_message_async|send_message_streaming',
      api: 'chat',
      read: readChatTurn,
    },
    {
      path: 'preview?.language_models?.TextEmbeddingModel.from_pretrained().get_embeddings|get_embeddings_async',
      api: 'embeddings',
      read: readEmbeddings,
    },
    {
      path: 'preview?.vision_models?.ImageGenerationModel.from_pretrained().generate_images|edit_image',
      api: 'image',
      read: readImages,
    },
  ],
};
