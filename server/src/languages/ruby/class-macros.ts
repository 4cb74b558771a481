import type { Expression } from '../../core/ir/expressions';
import type { Field, FunctionNode, Method, Parameter } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments } from './arguments';
import { blockParameters, blockStatements } from './blocks';
import { returning } from './last-value';
import type { Lowering } from './lowering';
import { type Members, NO_MEMBERS } from './members';

type LowerMember = (node: SyntaxNode, lower: Lowering) => Members;

/** A macro that makes a class behave like something else, as if it had a base of the macro's name: `acts_as_tree`. */
export function lowerBehaviour(name: SyntaxNode, lower: Lowering): Members | null {
  const word = lower.text(name);
  return word.startsWith('acts_as_') ? { ...NO_MEMBERS, mixins: [lower.nameAt(name, word)] } : null;
}

/** Calls in a class body that give it members; null for any other. */
export function lowerMacro(node: SyntaxNode, member: LowerMember, lower: Lowering): Members | null {
  const method = node.childForFieldName('method');
  const list = node.childForFieldName('arguments');
  if (method === null || node.childForFieldName('receiver') !== null) return null;
  const name = lower.text(method);
  const behaviour = lowerBehaviour(method, lower);
  if (behaviour !== null) return behaviour;
  if (list === null) return null;
  const nodes = lower.named(list);
  switch (name) {
    case 'attr_reader':
    case 'attr_accessor':
    case 'attr_writer':
      return name === 'attr_writer' ? NO_MEMBERS : readers(nodes, '@', false, lower);
    case 'cattr_accessor':
    case 'cattr_reader':
    case 'mattr_accessor':
    case 'mattr_reader':
    case 'class_attribute':
    case 'thread_mattr_accessor':
      return classVariables(node, nodes, lower);
    case 'setting':
    case 'config_accessor':
    case 'attribute':
      return withDefault(node, list, lower);
    case 'include':
    case 'extend':
    case 'prepend':
      return mixins(nodes, lower);
    case 'delegate':
      return delegates(list, lower);
    case 'define_method':
      return defined(node, nodes[0], lower);
    default:
      return wrapped(nodes, member, lower);
  }
}

/** `private def name`, `memoize def name`. */
function wrapped(nodes: readonly SyntaxNode[], member: LowerMember, lower: Lowering): Members | null {
  const [only, ...others] = nodes;
  if (only === undefined || others.length > 0) return null;
  const type = only.type;
  return type === 'method' || type === 'singleton_method' ? member(only, lower) : null;
}

