import { spawn } from 'node:child_process';

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Windows starts `.cmd` files, npm's and VS Code's among them, through its shell alone. */
export function isBatch(program: string): boolean {
  return process.platform === 'win32' && /\.(cmd|bat)$/i.test(program);
}

/** What to give to `spawn` so that the program gets these very arguments, with or without a shell. */
export function spawnArguments(
  program: string,
  args: readonly string[],
): { program: string; args: string[]; shell: boolean } {
  if (!isBatch(program)) return { program, args: [...args], shell: false };
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return { program: [program, ...args].map(quote).join(' '), args: [], shell: true };
}

/** A child process that could not start or ended with another code than 0; `output` is all it printed. */
export class CommandFailed extends Error {
  constructor(
    readonly command: string,
    readonly code: number | string,
    readonly output: string,
  ) {
    super(`${command} failed (${code})${output === '' ? '' : `:\n${output.trimEnd()}`}`);
  }
}

/** Runs a program to its end and gives what it printed; throws {@link CommandFailed}. */
export function runCommand(
  program: string,
  args: readonly string[],
  { cwd, env = process.env }: CommandOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const shown = [program, ...args].join(' ');
    const start = spawnArguments(program, args);
    const child = spawn(start.program, start.args, {
      cwd,
      env,
      shell: start.shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const collect = (text: string): void => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => reject(new CommandFailed(shown, error.message, output)));
    child.on('close', (code, signal) =>
      code === 0 ? resolve(output) : reject(new CommandFailed(shown, code ?? signal ?? 'unknown', output)),
    );
  });
}
