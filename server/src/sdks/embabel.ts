import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { likelyText, unknownValue } from './wire/values';

/** The model is named where it is chosen; by default, by role or automatically it is one that the application is set up with. */
function readAsk(site: SiteView): CallRequest {
  const named = site.step('withLlm')?.args?.positional(0) ?? null;
  const asked = site.argumentAt(0, 'prompt') ?? site.args.named('messages');
  return request({
    model: likelyText(named) === null ? unknownValue('model of the application') : named,
    provider: evidence({}),
    prompts: withUnseen(plainPrompts(asked), 'what the framework adds'),
    output: textOutput(null),
  });
}

const CHOICES = 'withDefaultLlm|withLlm|withAutoLlm|withLlmByRole|withFirstAvailableLlmOf|promptRunner';
const ASKS = 'createObject|createObjectIfPossible|generateText|respond|evaluateCondition';

/** Embabel: agents whose actions ask a model. */
export const embabel: SdkShape = {
  id: 'embabel',
  modules: ['com.embabel.agent/*', 'com.embabel/*'],
  languages: ['java', 'kotlin'],
  calls: [
    {
      path: [`**.${CHOICES}().**.${ASKS}`, `PromptRunner().**.${ASKS}`],
      api: 'chat',
      read: readAsk,
    },
  ],
};
