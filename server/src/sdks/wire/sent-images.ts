import type { UnknownValue, Value } from '../../core/evaluate/values';
import type { ImageCount, ImagePart, PromptPart } from '../../core/recognize/call-request';
import { alternativesOf } from './values';

/** Images that an edit takes at most (OpenAI's API reference, `images.edit`). */
const MOST_IMAGES = 16;
/** A mask is not said to be billed as an image is, nor that it isn't. */
const MASK: ImageCount = { low: 0, likely: 1, high: 1 };

/** What is sent to be edited: one image or a list of them, and perhaps a mask; `detail` as for images in messages. */
export function editedImages(
  images: readonly Value[],
  mask: Value | null,
  detail: Value | null,
): readonly PromptPart[] {
  const sent = images.map((source) => imagePart(source, detail, imageCount(source)));
  return mask === null ? sent : [...sent, imagePart(mask, detail, MASK)];
}

function imagePart(source: Value, detail: Value | null, count: ImageCount): PromptPart {
  const image: ImagePart = { kind: 'image', detail, source, count };
  return { role: 'text', content: [image], named: null };
}

function imageCount(value: Value): ImageCount {
  if (value.kind === 'one-of') return spanOf(alternativesOf(value).map(imageCount));
  if (value.kind === 'unknown') return { low: 1, likely: 1, high: isFile(value) ? 1 : MOST_IMAGES };
  if (value.kind !== 'list') return { low: 1, likely: 1, high: 1 };
  const { items, rest } = value;
  const least = Math.max(1, items.length + (rest?.low ?? 0));
  const most = rest === null ? items.length : Math.max(least, restEnd(items.length, rest.high));
  return { low: least, likely: least, high: Math.max(1, most) };
}

function restEnd(known: number, high: number | null): number {
  return Math.min(MOST_IMAGES, high === null ? MOST_IMAGES : known + high);
}

/** What Python's `open(...)` gives is one file, though nothing else is known of it. */
function isFile({ label }: UnknownValue): boolean {
  return /^open\(/.test(label);
}

function spanOf(counts: readonly ImageCount[]): ImageCount {
  return {
    low: Math.min(...counts.map(({ low }) => low)),
    likely: counts[0]?.likely ?? 1,
    high: Math.max(...counts.map(({ high }) => high)),
  };
}
