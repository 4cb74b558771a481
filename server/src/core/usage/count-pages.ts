import { knownText } from '../evaluate/known';
import type { Value } from '../evaluate/values';
import { pdfFacts } from '../media/pdf-facts';
import { sentData, sentType } from '../media/sent-data';
import type { CallRequest } from '../recognize/call-request';
import type { Usage } from './quantity';

/** A number of pages; `high` is null where some can't be seen. */
export interface Pages {
  readonly low: number;
  readonly likely: number;
  readonly high: number | null;
}

const UNSEEN: Pages = { low: 1, likely: 1, high: null };

/** Pages of the PDFs that the likely prompt of a request sends; null: it sends none. */
export function pagesOf({ prompts }: Pick<CallRequest, 'prompts'>): Pages | null {
  const content = (prompts[0]?.parts ?? []).flatMap((part) => part.content);
  const files = content.flatMap((each) => (each.kind === 'file' ? (pagesIn(each.source) ?? []) : []));
  return files.length === 0 ? null : files.reduce(plus);
}

/** Null where it is surely no PDF. */
function pagesIn(source: Value | null): Pages | null {
  const type = sentType(source);
  if (type !== null && type !== 'application/pdf' && type !== 'pdf') return null;
  const data = sentData(source);
  if (data === null) return UNSEEN;
  const pages = pdfFacts(data)?.pages ?? null;
  if (pages !== null) return { low: pages, likely: pages, high: pages };
  return type === null ? null : UNSEEN;
}

function plus(one: Pages, other: Pages): Pages {
  const high = one.high === null || other.high === null ? null : one.high + other.high;
  return { low: one.low + other.low, likely: one.likely + other.likely, high };
}

/** Pages of the documents that a request is all about; nothing where one can't be seen, for that may be of any length. */
export function pagesRead(request: Pick<CallRequest, 'prompts' | 'pages'>): Usage {
  const pages = pagesOf(request);
  const asked = request.pages ? pagesAsked(request.pages) : null;
  if (asked === null)
    return pages === null || pages.high === null ? {} : { pages: { ...pages, how: 'exact' } };
  const most = pages?.high ?? asked;
  const likely = Math.min(asked, most);
  return { pages: { low: Math.min(pages?.low ?? 1, likely), likely, high: likely, how: 'capped' } };
}

/** How many pages a list or a text such as `0-2,5` names; null where that can't be told. */
function pagesAsked(value: Value): number | null {
  if (value.kind === 'list') return value.rest ? null : value.items.length;
  if (value.kind === 'number') return 1;
  const text = knownText(value);
  if (text === null || !/^\s*\d+(\s*-\s*\d+)?(\s*,\s*\d+(\s*-\s*\d+)?)*\s*$/.test(text)) return null;
  return text.split(',').reduce((sum, range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return sum + Math.max(0, last - first + 1);
  }, 0);
}
