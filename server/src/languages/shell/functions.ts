import type { FunctionNode, Parameter, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { fileKey } from './commands';
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

/** The words by their numbers, and those behind them as `@` where the body hands these on. */
function parametersIn(body: string, name: SyntaxNode, lower: Lowering): readonly Parameter[] {
  const words = wordsTaken(body);
  const bind = (each: string, kind: Parameter['kind']): Parameter => ({
    target: { kind: 'bind', name: lower.name(name, each) },
    fallback: null,
    annotation: null,
    kind,
  });
  const plain = Array.from({ length: words.numbered }, (_, index) => bind(String(index + 1), 'plain'));
  return words.others ? [...plain, bind('@', 'rest')] : plain;
}

interface Taken {
  readonly numbered: number;
  /** Whether `$@` is what stands behind those. */
  readonly others: boolean;
}

/** Where words are shifted away, a number means several of them: then none is taken to be known but what is read before. */
function wordsTaken(body: string): Taken {
  const shifted = /\bshift\b/.exec(body)?.index ?? body.length;
  const numbers = (text: string) => [...text.matchAll(/\$\{?([1-9])\b/g)].map((match) => Number(match[1]));
  const numbered = Math.max(0, ...numbers(body));
  if (shifted === body.length) {
    const [first, ...more] = [...body.matchAll(/\$\{@:([2-9])\}/g)].map((match) => Number(match[1]) - 1);
    const isSliced = first !== undefined && first >= numbered && more.every((each) => each === first);
    if (isSliced && !/\$(?:@|\{@\})/.test(body)) return { numbered: first, others: true };
    return { numbered, others: first === undefined && numbered === 0 && /\$(?:@|\{@\})/.test(body) };
  }
  const times = [...body.matchAll(/\bshift\b[ \t]*(\d?)/g)].map(([, count]) => Number(count || 1));
  const isPlain = !/\b(?:while|until|for|case|if)\b|&&|\|\|/.test(body.slice(0, body.lastIndexOf('shift')));
  const isAhead = numbers(body.slice(shifted)).length === 0 && !body.slice(0, shifted).includes('$@');
  const others = isPlain && isAhead && times.reduce((sum, each) => sum + each, 0) === numbered;
  return others ? { numbered, others } : { numbered: 0, others: false };
}

/** `> file`, but not `2> file` or `>> file`. */
const WRITTEN = /(?<![\d&<>=-])(?:1?>\|?)[ \t]*("[^"\n]{1,200}"|[^\s;&|<>"'()]+)/g;

/** Assignments in a function are for the whole script unless they say `local`; so are files, but those that only it can name. */
function namesSetOutside(body: string): readonly string[] {
  const own = new Set<string>();
  for (const [, names = ''] of body.matchAll(/\b(?:local|declare|typeset)\b((?:[ \t]+[^\s;]+)*)/g))
    for (const [, name = ''] of names.matchAll(/(?:^|\s)([A-Za-z_]\w*)/g)) own.add(name);
  const set = [...body.matchAll(/(?:^|[\s;({])([A-Za-z_]\w*)\+?=/g)].map((match) => match[1] ?? '');
  const isOwn = (key: string) => [...key.matchAll(/\$\{?(\w+)/g)].some(([, name = '']) => own.has(name));
  const files = [...body.matchAll(WRITTEN)].flatMap(([, word = '']) => fileKey(word) ?? []);
  return [...new Set([...set.filter((name) => !own.has(name)), ...files.filter((key) => !isOwn(key))])];
}
