import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { langchainMessage } from './wire/langchain-messages';
import { messagePrompts } from './wire/messages';
import { readChat, readEmbeddings } from './wire/openai-chat';
import { readRun } from './wire/openai-sessions';
import { evidence } from './wire/requests';

const azure = evidence({ sdk: 'azure', fixed: true });

function readChatOf(site: SiteView): CallRequest {
  const read = readChat(site, azure);
  return { ...read, prompts: messagePrompts(site.argument('messages'), langchainMessage) };
}

const runs = 'create|create_and_process|stream|create_stream';
const oldRuns = 'create_run|create_and_process_run|create_stream';
const whole = 'create_thread_and_run|create_thread_and_process_run|create_thread_and_process';

/** Azure's clients for a project: its agents run at threads that Azure keeps, and its models are asked by clients of it. */
export const azureAgents: SdkShape = {
  id: 'azure-ai-agents',
  modules: ['azure.ai.projects/*', 'azure.ai.agents/*'],
  languages: ['python'],
  calls: [
    {
      path: [
        `aio?.AgentsClient().runs.${runs}`,
        `aio?.AgentsClient().${whole}`,
        `aio?.AIProjectClient().agents.runs.${runs}`,
        `aio?.AIProjectClient().agents.${oldRuns}|${whole}`,
      ],
      api: 'assistants',
      read: (site) => readRun(site, azure),
    },
    {
      path: 'aio?.AIProjectClient().inference.get_chat_completions_client().complete',
      api: 'chat',
      read: readChatOf,
    },
    {
      path: 'aio?.AIProjectClient().inference.get_embeddings_client().embed',
      api: 'embeddings',
      read: (site) => readEmbeddings(site, azure),
    },
    {
      path: [
        'aio?.AIProjectClient().inference.get_azure_openai_client().chat.completions.create|parse',
        'aio?.AIProjectClient().get_openai_client().chat.completions.create|parse',
      ],
      api: 'chat',
      read: (site) => readChat(site, azure),
    },
  ],
};
