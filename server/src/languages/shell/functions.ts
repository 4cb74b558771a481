import type { FunctionNode, Parameter, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** A function; the words that it is called with are its parameters `1`, `2` and so on. */
export function lowerFunction(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  if (!name || !body) return [];
  const text = lower.text(body);
  const outerNames = namesSetOutside(text);
  const fn: FunctionNode = {
    ...lower.span(node),
    name: lower.name(name, lower.text(name)),
    parameters: parametersIn(text, name, lower),
    body: lower.block(body),
    decorators: [],
    returnType: null,
    async: false,
    generator: false,
    method: false,
    static: false,
    ...(outerNames.length > 0 ? { outerNames } : {}),
  };
  return [{ kind: 'function', ...lower.span(node), fn }];
}

/** Where words are shifted away, a number means several of them: then none is taken to be known. */
function parametersIn(body: string, name: SyntaxNode, lower: Lowering): readonly Parameter[] {
  if (/\bshift\b/.test(body)) return [];
  const numbers = [...body.matchAll(/\$\{?([1-9])\b/g)].map((match) => Number(match[1]));
  return Array.from({ length: Math.max(0, ...numbers) }, (_, index) => ({
    target: { kind: 'bind', name: lower.name(name, String(index + 1)) },
    fallback: null,
    annotation: null,
    kind: 'plain',
  }));
}

/** Assignments in a function are for the whole script unless they say `local`. */
function namesSetOutside(body: string): readonly string[] {
  const own = new Set<string>();
  for (const [, names = ''] of body.matchAll(/\b(?:local|declare|typeset)\b((?:[ \t]+[^\s;]+)*)/g))
    for (const [, name = ''] of names.matchAll(/(?:^|\s)([A-Za-z_]\w*)/g)) own.add(name);
  const set = [...body.matchAll(/(?:^|[\s;({])([A-Za-z_]\w*)\+?=/g)].map((match) => match[1] ?? '');
  return [...new Set(set)].filter((name) => !own.has(name));
}
