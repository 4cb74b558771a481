import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { givenBy, lowerMapOr, lowerOption, MAPS_OR } from './options';
import { positional } from './positional';
import { TRANSPARENT, WITHOUT_ARGUMENTS } from './transparent-methods';

/** Methods that stand for their receiver and that nothing but an `Option` or `Result` has. */
const OF_OPTIONS: ReadonlySet<string> = new Set([
  'unwrap',
  'expect',
  'unwrap_or_default',
  'map_err',
  'ok_or',
  'ok_or_else',
  'as_deref',
]);

/** `a.unwrap_or(b)`: `a`, or `b` where there is none. */
const FALLBACKS: ReadonlySet<string> = new Set([
  'unwrap_or',
  'unwrap_or_else',
  'or',
  'or_else',
  'get_or_init',
  'get_or_try_init',
  'get_or_insert_with',
]);

/** Those of them that are handed what makes the fallback. */
const MAKES_FALLBACK = /_else$|^get_or_/;

/** Statics, by the way their names are written: `CONFIG.get()` is what such a cell holds. */
const STATIC = /^[A-Z][A-Z0-9_]*$/;

/** Functions of the prelude that wrap what they are given. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'Some',
  'Ok',
  'Box::new',
  'Arc::new',
  'Rc::new',
  'Mutex::new',
  'RwLock::new',
  'RefCell::new',
  'Cell::new',
  'Box::pin',
  'Pin::new',
  'Arc::clone',
  'Rc::clone',
  'Arc::from',
  'Rc::from',
  'Box::from',
  'String::from',
  'Cow::from',
  'Cow::Borrowed',
  'Cow::Owned',
  'Into::into',
  'From::from',
  'Vec::from',
  'OnceCell::from',
  'web::Data::new',
  'Data::new',
  'Extension',
  'State',
  'Json',
  'Value::String',
  'Value::Object',
  'Value::Array',
  'Value::Bool',
  'Value::Number',
  'Value::from',
]);

/** Makers of what is made when it is first asked for. */
const LAZY = /^(?:(?:std::sync::|once_cell::sync::|once_cell::unsync::)?(?:Lazy|LazyLock|LazyCell)::new)$/;

export function lowerCall(node: SyntaxNode, lower: Lowering): Expression {
  const fn = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  if (fn === null || list === null) return lower.opaque(node);
  const args = lower.named(list);
  const callee = fn.type === 'generic_function' ? (fn.childForFieldName('function') ?? fn) : fn;
  return (
    (callee.type === 'field_expression'
      ? lowerMethod(node, callee, args, lower)
      : lowerWrapper(callee, args, lower)) ?? plainCall(node, fn, args, lower)
  );
}

function plainCall(
  node: SyntaxNode,
  fn: SyntaxNode,
  args: readonly SyntaxNode[],
  lower: Lowering,
): Expression {
  return {
    kind: 'call',
    ...lower.span(node),
    callee: lower.expression(fn),
    args: args.map((argument) => positional(lower.expression(argument))),
    construct: false,
  };
}

/** Methods that stand for their receiver, or for a fallback; null for all others. */
function lowerMethod(
  node: SyntaxNode,
  callee: SyntaxNode,
  args: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  const value = callee.childForFieldName('value');
  const field = callee.childForFieldName('field');
  if (value === null || field === null) return null;
  const name = lower.text(field);
  const [first] = args;
  if (name === 'collect' && COLLECTS_TEXT.test(lower.slice(field.endIndex, node.endIndex))) return null;
  if (TRANSPARENT.has(name) && !(first && WITHOUT_ARGUMENTS.has(name)))
    return (OF_OPTIONS.has(name) ? lowerOption(value, 'given', lower) : null) ?? lower.expression(value);
  if (name === 'get' && first === undefined && STATIC.test(lower.text(value))) return lower.expression(value);
  if (name === 'map' && first && WRAPS.test(lower.text(first)) && !isOfMany(value, lower))
    return {
      kind: 'call',
      ...lower.span(node),
      callee: lower.expression(first),
      args: [positional(lower.expression(value))],
      construct: false,
    };
  if (MAPS_OR.has(name)) return lowerMapOr(node, value, args, lower);
  if (first === undefined || !FALLBACKS.has(name)) return null;
  return {
    kind: 'coalesce',
    ...lower.span(node),
    operator: '??',
    left: lowerOption(value, 'fallback', lower) ?? lower.expression(value),
    right: MAKES_FALLBACK.test(name) ? givenBy(first, lower) : lower.expression(first),
  };
}

