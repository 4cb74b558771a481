import type { Expression, Name } from '../../core/ir/expressions';
import type { FunctionNode, Pattern, Statement, With } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { argumentParts, callParts, lambdaBody, lambdaParameters } from './call-parts';

import { valueStatements } from './lambdas';
import type { Lowering } from './lowering';
import { patternOf } from './patterns';
import { nextReceiver, type Receiver, withReceiver } from './surroundings';

/** How a lambda that runs at once, where it is written, gets what it is about, and what the call gives. */
interface ScopeFunction {
  readonly subject: 'receiver' | 'argument' | 'none';
  readonly gives: 'subject' | 'value';
}

/** Called on something, or on nothing (`run`). */
const ON_OBJECTS: Readonly<Record<string, ScopeFunction>> = {
  apply: { subject: 'receiver', gives: 'subject' },
  also: { subject: 'argument', gives: 'subject' },
  let: { subject: 'argument', gives: 'value' },
  use: { subject: 'argument', gives: 'value' },
  run: { subject: 'receiver', gives: 'value' },
  runCatching: { subject: 'receiver', gives: 'value' },
  async: { subject: 'none', gives: 'value' },
  withLock: { subject: 'none', gives: 'value' },
  withPermit: { subject: 'none', gives: 'value' },
};

const BARE: ReadonlySet<string> = new Set([
  ...['async', 'coroutineScope', 'lazy', 'run', 'runBlocking', 'runBlockingCancellable', 'runCatching'],
  ...['supervisorScope', 'synchronized', 'withContext', 'withTimeout', 'withTimeoutOrNull', 'runReadAction'],
  ...['remember', 'derivedStateOf', 'produce', 'tryOrNull'],
]);

interface ScopeCall extends ScopeFunction {
  readonly name: string;
  readonly target: SyntaxNode | null;
  readonly lambda: SyntaxNode;
  /** Of a bare function, what stands in its parentheses. */
  readonly args: readonly SyntaxNode[];
}

/** Null for a call of anything else. */
function scopeCall(node: SyntaxNode, lower: Lowering): ScopeCall | null {
  const parts = callParts(node, lower);
  if (parts === null || parts.lambda === null) return null;
  const { name, object, lambda, args } = parts;
  if (object !== null) {
    const known = Object.hasOwn(ON_OBJECTS, name) ? ON_OBJECTS[name]! : null;
    if (known === null || (args.length > 0 && known.subject !== 'none')) return null;
    return { ...known, name, target: object, lambda, args: [] };
  }
  const { own, locals } = lower.around;
  if (own.has(name) || locals.has(name)) return null;
  const values = args.flatMap((each) => argumentParts(each, lower).value ?? []);
  if (name === 'with' && values.length === 1)
    return { name, subject: 'receiver', gives: 'value', target: values[0]!, lambda, args: [] };
  if (name === 'apply' || name === 'also' || name === 'let') {
    const [innermost] = lower.around.receivers;
    return innermost === undefined ? null : { ...ON_OBJECTS[name]!, name, target: null, lambda, args: [] };
  }
  if (!BARE.has(name)) return null;
  return { name, subject: 'none', gives: 'value', target: null, lambda, args: values };
}

/** Whether the lambda is left from inside by its name. */
function leavesByName({ lambda, name }: ScopeCall, lower: Lowering): boolean {
  return lower.text(lambda).includes(`return@${name}`);
}

