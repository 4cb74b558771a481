import type { HeldEstimates } from '../core/usage-log/held-estimates';
import type { LoggedCall } from '../core/usage-log/logged-call';
import type { PricedUsage } from '../core/usage-log/price-usage';

/** What calls that were made should have cost; the JSON format is this object as it is. */
export interface PriceUsageReport {
  readonly version: 1;
  readonly catalog: { readonly asOf: string };
  readonly calls: readonly PricedCallReport[];
  /** Only where estimates were told. */
  readonly estimates?: HeldEstimates;
}

export interface PricedCallReport
  extends Pick<LoggedCall, 'model' | 'provider' | 'tier'>,
    Pick<PricedUsage, 'lines' | 'total' | 'unknown' | 'verdict' | 'notes'> {
  /** By the log's own word; null where it does not say. */
  readonly charged: LoggedCall['cost'];
}

export function priceUsageReport(
  calls: readonly { readonly call: LoggedCall; readonly priced: PricedUsage }[],
  asOf: string,
  estimates: HeldEstimates | null = null,
): PriceUsageReport {
  return {
    version: 1,
    catalog: { asOf },
    calls: calls.map(({ call: { model, provider, tier, cost }, priced }) => ({
      model,
      ...priced,
      provider: provider ?? priced.provider,
      tier,
      charged: cost,
    })),
    ...(estimates && { estimates }),
  };
}
