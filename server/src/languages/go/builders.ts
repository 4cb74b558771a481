import type { Argument, Expression } from '../../core/ir/expressions';
import type { Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

const DECLARED =
  /\b(?:var\s+)?(\w+)\s*(?::=\s*|=\s*|\s)(?:&|new\(|\*)?(?:strings\.Builder|bytes\.Buffer)\b|\b(\w+)\s*:=\s*bytes\.NewBuffer(?:String)?\((?:nil|""|``|\[\]byte\{\}|make\([^()]*\))\)/g;

/**
 * Names of local variables and parameters of a function that are a `strings.Builder` or `bytes.Buffer`. They are lowered to
 * the text that they hold: writing to one adds to it.
 */
export function buildersIn(node: SyntaxNode, lower: Lowering): readonly string[] {
  const text = lower.text(node);
  if (!/strings\.Builder|bytes\.(?:New)?Buffer/.test(text)) return [];
  return [...text.matchAll(DECLARED)].flatMap(([, first, second]) => first ?? second ?? []);
}

const WRITES: ReadonlySet<string> = new Set(['WriteString', 'WriteByte', 'WriteRune', 'Write']);
const READS: ReadonlySet<string> = new Set(['String', 'Bytes']);
const PRINTS: ReadonlySet<string> = new Set(['Fprintf', 'Fprint', 'Fprintln']);

/** A call that writes to a builder, as a statement that adds to its text; null for any other call. */
export function lowerWrite(call: SyntaxNode, lower: Lowering): Statement | null {
  if (lower.inside.builders.length === 0) return null;
  const parts = methodCall(call, lower);
  if (parts === null) return null;
  const { object, method, args } = parts;
  const [first, ...rest] = args;
  const builder = builderNamed(object, lower);
  if (builder !== null && WRITES.has(method) && first !== undefined)
    return adds(call, builder, lower.expression(first), lower);
  if (builder !== null && method === 'Reset') {
    const empty: Expression = { kind: 'string', ...lower.spanOf(call.endIndex, call.endIndex), value: '' };
    return { ...adds(call, builder, empty, lower), operator: '=' };
  }
  const written = first === undefined ? null : builderNamed(first, lower);
  if (written === null || !PRINTS.has(method)) return null;
  return adds(call, written, printed(call, rest, lower), lower);
}

/** `sb.String()` is the text itself; null for any other call. */
export function lowerRead(call: SyntaxNode, lower: Lowering): Expression | null {
  if (lower.inside.builders.length === 0) return null;
  const parts = methodCall(call, lower);
  const builder = parts === null ? null : builderNamed(parts.object, lower);
  if (parts === null || builder === null || !READS.has(parts.method)) return null;
  return lower.name(builder);
}

/** What functions are called that only read what they are handed. */
const READERS =
  /^(?:NewRequest|NewRequestWithContext|Post|Put|Do|ReadAll|ReadFrom|NewDecoder|NewReader|NewScanner|SetBody)$/;

/**
 * A builder that is handed to a function by which anything may be written to it: its text is not known behind that. Null
 * for anything else.
 */
export function lowerHandedBuilder(argument: SyntaxNode, to: string, lower: Lowering): Expression | null {
  if (lower.inside.builders.length === 0 || READERS.test(to)) return null;
  const builder = argument.type === 'identifier' ? null : builderNamed(argument, lower);
  if (builder === null) return null;
  const unknown = lower.spanOf(argument.endIndex, argument.endIndex);
  return {
    kind: 'assignment',
    ...lower.span(argument),
    operator: '=',
    target: { kind: 'bind', name: lower.name(builder) },
    value: { kind: 'opaque', ...unknown, children: [] },
  };
}

/** `json.NewEncoder(&buf).Encode(value)` adds the JSON text; what it gives itself is an error. */
export function lowerEncode(call: SyntaxNode, lower: Lowering): Expression | null {
  const parts = methodCall(call, lower);
  if (parts?.method !== 'Encode' || parts.object.type !== 'call_expression') return null;
  const [value] = parts.args;
  const maker = methodCall(parts.object, lower);
  const builder = maker?.args[0] === undefined ? null : builderNamed(maker.args[0], lower);
  if (maker?.method !== 'NewEncoder' || builder === null || value === undefined) return null;
  const span = lower.span(call);
  const callee: Expression = {
    kind: 'member',
    ...lower.span(parts.object),
    object: lower.expression(maker.object),
    property: lower.name(maker.name),
  };
  const text: Expression = {
    kind: 'call',
    ...span,
    callee,
    args: [positional(lower.expression(value))],
    construct: false,
  };
  const target: Pattern = { kind: 'bind', name: lower.name(builder) };
  return {
    kind: 'opaque',
    ...span,
    children: [{ kind: 'assignment', ...span, operator: '+=', target, value: text }],
  };
}

interface MethodCall {
  readonly object: SyntaxNode;
  readonly name: SyntaxNode;
  readonly method: string;
  readonly args: readonly SyntaxNode[];
}

function methodCall(call: SyntaxNode, lower: Lowering): MethodCall | null {
  const callee = call.childForFieldName('function');
  const list = call.childForFieldName('arguments');
  if (callee?.type !== 'selector_expression' || list === null) return null;
  const [object, name] = lower.named(callee);
  if (object === undefined || name === undefined) return null;
  return { object, name, method: lower.text(name), args: lower.named(list) };
}

/** The identifier in `sb` or `&sb`, when it is a builder. */
function builderNamed(node: SyntaxNode, lower: Lowering): SyntaxNode | null {
  const inner =
    node.type === 'unary_expression' && lower.text(node).startsWith('&') ? lower.named(node)[0] : node;
  if (inner?.type !== 'identifier') return null;
  return lower.inside.builders.includes(lower.text(inner)) ? inner : null;
}

function adds(call: SyntaxNode, builder: SyntaxNode, value: Expression, lower: Lowering) {
  return {
    kind: 'assign' as const,
    ...lower.span(call),
    target: { kind: 'bind' as const, name: lower.name(builder) },
    operator: '+=',
    value,
    annotation: null,
    declares: false,
  };
}

/** `fmt.Fprintf(w, format, ...)` as what it prints: the same call without the writer. */
function printed(call: SyntaxNode, args: readonly SyntaxNode[], lower: Lowering): Expression {
  const callee = call.childForFieldName('function')!;
  return {
    kind: 'call',
    ...lower.span(call),
    callee: lower.expression(callee),
    args: args.map((each) => positional(lower.expression(each))),
    construct: false,
  };
}

function positional(value: Expression): Argument {
  return { name: null, value, spread: 'none' };
}
