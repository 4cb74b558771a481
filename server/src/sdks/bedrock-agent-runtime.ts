import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { below } from './wire/bedrock-agents';
import { modelOfArn } from './wire/bedrock-arns';
import { seen } from './wire/bedrock-bodies';
import { withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request } from './wire/requests';
import { knownText, unknownValue } from './wire/values';

const provider = evidence({ sdk: 'bedrock', fixed: true });

/** Whether the client was made for agents and knowledge bases; one of a service that can't be told is. */
function isAgentRuntime(site: SiteView): boolean {
  const service = knownText(site.step('client')?.argumentAt(0, 'service_name') ?? null);
  return service === 'bedrock-agent-runtime' || service === null;
}

/** A knowledge base is searched, and the model answers from what was found. */
function readGenerated(site: SiteView): CallRequest | null {
  if (!isAgentRuntime(site)) return null;
  const told = seen(site.argument('retrieveAndGenerateConfiguration'));
  const arn =
    below(told, ['knowledgeBaseConfiguration', 'modelArn']) ??
    below(told, ['externalSourcesConfiguration', 'modelArn']);
  const input = plainPrompts(below(seen(site.argument('input')), ['text']));
  return request({
    model: modelOfArn(arn),
    provider,
    prompts: withUnseen(input, 'what is found in the knowledge base'),
  });
}

/** An agent is set up elsewhere; one that is described in the call says its model. */
function readAgent(site: SiteView): CallRequest | null {
  if (!isAgentRuntime(site)) return null;
  const model = site.method === 'invoke_inline_agent' ? seen(site.argument('foundationModel')) : null;
  return {
    ...request({
      model: model ?? unknownValue('model of the agent'),
      provider,
      prompts: withUnseen(plainPrompts(site.argument('inputText')), 'what the agent adds'),
    }),
    steps: unknownValue('turns'),
  };
}

function readRerank(site: SiteView): CallRequest | null {
  if (!isAgentRuntime(site)) return null;
  const way = ['bedrockRerankingConfiguration', 'modelConfiguration', 'modelArn'];
  return request({
    model: modelOfArn(below(seen(site.argument('rerankingConfiguration')), way)),
    provider,
    prompts: withUnseen([], 'sources'),
  });
}

function call(methods: string, api: CallShape['api'], read: CallShape['read']): CallShape {
  return {
    path: ['client()', 'Session().client()', 'session.Session().client()'].map(
      (made) => `${made}.${methods}`,
    ),
    api,
    read,
  };
}

/** Agents and knowledge bases of Bedrock in the AWS SDK for Python. */
export const bedrockAgentRuntime: SdkShape = {
  id: 'bedrock',
  modules: ['boto3', 'aioboto3'],
  languages: ['python'],
  calls: [
    call('retrieve_and_generate|retrieve_and_generate_stream', 'chat', readGenerated),
    call('invoke_agent|invoke_inline_agent', 'agent', readAgent),
    call('rerank', 'rerank', readRerank),
  ],
  unseen: [
    {
      path: 'retrieve_and_generate|retrieve_and_generate_stream',
      api: 'chat',
      needs: ['input', 'retrieveAndGenerateConfiguration'],
      read: readGenerated,
    },
    { path: 'invoke_agent', api: 'agent', needs: ['agentId', 'agentAliasId', 'sessionId'], read: readAgent },
  ],
};
