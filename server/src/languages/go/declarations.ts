import type { Expression } from '../../core/ir/expressions';
import type { Assignment, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { listed, unpacked } from './patterns';
import { lowerType, zeroValue } from './types';

/** `var a, b T = c, d`, one or several in parentheses. */
export function lowerVariables(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  return lower
    .pieces('variables', node, lower.named(node), (child, inner): readonly Statement[] => {
      if (child.type === 'var_spec_list') return lowerVariables(child, inner);
      return child.type === 'var_spec' ? lowerVariable(child, inner) : [];
    })
    .flat();
}

function lowerVariable(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const names = node.childrenForFieldName('name').filter(({ type }) => type !== ',');
  const type = node.childForFieldName('type');
  const values = listed(node.childForFieldName('value'), lower);
  const [first] = values;
  if (first !== undefined && values.length === 1 && names.length > 1)
    return [
      declared(node, unpacked(names.map((name) => bound(name, lower))), lower.expression(first), null, lower),
    ];
  return names.flatMap((name, index): readonly Statement[] => {
    const target = bound(name, lower);
    const given = values[index];
    const value = given ? lower.expression(given) : type === null ? null : zeroValue(type, lower);
    if (target !== null) return [declared(node, target, value, lowerType(type, lower), lower)];
    return value === null ? [] : [{ kind: 'expression', ...lower.span(node), value }];
  });
}

/** A constant without a value repeats the expressions of the one above; `iota` counts them. */
export function lowerConstants(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const specs = lower.named(node).filter(({ type }) => type === 'const_spec');
  let repeated: SyntaxNode | null = null;
  return specs.flatMap((spec, index) => {
    repeated = spec.childForFieldName('value') ?? repeated;
    const values = listed(repeated, lower);
    const names = spec.childrenForFieldName('name').filter(({ type }) => type !== ',');
    return names.flatMap((name, position) => {
      const target = bound(name, lower);
      const value = values[position];
      if (target === null || value === undefined) return [];
      const made = counted(lower.expression(value), index);
      return [declared(spec, target, made, null, lower)];
    });
  });
}

/** The value with the number of its line in place of `iota`, where it stands alone or in simple arithmetic. */
function counted(value: Expression, index: number): Expression {
  switch (value.kind) {
    case 'name': {
      if (value.name !== 'iota') return value;
      const { anchor, start, end } = value;
      return { kind: 'number', anchor, start, end, value: index, source: String(index) };
    }
    case 'binary':
      return { ...value, left: counted(value.left, index), right: counted(value.right, index) };
    default:
      return value;
  }
}

function bound(name: SyntaxNode, lower: Lowering): Assignment['target'] | null {
  return lower.text(name) === '_' ? null : { kind: 'bind', name: lower.name(name) };
}

function declared(
  node: SyntaxNode,
  target: Assignment['target'],
  value: Expression | null,
  annotation: Expression | null,
  lower: Lowering,
): Assignment {
  return { kind: 'assign', ...lower.span(node), target, operator: '=', value, annotation, declares: true };
}
