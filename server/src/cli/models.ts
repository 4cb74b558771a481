import type { Engine } from '../core/analyze/engine-api';
import { loadNodeEngine, loadNodeParsers } from '../node-engine';
import { jsonText } from '../reports/json';
import { modelsReport } from '../reports/models-report';
import { modelsText } from '../reports/models-text';
import { offersText } from '../reports/offers-text';
import type { ModelsCommand } from './arguments';
import { createCheckTools } from './check-tools';
import { EXIT } from './exit-codes';
import { modelsForCall } from './models-for-call';
import type { Terminal } from './terminal';

/** Runs `costlint models`; gives the exit code. Throws `UsageError` where no call stands that was named. */
export async function models(command: ModelsCommand, terminal: Terminal): Promise<number> {
  const engine = await loadNodeEngine();
  terminal.write(
    command.for ? await comparison(command, command.for, engine, terminal) : list(command, engine, terminal),
  );
  return EXIT.clean;
}

function list({ asOf, filter, format }: ModelsCommand, engine: Engine, terminal: Terminal): string {
  const listed = engine.listModels(asOf ?? terminal.today());
  const report = modelsReport(listed, filter, engine.catalog.asOf);
  return format === 'json' ? jsonText(report) : modelsText(report.models, terminal.style);
}

const MAX_BYTES = 2 * 1024 * 1024;

async function comparison(
  { asOf, filter, format }: ModelsCommand,
  place: NonNullable<ModelsCommand['for']>,
  engine: Engine,
  terminal: Terminal,
): Promise<string> {
  const { folder } = terminal;
  const tools = createCheckTools(engine, await loadNodeParsers(), {
    date: asOf ?? terminal.today(),
    maxBytes: MAX_BYTES,
    folder,
    surroundings: { folders: [folder], files: [] },
  });
  const report = await modelsForCall(place, filter, terminal, tools, engine);
  return format === 'json' ? jsonText(report) : offersText(report, terminal.style);
}
