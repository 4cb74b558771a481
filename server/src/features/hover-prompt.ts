import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CallAnalysis, PromptText } from '../core/analyze/file-analysis';
import { fullCount } from './amounts';
import { lineOf } from './convert';
import { escapeMarkdown } from './markdown';

/** A prompt that flows into more calls than this names the others by their number. */
const MOST_CALLS = 5;

/** What a text of the source that flows into calls amounts to, as Markdown; `calls` are those of the document. */
export function promptMarkdown(
  { tokens, into }: PromptText,
  document: TextDocument,
  calls: readonly CallAnalysis[],
): string {
  const { low, likely, high, how } = tokens;
  const about = how === 'counted' || how === 'exact' ? '' : '≈ ';
  const band = high === null || low === high ? '' : ` (${fullCount(low)} to ${fullCount(high)})`;
  const lines = into.slice(0, MOST_CALLS).map(({ call, share }) => {
    const model = call.model === null ? 'a model decided at run time' : escapeMarkdown(call.model);
    const line = lineOf(document, call.callee.start) + 1;
    const where = calls.includes(call) ? `in line ${line}` : 'in another cell';
    const part = share === null ? 'share of its cost unknown' : `${percent(share)} of its likely cost`;
    return `- the call ${where}, ${model}: ${part}`;
  });
  if (into.length > MOST_CALLS) lines.push(`- and ${into.length - MOST_CALLS} more calls`);
  return [`**${about}${fullCount(likely)} tokens**${band} of a prompt for`, ...lines].join('\n');
}

function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 1) return 'less than 1%';
  return `${Math.round(value)}%`;
}
