import { isPrice } from '../price/rate';
import type { LoggedCall } from '../usage-log/logged-call';
import { type PricedUsage, priceUsage, unpriced } from '../usage-log/price-usage';
import type { AnalyzeOptions } from './options';
import type { CostingParts } from './routes';

/** Media are priced by arguments that no log of usage tells. */
const NO_ARGUMENTS = null;

/** What a logged call should have cost with what the settings say of names, prices and who bills. */
export function priceLoggedCall(
  call: LoggedCall,
  { prices, providers }: Pick<CostingParts, 'prices' | 'providers'>,
  options: AnalyzeOptions,
): PricedUsage {
  const { date, prices: overrides, priceMultipliers: multipliers, modelAliases } = options;
  if (call.model === null) return unpriced('the usage names no model; say which');
  const model = Object.hasOwn(modelAliases, call.model)
    ? (modelAliases[call.model] ?? call.model)
    : call.model;
  const { provider } = call;
  if (provider === null) return unpriced('nothing tells who billed; say which provider');
  const prefixed =
    model.startsWith(`${provider}/`) && !providers.find(({ id }) => id === provider)?.vendorPrefixed;
  const bare = prefixed ? model.slice(provider.length + 1) : model;
  const price = prices.lookup({
    provider,
    model: bare,
    date,
    overrides,
    multipliers,
    anyHost: true,
    media: NO_ARGUMENTS,
  });
  return isPrice(price) ? priceUsage(call, price) : unpriced(price.message.replace(/^price unknown: /, ''));
}
