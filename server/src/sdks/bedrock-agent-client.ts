import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { knowledgeBaseRequest, managedAgentRequest } from './wire/bedrock-agents';
import { alternativesOf, lastCall, unknownValue } from './wire/values';

/** `client.send(new RetrieveAndGenerateCommand({...}))`. */
function readSend(site: SiteView): CallRequest | null {
  const [likely] = alternativesOf(site.args.positional(0) ?? unknownValue('command'));
  if (likely?.kind !== 'external' || likely.module !== '@aws-sdk/client-bedrock-agent-runtime') return null;
  const made = lastCall(likely);
  const input = made?.args.positional(0) ?? unknownValue('input');
  if (/^RetrieveAndGenerate(Stream)?Command$/.test(made?.name ?? ''))
    return { ...knowledgeBaseRequest(input), api: 'chat' };
  return /^Invoke(Inline)?AgentCommand$/.test(made?.name ?? '') ? managedAgentRequest(input) : null;
}

/** Agents and knowledge bases of Bedrock in the AWS SDK for JavaScript. */
export const bedrockAgentClient: SdkShape = {
  id: 'bedrock',
  modules: ['@aws-sdk/client-bedrock-agent-runtime'],
  calls: [{ path: 'BedrockAgentRuntimeClient|BedrockAgentRuntime().send', api: 'agent', read: readSend }],
};
