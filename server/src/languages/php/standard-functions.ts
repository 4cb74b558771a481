import type { Argument, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments } from './arguments';
import type { Lowering } from './lowering';
import { lowerUnion } from './operators';

/**
 * Functions of the standard library that do something with one of their arguments, and its position: they are lowered as
 * methods of it, so that what they do depends on what it is (`intrinsics.ts`).
 */
const SUBJECTS: Readonly<Record<string, number>> = {
  implode: 0,
  join: 0,
  explode: 1,
  str_replace: 2,
  str_ireplace: 2,
  preg_replace: 2,
  strtr: 0,
  str_repeat: 0,
  array_push: 0,
  array_unshift: 0,
  array_pop: 0,
  array_shift: 0,
  array_splice: 0,
  array_slice: 0,
  array_filter: 0,
  array_values: 0,
  array_keys: 0,
  array_reverse: 0,
  array_unique: 0,
  array_walk: 0,
  sort: 0,
  rsort: 0,
  usort: 0,
  ksort: 0,
  shuffle: 0,
};

/** A call of the standard library in terms that other languages know; null for all others. */
export function lowerStandardCall(
  name: string,
  callee: SyntaxNode,
  node: SyntaxNode,
  list: SyntaxNode,
  lower: Lowering,
): Expression | null {
  const known = name.toLowerCase();
  const subject = Object.hasOwn(SUBJECTS, known) ? SUBJECTS[known] : undefined;
  if (subject !== undefined) return methodCall(known, subject, callee, node, list, lower);
  switch (known) {
    case 'sprintf':
    case 'vsprintf':
      return formatted(known === 'sprintf', node, list, lower);
    case 'empty':
      return emptiness(node, list, lower);
    case 'isset':
      return presence(node, list, lower);
    case 'compact':
      return compacted(node, list, lower);
    case 'range':
      return counted(callee, node, list, lower);
    case 'call_user_func':
      return calledLater(node, list, lower);
    case 'wp_parse_args':
      return withDefaults(node, list, lower);
    case 'constant':
      return constantNamed(node, list, lower);
    default:
      return null;
  }
}

/** `wp_parse_args($args, $defaults)`: what is given wins. */
function withDefaults(node: SyntaxNode, list: SyntaxNode, lower: Lowering): Expression | null {
  const [given, defaults, ...others] = lowerArguments(list, lower);
  if (given === undefined || defaults === undefined || others.length > 0) return null;
  if (given.spread !== 'none' || defaults.spread !== 'none') return null;
  return lowerUnion(given.value, defaults.value, node, lower);
}

function methodCall(
  name: string,
  subject: number,
  callee: SyntaxNode,
  node: SyntaxNode,
  list: SyntaxNode,
  lower: Lowering,
): Expression | null {
  const args = lowerArguments(list, lower);
  const receiver = args[subject];
  if (receiver === undefined || receiver.spread !== 'none') return null;
  return {
    kind: 'call',
    ...lower.span(node),
    callee: {
      kind: 'member',
      ...lower.span(node),
      object: receiver.value,
      property: { ...lower.name(callee), name },
    },
    args: args.filter((each) => each !== receiver),
    construct: false,
  };
}

/** `sprintf(format, a, b)` and `vsprintf(format, list)` are what Python writes as `format % list`. */
function formatted(
  isSpread: boolean,
  node: SyntaxNode,
  list: SyntaxNode,
  lower: Lowering,
): Expression | null {
  const [format, ...values] = lowerArguments(list, lower);
  const last = values.at(-1);
  if (format === undefined || last === undefined) return format?.value ?? null;
  const [first] = values;
  const right: Expression = isSpread
    ? {
        kind: 'list',
        anchor: first!.value.anchor,
        start: first!.value.start,
        end: last.value.end,
        items: values.map(itemOf),
      }
    : first!.value;
  return { kind: 'binary', ...lower.span(node), operator: '%', left: format.value, right };
}

/** `empty(a)` is what `!a` is, but for warnings. */
function emptiness(node: SyntaxNode, list: SyntaxNode, lower: Lowering): Expression | null {
  const [only] = lowerArguments(list, lower);
  return only ? { kind: 'unary', ...lower.span(node), operator: '!', value: only.value } : null;
}

/** Of more than these `isset` tells no more: each is one level of a tree. */
const MOST_TESTED = 16;

/** `isset(a, b)` tells whether all of them are there and not null. */
function presence(node: SyntaxNode, list: SyntaxNode, lower: Lowering): Expression | null {
  const end = lower.spanOf(node.endIndex, node.endIndex);
  let all: Expression | null = null;
  for (const { value } of lowerArguments(list, lower).slice(0, MOST_TESTED)) {
    const nothing: Expression = { kind: 'null', ...end };
    const one: Expression = {
      kind: 'binary',
      ...lower.span(node),
      operator: '!==',
      left: value,
      right: nothing,
    };
    all = all === null ? one : { kind: 'binary', ...lower.span(node), operator: '&&', left: all, right: one };
  }
  return all;
}

function itemOf({ value, spread }: Argument): Expression {
  if (spread === 'none') return value;
  const { anchor, start, end } = value;
  return { kind: 'spread', anchor, start, end, value };
}

/** `compact('a', 'b')` is an object of these variables. */
function compacted(node: SyntaxNode, list: SyntaxNode, lower: Lowering): Expression {
  const names = lowerArguments(list, lower).flatMap(({ value }) =>
    value.kind === 'list' ? value.items : [value],
  );
  return {
    kind: 'object',
    ...lower.span(node),
    entries: names.map((key) => {
      const { anchor, start, end } = key;
      const value: Expression =
        key.kind === 'string'
          ? { kind: 'name', anchor, start, end, name: `$${key.value}` }
          : { kind: 'opaque', anchor, start, end, children: [] };
      return { key, value };
    }),
  };
}

/** `range(1, 3)` has its end in it. */
function counted(callee: SyntaxNode, node: SyntaxNode, list: SyntaxNode, lower: Lowering): Expression | null {
  const args = lowerArguments(list, lower);
  const [from, to, ...step] = args;
  if (from === undefined || to === undefined) return null;
  const { anchor, end } = to.value;
  const one: Expression = { kind: 'number', anchor, start: end, end, value: 1, source: '1' };
  const { start } = to.value;
  const past: Expression = { kind: 'binary', anchor, start, end, operator: '+', left: to.value, right: one };
  return {
    kind: 'call',
    ...lower.span(node),
    callee: { ...lower.name(callee), name: 'range' },
    args: [from, { ...to, value: past }, ...step],
    construct: false,
  };
}

/** `call_user_func(f, a)` is `f(a)`. */
function calledLater(node: SyntaxNode, list: SyntaxNode, lower: Lowering): Expression | null {
  const [target, ...args] = lowerArguments(list, lower);
  if (target === undefined) return null;
  return { kind: 'call', ...lower.span(node), callee: target.value, args, construct: false };
}

/** `constant('A')` is `A`. */
function constantNamed(node: SyntaxNode, list: SyntaxNode, lower: Lowering): Expression | null {
  const [name] = lowerArguments(list, lower);
  if (name?.value.kind !== 'string' || !/^\w+$/.test(name.value.value)) return null;
  return { kind: 'name', ...lower.span(node), name: name.value.value };
}
