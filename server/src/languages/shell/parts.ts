import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { Span } from '../../core/source/span';

/** The parts of a text as one expression: a plain string, what stands in it alone, or a template. */
export function joined(parts: readonly TemplatePart[], span: Span): Expression {
  const merged: TemplatePart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === 'text' && part.value === '') continue;
    if (part.kind === 'text' && last?.kind === 'text')
      merged[merged.length - 1] = { kind: 'text', value: last.value + part.value };
    else merged.push(part);
  }
  const [first, second] = merged;
  if (first === undefined) return { kind: 'string', ...span, value: '' };
  if (second === undefined)
    return first.kind === 'text' ? { kind: 'string', ...span, value: first.value } : first.value;
  return { kind: 'template', ...span, tag: null, parts: merged };
}

/** An expression as parts of a longer text. */
export function partsOf(expression: Expression): readonly TemplatePart[] {
  if (expression.kind === 'string') return [{ kind: 'text', value: expression.value }];
  if (expression.kind === 'template' && expression.tag === null) return expression.parts;
  return [{ kind: 'hole', value: expression }];
}

/** Texts with something between them. */
export function joinedBy(separator: string, texts: readonly Expression[], span: Span): Expression {
  const parts = texts.flatMap((each, index): readonly TemplatePart[] =>
    index === 0 ? partsOf(each) : [{ kind: 'text', value: separator }, ...partsOf(each)],
  );
  return joined(parts, span);
}
