import type { Expression } from '../../core/ir/expressions';
import type { Statement, Switch } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { headed } from './headers';
import type { Lowering } from './lowering';
import { listed, lowerTarget } from './patterns';
import { lowerType } from './types';

/** `if init; test { ... } else ...` */
export function lowerIf(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const condition = node.childForFieldName('condition');
  const alternative = node.childForFieldName('alternative');
  return headed(node, lower, (inner) => ({
    kind: 'if',
    ...inner.span(node),
    test: condition === null ? inner.unseen(node) : lowerTest(node, condition, inner),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: inner.statementsIn(node.childForFieldName('consequence')),
    otherwise:
      alternative === null
        ? []
        : alternative.type === 'block'
          ? inner.statementsIn(alternative)
          : inner.statement(alternative),
  }));
}

/** `if v, ok := m[k]; ok`: whether there is a value is asked of the value itself. */
function lowerTest(node: SyntaxNode, condition: SyntaxNode, lower: Lowering): Expression {
  const initializer = node.childForFieldName('initializer');
  const test = lower.expression(condition);
  if (initializer?.type !== 'short_var_declaration') return test;
  const [value, ok, ...others] = listed(initializer.childForFieldName('left'), lower);
  const right = listed(initializer.childForFieldName('right'), lower);
  if (value?.type !== 'identifier' || ok === undefined || others.length > 0 || right.length > 1) return test;
  const isOk = (each: Expression) => each.kind === 'name' && each.name === lower.text(ok);
  const asked = { ...lower.name(value), ...lower.span(condition) };
  if (lower.text(value) === '_') return test;
  if (isOk(test)) return asked;
  return test.kind === 'unary' && test.operator === '!' && isOk(test.value)
    ? { ...test, value: asked }
    : test;
}

/** Without a subject the cases are conditions, of which the first one that holds is meant. */
export function lowerSwitch(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const value = node.childForFieldName('value');
  return headed(node, lower, (inner) => ({
    kind: 'switch',
    ...inner.span(node),
    subject: value === null ? { kind: 'boolean', ...inner.span(node), value: true } : inner.expression(value),
    cases: casesOf(node, inner, (each) => lowerCase(each, inner)),
    takesBreak: true,
  }));
}

type Case = Switch['cases'][number];

/** A case that falls through runs the next one too. */
function casesOf(
  node: SyntaxNode,
  lower: Lowering,
  lowerOne: (each: SyntaxNode) => Case | null,
): readonly Case[] {
  const cases = lower.named(node).flatMap((each) => lowerOne(each) ?? []);
  return cases.some(({ tests }) => tests.length === 0) ? defaultLast(cases) : cases;
}

/** A default may stand anywhere; it is taken when nothing else is. */
function defaultLast(cases: readonly Case[]): readonly Case[] {
  const isDefault = ({ tests }: Case) => tests.length === 0;
  return [...cases.filter((each) => !isDefault(each)), ...cases.filter(isDefault)];
}

function lowerCase(node: SyntaxNode, lower: Lowering): Case | null {
  if (node.type === 'default_case') return { tests: [], body: bodyOf(node, lower) };
  if (node.type !== 'expression_case') return null;
  const value = node.childForFieldName('value');
  const tests = listed(value, lower).map((test) => lower.expression(test));
  return {
    tests: tests.length > 0 ? tests : [lower.unseen(node)],
    body: bodyOf(node, lower),
  };
}

/** `switch x := v.(type) { case T: ... }`: in a case of one type `x` is of that type. */
export function lowerTypeSwitch(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const value = node.childForFieldName('value');
  const [alias] = listed(node.childForFieldName('alias'), lower);
  return headed(node, lower, (inner) => ({
    kind: 'switch',
    ...inner.span(node),
    subject: value === null ? inner.unseen(node) : inner.opaque(value),
    cases: casesOf(node, inner, (each) => lowerTypeCase(each, alias ?? null, value, inner)),
    takesBreak: true,
  }));
}

function lowerTypeCase(
  node: SyntaxNode,
  alias: SyntaxNode | null,
  value: SyntaxNode | null,
  lower: Lowering,
): Case | null {
  if (node.type !== 'type_case' && node.type !== 'default_case') return null;
  const types = node.childrenForFieldName('type').filter(({ type }) => type !== ',');
  const target = alias === null ? null : lowerTarget(alias, lower);
  const [only] = types;
  const binding: readonly Statement[] =
    target === null || alias === null
      ? []
      : [
          {
            kind: 'assign',
            ...lower.span(alias),
            target,
            operator: '=',
            value: value?.type === 'identifier' ? lower.expression(value) : lower.unseen(alias),
            annotation: only !== undefined && types.length === 1 ? lowerType(only, lower) : null,
            declares: true,
          },
        ];
  return {
    tests: node.type === 'default_case' ? [] : [lower.unseen(node)],
    body: [...binding, ...bodyOf(node, lower)],
  };
}

/** What stands behind the colon of a case. */
function bodyOf(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const lists = lower.named(node).filter(({ type }) => type === 'statement_list');
  return lists.flatMap((list) => lower.statementsIn(list));
}

/** `select { case x := <-c: ... }`: any of its cases may be run. */
export function lowerSelect(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const cases = lower.named(node).flatMap((each): readonly Case[] => {
    if (each.type !== 'communication_case' && each.type !== 'default_case') return [];
    const test: Expression = lower.unseen(each);
    return [{ tests: [test], body: [...received(each, lower), ...bodyOf(each, lower)] }];
  });
  return [{ kind: 'switch', ...lower.span(node), subject: lower.unseen(node), cases, takesBreak: true }];
}

/** `case x := <-c` binds what comes; `case c <- x` sends. */
function received(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const communication = node.childForFieldName('communication');
  return communication === null ? [] : lower.statement(communication);
}
