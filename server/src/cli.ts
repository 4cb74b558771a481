import { type Command, parseCommand } from './cli/arguments';
import { balance } from './cli/balance';
import { batch } from './cli/batch';
import { check } from './cli/check';
import { diff } from './cli/diff';
import { EXIT } from './cli/exit-codes';
import { helpText } from './cli/help';
import { serveStdio } from './cli/lsp';
import { models } from './cli/models';
import { priceUsage } from './cli/price-usage';
import { report } from './cli/report';
import { processTerminal, type Terminal } from './cli/terminal';
import { usageImport } from './cli/usage';
import { UsageError } from './cli/usage-error';
import { version } from './cli/version';
import { escapeForTerminal } from './reports/terminal-text';

async function run(command: Command, terminal: Terminal): Promise<number> {
  switch (command.kind) {
    case 'help':
      terminal.write(helpText(command.topic));
      return EXIT.clean;
    case 'version':
      terminal.write(`${version()}\n`);
      return EXIT.clean;
    case 'check':
      return check(command, terminal);
    case 'diff':
      return diff(command, terminal);
    case 'report':
      return report(command, terminal);
    case 'batch':
      return batch(command, terminal, interruption);
    case 'models':
      return models(command, terminal);
    case 'usage':
      return usageImport(command, terminal, interruption());
    case 'price-usage':
      return priceUsage(command, terminal);
    case 'lsp':
      return serveStdio(command, process.env);
    case 'balance':
      return balance(command, terminal, process.env);
  }
}

/** Aborted when the user or the system says to stop; said again, the process ends at once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

/** Runs the words of the command line; gives the exit code. Says what went wrong and never throws. */
async function main(words: readonly string[]): Promise<number> {
  try {
    return await run(parseCommand(words), processTerminal());
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`costlint: ${escapeForTerminal(error.message)}\n`);
      return EXIT.usage;
    }
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`costlint: an internal error, please report it\n${words}\n`);
    return EXIT.internal;
  }
}

/** Whoever read went away (`| head`): nothing is left to say. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.clean);
}

process.stdout.on('error', endQuietly);
process.stderr.on('error', endQuietly);

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  // Whoever cancels waits for nothing: threads are stopped in the middle of their work.
  if (code === EXIT.cancelled) process.exit();
});
