import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { REFRESH_PRICES_METHOD } from '../../../shared/src/protocol';
import { type PriceChange, priceChanges } from '../core/billing/price-changes';
import type { ListChange } from '../session/price-lists';
import type { Session } from '../session/session';
import type { Feature, FeatureContext } from './feature';
import { plainLine } from './markdown';

/** Shows costs anew when prices change, and says once which of those that are shown moved a good deal. */
export const prices: Feature = {
  capabilities: {},
  register(context) {
    const { connection, session } = context;
    const { billing } = session;
    if (!billing) return;
    session.onPrices(() => refreshCosts(context));
    session.settings.onCleared(() => void session.followPriceSetting());
    billing.priceLists.onChange((change) => void tellChanges(change, context));
    connection.onRequest(REFRESH_PRICES_METHOD, () => refreshPrices(session));
  },
};

function refreshCosts({ connection, client }: FeatureContext): void {
  // A client that refuses to refresh shows the new costs with the next edit.
  if (client.refreshesInlayHints) connection.languages.inlayHint.refresh().catch(() => undefined);
  if (client.refreshesCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
}

async function tellChanges(
  { before, after }: ListChange,
  { connection, session }: FeatureContext,
): Promise<void> {
  if (!before || !after) return;
  const moved = priceChanges(before, after);
  if (moved.length === 0) return;
  const shown = await modelsShown(session, after.provider);
  const words = changeWords(moved.filter(({ model }) => shown.has(model)));
  const name = session.accounts?.providerOf(after.provider)?.name ?? after.provider;
  if (words !== null) connection.window.showInformationMessage(plainLine(`New prices of ${name}: ${words}.`));
}

/** Models of the provider in the open files, as the calls spell them. */
async function modelsShown(session: Session, provider: string): Promise<ReadonlySet<string>> {
  const states = await Promise.all([...session.documents.uris].map((uri) => session.stateOf(uri)));
  const calls = states.flatMap((state) => (state?.state === 'analysed' ? state.analysis.calls : []));
  return new Set(calls.flatMap((call) => (call.provider === provider ? call.models : [])));
}

const MOST_NAMED = 5;

function changeWords(changes: readonly PriceChange[]): string | null {
  const list = (isDearer: boolean, what: string) => {
    const models = changes.filter((change) => change.isDearer === isDearer).map(({ model }) => model);
    if (models.length === 0) return [];
    const more = models.length > MOST_NAMED ? ` and ${models.length - MOST_NAMED} more` : '';
    return [`${models.slice(0, MOST_NAMED).join(', ')}${more} ${models.length === 1 ? 'is' : 'are'} ${what}`];
  };
  const words = [
    ...list(true, 'dearer by more than a tenth'),
    ...list(false, 'cheaper by more than a tenth'),
  ];
  return words.length === 0 ? null : words.join('; ');
}

async function refreshPrices(session: Session): Promise<string> {
  const { billing } = session;
  if (!billing) return 'No price list can be asked for from here.';
  if (!billing.accounts.maySend) return 'Nothing is sent from a workspace that is not trusted.';
  const { settings } = await session.settings.of(null);
  await billing.priceLists.refresh();
  if (settings['catalog.refresh']) await billing.published.refresh();
  const { catalog } = await session.engine();
  const lists = billing.priceLists.lists.map(({ provider, asOf }) => `${provider} of ${asOf}`);
  const problems = billing.priceLists.problems;
  return plainLine([`General prices of ${catalog.asOf}`, ...lists, ...problems].join('; '));
}
