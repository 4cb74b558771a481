import { loadNodeEngine } from '../node-engine';
import { jsonText } from '../reports/json';
import { modelsReport } from '../reports/models-report';
import { modelsText } from '../reports/models-text';
import type { ModelsCommand } from './arguments';
import { EXIT } from './exit-codes';
import type { Terminal } from './terminal';

/** Runs `costlint models`; gives the exit code. */
export async function models(command: ModelsCommand, terminal: Terminal): Promise<number> {
  const engine = await loadNodeEngine();
  const listed = engine.listModels(command.asOf ?? terminal.today());
  const report = modelsReport(listed, command.filter, engine.catalog.asOf);
  terminal.write(command.format === 'json' ? jsonText(report) : modelsText(report.models, terminal.style));
  return EXIT.clean;
}
