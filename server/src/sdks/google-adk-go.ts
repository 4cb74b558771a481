import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { genaiGoRecords } from './wire/go-genai-records';
import { goRecord } from './wire/go-records';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './wire/messages';
import { evidence, request, textOutput } from './wire/requests';
import { alternativesOf, field, given, lastCall, unknownValue } from './wire/values';

/** A field of the struct that something was made with: `llmagent.New(llmagent.Config{Model: m})`. */
function configured(made: Value | null, name: string): Value | null {
  const [likely] = made ? alternativesOf(made) : [];
  const config = likely?.kind === 'external' ? (lastCall(likely)?.args.positional(0) ?? null) : null;
  const found = config && given(field(config, name));
  return found?.kind === 'unknown' ? null : found;
}

/** `gemini.NewModel(ctx, "gemini-2.5-flash", config)`. */
function modelOf(made: Value | null): Pick<CallRequest, 'model' | 'provider'> {
  const [likely] = made ? alternativesOf(made) : [];
  const isGemini = likely?.kind === 'external' && /\/gemini$/.test(likely.module);
  const id = likely?.kind === 'external' ? (lastCall(likely)?.args.positional(1) ?? null) : null;
  return {
    model: id ?? unknownValue('model of the agent'),
    provider: evidence({ sdk: isGemini ? 'google' : null }),
  };
}

/** `runner.Run(ctx, user, session, message, config)`: a run asks the agent's model once or more. */
function readRun(site: SiteView): CallRequest {
  const agent = configured(site.owner, 'Agent');
  const message = site.args.positional(3);
  const prompts = messagePrompts(
    message && goRecord(message, genaiGoRecords),
    chatMessage,
    systemParts(configured(agent, 'Instruction')),
  );
  const asked = request({
    ...modelOf(configured(agent, 'Model')),
    prompts: withUnseen(prompts, 'what the framework adds'),
    output: textOutput(null),
    steps: unknownValue('turns'),
  });
  return site.method === 'RunLive' ? { ...asked, api: 'realtime', unmetered: 'metered-by-session' } : asked;
}

/** Google's Agent Development Kit for Go. */
export const googleAdkGo: SdkShape = {
  id: 'google-adk-go',
  modules: ['google.golang.org/adk/*'],
  languages: ['go'],
  calls: [{ path: 'New|NewInMemoryRunner|Runner().Run|RunLive', api: 'agent', read: readRun }],
};
