import type { Statement, Switch } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { at, childOfType, contentsOf, type Lowering, opaque } from './lowering';

/** The statements of a body: those in its braces, or the single one. */
export function bodyOf(node: SyntaxNode | null, to: Lowering): readonly Statement[] {
  if (!node) return [];
  return node.type === 'statement_block' ? to.statements(node) : to.statement(node);
}

export function lowerIf(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const condition = node.childForFieldName('condition');
  const alternative = childOfType(node, 'else_clause');
  const otherwise = alternative ? (contentsOf(alternative, to).at(-1) ?? null) : null;
  return [
    {
      kind: 'if',
      ...at(node, to),
      test: condition ? to.expression(condition) : opaque(node, to),
      // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
      then: bodyOf(node.childForFieldName('consequence'), to),
      otherwise: bodyOf(otherwise, to),
    },
  ];
}

export function lowerSwitch(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const subject = node.childForFieldName('value');
  const body = childOfType(node, 'switch_body');
  return [
    {
      kind: 'switch',
      ...at(node, to),
      subject: subject ? to.expression(subject) : opaque(node, to),
      cases: body ? lowerCases(body, to) : [],
      takesBreak: true,
    },
  ];
}

/** A case without statements falls through to the next: they become one. A default takes all before it. */
function lowerCases(body: SyntaxNode, to: Lowering): Switch['cases'] {
  const cases: Switch['cases'][number][] = [];
  let through: Switch['cases'][number]['tests'] = [];
  for (const node of contentsOf(body, to)) {
    if (node.type !== 'switch_case' && node.type !== 'switch_default') continue;
    const contents = contentsOf(node, to);
    const byDefault = node.type === 'switch_default';
    const test = byDefault ? undefined : contents[0];
    const statements = contents.slice(byDefault ? 0 : 1).flatMap((child) => to.statement(child));
    const tests = test ? [...through, to.expression(test)] : [];
    if (byDefault && through.length > 0) cases.push({ tests: through, body: [] });
    if (contents.length === 1 && test) {
      through = tests;
      continue;
    }
    through = [];
    cases.push({ tests, body: statements });
  }
  if (through.length > 0) cases.push({ tests: through, body: [] });
  return cases;
}

export function lowerTry(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const handler = childOfType(node, 'catch_clause');
  const finalizer = childOfType(node, 'finally_clause');
  return [
    {
      kind: 'try',
      ...at(node, to),
      body: bodyOf(childOfType(node, 'statement_block'), to),
      handlers: handler ? [bodyOf(childOfType(handler, 'statement_block'), to)] : [],
      finalizer: finalizer ? bodyOf(childOfType(finalizer, 'statement_block'), to) : [],
    },
  ];
}
