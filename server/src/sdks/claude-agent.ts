import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { messagePrompts, systemParts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { argumentOfStep, optional } from './wire/site-arguments';
import { fieldAmong, given, unknownValue } from './wire/values';

/** A run of the agent that Claude Code is: it asks the model again with what its tools gave back. */
function readQuery(site: SiteView): CallRequest {
  const [client] = site.steps;
  const options =
    optional(site, 'options') ??
    argumentOfStep(client ?? null, ['options']) ??
    given(client?.args?.positional(0) ?? null);
  const told = (names: readonly string[]) => {
    const value = options?.kind === 'unknown' ? null : fieldAmong(options, names);
    return value?.kind === 'unknown' ? null : value;
  };
  const prompt = optional(site, 'prompt') ?? site.args.positional(0);
  const system = messagePrompts(null, () => [[]], systemParts(told(['system_prompt', 'systemPrompt'])));
  const before = system[0]?.parts ?? [];
  const prompts = plainPrompts(prompt?.kind === 'object' ? unknownValue('prompt') : prompt);
  return request({
    model: told(['model']) ?? unknownValue('default model of the agent'),
    provider: evidence({ sdk: 'anthropic', baseUrlVariable: 'ANTHROPIC_BASE_URL' }),
    prompts: withUnseen(
      prompts.map((each) => ({ ...each, parts: [...before, ...each.parts] })),
      'what the agent reads',
    ),
    output: textOutput(null),
    steps: told(['max_turns', 'maxTurns']) ?? unknownValue('turns'),
  });
}

/** Anthropic's SDK for agents. */
export const claudeAgent: SdkShape = {
  id: 'claude-agent',
  modules: [
    'claude_agent_sdk',
    'claude_code_sdk',
    '@anthropic-ai/claude-agent-sdk',
    '@anthropic-ai/claude-code',
  ],
  calls: [{ path: ['query', 'ClaudeSDKClient().query'], api: 'agent', read: readQuery }],
};
