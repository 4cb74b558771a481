import { isAttempts } from '../../core/analyze/repetition';
import type { Frame } from '../../core/evaluate/frames';
import type { FunctionScope } from '../../core/evaluate/scope';
import type { Call, Expression } from '../../core/ir/expressions';
import type { Pattern, Statement } from '../../core/ir/statements';
import type { CallView } from '../../core/rules/call-view';
import { spelledName } from '../../core/rules/placed-literal';
import { type IrNode, isBlock, walk } from '../../core/source/walk';

/** A loop that runs a call once for each of its items. */
export interface ItemLoop {
  readonly frame: Frame;
  /** Names that stand for the item, or for what is made of it. */
  readonly names: ReadonlySet<string>;
}

/** Fewer turns are not worth a word. */
const FEWEST = 10;

/**
 * The innermost loop around a call that hands it an item, or what was made of one, at each turn; null where there is none,
 * where it has few turns, and for loops that only try again.
 */
export function itemLoopOf({ frames, node, repeat }: CallView): ItemLoop | null {
  if (repeat.high === 1 || isAttempts(repeat) || (repeat.high !== null && repeat.high < FEWEST)) return null;
  for (const frame of frames.toReversed()) {
    const names = itemNames(frame, node);
    if (names !== null && mentions(node, names)) return { frame, names };
    if (frame.kind === 'function' && frame.scope.passedTo === null) return null;
  }
  return null;
}

/** Names that stand for an item inside of a frame; null where it has none. */
function itemNames(frame: Frame, call: Call): Set<string> | null {
  if (frame.kind === 'loop') {
    const { target, iterable, body } = frame.loop;
    if (target === null || iterable === null || countsOnly(iterable)) return null;
    return spread(new Set(namesBoundBy(target)), body, call);
  }
  if (frame.kind === 'comprehension') {
    const { clauses } = frame.node;
    const own = clauses.slice(0, frame.clause + 1).filter(({ iterable }) => !countsOnly(iterable));
    return new Set(own.flatMap(({ target }) => namesBoundBy(target)));
  }
  if (frame.kind !== 'function' || !runsForEach(frame.scope.passedTo)) return null;
  const { parameters, body } = frame.fn;
  const names = new Set(parameters.flatMap(({ target }) => namesBoundBy(target)));
  return isBlock(body) ? spread(names, body.statements, call) : names;
}

/** Methods and functions that run what they are handed once for each item; others run it when something happens: `serve`. */
const RUNS_FOR_EACH =
  /^(?:\w*(?:map|each)(?:with|indexed|series|limit|ok|_?with_?index|_slice|_entry|async)?\d?|array_walk|select|collect|filter|times|step|mapvalues|thread_map|starmap_async)$/i;

function runsForEach(passedTo: FunctionScope['passedTo']): boolean {
  return passedTo !== null && RUNS_FOR_EACH.test(spelledName(passedTo.call.callee));
}

/** `range(n)`: numbers, of which a call is seldom made. */
function countsOnly(iterable: Expression): boolean {
  return iterable.kind === 'call' && iterable.callee.kind === 'name' && iterable.callee.name === 'range';
}

/** Adds what is made of the names before the call. */
function spread(names: Set<string>, body: readonly Statement[], call: Call): Set<string> {
  let isBefore = true;
  for (const statement of body)
    walk(statement, (node) => {
      if (node === call) isBefore = false;
      if (isBefore && node.kind === 'assign' && node.value && mentions(node.value, names))
        for (const name of namesBoundBy(node.target)) names.add(name);
      return isBefore;
    });
  return names;
}

export function mentions(node: IrNode, names: ReadonlySet<string>): boolean {
  let found = false;
  walk(node, (each) => {
    found ||= each.kind === 'name' && names.has(each.name);
    return !found;
  });
  return found;
}

function namesBoundBy(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'bind':
      return [pattern.name.name];
    case 'rest':
      return namesBoundBy(pattern.target);
    case 'unpack-list':
      return pattern.items.flatMap((item) => (item ? namesBoundBy(item) : []));
    case 'unpack-object':
      return pattern.entries.flatMap(({ target }) => namesBoundBy(target));
    case 'place':
      return [];
  }
}
