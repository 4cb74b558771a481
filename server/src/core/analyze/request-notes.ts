import type { ModelPrice } from '../price/rate';
import { searchesWeb } from '../provider/fee';
import type { ContentPart } from '../recognize/call-request';
import { countOf } from '../usage/count-output';
import { pictureTokens, UNSEEN_MEDIA } from '../usage/count-pictures';
import { readDefinitions } from '../usage/definitions';
import type { AssumptionNote } from './file-analysis';
import { picturesAsOf, type Route } from './routes';
import { serviceTierOf } from './service-tier-of';

/** What is taken of pictures and files that are sent, for no call tells how large they are. */
export function attachmentNotes({ request, vendor, vendorModel, price }: Route): AssumptionNote[] {
  const content = (request.prompts[0]?.parts ?? []).flatMap((part) => part.content);
  const pictures = picturesAsOf(price);
  return KINDS.flatMap(([kind, one, many, measure]) => {
    const sent = content.flatMap((each) => (each.kind === kind ? takenFor(each, vendor, vendorModel) : []));
    if (sent.length === 0 || (kind === 'image' && pictures === 'inputImages')) return [];
    const [pieces, tokens] = [total(sent, 'pieces'), total(sent, 'tokens')];
    const what = pieces === 1 ? `1 ${one}` : `${pieces} ${many}`;
    const text = `${what} of unknown ${measure}: likely ${tokens.toLocaleString('en-US')} tokens`;
    const apart = kind === 'image' && pictures === 'inputImageTokens';
    return [{ text, changedBy: apart ? null : ({ kind: 'comment', name: 'input' } as const) }];
  });
}

const KINDS = [
  ['image', 'image', 'images', 'size'],
  ['file', 'file', 'files', 'length'],
  ['video', 'video', 'videos', 'length'],
  ['audio', 'audio recording', 'audio recordings', 'length'],
] as const;

interface Taken {
  readonly pieces: number;
  readonly tokens: number;
}

function takenFor(content: ContentPart, vendor: Route['vendor'], model: string): Taken {
  if (content.kind !== 'image') return { pieces: 1, tokens: UNSEEN_MEDIA.likely };
  return { pieces: content.count?.likely ?? 1, tokens: pictureTokens(content, vendor, model).likely };
}

function total(taken: readonly Taken[], what: keyof Taken): number {
  return taken.reduce((sum, each) => sum + each[what], 0);
}

/** That what is sent for several images is taken to be billed with each. */
export function imageNotes({ request }: Route, { rates }: ModelPrice): AssumptionNote[] {
  const billed = rates.some(({ unit }) => unit === 'input_token' || unit === 'input_image');
  if (request.media?.kind !== 'image' || countOf(request.media.count).high === 1 || !billed) return [];
  return [{ text: 'what is sent is taken to be billed again with each image', changedBy: null }];
}

/** Tools that the provider runs bring results into the prompt and may be charged by use, which no call tells. */
export function providerToolNotes({ request, provider, vendor, price, fees }: Route): AssumptionNote[] {
  const { serverTools } = readDefinitions({ request, provider, api: request.api ?? 'chat' }).definitions;
  const isCharged =
    fees.some(({ metered }) => metered === 'searches') && price?.rates.some(({ unit }) => unit === 'search');
  const open = serverTools.filter((each) => !vendor.runByCaller?.(each) && !(isCharged && searchesWeb(each)));
  const names = [...new Set(open)].join(', ');
  return names === '' ? [] : [{ text: `what ${names} may add or charge is not counted`, changedBy: null }];
}

/** That the rates are those of a service tier. */
export function tierNotes({ request }: Route, price: ModelPrice): AssumptionNote[] {
  const { name, note } = serviceTierOf(request);
  if (name === null) return note ? [note] : [];
  const multiplier = name === 'batch' ? price.batchMultiplier : (price.serviceTiers[name] ?? null);
  return multiplier === null
    ? []
    : [{ text: `${name} tier: ${multiplier} times the standard price`, changedBy: null }];
}