function symbols(
  nodes: readonly SyntaxNode[],
  lower: Lowering,
): readonly { node: SyntaxNode; name: string }[] {
  return nodes.flatMap((node) => {
    const type = node.type;
    if (type !== 'simple_symbol' && type !== 'string') return [];
    return [{ node, name: lower.text(node).replace(/^:|^["']|["']$/g, '') }];
  });
}

function readers(nodes: readonly SyntaxNode[], sign: string, isStatic: boolean, lower: Lowering): Members {
  const methods = symbols(nodes, lower).map(
    ({ node, name }): Method => ({
      name,
      fn: synthetic(node, name, [], lower.hiddenVariable(node, `${sign}${name}`), isStatic, lower),
      getter: false,
    }),
  );
  return { ...NO_MEMBERS, methods };
}

/** `mattr_accessor :model, default: "x"`. */
function classVariables(node: SyntaxNode, nodes: readonly SyntaxNode[], lower: Lowering): Members {
  const list = node.childForFieldName('arguments');
  const given = lowerArguments(list, lower).find(({ name }) => name === 'default')?.value ?? null;
  const block = node.childForFieldName('block');
  const value = given ?? (block === null ? null : onlyValue(block, lower));
  const fields = symbols(nodes, lower).map(
    ({ node: at, name }): Field => ({
      ...lower.span(at),
      name: `@${name}`,
      value,
      annotation: null,
      static: true,
    }),
  );
  return { ...readers(nodes, '@', true, lower), fields: value === null ? [] : fields };
}

function onlyValue(block: SyntaxNode, lower: Lowering): Expression | null {
  const [only, ...others] = blockStatements(block, lower);
  return only?.kind === 'expression' && others.length === 0 ? only.value : null;
}

/** `setting :model, default: "x"`: a member of that name, which may be set to something else. */
function withDefault(node: SyntaxNode, list: SyntaxNode, lower: Lowering): Members | null {
  const args = lowerArguments(list, lower);
  const value = args.find(({ name }) => name === 'default')?.value;
  const [first] = args;
  if (value === undefined || first?.value.kind !== 'string' || first.name !== null) return null;
  const field = { ...lower.span(node), name: first.value.value, value, annotation: null, static: true };
  return { ...NO_MEMBERS, fields: [field] };
}

function mixins(nodes: readonly SyntaxNode[], lower: Lowering): Members {
  const modules = nodes.filter(({ type }) => type === 'constant' || type === 'scope_resolution');
  return { ...NO_MEMBERS, mixins: modules.map((each) => lower.expression(each)) };
}

/** `delegate :chat, to: :client` hands on all that `chat` is given. */
function delegates(list: SyntaxNode, lower: Lowering): Members {
  const to = lowerArguments(list, lower).find(({ name }) => name === 'to')?.value;
  if (to?.kind !== 'string' || !/^@?@?\w+$/.test(to.value)) return NO_MEMBERS;
  const target = to.value;
  const methods = symbols(lower.named(list), lower).map(({ node: at, name }): Method => {
    const span = lower.span(at);
    const receiver: Expression = target.startsWith('@')
      ? lower.hiddenVariable(at, target)
      : { kind: 'call', ...span, callee: lower.nameAt(at, target), args: [], construct: false, bare: true };
    const object: Expression = target === 'class' ? { kind: 'self', ...span } : receiver;
    const callee: Expression = { kind: 'member', ...span, object, property: lower.hidden(at, name) };
    const handed = [
      { name: null, value: lower.nameAt(at, '*'), spread: 'list' as const },
      { name: null, value: lower.nameAt(at, '**'), spread: 'mapping' as const },
    ];
    const body: Expression = { kind: 'call', ...span, callee, args: handed, construct: false };
    const parameters = [taking('rest', at, '*', lower), taking('keywords', at, '**', lower)];
    return { name, fn: synthetic(at, name, parameters, body, false, lower), getter: false };
  });
  return { ...NO_MEMBERS, methods };
}

function taking(kind: Parameter['kind'], node: SyntaxNode, name: string, lower: Lowering): Parameter {
  return { target: { kind: 'bind', name: lower.nameAt(node, name) }, fallback: null, annotation: null, kind };
}

/** `define_method(:name) { |a| ... }`. */
function defined(node: SyntaxNode, symbol: SyntaxNode | undefined, lower: Lowering): Members | null {
  const block = node.childForFieldName('block');
  const [named] = symbol === undefined ? [] : symbols([symbol], lower);
  if (block === null || named === undefined) return null;
  const parameters = blockParameters(block, block.childForFieldName('parameters'), lower);
  const body = lower.nestedDefinition<FunctionNode['body']>(
    () => lower.block(block, null, (inner, within) => returning(blockStatements(inner, within.within(true)))),
    () => lower.unseen(block),
  );
  const fn = { ...synthetic(node, named.name, parameters, lower.unseen(block), false, lower), body };
  return { ...NO_MEMBERS, methods: [{ name: named.name, fn, getter: false }] };
}

/** A method that stands nowhere in the source. */
function synthetic(
  node: SyntaxNode,
  name: string,
  parameters: readonly Parameter[],
  body: Expression,
  isStatic: boolean,
  lower: Lowering,
): FunctionNode {
  return {
    name: lower.nameAt(node, name),
    parameters,
    body,
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
