import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { defaultSettings } from '../../../shared/src/settings';
import { optionsFromSettings } from '../core/analyze/options-from-settings';
import { heldEstimates, idOfRecord, type PastEstimate, pastEstimate } from '../core/usage-log/held-estimates';
import { usageRecords } from '../core/usage-log/usage-records';
import { loadNodeEngine } from '../node-engine';
import { jsonText } from '../reports/json';
import { priceUsageReport } from '../reports/price-usage-report';
import { priceUsageText } from '../reports/price-usage-text';
import type { PriceUsageCommand } from './arguments';
import { EXIT } from './exit-codes';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** Runs `costlint price-usage`; gives the exit code: 1 where something was charged that the prices do not give. */
export async function priceUsage(
  { file, estimates, model, provider, format, asOf }: PriceUsageCommand,
  terminal: Terminal,
): Promise<number> {
  const engine = await loadNodeEngine();
  const options = optionsFromSettings(defaultSettings, asOf ?? terminal.today());
  const calls = usageRecords(textOf(file, terminal)).flatMap((record) =>
    (engine.readUsage(record) ?? []).map((call) => ({ call, id: idOfRecord(record) })),
  );
  if (calls.length === 0)
    throw new UsageError(`${file} holds no usage that is read; \`costlint help price-usage\` tells which is`);
  const at = { ...(model === null ? {} : { model }), ...(provider === null ? {} : { provider }) };
  const priced = calls.map(({ call, id }) => ({
    id,
    call: { ...call, model: model ?? call.model, provider: provider ?? call.provider },
    priced: engine.priceUsage(call, options, at),
  }));
  const held = estimates === null ? null : heldEstimates(pastEstimates(estimates, terminal), priced);
  const report = priceUsageReport(priced, engine.catalog.asOf, held);
  terminal.write(format === 'json' ? jsonText(report) : priceUsageText(report, terminal.style));
  return report.calls.some(({ verdict }) => verdict?.kind === 'differs') ? EXIT.findings : EXIT.clean;
}

function pastEstimates(file: string, terminal: Terminal): readonly PastEstimate[] {
  const found = usageRecords(textOf(file, terminal)).flatMap((row) => pastEstimate(row) ?? []);
  if (found.length > 0) return found;
  throw new UsageError(`${file} holds no estimates; \`costlint batch --per-request\` writes them`);
}

/** `-` is standard input. */
function textOf(file: string, { folder }: Terminal): string {
  try {
    return readFileSync(file === '-' ? 0 : path.resolve(folder, file), 'utf8');
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
