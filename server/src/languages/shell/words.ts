import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { ansiText, bareText, hereText, quotedText } from './escapes';
import { expansionAt } from './expansions';
import type { Lowering } from './lowering';
import { joined } from './parts';

/** A word, a quoted text, an expansion, an array. */
export function lowerWord(node: SyntaxNode, lower: Lowering): Expression {
  if (node.type === 'array') return lowerArray(node, lower);
  return joined(partsOfWord(node, lower), lower.span(node));
}

function lowerArray(node: SyntaxNode, lower: Lowering): Expression {
  const items = node.namedChildren.filter(({ type }) => type !== 'comment').map((item) => lower.word(item));
  return { kind: 'list', ...lower.span(node), items };
}

/** The text of a node as far as it is written out. */
export function partsOfWord(node: SyntaxNode, lower: Lowering): readonly TemplatePart[] {
  switch (node.type) {
    case 'raw_string':
      return [{ kind: 'text', value: lower.slice(node.startIndex + 1, node.endIndex - 1) }];
    case 'ansi_c_string':
      return [{ kind: 'text', value: ansiText(lower.slice(node.startIndex + 2, node.endIndex - 1)) }];
    case 'string':
      return between(node, node.startIndex + 1, node.endIndex - 1, quotedText, lower);
    case 'translated_string':
      return between(node, node.startIndex + 2, node.endIndex - 1, quotedText, lower);
    case 'concatenation':
    case 'command_name':
      return between(node, node.startIndex, node.endIndex, bareText, lower);
    case 'simple_expansion':
    case 'expansion':
      return [{ kind: 'hole', value: expansionAt(node.startIndex, node.endIndex, lower) }];
    case 'command_substitution':
    case 'process_substitution':
      return [{ kind: 'hole', value: lower.output(node) }];
    case 'arithmetic_expansion':
      return [{ kind: 'hole', value: lower.opaque(node) }];
    default:
      return [{ kind: 'text', value: bareText(lower.text(node)) }];
  }
}

const inside = new Set([
  'raw_string',
  'ansi_c_string',
  'string',
  'translated_string',
  'simple_expansion',
  'expansion',
  'command_substitution',
  'process_substitution',
  'arithmetic_expansion',
  'concatenation',
  'word',
  'number',
]);

/** The stretches of a text with what stands between them; `decode` reads the plain ones, or `plain` does. */
function between(
  node: SyntaxNode,
  start: number,
  end: number,
  decode: (text: string) => string,
  lower: Lowering,
  plain: (start: number, end: number, lower: Lowering) => readonly TemplatePart[] = (from, to) => [
    { kind: 'text', value: decode(lower.slice(from, to)) },
  ],
): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = start;
  for (const child of node.namedChildren) {
    if (!inside.has(child.type) || child.startIndex < at) continue;
    parts.push(...plain(at, child.startIndex, lower), ...partsOfWord(child, lower));
    at = child.endIndex;
  }
  return [...parts, ...plain(at, Math.max(at, end), lower)];
}

/** The body of a here-document; `raw` when its mark is quoted, so that nothing in it is expanded. */
export function lowerHereDocument(
  body: SyntaxNode,
  raw: boolean,
  tabs: boolean,
  lower: Lowering,
): Expression {
  const decode = (text: string) => {
    const plain = raw ? text : hereText(text);
    return tabs ? plain.replace(/^\t+/gm, '') : plain;
  };
  if (raw) return lower.string(body, decode(lower.text(body)));
  const parts = between(body, body.startIndex, body.endIndex, (text) => text, lower, expansionsIn);
  const decoded = parts.map((part) => (part.kind === 'text' ? { ...part, value: decode(part.value) } : part));
  return joined(decoded, lower.span(body));
}

/** The grammar overlooks some of the variables of a here-document. */
function expansionsIn(start: number, end: number, lower: Lowering): readonly TemplatePart[] {
  const text = lower.slice(start, end);
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of text.matchAll(/\\[\s\S]|\$\{\w[^{}]*\}|\$\w+/g)) {
    if (match[0].startsWith('\\')) continue;
    parts.push({ kind: 'text', value: text.slice(at, match.index) });
    at = match.index + match[0].length;
    parts.push({ kind: 'hole', value: expansionAt(start + match.index, start + at, lower) });
  }
  return [...parts, { kind: 'text', value: text.slice(at) }];
}

/** The whole text of a word that is written out without anything to expand, else null. */
export function literalText(node: SyntaxNode, lower: Lowering): string | null {
  const parts = partsOfWord(node, lower);
  return parts.every((part) => part.kind === 'text') ? parts.map((part) => part.value).join('') : null;
}
