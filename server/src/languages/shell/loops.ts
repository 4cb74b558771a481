import type { Expression } from '../../core/ir/expressions';
import type { Loop, Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { namesRead } from './assignments';
import { commandOf } from './commands';
import type { Lowering } from './lowering';
import { literalText } from './words';

export function isLoop({ type }: SyntaxNode): boolean {
  return type === 'for_statement' || type === 'while_statement' || type === 'c_style_for_statement';
}

/** A loop; `source` is what its lines are read from, if anything. */
export function lowerLoop(node: SyntaxNode, source: SyntaxNode | null, lower: Lowering): Loop {
  if (node.type === 'for_statement') return forLoop(node, lower);
  if (node.type === 'while_statement') return whileLoop(node, source, lower);
  return countingLoop(node, lower);
}

/** Statements that run as often as nobody knows: `xargs`, `parallel`, `watch`. */
export function repeating(node: SyntaxNode, body: readonly Statement[], lower: Lowering): Loop {
  return {
    kind: 'loop',
    ...lower.span(node),
    target: null,
    iterable: lower.opaque(node),
    counter: null,
    header: [],
    body,
  };
}

function bodyOf(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const body = node.childForFieldName('body');
  return body ? lower.statements(body.namedChildren) : [];
}

function forLoop(node: SyntaxNode, lower: Lowering): Loop {
  const variable = node.childForFieldName('variable');
  const values = node.childrenForFieldName('value').filter(({ isNamed }) => isNamed);
  const name = variable ? lower.text(variable) : 'item';
  const span = lower.span(node);
  const target: Pattern | null = variable ? { kind: 'bind', name: lower.name(variable, name) } : null;
  const [only] = values;
  const range = only && values.length === 1 ? rangeOf(only, lower) : null;
  const body = bodyOf(node, lower);
  if (range)
    return { kind: 'loop', ...span, target, iterable: null, counter: { ...range, name }, header: [], body };
  const iterable = only && values.length === 1 ? severalOf(only, lower) : listOf(node, values, lower);
  return { kind: 'loop', ...span, target, iterable, counter: null, header: [], body };
}

function listOf(node: SyntaxNode, values: readonly SyntaxNode[], lower: Lowering): Expression {
  if (values.length === 0) return lower.opaque(node);
  const items = values.map((value): Expression => {
    const several = severalOf(value, lower);
    return several.kind === 'list' && several.items.length === 1
      ? several.items[0]!
      : { kind: 'spread', ...lower.span(value), value: several };
  });
  return { kind: 'list', ...lower.span(node), items };
}

/** What one word of a `for` stands for: itself, the words of a variable, or files that match. */
function severalOf(node: SyntaxNode, lower: Lowering): Expression {
  const raw = lower.text(node);
  const value = lower.word(node);
  const span = lower.span(node);
  if (/^"?\$\{\w+\[[@*]\]\}"?$/.test(raw)) return value;
  if (/^\$\{?\w+\}?$/.test(raw)) {
    const property = lower.name(node, 'split');
    const callee = { kind: 'member', ...span, object: value, property } as const;
    return { kind: 'call', ...span, callee, args: [], construct: false };
  }
  if (/[*?]|^"?\$[@*(]|^`|\{/.test(raw)) return lower.opaque(node, [value]);
  return { kind: 'list', ...span, items: [value] };
}

type Counter = Omit<NonNullable<Loop['counter']>, 'name'>;

/** `{1..10}`, `$(seq 5)`, `$(seq 1 $N)`. */
function rangeOf(node: SyntaxNode, lower: Lowering): Counter | null {
  const text = lower.text(node);
  const braces = /^\{(-?\d+)\.\.(-?\d+)(?:\.\.(\d+))?\}$/.exec(text);
  const seq = /^(?:\$\(|`)\s*seq\s+(?:(\S+)\s+)?(?:(\S+)\s+)?(\S+?)\s*[)`]$/.exec(text);
  if (braces) return counter(node, braces[1] ?? '1', braces[2] ?? '1', braces[3] ?? '1', lower);
  if (!seq) return null;
  return counter(node, seq[1] ?? '1', seq[3] ?? '1', seq[2] ?? '1', lower);
}

function counter(node: SyntaxNode, from: string, to: string, step: string, lower: Lowering): Counter {
  return {
    from: numberOf(from, node, lower),
    to: numberOf(to, node, lower),
    inclusive: true,
    step: step === '1' ? null : numberOf(step, node, lower),
  };
}

function numberOf(text: string, node: SyntaxNode, lower: Lowering): Expression {
  const plain = text.replace(/^"|"$/g, '');
  const span = lower.span(node);
  if (/^-?\d+$/.test(plain)) return { kind: 'number', ...span, value: Number(plain), source: plain };
  const name = /^\$?\{?([A-Za-z_]\w*)\}?$/.exec(plain)?.[1];
  if (name === undefined) return lower.opaque(node);
  const callee = { kind: 'name', ...span, name: 'expr' } as const;
  const value = lower.variable(span, name);
  return { kind: 'call', ...span, callee, args: [{ name: null, value, spread: 'none' }], construct: false };
}

const COUNTING =
  /^for\s*\(\(\s*(\w+)\s*=\s*([^;]+?)\s*;\s*\$?(\w+)\s*(<=?)\s*([^;]+?)\s*;\s*(?:(\w+)\+\+|\+\+(\w+)|(\w+)\s*\+=\s*(\w+))\s*\)\)/;

/** `for ((i = 0; i < n; i++))`. */
function countingLoop(node: SyntaxNode, lower: Lowering): Loop {
  const span = lower.span(node);
  const match = COUNTING.exec(lower.text(node));
  const counts = match !== null && match[1] === match[3] && [match[6], match[7], match[8]].includes(match[1]);
  const step = match?.[9];
  return {
    kind: 'loop',
    ...span,
    target: null,
    iterable: null,
    counter: counts
      ? {
          from: numberOf(match[2] ?? '0', node, lower),
          to: numberOf(match[5] ?? '0', node, lower),
          inclusive: match[4] === '<=',
          step: step === undefined ? null : numberOf(step, node, lower),
          name: match[1] ?? 'i',
        }
      : null,
    header: [],
    body: bodyOf(node, lower),
  };
}

/** `while read -r line`: one turn a line, of nobody knows how many. */
function whileLoop(node: SyntaxNode, source: SyntaxNode | null, lower: Lowering): Loop {
  const condition = node.childForFieldName('condition');
  const reading = condition ? readingIn(condition, lower) : null;
  const [name] = reading ? namesRead(reading, lower) : [];
  return {
    kind: 'loop',
    ...lower.span(node),
    target: name ? { kind: 'bind', name: lower.name(name, lower.text(name)) } : null,
    iterable: name ? lower.opaque(source ?? node) : null,
    counter: null,
    header: condition && !name && !isTrue(condition, lower) ? [lower.output(condition)] : [],
    body: bodyOf(node, lower),
  };
}

/** `IFS= read -r line || [ -n "$line" ]` reads all the same. */
function readingIn(condition: SyntaxNode, lower: Lowering): SyntaxNode | null {
  if (condition.type === 'command') return commandOf(condition, lower).word === 'read' ? condition : null;
  if (!/^(list|redirected_statement)$/.test(condition.type)) return null;
  const [first] = condition.namedChildren;
  return first ? readingIn(first, lower) : null;
}

function isTrue(condition: SyntaxNode, lower: Lowering): boolean {
  return /^(true|:)$/.test(literalText(condition, lower) ?? '');
}
