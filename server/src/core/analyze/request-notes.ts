import type { ModelPrice } from '../price/rate';
import { searchesWeb } from '../provider/fee';
import type { ContentPart } from '../recognize/call-request';
import { documentTokens, isSentText } from '../usage/count-input';
import { imagesOf } from '../usage/count-media';
import { countOf } from '../usage/count-output';
import { pictureSizeOf, pictureTokens, UNSEEN_MEDIA } from '../usage/count-pictures';
import { readDefinitions } from '../usage/definitions';
import type { AssumptionNote } from './file-analysis';
import { picturesAsOf, type Route } from './routes';
import { serviceTierOf } from './service-tier-of';

/** What is taken of pictures and files that are sent, apart for those whose size the call shows. */
export function attachmentNotes(route: Route): AssumptionNote[] {
  const content = (route.request.prompts[0]?.parts ?? []).flatMap((part) => part.content);
  const pictures = picturesAsOf(route.price);
  const taken = content.flatMap((each) => takenFor(each, route) ?? []);
  return KINDS.flatMap(([kind, one, many, measure]) =>
    [true, false].flatMap((isSeen) => {
      const sent = taken.filter((each) => each.kind === kind && each.isSeen === isSeen);
      const pieces = total(sent, 'pieces');
      if (pieces === 0 || (kind === 'image' && pictures === 'inputImages')) return [];
      const what = `${pieces === 1 ? `1 ${one}` : `${pieces} ${many}`}${isSeen ? '' : ` of unknown ${measure}`}`;
      const text = `${what}: likely ${total(sent, 'tokens').toLocaleString('en-US')} tokens`;
      const apart = kind === 'image' && pictures === 'inputImageTokens';
      return [{ text, changedBy: apart ? null : ({ kind: 'comment', name: 'input' } as const) }];
    }),
  );
}

const KINDS = [
  ['image', 'image', 'images', 'size'],
  ['file', 'file', 'files', 'length'],
  ['video', 'video', 'videos', 'length'],
  ['audio', 'audio recording', 'audio recordings', 'length'],
] as const;

interface Taken {
  readonly kind: (typeof KINDS)[number][0];
  readonly pieces: number;
  readonly tokens: number;
  /** Whether the call holds what is sent, so that it can be told how large it is. */
  readonly isSeen: boolean;
}

/** Null for what is counted as the text that it is, and for what is no attachment. */
function takenFor(content: ContentPart, { vendor, vendorModel, provider, request }: Route): Taken | null {
  switch (content.kind) {
    case 'image': {
      const { likely, high } = pictureTokens(content, vendor, vendorModel);
      const isSeen = pictureSizeOf(content) !== null && high !== null;
      return { kind: content.kind, pieces: content.count?.likely ?? 1, tokens: likely, isSeen };
    }
    case 'file': {
      if (isSentText(content.source)) return null;
      const at = { model: vendorModel, provider };
      const { likely, high } = documentTokens(content, { vendor, at, api: request.api ?? 'chat' });
      return { kind: 'file', pieces: 1, tokens: likely, isSeen: high !== null };
    }
    case 'audio':
    case 'video':
      return { kind: content.kind, pieces: 1, tokens: UNSEEN_MEDIA.likely, isSeen: false };
    default:
      return null;
  }
}

/** That what is kept in a cache is not seen. */
export function cacheNotes({ request, vendor, vendorModel }: Route): AssumptionNote[] {
  const kept = request.prompts[0]?.more;
  if (!kept?.cached) return [];
  const least = vendor.cachedFrom?.(vendorModel) ?? 0;
  const text = `${kept.label} of unknown length${least === 0 ? '' : `: at least ${least.toLocaleString('en-US')} tokens`}`;
  return [{ text, changedBy: { kind: 'comment', name: 'input' } }];
}

function total(taken: readonly Taken[], what: 'pieces' | 'tokens'): number {
  return taken.reduce((sum, each) => sum + each[what], 0);
}

/** That what is sent for several images is taken to be billed with each. */
export function imageNotes({ request }: Route, { rates }: ModelPrice): AssumptionNote[] {
  const billed = rates.some(({ unit }) => unit === 'input_token' || unit === 'input_image');
  if (request.media?.kind !== 'image' || countOf(request.media.count).high === 1) return [];
  if (imagesOf(request) === null)
    return [{ text: 'an answer with one image: the model decides how many it makes', changedBy: null }];
  return billed
    ? [{ text: 'what is sent is taken to be billed again with each image', changedBy: null }]
    : [];
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
