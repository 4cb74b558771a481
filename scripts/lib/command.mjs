import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/**
 * Runs a program in the project's folder.
 *
 * @param {string} program  `npm`, or `node` for this very Node, or any other program
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, cwd?: string }} options  `show` passes the output on as it
 *   comes; otherwise it is kept
 * @returns {Promise<{ code: number, output: string }>}  code 127 when the program could not start
 */
export function run(program, args, { show = false, env = process.env, cwd = root } = {}) {
  return new Promise((resolve) => {
    const start = startOf(program, args);
    const child = spawn(start.program, start.args, {
      cwd,
      env,
      shell: start.shell,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const collect = (text) => {
      output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** On Windows npm is a batch file, which starts through the shell alone. */
function startOf(program, args) {
  if (program === 'node') return { program: process.execPath, args, shell: false };
  const shell = process.platform === 'win32' && program === 'npm';
  return shell ? { program: ['npm.cmd', ...args].join(' '), args: [], shell } : { program, args, shell };
}
