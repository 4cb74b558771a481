import type { Expression } from '../../core/ir/expressions';
import type { Assignment, Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { commandInText } from './command-texts';
import { commandOf } from './commands';
import type { Lowering } from './lowering';
import { literalText } from './words';

/** `NAME=value`, `NAME+=more`, `NAME[key]=value`; an empty value is an empty text. */
export function lowerAssignment(node: SyntaxNode, declares: boolean, lower: Lowering): Assignment {
  const name = node.childForFieldName('name');
  const value = node.childForFieldName('value');
  const mark = lower.slice(name?.endIndex ?? node.startIndex, value?.startIndex ?? node.endIndex);
  return {
    kind: 'assign',
    ...lower.span(node),
    target: targetOf(name ?? node, lower),
    operator: mark.startsWith('+=') ? '+=' : '=',
    value: value ? lower.word(value) : lower.string(node, ''),
    annotation: null,
    declares,
  };
}

/** The same with the command that the value is kept for. */
export function lowerAssigned(node: SyntaxNode, declares: boolean, lower: Lowering): readonly Statement[] {
  const assignment = lowerAssignment(node, declares, lower);
  const value = node.childForFieldName('value');
  const { target } = assignment;
  if (!value || !assignment.value || target.kind !== 'bind') return [assignment];
  const text = lower.variable(lower.span(value), target.name.name);
  const kept = commandInText(value, assignment.value, text, lower);
  return kept ? [assignment, { kind: 'expression', ...lower.span(value), value: kept }] : [assignment];
}

function targetOf(name: SyntaxNode, lower: Lowering): Pattern {
  if (name.type !== 'subscript') return { kind: 'bind', name: lower.name(name, lower.text(name)) };
  const [object, index] = name.namedChildren;
  if (!object || !index) return { kind: 'bind', name: lower.name(name, lower.text(name)) };
  const place = {
    kind: 'index',
    ...lower.span(name),
    object: lower.variable(lower.span(object), lower.text(object)),
    index: lower.word(index),
  } as const;
  return { kind: 'place', place };
}

/** `export A=1 B=2`, `local x="$1"`. */
export function lowerDeclaration(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const declares = /^(local|declare|typeset)\b/.test(lower.slice(node.startIndex, node.startIndex + 8));
  return node.namedChildren.flatMap((child) =>
    child.type === 'variable_assignment' ? lowerAssigned(child, declares, lower) : [],
  );
}

/**
 * `read -r name`, `mapfile -t lines`: what a variable is from then on is decided at run time, or is the text that is
 * read there (`read -r -d '' body <<EOF`).
 */
export function lowerReading(
  node: SyntaxNode,
  lower: Lowering,
  stdin: Expression | null = null,
): Statement | null {
  const [name, second] = namesRead(node, lower);
  if (!name) return null;
  return {
    kind: 'assign',
    ...lower.span(node),
    target: { kind: 'bind', name: lower.name(name, lower.text(name)) },
    operator: '=',
    value: second ? lower.opaque(name) : (stdin ?? lower.opaque(name)),
    annotation: null,
    declares: false,
  };
}

const TAKING = /^-\w*[pndtNiua]$/;

/** The words of `read` that are names of variables. */
export function namesRead(node: SyntaxNode, lower: Lowering): readonly SyntaxNode[] {
  if (node.type !== 'command') return [];
  const { word, args } = commandOf(node, lower);
  if (!/^(read|mapfile|readarray)$/.test(word)) return [];
  const names: SyntaxNode[] = [];
  for (let at = 0; at < args.length; at++) {
    const text = literalText(args[at]!, lower) ?? '';
    if (TAKING.test(text)) at += 1;
    else if (/^[A-Za-z_]\w*$/.test(text)) names.push(args[at]!);
  }
  return names;
}
