import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  PRICE_USAGE_METHOD,
  type PricedUsageResult,
  type PriceUsageParams,
} from '../../../shared/src/protocol';
import { optionsFromSettings } from '../core/analyze/options-from-settings';
import type { LoggedCall } from '../core/usage-log/logged-call';
import { usageRecords } from '../core/usage-log/usage-records';
import { priceUsageMarkdown } from '../reports/price-usage-markdown';
import { type PriceUsageReport, priceUsageReport } from '../reports/price-usage-report';
import { verdictLines } from '../reports/price-usage-text';
import type { Session } from '../session/session';
import type { Feature } from './feature';
import { plainLine } from './markdown';

/** UTF-16 units of one request; more is a log, not a selection. */
const LONGEST = 2_000_000;

/** What calls that were made should have cost, by the usage that somebody selected. */
export const priceUsage: Feature = {
  capabilities: {},
  register({ connection, session }) {
    connection.onRequest(PRICE_USAGE_METHOD, async (params: PriceUsageParams) =>
      params.text.length > LONGEST
        ? new ResponseError(ErrorCodes.InvalidParams, 'The text is longer than 2 million characters.')
        : priced(params, session),
    );
  },
};

async function priced(
  { uri, text, model, provider }: PriceUsageParams,
  session: Session,
): Promise<PricedUsageResult> {
  const engine = await session.engine();
  const { settings } = await session.settings.of(uri);
  const options = optionsFromSettings(settings, session.clock.today(), engine.pricesVersion);
  const found = usageRecords(text).flatMap((record) => engine.readUsage(record) ?? []);
  if (found.length === 0) return told('There is no usage in this text that Costlint reads.');
  const calls = found.map((call) => filledIn(call, model, provider));
  if (calls.some((call) => call.model === null))
    return { ...told('The usage names no model.'), missing: 'model' };
  const answers = calls.map((call) => ({ call, priced: engine.priceUsage(call, options) }));
  const isOpen = answers.some(({ call, priced: { unknown } }) => unknown && call.provider === null);
  if (isOpen && provider === null)
    return { ...told('Nothing tells who billed for it.'), missing: 'provider' };
  const report = priceUsageReport(answers, engine.catalog.asOf);
  return { ...told(messageOf(report)), markdown: priceUsageMarkdown(report) };
}

function filledIn(call: LoggedCall, model: string | null, provider: string | null): LoggedCall {
  return { ...call, model: call.model ?? model, provider: call.provider ?? provider };
}

function told(message: string): PricedUsageResult {
  return { missing: null, message: plainLine(message), markdown: '' };
}

function messageOf({ calls }: PriceUsageReport): string {
  const [first, ...others] = calls;
  if (!first) return '';
  if (others.length === 0)
    return `${first.model ?? ''}: ${verdictLines(first).join('; ').replace(/^= /, '')}.`;
  const differing = calls.filter(({ verdict }) => verdict?.kind === 'differs').length;
  return `${calls.length} calls; ${differing === 0 ? 'nothing that was charged differs' : `${differing} were charged otherwise than the prices give`}.`;
}
