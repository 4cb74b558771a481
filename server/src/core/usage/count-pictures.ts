import { knownText } from '../evaluate/known';
import type { Value } from '../evaluate/values';
import { type PictureSize, pictureSize } from '../media/picture-size';
import { sentData } from '../media/sent-data';
import type { CallRequest, ContentPart, ImageCount, ImagePart, Prompt } from '../recognize/call-request';
import type { ImageDetail, Vendor } from '../vendor/vendor';
import { ofTokens } from './count-text';
import type { CountableRequest } from './countable-request';
import { type Count, plus, span, sum, times } from './token-count';

/** Tokens that a picture or a document of unknown size is taken to have, and no known end. */
export const UNSEEN_MEDIA: Count = {
  low: 1,
  likely: 1000,
  high: null,
  how: 'unbounded',
  holes: 0,
  likelyHoles: 0,
};

/** How large a picture is that is written out; null where nobody can tell. */
export function pictureSizeOf({ source }: ImagePart): PictureSize | null {
  const data = sentData(source);
  return data === null ? null : pictureSize(data);
}

/** Tokens of the pictures of one part of a message. */
export function pictureTokens(part: ImagePart, vendor: Vendor, model: string): Count {
  const tokens = vendor.imageTokens(detailOf(part.detail), model, pictureSizeOf(part));
  return ofEach(tokens ? ofTokens(tokens) : UNSEEN_MEDIA, part.count ?? ONE);
}

const ONE: ImageCount = { low: 1, likely: 1, high: 1 };
const PIECE: Count = { low: 1, likely: 1, high: 1, how: 'counted', holes: 0, likelyHoles: 0 };

function ofEach(each: Count, { low, likely, high }: ImageCount): Count {
  return {
    low: each.low * low,
    likely: each.likely * likely,
    high: high === 0 ? 0 : each.high === null ? null : each.high * high,
    how: low === high || each.how === 'unbounded' ? each.how : 'assumed',
    holes: 0,
    likelyHoles: 0,
  };
}

export function detailOf(detail: Value | null): ImageDetail {
  if (detail === null || detail.kind === 'null') return 'absent';
  const given = knownText(detail);
  return given === null ? 'unknown' : { given };
}

/** Pictures that are metered apart from the input tokens, as tokens or as pieces; null when there are none. */
export function countPictures({ request, vendor, model, picturesAs }: CountableRequest): Count | null {
  if (picturesAs === 'inputTokens' || !sendsPictures(request)) return null;
  const count = (part: ImagePart) =>
    picturesAs === 'inputImages' ? ofEach(PIECE, part.count ?? ONE) : pictureTokens(part, vendor, model);
  return span(request.prompts.map((prompt) => picturesOf(prompt, count)));
}

function picturesOf({ parts, more }: Prompt, count: (part: ImagePart) => Count): Count {
  const of = (content: readonly ContentPart[]) => sum(content.filter(isPicture).map(count));
  const known = sum(parts.map((part) => of(part.content)));
  const each = more?.each?.flatMap(({ content }) => content) ?? [];
  return more && each.some(isPicture) ? plus(known, times(of(each), more.low, more.high)) : known;
}

function sendsPictures({ prompts }: CallRequest): boolean {
  return prompts.some(({ parts, more }) =>
    [...parts, ...(more?.each ?? [])].some(({ content }) => content.some(isPicture)),
  );
}

function isPicture(content: ContentPart): content is ImagePart {
  return content.kind === 'image';
}
