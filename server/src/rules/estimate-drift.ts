import type { Call, Expression, ObjectLiteral } from '../core/ir/expressions';
import type { CallView } from '../core/rules/call-view';
import { spelledName } from '../core/rules/placed-literal';
import type { Report, Rule, RuleView } from '../core/rules/rule';
import { rangeOf } from '../core/source/span';
import { type IrNode, isBlock, walk } from '../core/source/walk';
import { textOf } from './wire/text-of';

/** Estimates that are asked for with other arguments than the call is made with. */
export const estimateDrift: Rule = {
  code: 'estimate-drift',
  severity: 'hint',
  about:
    'An estimate that is asked for with other arguments (duration, resolution, audio, count) than the call is made with: it is the price of something else.',
  check: (view) => view.calls.flatMap((call) => drift(call, view)),
};

/** What estimates of BabySea call the parameters of what it makes (docs.babysea.ai, read 2026-07-08). */
const COUNTERPARTS: Readonly<Record<string, readonly string[]>> = {
  duration: ['generation_duration'],
  resolution: ['generation_resolution'],
  audio: ['generation_generate_audio', 'generation_audio'],
  count: ['generation_output_number'],
};

function drift(call: CallView, view: RuleView): Report[] {
  if (call.sdk !== 'babysea') return [];
  const [model, parameters] = call.node.args.map(({ value }) => value);
  const estimate = model ? estimateOf(call, model, view) : null;
  if (!estimate || parameters?.kind !== 'object' || !isWhole(parameters)) return [];
  const asked = estimate.args[1]?.value ?? null;
  if (asked !== null && (asked.kind !== 'object' || !isWhole(asked))) return [];
  const unlike = Object.entries(COUNTERPARTS).flatMap(([name, given]) => {
    const there = asked === null ? null : entryOf(asked, [name]);
    return isSame(there, entryOf(parameters, given), view) ? [] : [name];
  });
  if (unlike.length === 0) return [];
  const message = `the estimate was asked for with other arguments than this call has: ${unlike.join(', ')}`;
  const related = [{ message: 'the estimate', at: rangeOf(estimate) }];
  return [{ range: call.callee, message, fixes: [], related }];
}

/** The last estimate for the same model before a call, in the function around it or at the top of the file. */
function estimateOf(call: CallView, model: Expression, view: RuleView): Call | null {
  const frame = call.frames.findLast(({ kind }) => kind === 'function');
  const body = frame?.kind === 'function' ? frame.fn.body : null;
  const around: readonly IrNode[] = body === null ? view.program() : isBlock(body) ? body.statements : [body];
  let last: Call | null = null;
  for (const node of around)
    walk(node, (each) => {
      if (each.kind === 'call' && isEstimate(each, model, view) && rangeOf(each).start < call.range.start)
        last = each;
      return true;
    });
  return last;
}

function isEstimate({ callee, args }: Call, model: Expression, view: RuleView): boolean {
  const [first] = args;
  return (
    callee.kind === 'member' &&
    spelledName(callee) === 'estimate' &&
    first !== undefined &&
    textOf(first.value, view) === textOf(model, view)
  );
}

/** Whether all entries of an object can be seen. */
const isWhole = ({ entries }: ObjectLiteral) => entries.every(({ key }) => key?.kind === 'string');

function entryOf({ entries }: ObjectLiteral, names: readonly string[]): Expression | null {
  return entries.find(({ key }) => key?.kind === 'string' && names.includes(key.value))?.value ?? null;
}

/** One image and no sound are what is made where nothing is said. */
const DEFAULTS = new Set(['1', 'false']);

function isSame(one: Expression | null, other: Expression | null, view: RuleView): boolean {
  if (one && other) return textOf(one, view) === textOf(other, view) || !isLiteral(one) || !isLiteral(other);
  const only = one ?? other;
  return only === null || DEFAULTS.has(textOf(only, view));
}

const isLiteral = ({ kind }: Expression) => kind === 'string' || kind === 'number' || kind === 'boolean';
