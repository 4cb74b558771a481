import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerInnerAssignment } from './assignments';
import { lowerLambda } from './blocks';
import { lowerBranching } from './branch-values';
import { lowerCall } from './calls';
import { lowerArray, lowerElement, lowerHash, lowerSpread } from './collections';
import { isBranching } from './control-flow';
import { lowerHeredoc } from './heredocs';
import type { Lowering } from './lowering';
import { lowerNumber } from './numbers';
import { lowerBinary, lowerRange, lowerUnary } from './operators';
import { lowerChained, lowerCharacter, lowerString, lowerSymbol, lowerWords } from './strings';
import { lowerBareSuper, lowerYield } from './super-calls';

/** Lowers any node as an expression; what is no expression becomes opaque, with the expressions in it. */
export function lowerExpression(node: SyntaxNode, type: string, lower: Lowering): Expression {
  if (lower.broken && !ITEMS_STAND_ALONE.has(type) && node.namedChildren.some((child) => child.isError))
    return lower.opaque(node);
  if (isBranching(type)) return lowerBranching(node, type, lower);
  switch (type) {
    case 'identifier':
    case 'constant':
    case 'global_variable':
      return lowerName(node, lower);
    case 'instance_variable':
    case 'class_variable':
      return lower.ownVariable(node);
    case 'self':
      return { kind: 'self', ...lower.span(node) };
    case 'scope_resolution':
      return lowerScope(node, lower);
    case 'call':
      return lowerCall(node, lower);
    case 'super':
      return lowerBareSuper(node, lower);
    case 'yield':
      return lowerYield(node, lower);
    case 'string':
    case 'delimited_symbol':
      return lowerString(node, lower);
    case 'chained_string':
      return lowerChained(node, lower);
    case 'heredoc_beginning':
      return lowerHeredoc(node, lower);
    case 'simple_symbol':
      return lowerSymbol(node, lower);
    case 'character':
      return lowerCharacter(node, lower);
    case 'string_array':
    case 'symbol_array':
      return lowerWords(node, lower);
    case 'integer':
    case 'float':
      return lowerNumber(node, lower);
    case 'true':
    case 'false':
      return { kind: 'boolean', ...lower.span(node), value: type === 'true' };
    case 'nil':
      return { kind: 'null', ...lower.span(node) };
    case 'array':
    case 'right_assignment_list':
      return lowerArray(node, lower);
    case 'splat_argument':
      return lowerSpread(node, lower);
    case 'hash':
      return lowerHash(node, lower);
    case 'element_reference':
      return lowerElement(node, lower);
    case 'binary':
      return lowerBinary(node, lower);
    case 'unary':
      return lowerUnary(node, lower);
    case 'range':
      return lowerRange(node, lower);
    case 'conditional':
      return lowerConditional(node, lower);
    case 'rescue_modifier':
      return lowerRescued(node, lower);
    case 'lambda':
      return lowerLambda(node, lower);
    case 'assignment':
    case 'operator_assignment':
      return lowerInnerAssignment(node, lower);
    default:
      return lower.opaque(node);
  }
}

/** Around an error inside these, the other items still mean what they say. */
const ITEMS_STAND_ALONE: ReadonlySet<string> = new Set(['call', 'array', 'hash', 'string', 'chained_string']);

function lowerName(node: SyntaxNode, lower: Lowering): Expression {
  const name = lower.name(node);
  return name.name === '' ? lower.opaque(node) : name;
}

/** `A::B`, and `::A`, which is the constant of all. */
function lowerScope(node: SyntaxNode, lower: Lowering): Expression {
  const scope = node.childForFieldName('scope');
  const name = node.childForFieldName('name');
  if (name === null) return lower.opaque(node);
  if (scope === null) return lower.name(name);
  return { kind: 'member', ...lower.span(node), object: lower.expression(scope), property: lower.name(name) };
}

function lowerConditional(node: SyntaxNode, lower: Lowering): Expression {
  const [test, then, otherwise] = lower.named(node);
  if (test === undefined || then === undefined || otherwise === undefined) return lower.opaque(node);
  return {
    kind: 'conditional',
    ...lower.span(node),
    test: lower.expression(test),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: lower.expression(then),
    otherwise: lower.expression(otherwise),
  };
}

/** `value rescue other`. */
function lowerRescued(node: SyntaxNode, lower: Lowering): Expression {
  const [body, handler] = lower.named(node);
  if (body === undefined || handler === undefined) return lower.opaque(node);
  return {
    kind: 'conditional',
    ...lower.span(node),
    test: { kind: 'opaque', ...lower.spanOf(node.startIndex, node.startIndex), children: [] },
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: lower.expression(body),
    otherwise: lower.expression(handler),
  };
}
