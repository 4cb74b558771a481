import { calleeName } from '../evaluate/children';
import type { Evaluator } from '../evaluate/evaluator';
import type { Scope } from '../evaluate/scope';
import type { Call, Expression } from '../ir/expressions';
import type { FunctionNode } from '../ir/statements';
import type { StubWords } from '../source/stub-words';

/** Whether a test only says what a call is to answer, or asks whether it came: nothing is sent then. */
export function isStubbed(call: Call, scope: Scope, evaluator: Evaluator, words: StubWords): boolean {
  const { handedCalls, handedFunctions, answers, asked } = words;
  if (isAsked(call.callee, asked)) return true;
  const around = functionAround(scope);
  const isIn = (of: StubWords['handedCalls'], isIt: (value: Expression) => boolean) =>
    Object.entries(of).some(([name, on]) =>
      evaluator
        .callsNaming(name)
        .some(
          ({ call: { callee, args } }) => on.test(ownerName(callee)) && args.some(({ value }) => isIt(value)),
        ),
    );
  return (
    isIn(handedCalls, (value) => plain(value) === call) ||
    isIn(handedFunctions, (value) => value.kind === 'lambda' && value.fn === around) ||
    answers.some((name) =>
      evaluator
        .callsNaming(name)
        .some(({ call: { callee } }) => callee.kind === 'member' && plain(callee.object) === call),
    )
  );
}

function isAsked(callee: Expression, asked: StubWords['asked']): boolean {
  if (callee.kind !== 'member' || callee.object.kind !== 'call') return false;
  return asked.includes(calleeName(callee.object.callee));
}

/** What a function is called on by its last name; empty for a function of its own. */
function ownerName(callee: Expression): string {
  return callee.kind === 'member' ? calleeName(callee.object) || '?' : '';
}

function functionAround(scope: Scope): FunctionNode | null {
  for (let at = scope; at.kind !== 'module'; at = at.parent) if (at.kind === 'function') return at.fn;
  return null;
}

function plain(value: Expression): Expression {
  return value.kind === 'await' ? value.value : value;
}
