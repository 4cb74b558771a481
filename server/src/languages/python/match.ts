import type { Expression } from '../../core/ir/expressions';
import type { Statement, Switch } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerTuple } from './collections';
import type { Lowering } from './lowering';

export function lowerMatch(node: SyntaxNode, lower: Lowering): Switch {
  const subjects: SyntaxNode[] = [];
  let block: SyntaxNode | null = null;
  for (const child of lower.named(node)) {
    if (child.type === 'block') block = child;
    else subjects.push(child);
  }
  const subject = lowerTuple(subjects, lower) ?? lower.unseen(node);
  const cases: Switch['cases'][number][] = [];
  for (const child of block === null ? [] : lower.named(block)) {
    if (child.type === 'case_clause') cases.push(lowerCase(child, subject, lower));
  }
  return { kind: 'switch', ...lower.span(node), subject, cases, takesBreak: false };
}

/** A case without tests takes everything. A guard is a condition around the body. */
function lowerCase(node: SyntaxNode, subject: Expression, lower: Lowering): Switch['cases'][number] {
  const found: Found = { tests: [], captures: [] };
  let guard: Expression | null = null;
  let statements: readonly Statement[] = [];
  for (const child of lower.named(node)) {
    const type = child.type;
    if (type === 'block') statements = lower.statementsIn(child);
    else if (type === 'if_clause') guard = lowerGuard(child, lower);
    else readPattern(child, type, found, lower);
  }
  const captured = found.captures.map(({ name, whole }) => bindCapture(name, whole ? subject : null, lower));
  const body = guard === null ? statements : [guarded(node, guard, statements, lower)];
  return { tests: found.tests, body: [...captured, ...body] };
}

function guarded(node: SyntaxNode, test: Expression, body: readonly Statement[], lower: Lowering): Statement {
  // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
  return { kind: 'if', ...lower.span(node), test, then: body, otherwise: [] };
}

function lowerGuard(node: SyntaxNode, lower: Lowering): Expression {
  const [guard] = lower.named(node);
  return guard === undefined ? lower.unseen(node) : lower.expression(guard);
}

interface Found {
  readonly tests: Expression[];
  /** Names that a pattern binds: to the whole subject, or to some part of it. */
  readonly captures: { readonly name: SyntaxNode; readonly whole: boolean }[];
}

function readPattern(node: SyntaxNode, type: string, found: Found, lower: Lowering): void {
  const children = lower.named(node);
  const [first, second] = children;
  switch (type) {
    case 'case_pattern':
    case 'union_pattern':
      lower.nested(
        () => {
          for (const child of children) readPattern(child, child.type, found, lower);
        },
        () => {},
      );
      return;
    case 'dotted_name':
      if (second !== undefined) found.tests.push(lowerDotted(children, lower));
      else if (first !== undefined) found.captures.push({ name: first, whole: true });
      return;
    case 'as_pattern':
      if (first !== undefined) readPattern(first, first.type, found, lower);
      if (second !== undefined) found.captures.push({ name: second, whole: true });
      return;
    case 'string':
    case 'concatenated_string':
    case 'true':
    case 'false':
    case 'none':
      found.tests.push(lower.expression(node, type));
      return;
    case 'integer':
    case 'float':
      found.tests.push(lowerSigned(node, type, lower));
      return;
    default:
      found.tests.push(lower.unseen(node));
      captureParts(node, type, found, lower);
  }
}

/** A number in a pattern: its minus is no node but stands before it. */
function lowerSigned(node: SyntaxNode, type: string, lower: Lowering): Expression {
  const value = lower.expression(node, type);
  const start = node.startIndex - 1;
  if (lower.slice(start, start + 1) !== '-') return value;
  return { kind: 'unary', ...lower.spanOf(start, node.endIndex), operator: '-', value };
}

/** `a.B.C`, from its names. */
function lowerDotted(names: readonly SyntaxNode[], lower: Lowering): Expression {
  const [first, ...properties] = names;
  const start = first!.startIndex;
  let object: Expression = lower.expression(first!);
  for (const property of properties)
    object = {
      kind: 'member',
      ...lower.spanOf(start, property.endIndex),
      object,
      property: lower.name(property),
    };
  return object;
}

/** The names that a list, mapping or class pattern binds somewhere inside. */
function captureParts(node: SyntaxNode, type: string, found: Found, lower: Lowering): void {
  const children = lower.named(node);
  const [first, second] = children;
  if (type === 'dotted_name') {
    if (first !== undefined && second === undefined) found.captures.push({ name: first, whole: false });
    return;
  }
  const isPart = type !== 'class_pattern' && type !== 'keyword_pattern';
  for (const child of isPart ? children : children.slice(1)) {
    const childType = child.type;
    if (childType === 'identifier') found.captures.push({ name: child, whole: false });
    else
      lower.nested(
        () => captureParts(child, childType, found, lower),
        () => {},
      );
  }
}

function bindCapture(name: SyntaxNode, subject: Expression | null, lower: Lowering): Statement {
  // A call must not stand in the IR twice.
  const isPlain = subject?.kind === 'name' || subject?.kind === 'member' || subject?.kind === 'self';
  return {
    kind: 'assign',
    ...lower.span(name),
    target: { kind: 'bind', name: lower.name(name) },
    operator: '=',
    value: isPlain ? subject : lower.unseen(name),
    annotation: null,
    declares: false,
  };
}
