import type { CallRequest, ContentPart } from '../core/recognize/call-request';

/** Longer beginnings (UTF-16 units) are compared no further. */
const LONGEST = 100_000;
const NOTHING: readonly string[] = [];

/**
 * The texts that a request begins with, a message each, up to where something else than known text comes. Of one that brings
 * tools nothing is told: they stand before the messages.
 */
export function leadOf({ prompts, tools }: CallRequest): readonly string[] {
  const [prompt] = prompts;
  if (!prompt || tools !== null) return NOTHING;
  const texts: string[] = [];
  for (const { content } of prompt.parts) for (const part of content) if (!addText(part, texts)) return texts;
  return texts;
}

/** False where the text ends before the part does. */
function addText(part: ContentPart, texts: string[]): boolean {
  if (part.kind !== 'text' || part.value.kind !== 'text') return false;
  for (const piece of part.value.pieces) {
    if (piece.kind !== 'known') return false;
    texts.push(piece.text);
  }
  return true;
}

/** What many requests begin with alike. */
export class SharedPrefix {
  /** Null: no request was seen. */
  #texts: readonly string[] | null = null;

  /** Null: none was seen. */
  get texts(): readonly string[] | null {
    return this.#texts;
  }

  add(lead: readonly string[]): void {
    this.#texts = this.#texts === null ? bounded(lead) : common(this.#texts, lead);
  }
}

function bounded(lead: readonly string[]): readonly string[] {
  let left = LONGEST;
  return lead.flatMap((text) => {
    const kept = text.slice(0, left);
    left -= kept.length;
    return kept === '' ? [] : kept;
  });
}

/** Nothing is copied while the beginning stays what it was. */
function common(known: readonly string[], lead: readonly string[]): readonly string[] {
  for (let index = 0; index < known.length; index++) {
    const [text, other] = [known[index]!, lead[index] ?? ''];
    if (text === other) continue;
    const isLast = index === known.length - 1;
    if (isLast && other.startsWith(text)) return known;
    const kept = text.slice(0, commonLength(text, other));
    return kept === '' ? known.slice(0, index) : [...known.slice(0, index), kept];
  }
  return known;
}

function commonLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}
