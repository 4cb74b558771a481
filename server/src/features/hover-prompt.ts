import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PromptText } from '../core/analyze/file-analysis';
import { fullCount } from './amounts';
import { lineOf } from './convert';
import { escapeMarkdown } from './markdown';

/** A prompt that flows into more calls than this names the others by their number. */
const MOST_CALLS = 5;

/** What a text of the source that flows into calls amounts to, as Markdown. */
export function promptMarkdown({ tokens, into }: PromptText, document: TextDocument): string {
  const { low, likely, high, how } = tokens;
  const about = how === 'counted' || how === 'exact' ? '' : '≈ ';
  const band = high === null || low === high ? '' : ` (${fullCount(low)} to ${fullCount(high)})`;
  const calls = into.slice(0, MOST_CALLS).map(({ call, share }) => {
    const model = call.model === null ? 'a model decided at run time' : escapeMarkdown(call.model);
    const line = lineOf(document, call.callee.start) + 1;
    const part = share === null ? 'share of its cost unknown' : `${percent(share)} of its likely cost`;
    return `- the call in line ${line}, ${model}: ${part}`;
  });
  if (into.length > MOST_CALLS) calls.push(`- and ${into.length - MOST_CALLS} more calls`);
  return [`**${about}${fullCount(likely)} tokens**${band} of a prompt for`, ...calls].join('\n');
}

function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 1) return 'less than 1%';
  return `${Math.round(value)}%`;
}
