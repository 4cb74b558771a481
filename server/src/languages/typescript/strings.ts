import type { Expression, StringLiteral, Template, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { at, type Lowering, textOf } from './lowering';

export function lowerString(node: SyntaxNode, to: Lowering): StringLiteral {
  const source = textOf(node, to);
  const closed = source.length > 1 && source.endsWith(source.charAt(0));
  return { kind: 'string', ...at(node, to), value: decode(source.slice(1, closed ? -1 : undefined)) };
}

/** A template string; without holes and tag it is a string like others. */
export function lowerTemplate(
  node: SyntaxNode,
  tag: SyntaxNode | null,
  to: Lowering,
): StringLiteral | Template {
  const { text } = to.context;
  const whole = tag ?? node;
  const span = { ...at(node, to), start: at(whole, to).start };
  const parts: TemplatePart[] = [];
  let from = node.startIndex + 1;
  const addText = (end: number) => {
    if (end > from) parts.push({ kind: 'text', value: decodeTemplate(text.slice(from, end)) });
  };
  for (const child of node.namedChildren) {
    if (child.type !== 'template_substitution') continue;
    addText(child.startIndex);
    from = child.endIndex;
    parts.push({ kind: 'hole', value: lowerHole(child, to) });
  }
  const { endIndex } = node;
  addText(text.charAt(endIndex - 1) === '`' && endIndex - 1 >= from ? endIndex - 1 : endIndex);
  if (tag) return { kind: 'template', ...span, tag: to.expression(tag), parts };
  const [first] = parts;
  if (parts.length === 0) return { kind: 'string', ...span, value: '' };
  if (first?.kind === 'text' && parts.length === 1) return { kind: 'string', ...span, value: first.value };
  return { kind: 'template', ...span, tag: null, parts };
}

function lowerHole(node: SyntaxNode, to: Lowering): Expression {
  const child = node.namedChildren.find(({ type }) => type !== 'comment');
  return child ? to.expression(child) : { kind: 'opaque', ...at(node, to), children: [] };
}

/** In templates every line ending counts as a line feed. */
function decodeTemplate(raw: string): string {
  return decode(raw.includes('\r') ? raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : raw);
}

const SINGLE_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** Replaces the escapes of a string's source by what they mean; what is not an escape stays as it is. */
export function decode(raw: string): string {
  let slash = raw.indexOf('\\');
  if (slash === -1) return raw;
  const pieces: string[] = [];
  let from = 0;
  while (slash !== -1 && slash + 1 < raw.length) {
    const { value, length } = decodeEscape(raw, slash + 1);
    pieces.push(raw.slice(from, slash), value);
    from = slash + 1 + length;
    slash = raw.indexOf('\\', from);
  }
  pieces.push(raw.slice(from));
  return pieces.join('');
}

/** The meaning of the escape whose letter stands at `index`, and how many units it takes from there. */
function decodeEscape(raw: string, index: number): { value: string; length: number } {
  const letter = raw.charAt(index);
  if (letter === 'x') return decodeHex(raw, index, raw.slice(index + 1, index + 3), 3, 2);
  if (letter === 'u' && raw.charAt(index + 1) === '{') {
    const close = raw.indexOf('}', index);
    const digits = close === -1 ? '' : raw.slice(index + 2, close);
    return decodeHex(raw, index, digits, digits.length + 3, 1);
  }
  if (letter === 'u') return decodeHex(raw, index, raw.slice(index + 1, index + 5), 5, 4);
  if (letter === '\r') return { value: '', length: raw.charAt(index + 1) === '\n' ? 2 : 1 };
  if (letter === '\n' || letter === '\u2028' || letter === '\u2029') return { value: '', length: 1 };
  return { value: SINGLE_ESCAPES[letter] ?? letter, length: 1 };
}

function decodeHex(raw: string, index: number, digits: string, length: number, least: number) {
  const code =
    /^[0-9a-fA-F]{1,8}$/.test(digits) && digits.length >= least ? Number.parseInt(digits, 16) : Number.NaN;
  if (!(code <= 0x10ffff)) return { value: raw.charAt(index), length: 1 };
  return { value: String.fromCodePoint(code), length };
}
