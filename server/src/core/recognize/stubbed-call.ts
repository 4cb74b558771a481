import { calleeName } from '../evaluate/children';
import type { Evaluator } from '../evaluate/evaluator';
import type { Scope } from '../evaluate/scope';
import type { Call, Expression } from '../ir/expressions';
import type { FunctionNode } from '../ir/statements';

/** Functions of mocking libraries that are handed a call to say what is to come of it. */
const handedCalls: Readonly<Record<string, RegExp>> = {
  when: /^(Mockito)?$/,
  given: /^(BDDMockito)?$/,
  whenever: /^$/,
};

/** The same that are handed a function with the call, and what they are called on. */
const handedFunctions: Readonly<Record<string, RegExp>> = {
  every: /^$/,
  coEvery: /^$/,
  verify: /^$/,
  coVerify: /^$/,
  Setup: /./,
  SetupSequence: /./,
  Verify: /./,
  CallTo: /^A$/,
};

/** Methods on a call that say what it answers in a test. */
const answers = ['Returns', 'ReturnsAsync', 'ReturnsForAnyArgs', 'Throws', 'ThrowsAsync', 'ThrowsForAnyArgs'];

/** Whose result stands for a double that is asked what was called on it. */
const asked = /^(verify|verifyBlocking|Received|ReceivedWithAnyArgs|DidNotReceive|DidNotReceiveWithAnyArgs)$/;

/** Whether a test only says what a call is to answer, or asks whether it came: nothing is sent then. */
export function isStubbed(call: Call, scope: Scope, evaluator: Evaluator): boolean {
  if (isAsked(call.callee)) return true;
  const around = functionAround(scope);
  const isIn = (of: Readonly<Record<string, RegExp>>, isIt: (value: Expression) => boolean) =>
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

function isAsked(callee: Expression): boolean {
  if (callee.kind !== 'member' || callee.object.kind !== 'call') return false;
  return asked.test(calleeName(callee.object.callee));
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
