import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import { plainPrompts } from './plain-texts';
import { evidence, request } from './requests';
import { fieldAmong, unknownValue } from './values';

/** A prediction of a hosted model: what it is given, and what it makes, differs from model to model. */
export function predictionRequest(sdk: string, model: Value | null, input: Value | null): CallRequest {
  const prompt = input?.kind === 'unknown' ? null : fieldAmong(input, ['prompt', 'text', 'input']);
  return request({
    model: model ?? unknownValue('model'),
    provider: evidence({ sdk, fixed: true }),
    prompts: plainPrompts(prompt),
  });
}
