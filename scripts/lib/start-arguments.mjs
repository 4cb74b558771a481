import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

export const USAGE = `Usage: npm start [-- [PATH] [--no-editor]]

Prints what each generative-AI call under PATH costs, then opens an editor on it with Costlint loaded.
PATH is a file or a folder; without it the examples of this project are shown.

  --no-editor   stop after the table
  --help        print this`;

/** A mistake in the command line, in words for the person who made it. */
export class UsageError extends Error {}

/**
 * @param {readonly string[]} args
 * @returns {{ help: boolean, target: string, isExample: boolean, editor: boolean }}  `target` is absolute and exists
 */
export function readStartArguments(args) {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const paths = args.filter((arg) => !arg.startsWith('-'));
  const unknown = flags.find((flag) => !['--no-editor', '--help', '-h'].includes(flag));
  if (unknown !== undefined) throw new UsageError(`unknown option ${unknown}`);
  if (paths.length > 1) throw new UsageError(`one PATH at most, not ${paths.length}: ${paths.join(', ')}`);
  // npm runs scripts in the project's folder; a relative path is meant from where the command was typed.
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  const target = paths[0] === undefined ? path.join(root, 'examples') : path.resolve(typedIn, paths[0]);
  if (!existsSync(target)) throw new UsageError(`there is no file or folder ${target}`);
  return {
    help: flags.some((flag) => flag !== '--no-editor'),
    target,
    isExample: paths.length === 0,
    editor: !flags.includes('--no-editor'),
  };
}
