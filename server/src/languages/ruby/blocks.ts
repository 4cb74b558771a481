import type { Argument, Expression } from '../../core/ir/expressions';
import type { Parameter, Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerBody } from './control-flow';
import { changedNames, lambda } from './functions';
import { returning } from './last-value';
import type { Lowering } from './lowering';
import { BLOCK, lowerParameters } from './parameters';

/** How what runs a block hands things to it. */
export type Handing =
  /** One by one: a block of several parameters takes the parts of an item. */
  | 'item'
  /** An item and its index. */
  | 'item-and-index'
  | 'arguments';

/** A block, or the body of a lambda, as a function. */
export function lowerBlock(
  node: SyntaxNode,
  list: SyntaxNode | null,
  handing: Handing,
  lower: Lowering,
): Expression {
  const parameters = handedParameters(node, list, handing, lower);
  return lower.nestedDefinition<Expression>(
    () => {
      const block = lower.block(node, lower.methodHead, (inner, within) =>
        returning(blockStatements(inner, within.within(true))),
      );
      return lambda(lower.span(node), parameters, block, changedNames(block.statements));
    },
    () => lower.unseen(node),
  );
}

/** The statements in a block. */
export function blockStatements(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const body = node.childForFieldName('body');
  return body === null ? [] : lowerBody(body, lower);
}

/** Without names for what it gets, a block calls it `it` or `_1`. */
const IMPLICIT = /(?<![.\w@:])(it|_1)(?![\w?!:])/;

export function blockParameters(
  node: SyntaxNode,
  list: SyntaxNode | null,
  lower: Lowering,
): readonly Parameter[] {
  if (list !== null) return lowerParameters(list, lower);
  const name = IMPLICIT.exec(lower.text(node))?.[1];
  if (name === undefined) return [];
  const target: Pattern = { kind: 'bind', name: { kind: 'name', ...lower.span(node), name } };
  return [{ target, fallback: null, annotation: null, kind: 'plain' }];
}

function handedParameters(
  node: SyntaxNode,
  list: SyntaxNode | null,
  handing: Handing,
  lower: Lowering,
): readonly Parameter[] {
  const parameters = blockParameters(node, list, lower);
  if (handing !== 'item' || parameters.length < 2) return parameters;
  return [{ target: unpacked(parameters), fallback: null, annotation: null, kind: 'plain' }];
}

/** Several parameters as the parts of one item. */
export function unpacked(parameters: readonly Parameter[]): Pattern {
  const items = parameters.map(
    ({ kind, target }): Pattern => (kind === 'rest' ? { kind: 'rest', target } : target),
  );
  return { kind: 'unpack-list', items };
}

/** The block that a call is given, by the name that all have: a function, or what it sets in the object that it gets. */
export function blockArgument(node: SyntaxNode, lower: Lowering): Argument {
  const list = node.childForFieldName('parameters');
  const value = settings(node, list, lower) ?? lowerBlock(node, list, 'arguments', lower);
  return { name: BLOCK, value, spread: 'none' };
}

/**
 * A block that sets members of what it gets (`configure do |config| config.model = ... end`) says what that is: it stands
 * for the object that it makes of an empty one.
 */
function settings(node: SyntaxNode, list: SyntaxNode | null, lower: Lowering): Expression | null {
  if (list === null) return null;
  const name = /^\|\s*(\w+)\s*\|$/.exec(lower.text(list))?.[1];
  if (name === undefined) return null;
  const sets = new RegExp(`\\b${name}\\.\\w+(?:\\[[^\\]]*\\])?\\s*=[^=~>]`);
  if (!sets.test(lower.text(node))) return null;
  const span = lower.span(list);
  const made: Parameter = {
    target: { kind: 'bind', name: { kind: 'name', ...span, name } },
    fallback: { kind: 'object', ...span, entries: [] },
    annotation: null,
    kind: 'plain',
  };
  const block = lower.nestedDefinition(
    () =>
      lower.block(node, lower.methodHead, (inner, within) => {
        const value: Expression = { kind: 'name', ...within.span(inner), name };
        const result: Statement = { kind: 'return', ...within.span(inner), value, throws: false };
        const statements = blockStatements(inner, within.within(true));
        return [...statements.map((each) => setByCall(each, name) ?? each), result];
      }),
    () => null,
  );
  if (block === null) return lower.unseen(node);
  const callee = lambda(lower.span(node), [made], block, changedNames(block.statements));
  return { kind: 'call', ...lower.span(node), callee, args: [], construct: false };
}

/** `request.url "..."` sets it as `request.url = "..."` would; null for any other statement. */
function setByCall(statement: Statement, name: string): Statement | null {
  if (statement.kind !== 'expression' || statement.value.kind !== 'call') return null;
  const { callee, args } = statement.value;
  const [only, ...others] = args;
  if (callee.kind !== 'member' || callee.object.kind !== 'name' || callee.object.name !== name) return null;
  const sets = SETTERS.has(callee.property.name) && only?.name === null && only.spread === 'none';
  if (!sets || others.length > 0) return null;
  const { anchor, start, end } = statement;
  const target: Pattern = { kind: 'place', place: callee };
  return {
    kind: 'assign',
    anchor,
    start,
    end,
    target,
    operator: '=',
    value: only.value,
    annotation: null,
    declares: false,
  };
}

const SETTERS: ReadonlySet<string> = new Set(['url', 'path', 'body']);

/** `->(a) { ... }`. */
export function lowerLambda(node: SyntaxNode, lower: Lowering): Expression {
  const body = node.childForFieldName('body');
  if (body === null) return lower.opaque(node);
  return lowerBlock(body, node.childForFieldName('parameters'), 'arguments', lower);
}
