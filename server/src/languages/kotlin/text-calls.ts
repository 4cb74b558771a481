import type { Call, Expression, Name } from '../../core/ir/expressions';
import type { FunctionNode, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { lowerArguments, valuesOf } from './arguments';
import { argumentParts, type CallParts, lambdaBody } from './call-parts';

import { lowerLambda } from './lambdas';
import { stringParts, textOf } from './literals';
import type { Lowering } from './lowering';
import { withoutMargin } from './margins';
import { nextReceiver, withReceiver } from './surroundings';

/** Calls of the standard library that write a text. */
export function textOfCall(node: SyntaxNode, parts: CallParts, lower: Lowering): Expression | null {
  const { object, name, args, lambda } = parts;
  if (object === null) return bareText(node, parts, lower);
  switch (name) {
    case 'trimMargin':
      return trimmed(node, object, args, lower);
    case 'format':
      return formatted(node, object, args, lower);
    case 'joinToString':
      return joined(node, object, args, lambda, lower);
    default:
      return null;
  }
}

function bareText(node: SyntaxNode, { name, args, lambda }: CallParts, lower: Lowering): Expression | null {
  const built = Object.hasOwn(BUILT, name) ? BUILT[name]! : null;
  if (built !== null && lambda !== null) return builtBy(node, lambda, built(node, lower), lower);
  if (name !== 'StringBuilder' && name !== 'StringBuffer') return null;
  const [first] = valuesOf(args, lower);
  if (first === undefined || first.type === 'number_literal') return emptyText(node, lower);
  return lower.expression(first);
}

/** `"""..."""` without its margin; of other texts nothing is known but that they stay about the same. */
function trimmed(
  node: SyntaxNode,
  object: SyntaxNode,
  args: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  if (object.type !== 'multiline_string_literal') return null;
  const [prefix] = valuesOf(args, lower);
  const given = prefix === undefined ? null : lower.expression(prefix);
  const margin = given?.kind === 'string' ? given.value : '|';
  return textOf(node, withoutMargin(stringParts(object, true, lower), margin), lower);
}

/** `"%s of %d".format(a, b)` and `String.format("%s", a)`. */
function formatted(
  node: SyntaxNode,
  object: SyntaxNode,
  args: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  const values = valuesOf(args, lower);
  const isStatic = object.type === 'identifier' && lower.text(object) === 'String';
  const format = isStatic ? values[0] : object;
  const items = isStatic ? values.slice(1) : values;
  if (format === undefined || (!isStatic && items.length === 0)) return null;
  return {
    kind: 'binary',
    ...lower.span(node),
    operator: '%',
    left: lower.expression(format),
    right: {
      kind: 'list',
      ...lower.spanOf(format.endIndex, node.endIndex),
      items: items.map((each) => lower.expression(each)),
    },
  };
}

/** `list.joinToString("\n") { it.text }`; with more around it than a separator it is not understood. */
function joined(
  node: SyntaxNode,
  object: SyntaxNode,
  args: readonly SyntaxNode[],
  lambda: SyntaxNode | null,
  lower: Lowering,
): Expression | null {
  let separator: SyntaxNode | null = null;
  let transform: SyntaxNode | null = lambda;
  for (const each of args) {
    const { name, value } = argumentParts(each, lower);
    const word = name === null ? 'separator' : lower.text(name);
    if (value === undefined || (name === null && separator !== null)) return null;
    if (word === 'separator') separator = value;
    else if (word === 'transform') transform = value;
    else return null;
  }
  const between: Expression =
    separator === null
      ? { kind: 'string', ...lower.spanOf(object.endIndex, object.endIndex), value: ', ' }
      : lower.expression(separator);
  const items = lower.expression(object);
  const mapped = transform === null ? items : mapping(node, items, transform, lower);
  return method(node, between, 'joinToString', mapped, lower);
}

function mapping(node: SyntaxNode, items: Expression, by: SyntaxNode, lower: Lowering): Expression {
  const fn = by.type === 'lambda_literal' ? lowerLambda(by, 'map', lower) : lower.expression(by);
  return method(node, items, 'map', fn, lower);
}

function method(
  node: SyntaxNode,
  object: Expression,
  name: string,
  value: Expression,
  lower: Lowering,
): Call {
  const span = lower.span(node);
  const property: Name = { kind: 'name', ...lower.spanOf(node.endIndex, node.endIndex), name };
  return {
    kind: 'call',
    ...span,
    callee: { kind: 'member', ...span, object, property },
    args: [{ name: null, value, spread: 'none' }],
    construct: false,
  };
}

type Empty = (node: SyntaxNode, lower: Lowering) => Expression;

const emptyText: Empty = (node, lower) => ({ kind: 'string', ...lower.span(node), value: '' });
const emptyList: Empty = (node, lower) => ({ kind: 'list', ...lower.span(node), items: [] });
const emptyObject: Empty = (node, lower) => ({ kind: 'object', ...lower.span(node), entries: [] });

/** Functions whose lambdas fill what is empty at first. */
const BUILT: Readonly<Record<string, Empty>> = {
  buildString: emptyText,
  buildList: emptyList,
  buildSet: emptyList,
  buildMap: emptyObject,
  buildJsonObject: emptyObject,
  buildJsonArray: emptyList,
};

/** The same as members of a JSON that is built: what is put under the key, or added. */
const NESTED: Readonly<Record<string, Empty>> = {
  putJsonObject: emptyObject,
  putJsonArray: emptyList,
  addJsonObject: emptyObject,
  addJsonArray: emptyList,
};

/** A function that is called where it is written: it fills `empty` and gives it back. */
function builtBy(node: SyntaxNode, lambda: SyntaxNode, empty: Expression, lower: Lowering): Expression {
  const receiver = nextReceiver(lower.around);
  const span = lower.span(node);
  const name: Name = { kind: 'name', ...lower.span(lambda), name: receiver };
  const inner = lower.amid(withReceiver(lower.around, { name: receiver, kind: 'scope' }));
  const body = lower.nestedDefinition<FunctionNode['body']>(
    () => inner.block(lambda, (each, to) => [...filling(each, to), givenBack(each, receiver, to)]),
    () => lower.unseen(lambda),
  );
  const parameters = [
    { target: { kind: 'bind' as const, name }, fallback: null, annotation: null, kind: 'plain' as const },
  ];
  const fn = plainFunction(lower.span(lambda), parameters, body);
  return {
    kind: 'call',
    ...span,
    callee: { kind: 'lambda', ...span, fn },
    args: [{ name: null, value: empty, spread: 'none' }],
    construct: false,
  };
}

function filling(lambda: SyntaxNode, lower: Lowering): readonly Statement[] {
  return lambdaBody(lambda, lower).flatMap((each) => lower.statement(each));
}

function givenBack(lambda: SyntaxNode, name: string, lower: Lowering): Statement {
  const span = lower.spanOf(lambda.endIndex, lambda.endIndex);
  return { kind: 'return', ...span, value: { kind: 'name', ...span, name }, throws: false };
}

/** `putJsonArray("k") { ... }` and `addJsonObject { ... }` inside of a JSON that is built; null for other calls. */
export function nestedJson(node: SyntaxNode, { object, name, args, lambda }: CallParts, lower: Lowering) {
  const empty = Object.hasOwn(NESTED, name) ? NESTED[name]! : null;
  const [receiver] = lower.around.receivers;
  if (object !== null || empty === null || lambda === null || receiver === undefined) return null;
  const span = lower.span(node);
  const value = builtBy(node, lambda, empty(lambda, lower), lower);
  const nowhere = lower.spanOf(node.startIndex, node.startIndex);
  const property: Name = { kind: 'name', ...nowhere, name: name.startsWith('put') ? 'put' : 'add' };
  const call: Call = {
    kind: 'call',
    ...span,
    callee: { kind: 'member', ...span, object: { kind: 'name', ...span, name: receiver.name }, property },
    args: [...lowerArguments(args, lower), { name: null, value, spread: 'none' }],
    construct: false,
  };
  return call;
}
