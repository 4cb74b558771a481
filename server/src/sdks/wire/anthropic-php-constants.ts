import { mapAlternatives } from '../../core/evaluate/alternatives';
import type { Value } from '../../core/evaluate/values';
import { caseName } from './php-records';
import { textValue } from './values';

/**
 * A case of `Anthropic\Messages\Model` as the id that it stands for: the id in capitals. Those of Bedrock and Vertex AI
 * say so before it, and end in a date (the enumeration in the SDK's sources).
 */
export function claudeOfConstant(model: Value): Value {
  return mapAlternatives(model, (each) => {
    const name = each.kind === 'external' ? caseName(each) : null;
    const id = name === null ? null : idOf(name);
    return id === null ? each : textValue(id);
  });
}

function idOf(name: string): string | null {
  const match = /^(BEDROCK_|VERTEX_)?(CLAUDE_[A-Z0-9_]+?)(?:_(\d{8}))?$/.exec(name);
  if (!match) return null;
  const [, host, model = '', date] = match;
  const id = model.toLowerCase().replaceAll('_', '-');
  if (host === 'BEDROCK_') return date ? `anthropic.${id}-${date}-v1:0` : null;
  if (host === 'VERTEX_') return date ? `${id}@${date}` : null;
  return date ? `${id}-${date}` : id;
}
