import type { TextPiece, Value } from '../evaluate/values';
import type { CallRequest } from '../recognize/call-request';
import { rangeOf, type Span } from '../source/span';
import type { Quantity } from '../usage/quantity';
import type { Costing } from './call-result';
import type { PlacedCall } from './costed';
import type { CallAnalysis, PromptText } from './file-analysis';

/**
 * The texts of this source that flow into calls, in source order, with their tokens and share of each call's likely
 * cost. Each text is counted by itself; joined with its neighbours it may come to a few tokens less.
 */
export function promptTexts(
  calls: readonly PlacedCall[],
  costing: Costing,
  isHere: (span: Span) => boolean,
): PromptText[] {
  const found = new Map<Span, { tokens: Quantity; into: { call: CallAnalysis; share: number | null }[] }>();
  for (const call of calls) {
    const request = call.result.site.requests[0];
    if (!request) continue;
    for (const [origin, pieces] of textsOf(request)) {
      if (!isHere(origin)) continue;
      const tokens = sum(pieces.map((text) => costing.countText(text, call.model)));
      const entry = found.get(origin) ?? { tokens, into: [] };
      entry.into.push({ call, share: shareOf(tokens, call) });
      found.set(origin, entry);
    }
  }
  const texts = [...found].map(([origin, { tokens, into }]) => ({ range: rangeOf(origin), tokens, into }));
  return texts.sort((a, b) => a.range.start - b.range.start);
}

/** Known pieces of the likely prompt by the literal they were written in. */
function textsOf(request: CallRequest): Map<Span, string[]> {
  const byOrigin = new Map<Span, string[]>();
  for (const part of request.prompts[0]?.parts ?? []) {
    for (const content of part.content) {
      if (content.kind !== 'text') continue;
      for (const piece of piecesOf(content.value)) {
        if (piece.kind !== 'known' || piece.origin === null || piece.text.trim() === '') continue;
        byOrigin.set(piece.origin, [...(byOrigin.get(piece.origin) ?? []), piece.text]);
      }
    }
  }
  return byOrigin;
}

function piecesOf(value: Value): readonly TextPiece[] {
  if (value.kind === 'text') return value.pieces;
  const likely = value.kind === 'one-of' ? value.options[value.likely] : undefined;
  return likely?.kind === 'text' ? likely.pieces : [];
}

function sum(quantities: readonly Quantity[]): Quantity {
  return quantities.reduce((total, each) => ({
    low: total.low + each.low,
    likely: total.likely + each.likely,
    high: total.high === null || each.high === null ? null : total.high + each.high,
    how: total.how === 'counted' ? each.how : total.how,
  }));
}

/** A share of a sum needs no exact decimals: it is shown as a percentage. */
function shareOf(tokens: Quantity, call: CallAnalysis): number | null {
  const total = Number(call.estimate?.likely);
  const line = call.estimate?.lines.find(({ metered }) => metered === 'inputTokens');
  const inputTokens = line?.quantity.likely ?? 0;
  if (!line?.cost || !(total > 0) || inputTokens === 0) return null;
  return Math.min(1, (Number(line.cost.likely) / total) * (tokens.likely / inputTokens));
}
