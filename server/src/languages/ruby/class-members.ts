import type { Expression } from '../../core/ir/expressions';
import type { Field, Method, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerBehaviour, lowerMacro } from './class-macros';
import { lowerMethod } from './functions';
import type { Lowering } from './lowering';
import { type Members, NO_MEMBERS } from './members';

/** What the IR calls the methods that the language itself calls. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['initialize', 'constructor'],
  ['method_missing', '__call_any__'],
]);

type InnerDeclaration = (node: SyntaxNode, lower: Lowering) => Field;

/** The members of a class or module. */
export function lowerMembers(body: SyntaxNode | null, inner: InnerDeclaration, lower: Lowering): Members {
  if (body === null) return NO_MEMBERS;
  const nodes = lower.parts(body);
  const all = lower.pieces('member', body, nodes, (node, within) => lowerMember(node, inner, within));
  const isOwn = nodes.findIndex((node) => sharesMethods(node, lower));
  return {
    fields: all.flatMap(({ fields }) => fields),
    methods: all.flatMap(({ methods }, index) =>
      isOwn >= 0 && (index > isOwn || extendsItself(nodes[isOwn]!, lower)) ? methods.map(asStatic) : methods,
    ),
    statements: all.flatMap(({ statements }) => statements),
    mixins: all.flatMap(({ mixins }) => mixins),
  };
}

/** `module_function` makes the methods behind it the module's own, `extend self` all of them. */
function sharesMethods(node: SyntaxNode, lower: Lowering): boolean {
  return /^(?:module_function|extend self)$/.test(
    lower.slice(node.startIndex, Math.min(node.endIndex, node.startIndex + 20)),
  );
}

function extendsItself(node: SyntaxNode, lower: Lowering): boolean {
  return lower.text(node) === 'extend self';
}

function asStatic(method: Method): Method {
  return { ...method, fn: { ...method.fn, static: true } };
}

function lowerMember(node: SyntaxNode, inner: InnerDeclaration, lower: Lowering): Members {
  const type = node.type;
  switch (type) {
    case 'method':
      return { ...NO_MEMBERS, methods: [methodOf(node, false, lower)] };
    case 'singleton_method':
      return { ...NO_MEMBERS, methods: [methodOf(node, true, lower)] };
    case 'singleton_class':
      return ofSingleton(node, inner, lower);
    case 'class':
    case 'module':
      return { ...NO_MEMBERS, fields: [inner(node, lower)] };
    case 'identifier':
      return lowerBehaviour(node, lower) ?? NO_MEMBERS;
    case 'call':
      return (
        lowerMacro(node, (each, within) => lowerMember(each, inner, within), lower) ??
        ofStatements(node, lower)
      );
    default:
      return ofStatements(node, lower);
  }
}

function methodOf(node: SyntaxNode, isStatic: boolean, lower: Lowering): Method {
  const fn = lowerMethod(node, isStatic, lower);
  const name = fn.name?.name ?? '';
  return { name: METHODS.get(name) ?? name, fn, getter: false };
}

function ofSingleton(node: SyntaxNode, inner: InnerDeclaration, lower: Lowering): Members {
  const members = lowerMembers(node.childForFieldName('body'), inner, lower);
  return { ...members, methods: members.methods.map(asStatic) };
}

/** Constants and variables of the class are its fields; other statements stay what they are. */
function ofStatements(node: SyntaxNode, lower: Lowering): Members {
  const fields: Field[] = [];
  const statements: Statement[] = [];
  for (const statement of lower.statement(node)) {
    const field = fieldOf(statement);
    if (field === null) statements.push(statement);
    else fields.push(field);
  }
  return { ...NO_MEMBERS, fields, statements };
}

function fieldOf(statement: Statement): Field | null {
  if (statement.kind === 'class' && statement.node.name !== null) {
    const { anchor, start, end, node } = statement;
    const value: Expression = { kind: 'class-expression', anchor, start, end, node };
    return { anchor, start, end, name: statement.node.name.name, value, annotation: null, static: true };
  }
  if (statement.kind !== 'assign' || (statement.operator !== '=' && statement.operator !== '||='))
    return null;
  const name = fieldName(statement.target);
  if (name === null) return null;
  const { anchor, start, end, value } = statement;
  return { anchor, start, end, name, value, annotation: null, static: true };
}

function fieldName(target: Extract<Statement, { kind: 'assign' }>['target']): string | null {
  if (target.kind === 'bind') return target.name.name;
  if (target.kind !== 'place' || target.place.kind !== 'member') return null;
  return target.place.object.kind === 'self' ? target.place.property.name : null;
}
