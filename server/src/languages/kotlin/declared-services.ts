import type { Expression } from '../../core/ir/expressions';
import type { FunctionNode, Method, Statement } from '../../core/ir/statements';
import { implemented } from '../wire/implemented-interfaces';

/** Annotations of interfaces that a framework implements: each of their methods asks a model. */
const OF_TYPES: ReadonlySet<string> = new Set(['AiService', 'RegisterAiService']);

/** The same, of their methods. */
const OF_METHODS: ReadonlySet<string> = new Set(['SystemMessage', 'UserMessage']);

/** An interface that a framework implements. */
export interface DeclaredService {
  /** The annotation, which is taken for its base: what its methods run is in the annotation's package. */
  readonly base: Expression;
  readonly methods: readonly Method[];
  /** The methods without a body, for what their annotations say. */
  readonly statements: readonly Statement[];
}

/** Null for any other class. */
export function declaredService(
  decorators: readonly Expression[],
  methods: readonly Method[],
): DeclaredService | null {
  const base =
    named(decorators, OF_TYPES) ??
    named(
      methods.flatMap(({ fn }) => fn.decorators),
      OF_METHODS,
    );
  if (base === null) return null;
  return {
    base: implemented(base),
    methods: methods.filter(({ fn }) => !isOpen(fn)),
    statements: methods.filter(({ fn }) => isOpen(fn)).map(declared),
  };
}

function named(decorators: readonly Expression[], names: ReadonlySet<string>): Expression | null {
  for (const each of decorators) {
    const type = each.kind === 'call' ? each.callee : each;
    if (type.kind === 'name' && names.has(type.name)) return type;
  }
  return null;
}

function isOpen({ body }: FunctionNode): boolean {
  return 'kind' in body && body.kind === 'opaque';
}

function declared({ fn }: Method): Statement {
  const { anchor, start, end } = fn;
  return { kind: 'function', anchor, start, end, fn };
}
