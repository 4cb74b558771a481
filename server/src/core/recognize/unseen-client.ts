import { alternatives } from '../evaluate/alternatives';
import { calleeName } from '../evaluate/children';
import type { Evaluator } from '../evaluate/evaluator';
import type { Scope } from '../evaluate/scope';
import { unboundSlot } from '../evaluate/unbound-memos';
import type { ExternalValue, Value } from '../evaluate/values';
import type { Call, Expression } from '../ir/expressions';
import type { LanguageId } from '../source/language';
import { type PathSegment, segmentsOf } from './path-pattern';
import type { ShapeIndex, ShapeMatch } from './shape-index';
import type { SiteView } from './site-view';

/**
 * The call of a client that can't be seen: a parameter, or what another file of the project gives. It is told by the
 * whole way of names behind the client and by the arguments that its API needs; the client must be nothing that is
 * known to be something else. `callee` is called, or handed on to be run.
 */
export function matchUnseen(
  callee: Expression,
  scope: Scope,
  evaluator: Evaluator,
  shapes: ShapeIndex,
  language: LanguageId,
): ShapeMatch | null {
  const chain = chainOf(callee, scope, evaluator);
  if (chain.some(({ segment }) => isDoubleName(segment.name))) return null;
  for (let start = 1; start < chain.length; start++) {
    const path = chain.slice(start).map(({ segment }) => segment);
    const { segment, expression } = chain[start - 1]!;
    const match = shapes.matchUnseen(segment.name, path, language);
    if (match === null || !isBeside(match, scope, evaluator)) continue;
    const client = evaluator.value(expression, scope);
    if (match.call.clients && isOfClass(client)) continue;
    return isUnseen(client, scope) && !isReplaced(client, evaluator.value(callee, scope)) ? match : null;
  }
  return null;
}

/**
 * The same by where the callee is known to come from: a package that is nobody's, through whatever variables the way leads.
 */
export function matchForeign(
  callee: ExternalValue,
  scope: Scope,
  evaluator: Evaluator,
  shapes: ShapeIndex,
  language: LanguageId,
): ShapeMatch | null {
  if (isTestModule(callee.module)) return null;
  const path = segmentsOf(callee.path);
  if (path.some(({ name }) => isDoubleName(name))) return null;
  for (const [start] of path.entries()) {
    const name = path[start - 1]?.name ?? '';
    const match = shapes.matchUnseen(name, path.slice(start), language);
    if (match === null || !isBeside(match, scope, evaluator)) continue;
    if (match.call.clients === undefined || /^[^A-Z]/.test(name)) return { ...match, whole: path };
  }
  return null;
}

/** Where a way says little, the file must import something of the SDK. */
function isBeside({ call, sdk }: ShapeMatch, scope: Scope, evaluator: Evaluator): boolean {
  return !call.beside || evaluator.importsAny(sdk.modules, scope);
}

/** Whether a class of a package or another file made a client: what its methods do is its own affair. */
function isOfClass(client: Value): boolean {
  return alternatives(client).some((each) => {
    if (each.kind !== 'external' || each.path.at(-1)?.kind !== 'call') return false;
    const maker = each.path.at(-2);
    return maker?.kind === 'member' && /^[A-Z]/.test(maker.name);
  });
}

/**
 * The call of a function whose name says which client it is like: one that can't be seen, or one of another file that names no
 * address. There the client it stands for asks whoever it is told to, so that the call is where the address is.
 */
export function matchAlike(
  call: Call,
  scope: Scope,
  evaluator: Evaluator,
  shapes: ShapeIndex,
  language: LanguageId,
): ShapeMatch | null {
  const name = calleeName(call.callee);
  const match = name === '' || isDoubleName(name) ? null : shapes.matchAlike(name, language);
  if (match === null) return null;
  const value = evaluator.value(call.callee, scope);
  return isUnseen(value, scope) || isOfPlainFile(value, evaluator, shapes, language) ? match : null;
}

/** Whether a function stands in another file, in which no call of its own would be found. */
function isOfPlainFile(
  value: Value,
  evaluator: Evaluator,
  { imports }: ShapeIndex,
  language: LanguageId,
): boolean {
  const text = value.kind === 'function' ? evaluator.textElsewhere(value.scope) : null;
  return text !== null && !imports.mayHoldCalls(text, language);
}

/** Whether a call is given what its API needs. A spread may hold some of it, but not all. */
export function hasNeeded({ needs = [] }: ShapeMatch['call'], site: SiteView): boolean {
  if (needs.length === 0) return true;
  return needs.every((name) => site.argument(name) !== null) && needs.some((name) => isWritten(site, name));
}

function isWritten({ args }: SiteView, name: string): boolean {
  if (args.names().includes(name)) return true;
  const options = args.positional(0);
  return options?.kind === 'object' && options.entries.has(name);
}

interface Link {
  readonly segment: PathSegment;
  readonly expression: Expression;
}

/** The names of a callee, outermost first, with what leads to each. */
function chainOf(callee: Expression, scope: Scope, evaluator: Evaluator): readonly Link[] {
  const chain: Link[] = [];
  let at = callee;
  for (;;) {
    const called = at.kind === 'call' ? at : null;
    const named: Expression = called ? called.callee : at;
    const name = named.kind === 'member' ? named.property.name : named.kind === 'name' ? named.name : null;
    const args = called && !called.bare ? { args: evaluator.argumentsOf(called, scope) } : null;
    chain.unshift({ segment: { name: name ?? '', call: args }, expression: at });
    if (named.kind !== 'member') return chain;
    at = named.object;
  }
}

/** What is nothing where it is declared and asked all the same was set by somebody else; what a call hands over is nothing. */
function isUnseen(value: Value, scope: Scope): boolean {
  return alternatives(value).every((each) => {
    if (each.kind === 'unknown') return true;
    if (each.kind === 'null') return unboundSlot(scope) !== null;
    // A type without a name says what its user needs of it, and not what it is.
    if (each.kind === 'instance') return each.args === null && each.of.node.name === null;
    return each.kind === 'external' && !isTestModule(each.module);
  });
}

/** Whether the method is another one than the client's own: something was put in its place. */
function isReplaced(client: Value, method: Value): boolean {
  if (client.kind !== 'external') return false;
  return method.kind !== 'external' || method.module !== client.module;
}

function isDoubleName(name: string): boolean {
  return /mock|fake|stub|dummy/i.test(name);
}

function isTestModule(module: string): boolean {
  return /mock|jest|vitest|sinon|(^|[./_-])tests?([./_-]|$)/.test(module);
}
