import { type CancellationToken, RequestType } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CHANGE_MODEL_METHOD,
  type ChangeModelParams,
  COMPARE_MODELS_METHOD,
  type ComparedModel,
  type CompareModelsParams,
  type ModelComparison,
  type ModelEdit,
} from '../../../shared/src/protocol';
import type { Settings } from '../../../shared/src/settings';
import { changeModel, type ModelChange } from '../core/analyze/change-model';
import type { ModelOffer, ModelOffers } from '../core/analyze/offers';
import type { Estimate } from '../core/estimate/estimate';
import { leftOutWords, savingWords } from '../reports/offer-words';
import type { AnalysedFile } from '../session/file-state';
import { turnOfOthers } from '../session/parse-budget';
import type { PlaceInDocument, Session } from '../session/session';
import type { SessionEngine } from '../session/session-ports';
import { displayCurrency, fullCount, shownMoney } from './amounts';
import { lineOf, toOffset, toRange } from './convert';
import type { Feature } from './feature';
import { plainLine } from './markdown';
import { type Site, siteAt } from './sites';

const compare = new RequestType<CompareModelsParams, ModelComparison | null, void>(COMPARE_MODELS_METHOD);

/** What the call at a place costs with every model that can do it, and the edit that makes it ask for one of them. */
export const compareModels: Feature = {
  capabilities: {},
  register({ connection, session }) {
    connection.onRequest(compare, async (params, token) => {
      const asked = await offeredCall(params, session, token);
      if (asked === 'cancelled') return null;
      return asked ? comparison(asked) : NO_CALL;
    });
    connection.onRequest(CHANGE_MODEL_METHOD, async (params: ChangeModelParams) => {
      const asked = await offeredCall(params, session, NOT_CANCELLED);
      return asked && asked !== 'cancelled'
        ? modelEdit(asked, params)
        : refused('the call is not there any more');
    });
  },
};

const NO_CALL: ModelComparison = {
  title: '',
  problem: 'Put the cursor into a call that Costlint shows the cost of.',
  rows: [],
  notes: [],
};

interface AskedCall {
  readonly site: Site;
  readonly file: AnalysedFile;
  readonly literal: PlaceInDocument | null;
  /** Where the literal stands: in a notebook it may be another cell. */
  readonly home: TextDocument;
  readonly engine: SessionEngine;
}

/** A call, and what it would cost with other models. */
interface OfferedCall extends AskedCall {
  readonly offers: ModelOffers;
}

type Token = Pick<CancellationToken, 'isCancellationRequested'>;

const NOT_CANCELLED: Token = { isCancellationRequested: false };

/** Other work gets its turn between models. Where the text changes meanwhile, it is asked again of the new one. */
async function offeredCall(
  params: CompareModelsParams,
  session: Session,
  token: Token,
): Promise<OfferedCall | null | 'cancelled'> {
  for (;;) {
    const asked = await askedCall(params, session);
    if (!asked) return null;
    const { document, analysis } = asked.file;
    const steps = asked.site.market.offersInSteps();
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      await turnOfOthers(session.clock);
      if (token.isCancellationRequested) return 'cancelled';
    }
    const now = await session.stateOf(params.uri);
    const isSame = now?.state === 'analysed' && now.document === document && now.analysis === analysis;
    if (isSame) return { ...asked, offers: step.value };
  }
}

async function askedCall(
  { uri, position }: CompareModelsParams,
  session: Session,
): Promise<AskedCall | null> {
  const file = await session.stateOf(uri);
  if (file?.state !== 'analysed') return null;
  const site = siteAt(file.document, file.analysis, toOffset(file.document, position));
  if (!site) return null;
  const { literal } = site.market.named;
  const place = literal && session.placeOf(uri, literal);
  const home = place && place.uri !== uri ? session.notebooks.document(place.uri) : file.document;
  return home && { site, file, literal: place, home, engine: await session.engine() };
}

function comparison(asked: OfferedCall): ModelComparison {
  const { site, file } = asked;
  const { offers, tooSmall, blind, problem } = asked.offers;
  const line = lineOf(file.document, site.callee.start) + 1;
  if (problem !== null) return { ...NO_CALL, problem: `This call can't be compared: ${problem}.` };
  const own = offers.find(({ isOwn }) => isOwn) ?? null;
  return {
    title: plainLine(`Models for the call in line ${line}`),
    problem: null,
    rows: offers.map((offer) => rowOf(offer, own, asked)),
    notes: leftOutWords({ tooSmall, blind }),
  };
}

function rowOf(offer: ModelOffer, own: ModelOffer | null, asked: AskedCall): ComparedModel {
  const { provider, model, isOwn, estimate, batch, cached, contextWindow, fits } = offer;
  const { settings } = asked.file;
  const likely = (sum: Estimate) => money(sum, sum.likely, settings);
  const saving = own && !isOwn ? savingWords(estimate, own.estimate) : '';
  const details = [
    batch ? `batch ≈ ${likely(batch)}` : 'no batch price known',
    cached ? `prompt cached ≈ ${likely(cached)}` : null,
    contextWindow === null ? null : `context ${fullCount(contextWindow)} tokens`,
    fits === 'likely' ? 'the prompt may be too long' : null,
  ];
  const change = isOwn ? { refused: 'it is what the call asks for now' } : changeFor(offer, asked);
  return {
    provider: provider.id,
    providerName: plainLine(provider.name),
    model: plainLine(model),
    own: isOwn,
    cost: `${costWords(estimate, settings)}${saving === '' ? '' : ` · ${saving}`}`,
    detail: details.filter((part) => part !== null).join(' · '),
    obstacle: 'refused' in change ? plainLine(change.refused) : null,
  };
}

function costWords(estimate: Estimate, settings: Settings): string {
  const { low, likely, high } = estimate;
  if (low === high) return money(estimate, likely, settings);
  return `≈ ${money(estimate, likely, settings)}${high === null ? '' : `, max ${money(estimate, high, settings)}`}`;
}

function money({ currency }: Estimate, amount: string, settings: Settings): string {
  return shownMoney({ amount, currency }, 1, displayCurrency(settings));
}

function changeFor({ provider, model }: ModelOffer, { site, literal, home, engine }: AskedCall): ModelChange {
  const call = {
    range: site.range,
    provider: site.provider,
    named: site.market.named,
    literal: literal?.range ?? null,
  };
  const wanted = {
    provider: provider.id,
    providerName: provider.name,
    model,
    vendor: engine.vendorOf(model),
  };
  return changeModel(home.getText(), call, wanted);
}

function modelEdit(asked: OfferedCall, { provider, model }: ChangeModelParams): ModelEdit {
  const { site, file, home } = asked;
  const offer = asked.offers.offers.find((each) => each.provider.id === provider && each.model === model);
  if (!offer) return refused('no such model is known any more');
  const change = changeFor(offer, asked);
  if ('refused' in change) return refused(plainLine(change.refused));
  const { named } = site.market;
  const sharing = file.analysis.calls.filter(
    (call) => named.literal !== null && call.market.named.literal === named.literal,
  );
  const range = toRange(home, change.range);
  const oldText = home.getText(range);
  return {
    edit: { uri: home.uri, range, oldText, newText: change.newText },
    message: messageOf(home, change.range.start, oldText, change.newText),
    calls: Math.max(1, sharing.length),
  };
}

function messageOf(document: TextDocument, start: number, from: string, to: string): string {
  return plainLine(`Line ${lineOf(document, start) + 1} names ${to} now, in place of ${from}.`);
}

function refused(message: string): ModelEdit {
  return { edit: null, message, calls: 0 };
}
