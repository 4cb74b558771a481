import type { Expression } from '../../core/ir/expressions';
import type { FunctionNode, Method, Statement } from '../../core/ir/statements';
import { implemented } from '../wire/implemented-interfaces';
import type { Members } from './members';
import { decoratorNamed } from './modifiers';

/** Annotations of interfaces that a framework implements: each of their methods asks a model. */
const OF_TYPES = ['AiService', 'RegisterAiService'];

/** The same, of their methods. */
const OF_METHODS = ['SystemMessage', 'UserMessage'];

/**
 * An interface that a framework implements, by its annotations: what calls of its methods run is not here but in the package
 * of the annotation, which is taken for its base. Null for any other.
 */
export function declaredService(
  decorators: readonly Expression[],
  members: Members,
): { readonly base: Expression; readonly members: Members } | null {
  const base = named(decorators, OF_TYPES) ?? ofMethods(members.methods);
  if (base === null) return null;
  const [own, open] = [
    members.methods.filter(({ fn }) => !isOpen(fn)),
    members.methods.filter(({ fn }) => isOpen(fn)),
  ];
  return {
    base: implemented(base),
    members: { ...members, methods: own, statements: [...members.statements, ...open.map(declared)] },
  };
}

function ofMethods(methods: readonly Method[]): Expression | null {
  for (const { fn } of methods) {
    const found = named(fn.decorators, OF_METHODS);
    if (found !== null) return found;
  }
  return null;
}

function named(decorators: readonly Expression[], names: readonly string[]): Expression | null {
  for (const name of names) {
    const found = decoratorNamed(decorators, name);
    if (found !== null) return found.kind === 'call' ? found.callee : found;
  }
  return null;
}

/** Whether a method has no body. */
function isOpen({ body }: FunctionNode): boolean {
  return 'kind' in body && body.kind === 'opaque';
}

function declared({ fn }: Method): Statement {
  const { anchor, start, end } = fn;
  return { kind: 'function', anchor, start, end, fn };
}
