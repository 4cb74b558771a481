import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { expressionsIn } from '../../core/source/walk';
import { hasContent } from '../wire/has-content';
import { lowerCall, lowerMember, lowerNew, lowerSubscript } from './calls';
import { lowerJsx } from './jsx';
import { lowerArray, lowerNumber, lowerObject } from './literals';
import { at, contentsOf, type Lowering, nameOf, opaque, textOf } from './lowering';
import { lowerAssignmentExpression, lowerBinary, lowerTernary, lowerUnary, lowerUpdate } from './operators';
import { STATEMENT_TYPES } from './statement-types';
import { lowerString, lowerTemplate } from './strings';

export function lowerExpression(node: SyntaxNode, to: Lowering): Expression {
  switch (node.type) {
    case 'identifier':
    case 'super':
    case 'type_identifier':
    case 'property_identifier':
    case 'shorthand_property_identifier':
    case 'import':
      return lowerName(node, to);
    case 'this':
      return { kind: 'self', ...at(node, to) };
    case 'member_expression':
    case 'nested_identifier':
      return lowerMember(node, to);
    case 'call_expression':
      return lowerCall(node, to);
    case 'string':
      return lowerString(node, to);
    case 'template_string':
      return lowerTemplate(node, null, to);
    case 'number':
      return lowerNumber(node, to);
    case 'object':
      return lowerObject(node, to);
    case 'array':
      return lowerArray(node, to);
    case 'true':
    case 'false':
      return { kind: 'boolean', ...at(node, to), value: node.type === 'true' };
    case 'null':
    case 'undefined':
      return { kind: 'null', ...at(node, to) };
    case 'subscript_expression':
      return lowerSubscript(node, to);
    case 'new_expression':
      return lowerNew(node, to);
    case 'await_expression':
      return { kind: 'await', ...at(node, to), value: lowerFirst(node, to) };
    case 'parenthesized_expression':
    case 'as_expression':
    case 'satisfies_expression':
    case 'non_null_expression':
    case 'instantiation_expression':
      return lowerFirst(node, to);
    case 'type_assertion':
      return lowerLast(node, to);
    case 'sequence_expression':
      return lowerSequence(node, to);
    case 'spread_element':
      return { kind: 'spread', ...at(node, to), value: lowerFirst(node, to) };
    case 'binary_expression':
      return lowerBinary(node, to);
    case 'unary_expression':
      return lowerUnary(node, to);
    case 'update_expression':
      return lowerUpdate(node, to);
    case 'ternary_expression':
      return lowerTernary(node, to);
    case 'assignment_expression':
    case 'augmented_assignment_expression':
      return lowerAssignmentExpression(node, to);
    case 'arrow_function':
    case 'function_expression':
    case 'generator_function':
    case 'function':
    case 'function_declaration':
    case 'generator_function_declaration':
      return { kind: 'lambda', ...at(node, to), fn: to.functionNode(node, []) };
    case 'class':
      return { kind: 'class-expression', ...at(node, to), node: to.classNode(node, []) };
    case 'jsx_element':
    case 'jsx_self_closing_element':
    case 'jsx_fragment':
    case 'jsx_expression':
      return lowerJsx(node, to);
    case 'meta_property':
      return textOf(node, to) === 'import.meta' ? nameOf(node, to) : opaque(node, to);
    case 'regex':
    case 'comment':
    case 'type_arguments':
    case 'type_annotation':
      return opaque(node, to);
    default:
      return lowerUnreadable(node, to);
  }
}

/** A name that is missing has no text. */
function lowerName(node: SyntaxNode, to: Lowering): Expression {
  const name = nameOf(node, to);
  return name.name === '' ? opaque(node, to) : name;
}

/** Opaque with whatever can be read inside: for syntax errors, yields, and what the evaluator can't follow. */
function lowerUnreadable(node: SyntaxNode, to: Lowering): Expression {
  const children: Expression[] = [];
  for (const child of node.namedChildren) {
    if (STATEMENT_TYPES.has(child.type))
      for (const statement of to.statement(child)) children.push(...expressionsIn(statement));
    else children.push(to.expression(child));
  }
  return opaque(node, to, children);
}

function lowerFirst(node: SyntaxNode, to: Lowering): Expression {
  const [first] = contentsOf(node, to);
  return first ? to.expression(first) : opaque(node, to);
}

function lowerLast(node: SyntaxNode, to: Lowering): Expression {
  const last = contentsOf(node, to).at(-1);
  return last ? to.expression(last) : opaque(node, to);
}

/** `a, b, c` is `c`; the others are kept as what it does not depend on. */
function lowerSequence(node: SyntaxNode, to: Lowering): Expression {
  const values = contentsOf(node, to).map((child) => to.expression(child));
  const last = values.pop();
  if (!last) return opaque(node, to);
  const before = opaque(node, to, values);
  if (!hasContent(before)) return last;
  return { kind: 'match', ...at(node, to), subject: before, arms: [last] };
}