/** `a.apply { ... }`, `with(a) { ... }`, `runBlocking { ... }` as a value: a function that is called where it is written. */
export function lowerScopeCall(node: SyntaxNode, lower: Lowering): Expression | null {
  const call = scopeCall(node, lower);
  if (call === null) return null;
  const span = lower.span(node);
  const subject = subjectOf(call, lower);
  const inner = inside(call, subject, lower);
  const body = lower.nestedDefinition<FunctionNode['body']>(
    () => inner.block(call.lambda, (lambda, to) => bodyOf(lambda, call.gives, subject, to)),
    () => lower.unseen(call.lambda),
  );
  const target: Pattern = subject?.target ?? { kind: 'unpack-list', items: [] };
  const parameters =
    subject === null ? [] : [{ target, fallback: null, annotation: null, kind: 'plain' as const }];
  const values = call.target === null ? call.args : [call.target];
  const args = values.map((each) => ({
    name: null,
    value: lower.expression(each),
    spread: 'none' as const,
  }));
  const fn = plainFunction(lower.span(call.lambda), parameters, body);
  return { kind: 'call', ...span, callee: { kind: 'lambda', ...span, fn }, args, construct: false };
}

/** The same as a statement, or as the last one of a body: what stands in the lambda runs in place. Null for other calls. */
export function scopeStatements(
  node: SyntaxNode,
  position: 'statement' | 'tail',
  lower: Lowering,
): readonly Statement[] | null {
  const call = scopeCall(node, lower);
  if (call === null || (position === 'statement' && leavesByName(call, lower))) return null;
  const subject = subjectOf(call, lower);
  const inner = inside(call, subject, lower);
  const body =
    position === 'tail'
      ? bodyOf(call.lambda, call.gives, subject, inner)
      : lambdaBody(call.lambda, inner).flatMap((each) => inner.statement(each));
  const given = call.target === null || subject?.target === null ? [] : [call.target];
  const items: With['items'] = [
    ...given.map((each) => ({ value: lower.expression(each), target: subject?.target ?? null })),
    ...call.args.map((each) => ({ value: lower.expression(each), target: null })),
  ];
  if (items.length === 0) return [{ kind: 'block', ...lower.span(node), statements: body }];
  return [{ kind: 'with', ...lower.span(node), items, body }];
}

interface Subject {
  /** What binds it; null where it has a name already. */
  readonly target: Pattern | null;
  /** The name by which it is given back. */
  readonly name: string;
  /** Whether it is what bare names may be members of. */
  readonly receiver: Receiver | null;
}

function subjectOf(call: ScopeCall, lower: Lowering): Subject | null {
  const { subject, lambda, target } = call;
  if (subject === 'none' || target === null) return null;
  if (subject === 'argument') return argumentOf(lambda, lower);
  const kind = call.gives === 'subject' ? 'builder' : 'scope';
  const name = nextReceiver(lower.around);
  const bound: Name = { kind: 'name', ...lower.span(lambda), name };
  return { target: { kind: 'bind', name: bound }, name, receiver: { name, kind } };
}

/** `it`, or the parameter that the lambda declares. */
function argumentOf(lambda: SyntaxNode, lower: Lowering): Subject {
  const [declared] = lambdaParameters(lambda, lower);
  const target = declared === undefined ? null : patternOf(declared, lower);
  if (target !== null)
    return { target, name: target.kind === 'bind' ? target.name.name : '', receiver: null };
  const it: Name = { kind: 'name', ...lower.span(lambda), name: 'it' };
  return { target: { kind: 'bind', name: it }, name: 'it', receiver: null };
}

function inside(_call: ScopeCall, subject: Subject | null, lower: Lowering): Lowering {
  return subject?.receiver ? lower.amid(withReceiver(lower.around, subject.receiver)) : lower;
}

function bodyOf(
  lambda: SyntaxNode,
  gives: ScopeFunction['gives'],
  subject: Subject | null,
  lower: Lowering,
): readonly Statement[] {
  const nodes = lambdaBody(lambda, lower);
  if (gives === 'value' || subject === null) return valueStatements(nodes, lambda, lower);
  const value: Name = { kind: 'name', ...lower.spanOf(lambda.endIndex, lambda.endIndex), name: subject.name };
  return [
    ...nodes.flatMap((each) => lower.statement(each)),
    { kind: 'return', ...lower.spanOf(lambda.endIndex, lambda.endIndex), value, throws: false },
  ];
}
