import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerAssignmentStatement, lowerConstant, lowerLet, lowerTypeAlias } from './assignments';
import { isPlainChoice } from './branches';
import { lowerIf, lowerLoop } from './control-flow';
import { lowerEnum } from './enums';
import { lowerFunctionItem } from './functions';
import { lowerImpl, lowerTrait } from './impls';
import type { Lowering, Tail } from './lowering';
import { lowerLazyStatics } from './macro-statements';
import { lowerMatch } from './match';
import { lowerSet } from './setters';
import { lowerStruct } from './structs';
import { effectOf, returnOf } from './tails';
import { lowerAppended } from './text-building';
import { lowerExternCrate, lowerModule, lowerUse } from './uses';

/** Lowers any node as a statement; what readable statements an error hides in it come after it. */
export function lowerStatement(node: SyntaxNode, lower: Lowering, tail: Tail | null): readonly Statement[] {
  const type = node.type;
  return lower.withHidden(node, type, lowerByType(node, type, lower, tail));
}

function lowerByType(
  node: SyntaxNode,
  type: string,
  lower: Lowering,
  tail: Tail | null,
): readonly Statement[] {
  switch (type) {
    case 'use_declaration':
      return lowerUse(node, lower);
    case 'extern_crate_declaration':
      return lowerExternCrate(node, lower);
    case 'mod_item':
      return lowerModule(node, lower);
    case 'function_item':
      return [lowerFunctionItem(node, lower)];
    case 'struct_item':
    case 'union_item':
      return [lowerStruct(node, lower)];
    case 'enum_item':
      return [lowerEnum(node, lower)];
    case 'impl_item':
      return lowerImpl(node, lower);
    case 'trait_item':
      return [lowerTrait(node, lower)];
    case 'const_item':
    case 'static_item':
      return lowerConstant(node, lower);
    case 'type_item':
      return lowerTypeAlias(node, lower);
    case 'let_declaration':
      return lowerLet(node, lower);
    case 'expression_statement':
      return lowerExpressionStatement(node, lower, tail);
    case 'ERROR':
      return lowerError(node, lower);
    case 'line_comment':
    case 'block_comment':
    case 'attribute_item':
    case 'inner_attribute_item':
    case 'empty_statement':
    case 'macro_definition':
    case 'function_signature_item':
    case 'associated_type':
    case 'visibility_modifier':
    case 'shebang':
      return [];
    case 'foreign_mod_item':
      return lower.statementsIn(node);
    default:
      return lowerValue(node, type, lower, tail);
  }
}

/** With a semicolon behind it, its value is dropped. */
function lowerExpressionStatement(
  node: SyntaxNode,
  lower: Lowering,
  tail: Tail | null,
): readonly Statement[] {
  const [inner] = lower.named(node);
  if (inner === undefined) return [];
  const ends = lower.slice(node.endIndex - 1, node.endIndex) === ';';
  return lowerValue(inner, inner.type, lower, ends ? null : tail);
}

/** An expression for its effect, or with its value handed to `tail`; its branches are statements. */
function lowerValue(
  node: SyntaxNode,
  type: string,
  lower: Lowering,
  tail: Tail | null,
): readonly Statement[] {
  switch (type) {
    case 'if_expression':
      return lowerIf(node, lower, tail);
    case 'match_expression':
      return tail !== null && isPlainChoice(node, lower) ? tail(node, lower) : lowerMatch(node, lower, tail);
    case 'for_expression':
    case 'while_expression':
    case 'loop_expression':
      return lowerLoop(node, type, lower, tail);
    case 'block':
    case 'macro_block':
      return lowerNested(node, node, lower, tail);
    case 'unsafe_block':
      return lowerNested(node, lower.named(node)[0] ?? null, lower, tail);
    case 'return_expression':
      return lowerReturn(node, lower);
    case 'break_expression':
    case 'continue_expression':
      return lowerJump(node, type, lower);
    case 'assignment_expression':
    case 'compound_assignment_expr':
      return lowerAssignmentStatement(node, lower);
    case 'parenthesized_expression': {
      const [inner] = lower.named(node);
      return inner === undefined ? [] : lower.statement(inner, tail);
    }
    case 'macro_invocation': {
      const statics = lowerLazyStatics(node, lower);
      return statics ?? lowerPlain(node, lower, tail);
    }
    default:
      return lowerPlain(node, lower, tail);
  }
}

function lowerPlain(node: SyntaxNode, lower: Lowering, tail: Tail | null): readonly Statement[] {
  return tail
    ? tail(node, lower)
    : (lowerAppended(node, lower) ?? lowerSet(node, lower) ?? effectOf(node, lower));
}

function lowerNested(
  node: SyntaxNode,
  body: SyntaxNode | null,
  lower: Lowering,
  tail: Tail | null,
): readonly Statement[] {
  const statements = lower.statementsIn(body, tail);
  return statements.length === 0 ? [] : [{ kind: 'block', ...lower.span(node), statements }];
}

/** `return match x { ... }` returns what each arm gives. */
function lowerReturn(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [value] = lower.named(node);
  const type = value?.type;
  if (value !== undefined && (type === 'match_expression' || type === 'if_expression'))
    return lowerValue(value, type, lower, (inner, to) => [returnOf(inner, inner, to)]);
  return [returnOf(value ?? null, node, lower)];
}

function lowerJump(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  const label = node.namedChildren.find((child) => child.type === 'label');
  const [value] = lower.named(node);
  const jump: Statement = {
    kind: 'jump',
    ...lower.span(node),
    word: type === 'break_expression' ? 'break' : 'continue',
    label: label === undefined ? null : lower.text(label),
  };
  return value === undefined ? [jump] : [...effectOf(value, lower), jump];
}

function lowerError(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements = lower.statementsIn(node);
  return statements.length === 0 ? [] : [{ kind: 'block', ...lower.span(node), statements }];
}
