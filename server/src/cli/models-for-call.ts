import { changeModel } from '../core/analyze/change-model';
import type { Engine } from '../core/analyze/engine-api';
import type { ModelOffer } from '../core/analyze/offers';
import type { LinePosition } from '../core/source/line-index';
import { type EditFor, type OffersReport, offersReport } from '../reports/offers-report';
import { atCall, type CallInFile } from './call-at';
import type { CheckTools } from './check-file';
import type { NamedPlace } from './named-place';
import type { Terminal } from './terminal';

/** What the call at a place would cost with other models. Throws `UsageError` where no call stands. */
export function modelsForCall(
  place: NamedPlace,
  words: readonly string[],
  terminal: Pick<Terminal, 'folder'>,
  tools: CheckTools,
  engine: Pick<Engine, 'catalog' | 'vendorOf'>,
): Promise<OffersReport> {
  return atCall(place, terminal, tools, (found) => {
    const { call, open, path } = found;
    const { line, character, cell } = open.places.positionAt(call.callee.start);
    const { api, model, provider } = call;
    const shown = {
      path,
      ...(cell === undefined ? {} : { cell }),
      callee: { line, character },
      api,
      model,
      provider,
    };
    return offersReport(shown, call.market.offers, words, engine.catalog.asOf, editFor(found, engine));
  });
}

function editFor({ call, open }: CallInFile, engine: Pick<Engine, 'vendorOf'>): EditFor {
  const { named } = call.market;
  const literal = named.literal && open.placeOf(named.literal);
  const at = (offset: number): LinePosition => {
    const { line, character } = open.places.positionAt(offset);
    return { line, character };
  };
  return ({ provider, model }: ModelOffer) => {
    const wanted = {
      provider: provider.id,
      providerName: provider.name,
      model,
      vendor: engine.vendorOf(model),
    };
    const change = changeModel(
      open.text,
      { range: call.range, provider: call.provider, named, literal },
      wanted,
    );
    if ('refused' in change) return change;
    return { edit: { start: at(change.range.start), end: at(change.range.end), newText: change.newText } };
  };
}
