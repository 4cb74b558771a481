import type { Expression } from '../../core/ir/expressions';
import type { Method } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { TokenCursor } from './token-cursor';
import { readExpression } from './token-expressions';

/** Attributes whose words say what a field is by default. */
const TELLING = /\b(?:default_value|default_value_t|default)\b/;

/**
 * What a field is when nothing else is given: `#[arg(default_value = "x")]`, `#[arg(default_value_t = 3)]`, or what the
 * function gives that `#[serde(default = "path")]` names. Null where no attribute says it.
 */
export function fieldDefault(attributes: readonly SyntaxNode[], lower: Lowering): Expression | null {
  for (const attribute of attributes) {
    if (!TELLING.test(lower.text(attribute))) continue;
    const [inner] = lower.named(attribute);
    const tree =
      inner === undefined ? undefined : lower.named(inner).find(({ type }) => type === 'token_tree');
    const isSerde = inner !== undefined && /^serde\b/.test(lower.text(inner));
    const found = tree === undefined ? null : defaultIn(TokenCursor.inside(tree, lower, 0), isSerde);
    if (found !== null) return found;
  }
  return null;
}

function defaultIn(cursor: TokenCursor, isSerde: boolean): Expression | null {
  const { lower } = cursor;
  while (!cursor.isDone) {
    const word = cursor.word();
    cursor.next();
    const isDefault = isSerde ? word === 'default' : /^default_value(?:_t)?$/.test(word);
    if (!isDefault || !cursor.takes('=')) continue;
    const value = readExpression(cursor);
    if (value === null) return null;
    return isSerde ? calledPath(value, lower) : lower.expression(value);
  }
  return null;
}

/** `"default_model"` names a function, which is called. */
function calledPath(node: SyntaxNode, lower: Lowering): Expression | null {
  const path = /^"([a-z_]\w*)"$/.exec(lower.text(node))?.[1];
  if (path === undefined) return null;
  const callee: Expression = { kind: 'name', ...lower.span(node), name: path };
  return { kind: 'call', ...lower.span(node), callee, args: [], construct: false };
}

const OPTIONS = /^#\[\s*(?:arg|clap|structopt|argh)\b/;

/** Functions that read the options of a command line into a type. */
const READERS = ['parse', 'from_args', 'try_parse', 'parse_from'];

/** A type whose fields are options of a command line is what they are by default, until the program is told otherwise. */
export function optionReaders(
  type: SyntaxNode,
  attributes: readonly SyntaxNode[],
  node: SyntaxNode,
  lower: Lowering,
): readonly Method[] {
  if (!attributes.some((attribute) => OPTIONS.test(lower.text(attribute)))) return [];
  const at = lower.span(type);
  const callee: Expression = { kind: 'name', ...at, name: lower.text(type) };
  return READERS.map((name) => ({
    name,
    getter: false,
    fn: {
      ...lower.span(node),
      name: { kind: 'name', ...at, name },
      parameters: [],
      body: { kind: 'call', ...at, callee, args: [], construct: true },
      decorators: [],
      returnType: null,
      async: false,
      generator: false,
      method: false,
      static: true,
    },
  }));
}
