import type { Expression } from '../../core/ir/expressions';
import type { Statement, Switch } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { nothing } from './control-flow';
import type { Lowering } from './lowering';

/** `case value when a, b then ... else ... end`, and `case value in pattern`. Without a value the tests are conditions. */
export function lowerCase(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const value = node.childForFieldName('value');
  const clauses = lower.named(node).filter(({ type }) => CLAUSES.has(type));
  if (value === null) return lowerConditions(node, clauses, 0, lower);
  const cases = clauses.map((clause) => lowerClause(clause, lower));
  return [
    { kind: 'switch', ...lower.span(node), subject: lower.expression(value), cases, takesBreak: false },
  ];
}

const CLAUSES: ReadonlySet<string> = new Set(['when', 'in_clause', 'else']);

function lowerClause(node: SyntaxNode, lower: Lowering): Switch['cases'][number] {
  const type = node.type;
  if (type === 'else') return { tests: [], body: lower.statementsIn(node) };
  const body = lower.statementsIn(node.childForFieldName('body'));
  if (type === 'when') return { tests: testsOf(node, lower), body };
  const pattern = node.childForFieldName('pattern');
  return { tests: [pattern === null ? nothing(node.startIndex, lower) : lowerPattern(pattern, lower)], body };
}

function testsOf(node: SyntaxNode, lower: Lowering): readonly Expression[] {
  return node.childrenForFieldName('pattern').map((pattern) => {
    const [inner] = lower.named(pattern);
    return inner === undefined ? lower.opaque(pattern) : lower.expression(inner);
  });
}

const LITERALS: ReadonlySet<string> = new Set([
  'string',
  'simple_symbol',
  'integer',
  'float',
  'true',
  'false',
  'nil',
]);

/** What a pattern binds is not followed; a literal is a test like others. */
function lowerPattern(node: SyntaxNode, lower: Lowering): Expression {
  return LITERALS.has(node.type) ? lower.expression(node) : lower.unseen(node);
}

/** More branches than this are not nested. */
const MAX_BRANCHES = 100;

function lowerConditions(
  node: SyntaxNode,
  clauses: readonly SyntaxNode[],
  index: number,
  lower: Lowering,
): readonly Statement[] {
  const clause = clauses[index];
  if (clause === undefined || index === MAX_BRANCHES) return [];
  if (clause.type === 'else') return lower.statementsIn(clause);
  return lower.nested<readonly Statement[]>(
    () => {
      const [first, ...others] = testsOf(clause, lower);
      const test = others.reduce<Expression>(
        (left, right) => ({ kind: 'coalesce', ...lower.span(clause), operator: '||', left, right }),
        first ?? nothing(clause.startIndex, lower),
      );
      const body = lower.statementsIn(clause.childForFieldName('body'));
      const otherwise = lowerConditions(node, clauses, index + 1, lower);
      // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
      return [{ kind: 'if', ...lower.span(clause), test, then: body, otherwise }];
    },
    () => [],
  );
}
