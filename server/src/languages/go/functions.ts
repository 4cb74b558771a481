import type { Expression, Lambda } from '../../core/ir/expressions';
import type { Assignment, FunctionNode, Parameter, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { buildersIn } from './builders';
import type { Inside, Lowering } from './lowering';
import { lowerType, zeroValue } from './types';

/** `func f(a, b string) (T, error) { ... }` */
export function lowerFunction(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  return [{ kind: 'function', ...lower.span(node), fn: functionNode(node, null, lower) }];
}

/** `func (c *Client) m() { ... }` belongs to the type, wherever in its package that is declared. */
export function lowerMethod(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const receiver = lower.named(node.childForFieldName('receiver') ?? node)[0];
  const type = receiver === undefined ? null : lowerType(receiver.childForFieldName('type'), lower);
  const name = receiver?.childForFieldName('name') ?? null;
  const receiverName = name === null ? null : lower.text(name);
  const fn = functionNode(node, receiverName, lower);
  const span = lower.span(node);
  if (type?.kind !== 'name' || fn.name === null) return [{ kind: 'function', ...span, fn }];
  return [
    {
      kind: 'class',
      ...span,
      node: {
        ...span,
        name: null,
        bases: [],
        decorators: [],
        fields: [],
        methods: [{ name: fn.name.name, fn: { ...fn, method: true }, getter: false }],
        statements: [],
        extensionOf: type,
      },
    },
  ];
}

/** Functions inside a method see its receiver, unless a parameter of theirs takes the name. */
export function lowerFunctionLiteral(node: SyntaxNode, lower: Lowering): Lambda {
  const isHidden = lower.receiver !== null && parameterNames(node, lower).includes(lower.receiver);
  const fn = functionNode(node, isHidden ? null : lower.receiver, lower);
  return { kind: 'lambda', ...lower.span(node), fn };
}

function functionNode(node: SyntaxNode, receiver: string | null, lower: Lowering): FunctionNode {
  const name = node.childForFieldName('name');
  return {
    name: name === null ? null : lower.name(name),
    parameters: lowerParameters(node.childForFieldName('parameters'), lower),
    body: lowerBody(node, receiver, lower),
    decorators: [],
    returnType: resultType(node, lower),
    async: false,
    generator: false,
    method: false,
    static: false,
    // Last: an object that begins as a copy of another one and grows takes many times as long to make.
    ...lower.span(node),
  };
}

function lowerBody(node: SyntaxNode, receiver: string | null, lower: Lowering): FunctionNode['body'] {
  const body = node.childForFieldName('body');
  if (body === null) return lower.unseen(node);
  const results = namedResults(node, lower);
  const inside: Inside = {
    receiver,
    results: results.map((result) => lower.text(result.name)),
    builders: [...new Set([...lower.inside.builders, ...buildersIn(node, lower)])].sort(),
  };
  return lower.nestedDefinition<FunctionNode['body']>(
    () =>
      lower.block(node, inside, (inner) => [
        ...results.flatMap((result) => declareResult(result, inner)),
        ...inner.statementsIn(body),
      ]),
    () => lower.unseen(body),
  );
}

interface NamedResult {
  readonly name: SyntaxNode;
  readonly type: SyntaxNode | null;
}

function namedResults(node: SyntaxNode, lower: Lowering): readonly NamedResult[] {
  const result = node.childForFieldName('result');
  if (result?.type !== 'parameter_list') return [];
  return lower.named(result).flatMap((declaration) => {
    const type = declaration.childForFieldName('type');
    const names = declaration.childrenForFieldName('name').filter((name) => name.type !== ',');
    return names.filter((name) => lower.text(name) !== '_').map((name) => ({ name, type }));
  });
}

function declareResult({ name, type }: NamedResult, lower: Lowering): readonly Assignment[] {
  const value = type === null ? null : zeroValue(type, lower);
  return [
    {
      kind: 'assign',
      ...lower.spanOf(name.startIndex, (type ?? name).endIndex),
      target: { kind: 'bind', name: lower.name(name) },
      operator: '=',
      value,
      annotation: lowerType(type, lower),
      declares: true,
    },
  ];
}

/** The type of the only result, or of the first one of several. */
function resultType(node: SyntaxNode, lower: Lowering): Expression | null {
  const result = node.childForFieldName('result');
  if (result?.type !== 'parameter_list') return lowerType(result, lower);
  const [first] = lower.named(result);
  return first === undefined ? null : lowerType(first.childForFieldName('type'), lower);
}

function lowerParameters(list: SyntaxNode | null, lower: Lowering): Parameter[] {
  if (list === null) return [];
  return lower.named(list).flatMap((declaration): readonly Parameter[] => {
    const kind = declaration.type === 'variadic_parameter_declaration' ? 'rest' : 'plain';
    const type = declaration.childForFieldName('type');
    const names = declaration.childrenForFieldName('name').filter((name) => name.type !== ',');
    const made = names.map((name) => parameter(name, kind, type, lower));
    return made.length > 0 || type === null ? made : [parameter(null, kind, type, lower)];
  });
}

function parameter(
  name: SyntaxNode | null,
  kind: Parameter['kind'],
  type: SyntaxNode | null,
  lower: Lowering,
): Parameter {
  const isNamed = name !== null && lower.text(name) !== '_';
  return {
    target: isNamed ? { kind: 'bind', name: lower.name(name) } : { kind: 'unpack-list', items: [] },
    fallback: null,
    annotation: kind === 'rest' ? null : lowerType(type, lower),
    kind,
  };
}

function parameterNames(node: SyntaxNode, lower: Lowering): readonly string[] {
  const list = node.childForFieldName('parameters');
  if (lower.receiver === null || list === null) return [];
  return lower
    .named(list)
    .flatMap((declaration) => declaration.childrenForFieldName('name').map((name) => lower.text(name)));
}
