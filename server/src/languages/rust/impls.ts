import type { Expression, Name } from '../../core/ir/expressions';
import type { ClassDeclaration, Field, Method, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerFunction } from './functions';
import type { Lowering } from './lowering';
import { lowerPath } from './paths';
import { lowerType } from './types';

/** `impl T { ... }`, `impl Trait for T { ... }`: members of `T`, which has the trait as a base. */
export function lowerImpl(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const type = node.childForFieldName('type');
  const name = type === null ? null : typeName(type, lower);
  if (name === null) return lower.statementsIn(node.childForFieldName('body'));
  const trait = node.childForFieldName('trait');
  const bases = trait === null ? [] : [lowerTraitPath(trait, lower)];
  const own = membersOf(node.childForFieldName('body'), lower.withSelf(name.name));
  const members = isDisplay(trait, lower) ? asTexts(own) : own;
  return [
    {
      kind: 'class',
      ...lower.span(node),
      node: {
        ...lower.span(node),
        name: null,
        extensionOf: name,
        bases: bases.filter((base) => !isCommonTrait(base)),
        decorators: [],
        ...members,
      },
    },
  ];
}

function isDisplay(trait: SyntaxNode | null, lower: Lowering): boolean {
  return trait !== null && /(?:^|:)Display$/.test(lower.text(trait));
}

/** What `fmt` of `Display` writes is what `to_string` gives. */
function asTexts(members: Members): Members {
  const methods = members.methods.map((method) =>
    method.name === 'fmt'
      ? { ...method, name: 'to_string', fn: { ...method.fn, parameters: [], returnType: null } }
      : method,
  );
  return { ...members, methods };
}

/** The last name of the type that an `impl` is of; null where it is of none that has a name. */
function typeName(type: SyntaxNode, lower: Lowering): Name | null {
  switch (type.type) {
    case 'type_identifier':
      return lower.name(type);
    case 'generic_type':
    case 'reference_type': {
      const inner = type.childForFieldName('type');
      return inner === null ? null : typeName(inner, lower);
    }
    case 'scoped_type_identifier': {
      const name = type.childForFieldName('name');
      return name === null ? null : lower.name(name);
    }
    default:
      return null;
  }
}

function lowerTraitPath(trait: SyntaxNode, lower: Lowering): Expression {
  const inner = trait.type === 'generic_type' ? trait.childForFieldName('type') : trait;
  return lowerPath(inner ?? trait, lower);
}

/** Traits of the standard library, which give a type nothing that it does not write out. */
function isCommonTrait(base: Expression): boolean {
  return base.kind === 'name' && COMMON.has(base.name);
}

const COMMON: ReadonlySet<string> = new Set([
  'Default',
  'Display',
  'Debug',
  'From',
  'Into',
  'TryFrom',
  'FromStr',
  'AsRef',
  'Deref',
  'Drop',
  'Clone',
  'Iterator',
  'Future',
  'Serialize',
  'Deserialize',
]);

/** `trait T { fn a(&self) { ... } }`: a class of what it says itself; what it only asks for is not there. */
export function lowerTrait(node: SyntaxNode, lower: Lowering): ClassDeclaration {
  const name = node.childForFieldName('name');
  const members = membersOf(
    node.childForFieldName('body'),
    lower.withSelf(name === null ? null : lower.text(name)),
  );
  return {
    kind: 'class',
    ...lower.span(node),
    node: {
      ...lower.span(node),
      name: name === null ? null : lower.name(name),
      bases: [],
      decorators: [],
      ...members,
    },
  };
}

interface Members {
  readonly fields: readonly Field[];
  readonly methods: readonly Method[];
  readonly statements: readonly Statement[];
}

const NONE: Members = { fields: [], methods: [], statements: [] };

function membersOf(body: SyntaxNode | null, lower: Lowering): Members {
  if (body === null) return NONE;
  const members = lower.nestedDefinition(
    () => lower.pieces('member', body, lower.parts(body), lowerMember),
    () => [],
  );
  return {
    fields: members.flatMap(({ fields }) => fields),
    methods: members.flatMap(({ methods }) => methods),
    statements: members.flatMap(({ statements }) => statements),
  };
}

function lowerMember(node: SyntaxNode, lower: Lowering): Members {
  const type = node.type;
  if (type === 'function_item') return { ...NONE, methods: [methodOf(node, lower)] };
  if (type === 'const_item') return { ...NONE, fields: constantOf(node, lower) };
  if (type === 'ERROR' || type === 'macro_invocation') return { ...NONE, statements: lower.statement(node) };
  return NONE;
}

function methodOf(node: SyntaxNode, lower: Lowering): Method {
  const fn = lowerFunction(node, lower);
  return { name: fn.name?.name ?? '', fn, getter: false };
}

/** `const A: &str = "x";` of a type. */
function constantOf(node: SyntaxNode, lower: Lowering): readonly Field[] {
  const name = node.childForFieldName('name');
  const value = node.childForFieldName('value');
  const type = node.childForFieldName('type');
  if (name === null) return [];
  return [
    {
      ...lower.span(node),
      name: lower.name(name).name,
      value: value === null ? null : lower.expression(value),
      annotation: type === null ? null : lowerType(type, lower),
      static: true,
    },
  ];
}
