import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { branchOf, lowerIf } from './conditions';
import type { Lowering } from './lowering';
import { scopeStatements } from './scope-functions';
import { lowerStatement } from './statements';
import { lastStep } from './steps';
import { lowerTry } from './tries';
import { lowerWhen } from './whens';

const VALUELESS: ReadonlySet<string> = new Set([
  ...[
    'assignment',
    'property_declaration',
    'function_declaration',
    'class_declaration',
    'object_declaration',
  ],
  ...['for_statement', 'while_statement', 'do_while_statement', 'return_expression', 'throw_expression'],
  ...['ERROR', 'import', 'labeled_expression'],
]);

/** Statements that give the value of a node back: those of branches, of what runs in place, or one that is the value. */
export function lowerTail(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const { type } = node;
  switch (type) {
    case 'if_expression':
      return [lowerIf(node, 'values', lower)];
    case 'when_expression':
      return lowerWhen(node, 'values', lower);
    case 'try_expression':
      return [lowerTry(node, 'values', lower)];
    case 'block':
      return branchOf(node, 'values', lower);
    case 'unary_expression':
    case 'call_expression': {
      const inPlace = scopeStatements(node, 'tail', lower) ?? lastStep(node, lower);
      if (inPlace !== null) return inPlace;
      break;
    }
    default:
      if (VALUELESS.has(type) || isJump(node, type, lower)) return lowerStatement(node, lower);
  }
  const value = lower.expression(node, type);
  return [{ kind: 'return', ...lower.span(node), value, throws: false }];
}

function isJump(node: SyntaxNode, type: string, lower: Lowering): boolean {
  return type === 'identifier' && /^(?:break|continue)$/.test(lower.text(node));
}
