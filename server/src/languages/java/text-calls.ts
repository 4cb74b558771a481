import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerString } from './literals';
import type { Lowering } from './lowering';

/** Calls of the standard library that write a text: `String.format`, `formatted`, `String.join`, a builder's chain. */
export function textOf(
  node: SyntaxNode,
  object: SyntaxNode | null,
  name: string,
  nodes: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  if (object === null) return null;
  const owner = object.type === 'identifier' ? lower.text(object) : '';
  if (owner === 'String' && name === 'format') return formatted(node, nodes[0], nodes.slice(1), lower);
  if (name === 'formatted') return formatted(node, object, nodes, lower);
  if (owner === 'String' && name === 'join') return joined(node, nodes[0], nodes.slice(1), lower);
  if (name === 'collect') return collected(node, object, nodes[0], lower);
  if (name === 'append' && nodes.length === 1) return appended(node, object, nodes[0], lower);
  return null;
}

/** `%s`, `%1$s`, `%-10.2f`, `%n`, `%%`. */
const PLACE = /%(?:(\d{1,2})\$)?([-#+ 0,(]{0,6}\d{0,4}(?:\.\d{1,3})?[a-zA-Z])|%%/g;

/** The text of a format that is written out has holes; one that stands elsewhere is filled when it is known. */
function formatted(
  node: SyntaxNode,
  format: SyntaxNode | undefined,
  values: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  const literal = format === undefined ? null : plain(format);
  if (format === undefined || literal === null) return null;
  if (literal.type !== 'string_literal')
    return {
      kind: 'binary',
      ...lower.span(node),
      operator: '%',
      left: lower.expression(format),
      right: {
        kind: 'list',
        ...lower.spanOf(format.endIndex, node.endIndex),
        items: values.map((each) => lower.expression(each)),
      },
    };
  const items = values.map((each) => lower.expression(each));
  const parts = formatParts(lowerString(literal, lower).value, items, lower.unseen(node));
  return { kind: 'template', ...lower.span(node), tag: null, parts };
}

function plain(node: SyntaxNode): SyntaxNode {
  const [inner] = node.type === 'parenthesized_expression' ? node.namedChildren : [];
  return inner ?? node;
}

/** Each value stands in the template once: what is written again is a hole without it. */
function formatParts(
  format: string,
  values: readonly Expression[],
  nothing: Expression,
): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  const used = new Set<number>();
  let next = 0;
  let at = 0;
  let text = '';
  const flush = () => {
    if (text !== '') parts.push({ kind: 'text', value: text });
    text = '';
  };
  for (const match of format.matchAll(PLACE)) {
    text += format.slice(at, match.index);
    at = match.index + match[0].length;
    const conversion = match[2];
    if (conversion === undefined || conversion.endsWith('n')) {
      text += conversion === undefined ? '%' : '\n';
      continue;
    }
    flush();
    const position = match[1] === undefined ? next++ : Number(match[1]) - 1;
    const value = values[position] ?? nothing;
    const repeated = used.has(position) && !isPlain(value);
    used.add(position);
    parts.push({ kind: 'hole', value: repeated ? nothing : value, format: shown(conversion) });
  }
  text += format.slice(at);
  flush();
  for (const [index, value] of values.entries())
    if (!used.has(index) && !isPlain(value))
      parts.push({ kind: 'hole', value: { ...nothing, kind: 'opaque', children: [value] } });
  return parts;
}

/** What may stand in the IR twice. */
function isPlain({ kind }: Expression): boolean {
  return kind === 'name' || kind === 'string' || kind === 'number';
}

/** Whole texts and numbers are shown as they are. */
function shown(conversion: string): string {
  return /^[sd]$/.test(conversion) ? '' : `:${conversion}`;
}

function joined(
  node: SyntaxNode,
  separator: SyntaxNode | undefined,
  items: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  const [only, second] = items;
  if (separator === undefined || only === undefined) return null;
  const list: Expression =
    second === undefined
      ? lower.expression(only)
      : {
          kind: 'list',
          ...lower.spanOf(only.startIndex, node.endIndex),
          items: items.map((each) => lower.expression(each)),
        };
  return joinCall(node, node, lower.expression(separator), list, lower);
}

/** `stream.collect(Collectors.joining(", "))`; other collectors give what they collect. */
function collected(
  node: SyntaxNode,
  stream: SyntaxNode,
  collector: SyntaxNode | undefined,
  lower: Lowering,
): Expression | null {
  if (collector?.type !== 'method_invocation') return null;
  const name = collector.childForFieldName('name');
  if (name === null || lower.text(name) !== 'joining') return null;
  const list = collector.childForFieldName('arguments');
  const [separator] = list === null ? [] : lower.named(list);
  const between: Expression =
    separator === undefined
      ? { kind: 'string', ...lower.span(collector), value: '' }
      : lower.expression(separator);
  return joinCall(node, collector, between, lower.expression(stream), lower);
}

/** `named` is the call whose name says that texts are joined. */
function joinCall(
  node: SyntaxNode,
  named: SyntaxNode,
  separator: Expression,
  items: Expression,
  lower: Lowering,
): Expression {
  const property = lower.name(named.childForFieldName('name') ?? named);
  return {
    kind: 'call',
    ...lower.span(node),
    callee: { kind: 'member', ...lower.span(node), object: separator, property },
    args: [{ name: null, value: items, spread: 'none' }],
    construct: false,
  };
}

/** `new StringBuilder("a").append(b)` is what `"a" + b` is. */
function appended(
  node: SyntaxNode,
  object: SyntaxNode,
  value: SyntaxNode | undefined,
  lower: Lowering,
): Expression | null {
  if (value === undefined || !isBuilder(object, lower)) return null;
  return lower.nested<Expression>(
    () => ({
      kind: 'binary',
      ...lower.span(node),
      operator: '+',
      left: lower.expression(object),
      right: lower.expression(value),
    }),
    () => lower.unseen(node),
  );
}

const BUILDER = /^new\s+String(?:Builder|Buffer)\b/;

/** Whether a chain of `append` begins with a new builder of text. */
function isBuilder(node: SyntaxNode, lower: Lowering): boolean {
  return BUILDER.test(lower.slice(node.startIndex, node.startIndex + 20));
}

/** `new StringBuilder("a")`: its text; null for other types. A number is only the room that it has. */
export function builderText(
  node: SyntaxNode,
  type: Expression,
  nodes: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  if (type.kind !== 'name' || !/^String(?:Builder|Buffer)$/.test(type.name)) return null;
  const [first] = nodes;
  if (first === undefined || /integer_literal$/.test(first.type))
    return { kind: 'string', ...lower.span(node), value: '' };
  return lower.expression(first);
}

/** The values of a statement that is a chain of `append` on a name, in order; null for any other. */
export function appendedTo(
  node: SyntaxNode,
  lower: Lowering,
): { readonly name: SyntaxNode; readonly values: readonly SyntaxNode[] } | null {
  const values: SyntaxNode[] = [];
  let at: SyntaxNode = node;
  while (at.type === 'method_invocation') {
    const name = at.childForFieldName('name');
    const object = at.childForFieldName('object');
    const list = at.childForFieldName('arguments');
    const [value, second] = list === null ? [] : lower.named(list);
    if (name === null || object === null || value === undefined || second !== undefined) return null;
    if (lower.text(name) !== 'append') return null;
    values.unshift(value);
    at = object;
  }
  return at.type === 'identifier' && values.length > 0 ? { name: at, values } : null;
}
