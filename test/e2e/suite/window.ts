import {
  type AccountAction,
  type AccountAnswers,
  CONTROL_VARIABLE,
  type WindowAction,
  type WindowAnswer,
} from '../window-protocol';

/** Has the runner do something in the window around this extension host; throws what the runner says. */
export async function inWindow(action: WindowAction): Promise<unknown> {
  const address = process.env[CONTROL_VARIABLE];
  if (address === undefined) throw new Error(`${CONTROL_VARIABLE} is not set: start the suite with npm test`);
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(action) });
  const answer = (await response.json()) as WindowAnswer;
  if ('error' in answer) throw new Error(answer.error);
  return answer.result;
}

/** As `inWindow`, for what tests of accounts ask. */
export async function ofAccounts<Kind extends AccountAction['kind']>(
  action: Extract<AccountAction, { readonly kind: Kind }>,
): Promise<AccountAnswers[Kind]> {
  // The runner is built from the same table of answers.
  return (await inWindow(action)) as AccountAnswers[Kind];
}
