import type { Expression } from '../../core/ir/expressions';
import type { ClassNode, Field, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerMembers } from './class-members';
import { lowerMethod } from './functions';
import type { Lowering } from './lowering';
import type { Members } from './members';
import { structFields } from './structs';

/** `class A < B`, `module A`, `class << self` and `def A.name` where a statement stands. */
export function lowerDeclaration(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  const span = lower.span(node);
  if (type === 'singleton_method') return [{ kind: 'function', ...span, fn: lowerMethod(node, true, lower) }];
  if (type === 'singleton_class') return lower.statementsIn(node.childForFieldName('body'));
  const declared = lowerClass(node, lower);
  const name = node.childForFieldName('name');
  if (name?.type === 'scope_resolution') return [insideOf(name, declared, lower)];
  if (type === 'class') return [{ kind: 'class', ...span, node: declared }];
  return openedAgain(declared);
}

/** A module is opened wherever something is put into it: its members are those of all such places. */
function openedAgain(declared: ClassNode): readonly Statement[] {
  const { anchor, start, end, name } = declared;
  if (name === null) return [];
  const span = { anchor, start, end };
  const empty: ClassNode = {
    ...span,
    name,
    bases: [],
    decorators: [],
    fields: [],
    methods: [],
    statements: [],
    ownScope: true,
  };
  return [
    { kind: 'class', ...span, node: empty },
    { kind: 'class', ...span, node: { ...declared, name: null, extensionOf: name } },
  ];
}

/** `class A::B` is a class inside of `A`. */
function insideOf(path: SyntaxNode, declared: ClassNode, lower: Lowering): Statement {
  const scope = path.childForFieldName('scope');
  const { anchor, start, end } = declared;
  const span = { anchor, start, end };
  if (scope?.type !== 'constant') return { kind: 'class', ...span, node: declared };
  const extension: ClassNode = {
    ...span,
    name: null,
    bases: [],
    decorators: [],
    fields: [innerClass(declared)],
    methods: [],
    statements: [],
    ownScope: true,
    extensionOf: lower.name(scope),
  };
  return { kind: 'class', ...span, node: extension };
}

function lowerClass(node: SyntaxNode, lower: Lowering): ClassNode {
  const name = node.childForFieldName('name');
  const last = name?.type === 'scope_resolution' ? name.childForFieldName('name') : name;
  const superclass = node.childForFieldName('superclass');
  const [base] = superclass === null ? [] : lower.named(superclass);
  const members = lower.nestedDefinition(
    () => lowerMembers(node.childForFieldName('body'), innerDeclaration, lower),
    (): Members => ({ fields: [], methods: [], statements: [], mixins: [] }),
  );
  const struct = base === undefined ? null : structFields(base, lower);
  const bases: Expression[] = base === undefined || struct !== null ? [] : [lower.expression(base)];
  return {
    ...lower.span(node),
    name: last ? lower.name(last) : null,
    bases: [...members.mixins.filter(isMacro), ...bases, ...members.mixins.filter((each) => !isMacro(each))],
    decorators: [],
    fields: [...(struct ?? []), ...members.fields],
    methods: members.methods,
    statements: members.statements,
    ownScope: true,
  };
}

/** What a macro makes of a class says more of it than a base, which may be anybody's record. */
function isMacro(mixin: Expression): boolean {
  return mixin.kind === 'name' && /^[a-z]/.test(mixin.name);
}

/** A class or module inside another one is a field of it. */
function innerDeclaration(node: SyntaxNode, lower: Lowering): Field {
  return innerClass(lowerClass(node, lower));
}

function innerClass(node: ClassNode): Field {
  const { anchor, start, end } = node;
  const span = { anchor, start, end };
  return {
    ...span,
    name: node.name?.name ?? '',
    value: { kind: 'class-expression', ...span, node },
    annotation: null,
    static: true,
  };
}
