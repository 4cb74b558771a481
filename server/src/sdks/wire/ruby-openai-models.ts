import type { Value } from '../../core/evaluate/values';
import { openaiModelOfConstant } from './openai-model-constants';
import { withConstants } from './ruby-constants';

/** Modules of OpenAI's gem whose constants are models (its `lib/openai/models`). */
const OWNERS =
  /^(?:ChatModel|AllModels|ResponsesModel|ResponsesOnlyModel|EmbeddingModel|ImageModel|SpeechModel|AudioModel|VideoModel)$/;

/** Models of OpenAI's gem: `OpenAI::ChatModel::GPT_4O`, `OpenAI::Models::ChatModel::GPT_4O`. */
export function openaiGemModel(model: Value | null): Value | null {
  return withConstants(model, 'OpenAI', (names) => {
    const owner = names.at(-2);
    const name = names.at(-1);
    if (owner === undefined || name === undefined || !OWNERS.test(owner)) return null;
    return openaiModelOfConstant(name);
  });
}