/** A variant that wraps what there is: `make_client().map(Choice::OpenAi)` is `Choice::OpenAi(make_client()?)`. */
const WRAPS = /^(?:\w+::)*[A-Z]\w*::[A-Z]\w*$/;

/** Methods that give several things one after the other. */
const GIVES_MANY =
  /^(?:iter|into_iter|iter_mut|lines|chars|bytes|keys|values|drain|filter|filter_map|flat_map|map|enumerate|zip|rev|take|skip|chunks|windows|bytes_stream|stream)$|split/;

function isOfMany(value: SyntaxNode, lower: Lowering): boolean {
  const callee = value.type === 'call_expression' ? value.childForFieldName('function') : null;
  const field = callee?.childForFieldName('field');
  return field
    ? GIVES_MANY.test(lower.text(field))
    : value.type === 'range_expression' || value.type === 'parenthesized_expression';
}

/** Texts that are put together are no list. */
const COLLECTS_TEXT = /^\s*::\s*<\s*(?:Result\s*<\s*)?String\b/;

/** Methods that only say what an error is about; what they are called on is the value. */
const EXPLAINS = /^(?:context|with_context|wrap_err|wrap_err_with|change_context|attach_printable)$/;

/** `value?`: the value, without what is said of its error. */
export function lowerTry(node: SyntaxNode, lower: Lowering): Expression {
  const [inner] = lower.named(node);
  if (inner === undefined) return lower.opaque(node);
  const callee = inner.type === 'call_expression' ? inner.childForFieldName('function') : null;
  const field = callee?.type === 'field_expression' ? callee.childForFieldName('field') : null;
  const value = callee?.childForFieldName('value');
  const held = field && value && EXPLAINS.test(lower.text(field)) ? value : inner;
  return lowerOption(held, 'given', lower) ?? lower.expression(held);
}

/** Cells that are filled once: nothing yet, of the type that is declared. */
const EMPTY_CELL = /(?:^|::)(?:OnceLock|OnceCell)(?:::<.*>)?::(?:new|const_new)$/;

/** `String::new()`, `Vec::with_capacity(n)`, `OnceLock::new()`: what is filled later. */
function lowerEmpty(callee: SyntaxNode, lower: Lowering): Expression | null {
  const path = lower.text(callee).replace(/\s/g, '');
  if (EMPTY_CELL.test(path)) return { kind: 'null', ...lower.span(callee) };
  const made = /^(String|Vec|VecDeque)(?:::<.*>)?::(?:new|with_capacity|default)$/.exec(path);
  if (made === null) return null;
  return made[1] === 'String'
    ? { kind: 'string', ...lower.span(callee), value: '' }
    : { kind: 'list', ...lower.span(callee), items: [] };
}

/** `Some(a)`, `Arc::new(a)` are `a`; `Lazy::new(|| a)` too, and `Lazy::new(make)` is what `make` gives. */
function lowerWrapper(callee: SyntaxNode, args: readonly SyntaxNode[], lower: Lowering): Expression | null {
  const empty = lowerEmpty(callee, lower);
  if (empty !== null) return empty;
  const [only, ...others] = args;
  if (only === undefined || others.length > 0) return null;
  const path = lower.text(callee).replace(/\s|::<[^>]*>|^(?:std|core|alloc)::\w+::/g, '');
  if (WRAPPERS.has(path) || WRAPPERS.has(path.replace(/^.*::(?=\w+::\w+$)/, '')))
    return lower.expression(only);
  if (!LAZY.test(path)) return null;
  if (only.type === 'identifier' || only.type === 'scoped_identifier')
    return { kind: 'call', ...lower.span(only), callee: lower.expression(only), args: [], construct: false };
  if (only.type !== 'closure_expression') return null;
  const body = only.childForFieldName('body');
  return body === null ? null : lower.expression(body);
}
