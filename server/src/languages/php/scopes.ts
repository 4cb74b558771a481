import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** What statements anywhere in a function's body say of the whole function. */
export interface ScopeFacts {
  readonly yields: boolean;
  /** Names that `global` takes from the outside. */
  readonly outerNames: readonly string[];
}

const PLAIN: ScopeFacts = { yields: false, outerNames: [] };

const TELLING = /\b(?:yield|global)\b/i;

/** Looks through a body, but not into the functions and classes inside it. Most texts need no look at all. */
export function readScope(body: SyntaxNode | null, lower: Lowering): ScopeFacts {
  if (body === null || !TELLING.test(lower.text(body))) return PLAIN;
  const outerNames: string[] = [];
  let yields = false;
  const open = [body];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const type = node.type;
    if (type === 'global_declaration') outerNames.push(...lower.named(node).map((name) => lower.text(name)));
    else if (type === 'yield_expression') yields = true;
    if (!OWN_SCOPE.has(type)) open.push(...node.namedChildren);
  }
  return { yields, outerNames };
}

const OWN_SCOPE: ReadonlySet<string> = new Set([
  'function_definition',
  'anonymous_function',
  'anonymous_function_creation_expression',
  'arrow_function',
  'class_declaration',
  'anonymous_class',
  'object_creation_expression',
]);
