import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { type Arm, armsOf } from './match';
import { lastName, TRANSPARENT_VARIANTS } from './patterns';

interface Choice {
  readonly condition: SyntaxNode;
  readonly then: SyntaxNode;
  readonly otherwise: SyntaxNode;
}

/** `if a { b } else { c }` without statements in it; null for others. */
function choiceOf(node: SyntaxNode, lower: Lowering): Choice | null {
  const condition = node.childForFieldName('condition');
  const then = onlyValue(node.childForFieldName('consequence'), lower);
  const clause = node.childForFieldName('alternative');
  const [other] = clause === null ? [] : lower.named(clause);
  const otherwise = other?.type === 'if_expression' ? other : onlyValue(other ?? null, lower);
  if (condition === null || then === null || otherwise === null) return null;
  if (condition.type === 'let_chain') return null;
  return condition.type !== 'let_condition' || isPresence(condition, then, lower)
    ? { condition, then, otherwise }
    : null;
}

/** `if let Some(a) = b { a } else { c }`: what is there, or another value. */
function isPresence(condition: SyntaxNode, then: SyntaxNode, lower: Lowering): boolean {
  const pattern = condition.childForFieldName('pattern');
  return (
    pattern !== null && condition.childForFieldName('value') !== null && givesContent(pattern, then, lower)
  );
}

/** A choice of two values, or what is there and a fallback, as an expression; null where it takes statements. */
export function lowerChoice(node: SyntaxNode, lower: Lowering): Expression | null {
  const choice = choiceOf(node, lower);
  if (choice === null) return null;
  const { condition, then, otherwise } = choice;
  const value = condition.type === 'let_condition' ? condition.childForFieldName('value') : null;
  if (value !== null) return coalesced(node, value, otherwise, lower);
  return {
    kind: 'conditional',
    ...lower.span(node),
    test: lower.expression(condition),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: lower.expression(then),
    otherwise: lower.expression(otherwise),
  };
}

function coalesced(node: SyntaxNode, value: SyntaxNode, otherwise: SyntaxNode, lower: Lowering): Expression {
  return {
    kind: 'coalesce',
    ...lower.span(node),
    operator: '??',
    left: lower.expression(value),
    right: lower.expression(otherwise),
  };
}

/** Whether a branch gives what `Some(a)` or `Ok(a)` holds, as it is or as a text of its own. */
function givesContent(pattern: SyntaxNode, branch: SyntaxNode, lower: Lowering): boolean {
  const inner = pattern.type === 'match_pattern' ? lower.named(pattern)[0] : pattern;
  const type = inner?.type === 'tuple_struct_pattern' ? inner.childForFieldName('type') : null;
  if (inner === undefined || type === null || !TRANSPARENT_VARIANTS.has(lastName(type, lower))) return false;
  const content = lower.text(inner).replace(/^[^(]*\(|\)$|\bmut\b|\bref\b|[\s&]/g, '');
  const given = lower
    .text(branch)
    .replace(COPIES, '')
    .replace(/[\s&*]/g, '');
  return /^\w+$/.test(content) && given === content;
}

const COPIES = /\.(?:to_string|to_owned|clone|into|as_str|trim)\(\)/g;

/** The only expression of a block without statements. */
function onlyValue(block: SyntaxNode | null, lower: Lowering): SyntaxNode | null {
  if (block?.type !== 'block' && block?.type !== 'macro_block') return null;
  const [only, ...others] = lower.parts(block);
  if (only === undefined || others.length > 0) return null;
  return isValue(only, lower) ? unwrapped(only, lower) : null;
}

function isValue(node: SyntaxNode, lower: Lowering): boolean {
  const type = node.type;
  if (type === 'expression_statement') return lower.slice(node.endIndex - 1, node.endIndex) !== ';';
  return !STATEMENTS.has(type);
}

const STATEMENTS: ReadonlySet<string> = new Set([
  'let_declaration',
  'return_expression',
  'break_expression',
  'continue_expression',
  'assignment_expression',
  'compound_assignment_expr',
  'for_expression',
  'while_expression',
  'loop_expression',
  'empty_statement',
  'ERROR',
]);

function unwrapped(node: SyntaxNode, lower: Lowering): SyntaxNode | null {
  if (node.type !== 'expression_statement') return node.type.endsWith('_item') ? null : node;
  const [inner] = lower.named(node);
  return inner === undefined || STATEMENTS.has(inner.type) ? null : inner;
}

/** The subject of `match a { Ok(b) => b, Err(_) => c }` and the other value; null for other matches. */
function fallbackOf(
  node: SyntaxNode,
  lower: Lowering,
): { readonly value: SyntaxNode; readonly fallback: SyntaxNode } | null {
  const value = node.childForFieldName('value');
  const [first, second, ...others] = armsOf(node, lower);
  if (value === null || first === undefined || second === undefined || others.length > 0) return null;
  if (first.guard !== null || second.guard !== null) return null;
  const given = armValue(first, lower);
  const fallback = armValue(second, lower);
  if (given === null || fallback === null || !givesContent(first.pattern, given, lower)) return null;
  return { value, fallback };
}

/** What is there, or another value; null for matches that are anything else. */
export function lowerBranches(node: SyntaxNode, lower: Lowering): Expression | null {
  const found = fallbackOf(node, lower);
  return found && coalesced(node, found.value, found.fallback, lower);
}

function armValue({ value }: Arm, lower: Lowering): SyntaxNode | null {
  if (value.type === 'block' || value.type === 'macro_block') return onlyValue(value, lower);
  return STATEMENTS.has(value.type) || value.type === 'macro_invocation' ? null : value;
}

/** Whether a value that branches is an expression all the same: a choice of two, or what is there and a fallback. */
export function isPlainChoice(node: SyntaxNode, lower: Lowering): boolean {
  const type = node.type;
  if (type === 'match_expression') return fallbackOf(node, lower) !== null;
  return type === 'if_expression' && choiceOf(node, lower) !== null;
}
