import type { Expression } from '../../core/ir/expressions';
import type { Block, FunctionNode, Parameter, Statement } from '../../core/ir/statements';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { lowerBody } from './control-flow';
import { returning } from './last-value';
import type { Lowering } from './lowering';
import { type MethodHead, spellHead } from './method-head';
import { BLOCK, hiddenBlock, lowerParameters } from './parameters';

/** `def name(...) ... end`, `def self.name`, and `def name(...) = value`. */
export function lowerMethod(node: SyntaxNode, isStatic: boolean, lower: Lowering): FunctionNode {
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  const own = lowerParameters(node.childForFieldName('parameters'), lower, true);
  const text = lower.text(node);
  const takesBlock = own.some(({ target }) => target.kind === 'bind' && target.name.name === BLOCK);
  const parameters = !takesBlock && /\byield\b/.test(text) ? [...own, hiddenBlock(node, lower)] : own;
  const head: MethodHead | null = /\bsuper\b/.test(text)
    ? { name: name === null ? '' : lower.text(name), isStatic, parameters }
    : null;
  return {
    name: name === null ? null : lower.name(name),
    parameters,
    body: lower.nestedDefinition<FunctionNode['body']>(
      () => methodBody(node, body, head, name !== null && lower.text(name) === 'initialize', lower),
      () => lower.unseen(node),
    ),
    decorators: [],
    returnType: null,
    async: false,
    generator: false,
    method: false,
    static: isStatic,
    calledByName: true,
    ...lower.span(node),
  };
}

/** Its last value is not what it gives. */
const CONSTRUCTOR = spellHead({ name: 'initialize', isStatic: false, parameters: [] });

function methodBody(
  node: SyntaxNode,
  body: SyntaxNode | null,
  head: MethodHead | null,
  isConstructor: boolean,
  lower: Lowering,
): FunctionNode['body'] {
  if (body === null) return { kind: 'null', ...lower.span(node) };
  const spelled = head === null ? (isConstructor ? CONSTRUCTOR : null) : spellHead(head);
  return lower.block(body, spelled, (inner, within) => {
    const statements = inner.type === 'body_statement' ? lowerBody(inner, within) : within.statement(inner);
    return isConstructor ? statements : returning(statements);
  });
}

/** A function that is not called by its name: a block, `->(x) { ... }`, `lambda { |x| ... }`. */
export function lambda(
  span: Span,
  parameters: readonly Parameter[],
  body: Block | Expression,
  outerNames: readonly string[],
): Expression {
  const plain = plainFunction(span, parameters, body);
  const fn: FunctionNode = outerNames.length > 0 ? { ...plain, outerNames } : plain;
  return { kind: 'lambda', ...span, fn };
}

/** The names that statements only change, so that they must be bound outside: `total += 1` without `total = 0`. */
export function changedNames(statements: readonly Statement[]): readonly string[] {
  const bound = new Set<string>();
  const changed = new Set<string>();
  const open = [...statements].reverse();
  for (let statement = open.pop(); statement !== undefined; statement = open.pop()) {
    if (statement.kind === 'assign' && statement.target.kind === 'bind') {
      const { name } = statement.target.name;
      if (statement.operator === '=') bound.add(name);
      else if (!bound.has(name)) changed.add(name);
    }
    open.push(...bodiesOf(statement).reverse());
  }
  return [...changed];
}

function bodiesOf(statement: Statement): Statement[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.then, ...statement.otherwise];
    case 'loop':
      return [...statement.body];
    case 'try':
      return [...statement.body, ...statement.handlers.flat(), ...statement.finalizer];
    case 'switch':
      return statement.cases.flatMap(({ body }) => body);
    case 'block':
      return [...statement.statements];
    default:
      return [];
  }
}
