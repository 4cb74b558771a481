import type { Expression, Name } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments } from './arguments';
import type { Lowering } from './lowering';

/** `const A = 1, B = 2;` outside of a class. */
export function lowerConstants(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  return lower
    .named(node)
    .filter(({ type }) => type === 'const_element')
    .flatMap((element) => {
      const [name, value] = lower.named(element);
      if (name === undefined || value === undefined) return [];
      return [bound(element, lower.name(name), lower.expression(value), lower)];
    });
}

/** `define('A', 1);`; null when the name is not written out. */
export function lowerDefine(node: SyntaxNode, lower: Lowering): readonly Statement[] | null {
  const list = lower.named(node)[1];
  const [name, value] = list === undefined ? [] : lowerArguments(list, lower);
  if (name?.value.kind !== 'string' || value === undefined || !/^[\w\\]+$/.test(name.value.value))
    return null;
  const { anchor, start, end } = name.value;
  const last = name.value.value.split('\\').at(-1) ?? '';
  return [bound(node, { kind: 'name', anchor, start, end, name: last }, value.value, lower)];
}

/** `static $a = 1;` in a function: what is known of it is what it is at first. */
export function lowerStatics(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  return lower
    .named(node)
    .filter(({ type }) => type === 'static_variable_declaration')
    .flatMap((declaration) => {
      const name = declaration.childForFieldName('name');
      const value = declaration.childForFieldName('value');
      if (name === null) return [];
      const initial: Expression =
        value === null ? { kind: 'null', ...lower.span(declaration) } : lower.expression(value);
      return [bound(declaration, lower.name(name), initial, lower)];
    });
}

function bound(node: SyntaxNode, name: Name, value: Expression, lower: Lowering): Statement {
  return {
    kind: 'assign',
    ...lower.span(node),
    target: { kind: 'bind', name },
    operator: '=',
    value,
    annotation: null,
    declares: false,
  };
}
