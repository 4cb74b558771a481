import { calleeName, forEachChild } from '../evaluate/children';
import type { Expression } from '../ir/expressions';
import type { FunctionNode, Statement } from '../ir/statements';

/** Names of what may carry a request on. */
const carriesOn = /fetch|request|axios|send|undici|^(got|ky|post|call|apply|handle|next)$/i;

/**
 * Whether a function that stands in for `fetch` makes its response itself: it constructs one, waits for nothing, and
 * calls nothing that may carry the request on.
 */
export function answersByItself(fn: FunctionNode): boolean {
  const seen = { answers: false, carriesOn: false };
  const look = (expression: Expression): void => {
    if (expression.kind === 'await') seen.carriesOn = true;
    if (expression.kind === 'call') {
      const { callee } = expression;
      const name = calleeName(callee);
      const owner = callee.kind === 'member' && callee.object.kind === 'name' ? callee.object.name : name;
      if (owner === 'Response') seen.answers = true;
      else if (carriesOn.test(name)) seen.carriesOn = true;
    }
    forEachChild(expression, look);
  };
  if ('kind' in fn.body) look(fn.body);
  else for (const statement of fn.body.statements) lookInto(statement, look);
  return seen.answers && !seen.carriesOn;
}

function lookInto(statement: Statement, look: (expression: Expression) => void): void {
  const all = (statements: readonly Statement[]) => {
    for (const each of statements) lookInto(each, look);
  };
  switch (statement.kind) {
    case 'assign':
    case 'expression':
    case 'return':
      if (statement.value) look(statement.value);
      return;
    case 'if':
      look(statement.test);
      all(statement.then);
      all(statement.otherwise);
      return;
    case 'block':
      all(statement.statements);
      return;
    case 'try':
      all(statement.body);
      for (const handler of statement.handlers) all(handler);
      all(statement.finalizer);
      return;
    case 'loop':
    case 'with':
      all(statement.body);
      return;
    case 'switch':
      look(statement.subject);
      for (const { body } of statement.cases) all(body);
  }
}
