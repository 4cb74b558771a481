import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerCharacter, lowerString } from './literals';
import type { Lowering } from './lowering';

/**
 * `"Hello " + name + "!"` as one text with holes; null where no literal says that `+` joins texts. What stands in front of
 * the first text may be added up as numbers before, so that it is one hole where it is more than one term.
 */
export function joinedText(
  node: SyntaxNode,
  terms: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  const first = terms.findIndex(isText);
  if (first < 0 || first > 1) return null;
  const parts: TemplatePart[] = [];
  for (const term of terms) addPart(parts, term, lower);
  const [only, second] = parts;
  if (only?.kind === 'text' && second === undefined)
    return { kind: 'string', ...lower.span(node), value: only.value };
  return { kind: 'template', ...lower.span(node), tag: null, parts };
}

function isText({ type }: SyntaxNode): boolean {
  return type === 'string_literal';
}

function addPart(parts: TemplatePart[], term: SyntaxNode, lower: Lowering): void {
  const literal = literalOf(term, lower);
  const last = parts.at(-1);
  if (literal === null) parts.push({ kind: 'hole', value: lower.expression(term) });
  else if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', value: last.value + literal };
  else parts.push({ kind: 'text', value: literal });
}

function literalOf(term: SyntaxNode, lower: Lowering): string | null {
  if (isText(term)) return lowerString(term, lower).value;
  return term.type === 'character_literal' ? lowerCharacter(term, lower).value : null;
}
