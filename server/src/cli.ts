import { parseCommand } from './cli/arguments';
import { check } from './cli/check';
import { EXIT } from './cli/exit-codes';
import { helpText } from './cli/help';
import { serveStdio } from './cli/lsp';
import { models } from './cli/models';
import { processTerminal, type Terminal } from './cli/terminal';
import { UsageError } from './cli/usage-error';
import { version } from './cli/version';

async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const command = parseCommand(words);
  switch (command.kind) {
    case 'help':
      terminal.write(helpText(command.topic));
      return EXIT.clean;
    case 'version':
      terminal.write(`${version()}\n`);
      return EXIT.clean;
    case 'check':
      return check(command, terminal);
    case 'models':
      return models(command, terminal);
    case 'lsp':
      return serveStdio();
  }
}

/** The reader of the output went away (`| head`): nothing is left to say. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.clean);
});

run(process.argv.slice(2), processTerminal()).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const usage = error instanceof UsageError;
    const words =
      error instanceof Error ? (usage ? error.message : (error.stack ?? error.message)) : String(error);
    process.stderr.write(`costlint: ${words}\n`);
    process.exitCode = usage ? EXIT.usage : EXIT.internal;
  },
);
