import { existsSync } from 'node:fs';
import path from 'node:path';

export const USAGE = `Usage: npm run accuracy -- FILE [--half a|b] [--rows OUT.jsonl]

Prices every recorded request of FILE as \`costlint batch\` does and prints how far that is from what the vendor counted:
a table by vendor and kind of request.
FILE holds a JSON object a line: "url", "body", "input_tokens", and where they are known "id", "model", "output_tokens",
"cost" (USD) and "features" ("tools", "schema", "image", "file", "reasoning", "server-tools", "remote-state").

  --half a|b   only the requests of one half, told by a hash of their id
  --rows OUT   write a line for each request
  --help       print this`;

/** A mistake in the command line, in words for the person who made it. */
export class UsageError extends Error {}

/**
 * @param {readonly string[]} args
 * @returns {{ help: true } | { help: false, file: string, half: 'a' | 'b' | null, rows: string | null }}  paths are absolute
 */
export function readAccuracyArguments(args) {
  if (args.includes('--help') || args.includes('-h')) return { help: true };
  const rest = [...args];
  const half = taken(rest, '--half');
  const rows = taken(rest, '--rows');
  if (half !== null && half !== 'a' && half !== 'b') throw new UsageError('--half is a or b');
  const unknown = rest.find((arg) => arg.startsWith('-'));
  if (unknown !== undefined) throw new UsageError(`unknown option ${unknown}`);
  if (rest.length !== 1) throw new UsageError(`one FILE, not ${rest.length}`);
  // npm runs scripts in the project's folder; a relative path is meant from where the command was typed.
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  const file = path.resolve(typedIn, rest[0]);
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  return { help: false, file, half, rows: rows && path.resolve(typedIn, rows) };
}

/** The value of an option, which is taken out of the arguments; null where it is not given. */
function taken(args, option) {
  const at = args.indexOf(option);
  if (at === -1) return null;
  const [, value] = args.splice(at, 2);
  if (value === undefined) throw new UsageError(`${option} needs a value`);
  return value;
}
