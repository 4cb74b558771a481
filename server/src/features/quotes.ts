import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  PREPARE_QUOTE_METHOD,
  type PreparedQuote,
  type PrepareQuoteParams,
  type QuoteResult,
  SEND_QUOTE_METHOD,
  type SendQuoteParams,
} from '../../../shared/src/account-protocol';
import { formatExactMoney } from '../../../shared/src/money-format';
import type { CallAnalysis } from '../core/analyze/file-analysis';
import type { Quote, QuotedCall } from '../core/billing/quote';
import { ageText } from '../core/billing/time-text';
import type { QuoteOfBatch } from '../ports/batch-runner';
import type { QuotedSite, Quotes } from '../session/quotes';
import type { Session } from '../session/session';
import { toOffset, toRange } from './convert';
import type { Feature } from './feature';
import { escapeMarkdown, plainLine } from './markdown';
import { siteAt } from './sites';

/** What who bills says a call will cost: shown before it is asked, asked when the user says so, and told beside our own. */
export const quotes: Feature = {
  capabilities: {},
  register({ connection, session }) {
    const store = session.billing?.quotes;
    if (!store) return;
    connection.onRequest(PREPARE_QUOTE_METHOD, (params: PrepareQuoteParams) =>
      prepare(params, session, store),
    );
    connection.onRequest(SEND_QUOTE_METHOD, ({ id }: SendQuoteParams) => send(id, session, store));
  },
};

/** The quote that is remembered of a call, as Markdown; null when there is none of the call as it is now. */
export function quoteLine(call: CallAnalysis, uri: string, session: Session): string | null {
  const { billing, clock } = session;
  if (!billing?.quotes.hasAny(uri)) return null;
  const site = siteOf(uri, call, session.quotedCall(uri, call));
  const known = site && billing.quotes.of(site);
  if (!known) return null;
  const name = billing.accounts.providerOf(site.provider)?.name ?? site.provider;
  const age = ageText(new Date(known.at).toISOString(), clock.now());
  return `${escapeMarkdown(name)} quoted **${escapeMarkdown(amountOf(known.quote))}** for this call (${escapeMarkdown(age)})${componentsOf(known.quote)}`;
}

/** What was quoted for a call, for who runs it many times; null where nobody could be asked for it. */
export function quoteOfCall(
  call: CallAnalysis,
  { uri, document }: { readonly uri: string; readonly document: TextDocument },
  session: Session,
): QuoteOfBatch | null {
  const { billing, clock } = session;
  const site = billing && siteOf(uri, call, session.quotedCall(uri, call));
  if (!site || !billing.quotes.canAsk(site.provider)) return null;
  const known = billing.quotes.of(site);
  const provider = billing.accounts.providerOf(site.provider)?.name ?? site.provider;
  const quote = known && {
    amount: known.quote.amount,
    currency: known.quote.currency,
    age: ageText(new Date(known.at).toISOString(), clock.now()),
  };
  return { place: toRange(document, call.callee).start, provider, quote };
}

function componentsOf({ components }: Quote): string {
  return components.length === 0 ? '' : `: ${components.map(escapeMarkdown).join(', ')}`;
}

async function prepare(
  { uri, position }: PrepareQuoteParams,
  session: Session,
  store: Quotes,
): Promise<PreparedQuote> {
  const state = await session.stateOf(uri);
  if (state?.state !== 'analysed') return refused('There is no call here whose cost is known.');
  const found = siteAt(state.document, state.analysis, toOffset(state.document, position));
  if (!found) return refused('Put the cursor into a call that Costlint shows the cost of.');
  const call = 'of' in found ? found.of : found;
  if (!call) return refused('The call that this runs stands in another file: ask for its quote there.');
  const site = siteOf(uri, call, session.quotedCall(uri, call));
  if (!site) return refused('Who bills for this call, or its model, is not known.');
  const prepared = store.prepare(site);
  if (prepared.id === null) return refused(prepared.refused);
  const { method, url, body } = prepared.request;
  return { id: prepared.id, message: openWords(prepared.call), target: `${method} ${url}`, body: body ?? '' };
}

function siteOf(uri: string, { key, provider }: CallAnalysis, call: QuotedCall | null): QuotedSite | null {
  return call && provider !== null ? { uri, key, provider, call } : null;
}

function openWords({ open }: QuotedCall): string {
  if (open.length === 0) return 'This is what the call sends.';
  return plainLine(
    `Decided at run time: ${open.join(', ')}. It is left out here, shown as "…", or by one of its values.`,
  );
}

async function send(id: string, session: Session, store: Quotes): Promise<QuoteResult> {
  const { site, quote, problem, charged } = await store.send(id);
  if (!quote) {
    const warning = charged ? ' A charge may have happened: look at your usage there.' : '';
    return { message: plainLine(`${problem}${warning}`), charged };
  }
  const name = session.accounts?.providerOf(site.provider)?.name ?? site.provider;
  const own = await ownEstimate(site, session);
  const short = quote.affordable === false ? ' The balance does not cover it.' : '';
  // Short: the editor cuts what is longer than a line. What it is made of stands in the hover.
  const message = `${name} quotes ${amountOf(quote)}; Costlint ${own}.${short}`;
  return { message: plainLine(message), charged: false };
}

async function ownEstimate({ uri, key }: QuotedSite, session: Session): Promise<string> {
  const state = await session.stateOf(uri);
  const call = state?.state === 'analysed' ? state.analysis.calls.find((each) => each.key === key) : null;
  const estimate = call?.estimate;
  if (!estimate) return 'has no price of it';
  const shown = (amount: string) => formatExactMoney({ amount, currency: estimate.currency });
  return estimate.low === estimate.high
    ? `says ${shown(estimate.likely)}`
    : `says likely ${shown(estimate.likely)}${estimate.high === null ? ', with no cap' : `, at most ${shown(estimate.high)}`}`;
}

const amountOf = ({ amount, currency }: Quote): string => formatExactMoney({ amount, currency });

function refused(message: string): PreparedQuote {
  return { id: null, message: plainLine(message), target: '', body: '' };
}
