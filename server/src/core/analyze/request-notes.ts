import { knownText } from '../evaluate/known';
import type { ModelPrice } from '../price/rate';
import type { ContentPart } from '../recognize/call-request';
import { UNSEEN_MEDIA } from '../usage/count-input';
import { readDefinitions } from '../usage/definitions';
import { bareModel } from '../vendor/bare-model';
import type { AssumptionNote } from './file-analysis';
import type { Route } from './routes';
import { serviceTierOf } from './service-tier-of';

/** What is taken of pictures and files that are sent, for no call tells how large they are. */
export function attachmentNotes({ request, vendor, billing }: Route): AssumptionNote[] {
  const content = (request.prompts[0]?.parts ?? []).flatMap((part) => part.content);
  const model = bareModel(billing?.model ?? '');
  return KINDS.flatMap(([kind, one, many, measure]) => {
    const sent = content.filter((each) => each.kind === kind);
    if (sent.length === 0) return [];
    const tokens = sent.reduce((sum, each) => sum + likelyTokens(each, vendor, model), 0);
    const what = sent.length === 1 ? `1 ${one}` : `${sent.length} ${many}`;
    const text = `${what} of unknown ${measure}: likely ${tokens.toLocaleString('en-US')} tokens`;
    return [{ text, changedBy: { kind: 'comment', name: 'input' } as const }];
  });
}

const KINDS = [
  ['image', 'image', 'images', 'size'],
  ['file', 'file', 'files', 'length'],
  ['video', 'video', 'videos', 'length'],
  ['audio', 'audio recording', 'audio recordings', 'length'],
] as const;

function likelyTokens(content: ContentPart, vendor: Route['vendor'], model: string): number {
  if (content.kind !== 'image') return UNSEEN_MEDIA.likely;
  const detail = content.detail ? knownText(content.detail) : null;
  return vendor.imageTokens(detail, model)?.likely ?? UNSEEN_MEDIA.likely;
}

/** Tools that the provider runs bring results into the prompt and may be charged by use, which no call tells. */
export function providerToolNotes({ request }: Route): AssumptionNote[] {
  const { serverTools } = readDefinitions(request, request.api ?? 'chat').definitions;
  const names = [...new Set(serverTools)].join(', ');
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
