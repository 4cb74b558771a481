import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/**
 * A variable keeps its `$`, which tells it from functions and classes of the same name. `self` and `static` are the
 * receiver, whose class they mean; what `parent` means is called `super` in the IR.
 */
export function lowerName(node: SyntaxNode, type: string, lower: Lowering): Expression {
  const name = lower.name(node);
  switch (type) {
    case 'variable_name':
      return name.name === '$this' ? { ...name, kind: 'self' } : name;
    case 'dynamic_variable_name':
      return lowerDynamicName(node, lower);
    case 'relative_scope':
      return lowerScope(node, name.name.toLowerCase(), lower);
    default:
      return lowerPlainName(node, name.name, lower);
  }
}

function lowerScope(node: SyntaxNode, word: string, lower: Lowering): Expression {
  const span = lower.span(node);
  return word === 'parent' ? { kind: 'name', ...span, name: 'super' } : { kind: 'self', ...span };
}

/** `${name}` in a string is `$name`. */
function lowerDynamicName(node: SyntaxNode, lower: Lowering): Expression {
  const [inner] = lower.named(node);
  return inner?.type === 'name'
    ? { kind: 'name', ...lower.span(node), name: `$${lower.text(inner)}` }
    : lower.opaque(node);
}

/** Constants of the language that are texts. */
const TEXTS: Readonly<Record<string, string>> = { PHP_EOL: '\n', DIRECTORY_SEPARATOR: '/' };

/** Options of cURL are keys: what number stands for one matters to nobody. */
const CURL_OPTION = /^CURLOPT_\w+$/;

function lowerPlainName(node: SyntaxNode, name: string, lower: Lowering): Expression {
  if (name === '') return lower.opaque(node);
  const span = lower.span(node);
  if (name === 'static' || name === 'self') return { kind: 'self', ...span };
  if (name === 'parent') return { kind: 'name', ...span, name: 'super' };
  const text = Object.hasOwn(TEXTS, name) ? TEXTS[name] : CURL_OPTION.test(name) ? name : undefined;
  return text === undefined ? { kind: 'name', ...span, name } : { kind: 'string', ...span, value: text };
}

/**
 * `\A\B` is a name of its own, which an import beside its statement binds (`imports.ts`); `A\B` is `B` of what the file
 * calls `A`; `\A` and `namespace\A` are `A`.
 */
export function lowerQualifiedName(node: SyntaxNode, lower: Lowering): Expression {
  const text = lower.text(node).replace(/\s+/g, '');
  const parts = text.split('\\').filter((part) => part !== '');
  const span = lower.span(node);
  const last = parts.at(-1);
  if (last === undefined) return lower.opaque(node);
  if (text.startsWith('\\') && parts.length > 1) return { kind: 'name', ...span, name: text };
  if (parts.length === 1 || parts[0] === 'namespace') return lowerPlainPart(node, last, lower);
  const [head = '', ...rest] = parts;
  let at = node.startIndex + head.length;
  let object: Expression = { kind: 'name', ...lower.spanOf(node.startIndex, at), name: head };
  for (const part of rest) {
    const start = lower.slice(at, node.endIndex).indexOf(part) + at;
    at = start + part.length;
    const property = { kind: 'name', ...lower.spanOf(start, at), name: part } as const;
    object = { kind: 'member', ...lower.spanOf(node.startIndex, at), object, property };
  }
  return object;
}

function lowerPlainPart(node: SyntaxNode, name: string, lower: Lowering): Expression {
  return lowerPlainName(node, name, lower);
}

/** `$a->b`, `$a?->b`; a name that is computed (`$a->$b`) is looked up like a key. */
export function lowerMember(node: SyntaxNode, lower: Lowering): Expression {
  const [object, name] = lower.named(node);
  if (object === undefined || name === undefined) return lower.opaque(node);
  return memberOf(node.startIndex, lower.expression(object), name, lower);
}

/** The member of `object` that `name` spells, from the offset where the object begins. */
export function memberOf(start: number, object: Expression, name: SyntaxNode, lower: Lowering): Expression {
  const span = lower.spanOf(start, name.endIndex);
  if (name.type === 'name') return { kind: 'member', ...span, object, property: lower.name(name) };
  return { kind: 'index', ...span, object, index: lower.expression(name) };
}

/** `A::$b`: the `$` keeps it apart from constants and methods. */
export function lowerStaticProperty(node: SyntaxNode, lower: Lowering): Expression {
  const [scope, name] = lower.named(node);
  if (scope === undefined || name === undefined) return lower.opaque(node);
  const object = lower.expression(scope);
  return { kind: 'member', ...lower.span(node), object, property: lower.name(name) };
}

/** `A::B`; `A::class` stands for the class. */
export function lowerClassConstant(node: SyntaxNode, lower: Lowering): Expression {
  const [scope, name] = lower.named(node);
  if (scope === undefined || name === undefined) return lower.opaque(node);
  const object = lower.expression(scope);
  if (lower.text(name).toLowerCase() === 'class') return object;
  const option = requestOption(lower.text(scope), lower.text(name));
  if (option !== null) return { kind: 'string', ...lower.span(node), value: option };
  return memberOf(node.startIndex, object, name, lower);
}

/** `RequestOptions::FORM_PARAMS` of Guzzle: its constants are their names in small letters. */
function requestOption(type: string, name: string): string | null {
  return /(?:^|\\)RequestOptions$/.test(type) && /^[A-Z_]+$/.test(name) ? name.toLowerCase() : null;
}
