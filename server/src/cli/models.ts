import { loadNodeEngine } from '../node-engine';
import { modelsText } from '../reports/models-text';
import type { ModelsCommand } from './arguments';
import { EXIT } from './exit-codes';
import type { Terminal } from './terminal';

/** Runs `costlint models`; gives the exit code. */
export async function models(command: ModelsCommand, terminal: Terminal): Promise<number> {
  const engine = await loadNodeEngine();
  const words = command.filter.map((word) => word.toLowerCase());
  const rows = engine.listModels(command.asOf ?? terminal.today()).filter(({ provider, model }) => {
    const name = `${provider}/${model}`.toLowerCase();
    return words.every((word) => name.includes(word));
  });
  if (command.format === 'json') {
    terminal.write(
      `${JSON.stringify({ version: 1, catalog: { asOf: engine.catalog.asOf }, models: rows }, null, 2)}\n`,
    );
  } else {
    terminal.write(modelsText(rows, terminal.style));
  }
  return EXIT.clean;
}
