import { ErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import {
  COUNT_TOKENS_METHOD,
  type CountTokensParams,
  type TokenCountResult,
} from '../../../shared/src/protocol';
import type { Engine } from '../core/analyze/engine-api';
import type { Feature } from './feature';

/** UTF-16 units of one request; more is a file, not a selection. */
const LONGEST_SELECTION = 5_000_000;

const request = new RequestType<CountTokensParams, TokenCountResult, void>(COUNT_TOKENS_METHOD);

/** Counts the tokens of what the user selected. */
export const countTokens: Feature = {
  capabilities: {},
  register({ connection, session }) {
    connection.onRequest(request, async (params) => {
      const length = params.texts.reduce((sum, text) => sum + text.length, 0);
      if (length > LONGEST_SELECTION)
        return new ResponseError(
          ErrorCodes.InvalidParams,
          'The selection is longer than 5 million characters.',
        );
      const { settings } = await session.settings.of(params.uri);
      return countAll(await session.engine(), params.texts, settings.defaultModel);
    });
  },
};

function countAll(
  engine: Pick<Engine, 'countText'>,
  texts: readonly string[],
  model: string,
): TokenCountResult {
  let sum: TokenCountResult = { model, low: 0, likely: 0, high: 0, how: 'counted' };
  for (const text of texts) {
    const { low, likely, high, how } = engine.countText(text, model);
    sum = {
      model,
      low: sum.low + low,
      likely: sum.likely + likely,
      high: sum.high + high,
      how: how === 'counted' ? sum.how : how,
    };
  }
  return sum;
}
