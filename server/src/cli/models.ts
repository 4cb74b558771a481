import { createNodeEngine } from '../node-engine';
import { modelsText } from '../reports/models-text';
import type { ModelsCommand } from './arguments';
import { EXIT } from './exit-codes';
import type { Terminal } from './terminal';

/** Runs `costlint models`; gives the exit code. */
export function models(command: ModelsCommand, terminal: Terminal): number {
  const { listModels, catalogDate } = createNodeEngine();
  const words = command.filter.map((word) => word.toLowerCase());
  const rows = listModels(command.asOf ?? terminal.today()).filter(({ provider, model }) => {
    const name = `${provider}/${model}`.toLowerCase();
    return words.every((word) => name.includes(word));
  });
  if (command.format === 'json') {
    terminal.write(
      `${JSON.stringify({ version: 1, catalog: { asOf: catalogDate }, models: rows }, null, 2)}\n`,
    );
  } else {
    terminal.write(modelsText(rows, catalogDate, terminal.style));
  }
  return EXIT.clean;
}
