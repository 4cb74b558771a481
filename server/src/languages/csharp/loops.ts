import type { Expression } from '../../core/ir/expressions';
import type { Assignment, Loop, Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { bodyOf } from './control-flow';
import { declarationsOf } from './declared-names';
import { lowerVariables } from './locals';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';

/** `foreach (var a in b)`, `await foreach`. */
export function lowerForeach(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  return [
    {
      kind: 'loop',
      ...lower.span(node),
      target: left === null ? null : lowerTarget(left, lower),
      iterable: right === null ? lower.unseen(node) : lower.expression(right),
      counter: null,
      header: [],
      body: bodyOf(node.childForFieldName('body'), lower),
    },
  ];
}

export function lowerWhile(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const condition = node.childForFieldName('condition');
  return [
    ...(condition === null ? [] : declarationsOf(condition, lower)),
    {
      kind: 'loop',
      ...lower.span(node),
      target: null,
      iterable: null,
      counter: null,
      header: condition === null ? [] : [lower.expression(condition)],
      body: bodyOf(node.childForFieldName('body'), lower),
    },
  ];
}

/** What the header declares stands before the loop; a variable that counts has no value of its own there. */
export function lowerFor(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const first = node.childForFieldName('initializer');
  const condition = node.childForFieldName('condition');
  const before = first?.type === 'variable_declaration' ? lowerVariables(first, lower) : [];
  const loose = first !== null && before.length === 0 ? [lower.expression(first)] : [];
  const test = condition === null ? null : lower.expression(condition);
  const steps = node
    .childrenForFieldName('update')
    .filter(({ isNamed }) => isNamed)
    .map((step) => lower.expression(step));
  const counted = countedVariable(before, test, steps[0] ?? null);
  const header = [...counted.header, ...loose, ...(test === null ? [] : [test]), ...steps];
  const loop: Loop = {
    kind: 'loop',
    ...lower.span(node),
    target: null,
    iterable: null,
    counter: counted.counter,
    header,
    body: bodyOf(node.childForFieldName('body'), lower),
  };
  return [...counted.before, loop];
}

interface Counted {
  readonly before: readonly Statement[];
  readonly header: readonly Expression[];
  readonly counter: Loop['counter'];
}

function countedVariable(
  before: readonly Statement[],
  test: Expression | null,
  step: Expression | null,
): Counted {
  const plain: Counted = { before, header: [], counter: null };
  if (test?.kind !== 'binary' || (test.operator !== '<' && test.operator !== '<=')) return plain;
  if (test.left.kind !== 'name' || step === null) return plain;
  const { name } = test.left;
  const by = stepOf(step, name);
  const start = before.find((statement) => statement.kind === 'assign' && binds(statement.target, name));
  if (by === null || start?.kind !== 'assign' || start.value === null) return plain;
  const declaration: Assignment = { ...start, value: null };
  return {
    before: before.map((statement) => (statement === start ? declaration : statement)),
    header: [start.value],
    counter: { from: start.value, to: test.right, inclusive: test.operator === '<=', step: by.by, name },
  };
}

function binds(pattern: Pattern, name: string): boolean {
  return pattern.kind === 'bind' && pattern.name.name === name;
}

/** By what the variable is raised (null: by one); null when something else happens to it. */
function stepOf(step: Expression, name: string): { readonly by: Expression | null } | null {
  if (step.kind === 'unary' && step.operator === '++')
    return step.value.kind === 'name' && step.value.name === name ? { by: null } : null;
  if (step.kind === 'assignment' && step.operator === '+=' && binds(step.target, name))
    return { by: step.value };
  return null;
}
