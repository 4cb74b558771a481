import type { If, Statement, Switch } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { commandOf } from './commands';
import type { Lowering } from './lowering';

/** `if ...; then ...; elif ...; else ...; fi`. */
export function lowerIf(node: SyntaxNode, lower: Lowering): If {
  const parts = node.namedChildren.filter(({ type }) => type !== 'comment');
  const conditions = node.childrenForFieldName('condition').filter(({ isNamed }) => isNamed);
  const [condition] = conditions;
  const others = parts.filter(({ type }) => type === 'elif_clause' || type === 'else_clause');
  const known = new Set([...conditions, ...others].map(({ startIndex }) => startIndex));
  const then = parts.filter(({ startIndex }) => !known.has(startIndex));
  return {
    kind: 'if',
    ...lower.span(node),
    test: condition ? lower.output(condition) : lower.opaque(node),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: lower.statements(then),
    otherwise: otherwiseOf(others, lower),
  };
}

function otherwiseOf([first, ...rest]: readonly SyntaxNode[], lower: Lowering): readonly Statement[] {
  if (!first) return [];
  const parts = first.namedChildren.filter(({ type }) => type !== 'comment');
  if (first.type === 'else_clause') return lower.statements(parts);
  const [condition, ...then] = parts;
  return [
    {
      kind: 'if',
      ...lower.span(first),
      test: condition ? lower.output(condition) : lower.opaque(first),
      // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
      then: lower.statements(then),
      otherwise: otherwiseOf(rest, lower),
    },
  ];
}

/** `case "$1" in a|b) ...;; esac`. */
export function lowerCase(node: SyntaxNode, lower: Lowering): Switch {
  const subject = node.childForFieldName('value');
  const items = node.namedChildren.filter(({ type }) => type === 'case_item');
  return {
    kind: 'switch',
    ...lower.span(node),
    subject: subject ? lower.word(subject) : lower.opaque(node),
    cases: items.map((item) => caseOf(item, lower)),
    takesBreak: false,
  };
}

function caseOf(item: SyntaxNode, lower: Lowering): Switch['cases'][number] {
  const values = item.childrenForFieldName('value').filter(({ isNamed }) => isNamed);
  const starts = new Set(values.map(({ startIndex }) => startIndex));
  const body = item.namedChildren.filter(({ startIndex }) => !starts.has(startIndex));
  const any = values.some((value) => lower.text(value) === '*');
  return { tests: any ? [] : values.map((value) => lower.word(value)), body: lower.statements(body) };
}

/** `exit`, `return`, `break`, `continue`; null for other commands. */
export function lowerJump(node: SyntaxNode, lower: Lowering): Statement | null {
  if (node.type !== 'command') return null;
  const { word } = commandOf(node, lower);
  const span = lower.span(node);
  if (word === 'exit') return { kind: 'return', ...span, value: null, throws: true };
  if (word === 'return') return { kind: 'return', ...span, value: null, throws: false };
  return word === 'break' || word === 'continue' ? { kind: 'jump', ...span, word, label: null } : null;
}
