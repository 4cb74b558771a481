import type { Value } from '../core/evaluate/values';
import type { ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { type GoRules, goSite, objectOf } from './wire/go-records';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { readImage, readSpeech, readTranscription } from './wire/openai-media';
import type { Maker, Typed } from './wire/records';
import { evidence } from './wire/requests';
import { given, textValue, unknownValue } from './wire/values';

const content: Maker = (args) => args.positional(0);

function role(name: string): Typed {
  return (entries) => objectOf([['role', textValue(name)], ...entries]);
}

const rules: GoRules = {
  modelOf: () => null,
  wrappers: new Set(['ptr', 'to_ptr', 'string']),
  makers: {
    new_chat_request_system_message_content: content,
    new_chat_request_user_message_content: content,
    new_chat_request_assistant_message_content: content,
    new_chat_request_developer_message_content: content,
    new_chat_request_tool_message_content: content,
  },
  types: {
    chat_request_system_message: role('system'),
    chat_request_user_message: role('user'),
    chat_request_assistant_message: role('assistant'),
    chat_request_developer_message: role('developer'),
    chat_request_tool_message: role('tool'),
    chat_completion_request_message_content_part_text: (entries) =>
      objectOf([['type', textValue('text')], ...entries]),
    chat_completion_request_message_content_part_image: (entries) =>
      objectOf([['type', textValue('image_url')], ...entries]),
  },
};

/** The same package asks OpenAI where its client is made for it. */
function evidenceOf(site: SiteView): ProviderEvidence {
  if (site.step('NewClientForOpenAI'))
    return evidence({ sdk: 'openai', baseUrl: site.step('NewClientForOpenAI')?.args?.positional(0) ?? null });
  const endpoint = site.steps[0]?.args?.positional(0) ?? null;
  return evidence({ sdk: 'azure', fixed: true, baseUrl: endpoint });
}

function call(path: string, api: CallShape['api'], read: RequestReader, at = 1): CallShape {
  return {
    path: `NewClientWithKeyCredential|NewClient|NewClientForOpenAI|Client().${path}`,
    api,
    read: (site) => {
      const inner = goSite(site, site.args.positional(at), rules);
      const request = read(inner, evidenceOf(site));
      return request && { ...request, model: modelOf(inner) };
    },
  };
}

/** Deployments are called as their models mostly are. */
function modelOf(site: SiteView): Value {
  return (
    given(site.argument('deployment_name')) ??
    given(site.argument('deployment')) ??
    given(site.argument('deployment_id')) ??
    unknownValue('DeploymentName')
  );
}

/** Azure's package for OpenAI's models in Go. */
export const azopenaiGo: SdkShape = {
  id: 'azopenai',
  modules: [
    'github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai',
    'github.com/Azure/azure-sdk-for-go/sdk/cognitiveservices/azopenai',
  ],
  languages: ['go'],
  calls: [
    call('GetChatCompletions|GetChatCompletionsStream', 'chat', readChat),
    call('GetCompletions|GetCompletionsStream', 'completion', readCompletion),
    call('GetEmbeddings', 'embeddings', readEmbeddings),
    call('GetImageGenerations', 'image', readImage),
    call('GenerateSpeechFromText', 'speech', readSpeech),
    call('GetAudioTranscription|GetAudioTranslation', 'transcription', readTranscription),
  ],
};
