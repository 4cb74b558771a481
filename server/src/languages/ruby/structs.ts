import type { ClassNode, Field, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerMembers } from './class-members';
import type { Lowering } from './lowering';

/** `Point = Struct.new(:x, :y) do ... end` is a class; null for any other assignment. */
export function structFrom(
  node: SyntaxNode,
  left: SyntaxNode,
  right: SyntaxNode,
  lower: Lowering,
): Statement | null {
  if (left.type !== 'constant') return null;
  const fields = structFields(right, lower);
  if (fields === null) return null;
  const block = right.childForFieldName('block');
  const none = (inner: SyntaxNode, within: Lowering): Field => ({
    ...within.span(inner),
    name: '',
    value: null,
    annotation: null,
    static: true,
  });
  const members = lowerMembers(block?.childForFieldName('body') ?? null, none, lower);
  const span = lower.span(node);
  const declared: ClassNode = {
    ...span,
    name: lower.name(left),
    bases: members.mixins,
    decorators: [],
    fields: [...fields, ...members.fields],
    methods: members.methods,
    statements: members.statements,
    ownScope: true,
  };
  return { kind: 'class', ...span, node: declared };
}

/** What `Struct.new(:x, :y)` and `Data.define(:x, :y)` make the fields of; null for anything else. */
export function structFields(node: SyntaxNode, lower: Lowering): readonly Field[] | null {
  if (node.type !== 'call') return null;
  const receiver = node.childForFieldName('receiver');
  const method = node.childForFieldName('method');
  const list = node.childForFieldName('arguments');
  if (receiver === null || method === null || list === null) return null;
  if (!/^(?:Struct\.new|Data\.define)$/.test(`${lower.text(receiver)}.${lower.text(method)}`)) return null;
  return lower.named(list).flatMap((each): Field[] => {
    if (each.type !== 'simple_symbol') return [];
    const name = lower.text(each).slice(1);
    return [{ ...lower.span(each), name, value: null, annotation: null, static: false }];
  });
}
