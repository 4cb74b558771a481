import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { formatTemplate } from './format-strings';
import { lowerAsCall } from './functions';
import { lowerJson } from './json-macro';
import type { Lowering } from './lowering';
import { positional } from './positional';
import { readTokenBlock, readTokens } from './token-reader';

/** Macros that put a text together. */
const FORMATS: ReadonlySet<string> = new Set(['format', 'formatdoc', 'format_args']);

/** Macros that wait for several things at once, or hold several. */
const LISTS: ReadonlySet<string> = new Set(['vec', 'join', 'try_join', 'smallvec']);

/** A macro by what its tokens say: a text, a list, JSON, or a call of something called `name!`. */
export function lowerMacro(node: SyntaxNode, lower: Lowering): Expression {
  const macro = node.childForFieldName('macro');
  const tree = lower.named(node).find(({ type }) => type === 'token_tree');
  if (macro === null || tree === undefined) return lower.opaque(node);
  const path = lower.text(macro);
  const name = path.slice(path.lastIndexOf(':') + 1).trim();
  if (name === 'json') return lowerJson(node, tree, lower);
  if (lower.slice(tree.startIndex, tree.startIndex + 1) === '{' && !FORMATS.has(name) && !LISTS.has(name))
    return called(node, macro, name, [lowerAsCall(node, readTokenBlock(tree, lower), lower)], lower);
  const args = readTokens(tree, lower);
  const values = () => args.map((each) => lower.expression(each));
  if (FORMATS.has(name)) return formatted(node, name, args, lower);
  if (name === 'write' || name === 'writeln') return formatTemplate(node, args.slice(1), lower);
  if (name === 'concat') return joined(node, values(), lower);
  if (LISTS.has(name)) return { kind: 'list', ...lower.span(node), items: values() };
  return called(node, macro, name, values(), lower);
}

function called(
  node: SyntaxNode,
  macro: SyntaxNode,
  name: string,
  args: readonly Expression[],
  lower: Lowering,
): Expression {
  const callee: Expression = { kind: 'name', ...lower.span(macro), name: `${name}!` };
  return { kind: 'call', ...lower.span(node), callee, args: args.map(positional), construct: false };
}

/** `concat!("a", 1)`. */
function joined(node: SyntaxNode, values: readonly Expression[], lower: Lowering): Expression {
  return {
    kind: 'template',
    ...lower.span(node),
    tag: null,
    parts: values.map((value) =>
      value.kind === 'string' ? { kind: 'text', value: value.value } : { kind: 'hole', value },
    ),
  };
}

/** `formatdoc!` takes the indentation away as well. */
function formatted(node: SyntaxNode, name: string, args: readonly SyntaxNode[], lower: Lowering): Expression {
  const template = formatTemplate(node, args, lower);
  if (!name.endsWith('doc')) return template;
  const callee: Expression = { kind: 'name', ...lower.span(node), name: 'indoc!' };
  return { kind: 'call', ...lower.span(node), callee, args: [positional(template)], construct: false };
}
