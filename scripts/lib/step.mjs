import { run } from './command.mjs';

/** Thrown by a failed step; its output was shown already. */
export class StepFailed extends Error {}

/**
 * Runs a program as a named step: one line with its name and time, and all that it printed when it fails.
 *
 * @param {string} name
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, hint?: string, summary?: (output: string) => string }} options  `hint` says
 *   what to do about a failure; `summary` takes a few words from the output of a success
 */
export async function step(name, program, args, { env, hint, summary } = {}) {
  const begun = performance.now();
  const isTerminal = process.stdout.isTTY === true;
  if (isTerminal) process.stdout.write(`  ... ${name}`);
  const { code, output } = await run(program, args, env === undefined ? {} : { env });
  const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  if (isTerminal) process.stdout.write('\r\u001b[2K');
  if (code === 0) {
    const words = summary?.(output) ?? '';
    console.log(`  ok  ${name} (${seconds})${words === '' ? '' : `: ${words}`}`);
    return;
  }
  console.log(`  FAILED  ${name} (${seconds}), exit code ${code}`);
  console.log(output.trimEnd());
  if (hint !== undefined) console.log(`\n${hint}`);
  throw new StepFailed(name);
}
