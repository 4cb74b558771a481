import type { Call, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/**
 * A text that is a command of curl and kept to be run later (`COMMAND="curl ..."`, `eval "curl ..."`), as a call of it where the
 * text says so; null for any other. `value` is what was written, `text` what is read of it.
 */
export function commandInText(
  node: SyntaxNode,
  value: Expression,
  text: Expression,
  lower: Lowering,
): Call | null {
  if (!beginsWithCurl(value)) return null;
  const at = lower.text(node).search(/\bcurl\b/);
  if (at < 0) return null;
  const start = node.startIndex + at;
  // A variable may be called `curl` as well; none is called so.
  return {
    kind: 'call',
    ...lower.span(node),
    callee: { kind: 'name', ...lower.spanOf(start, start + 4), name: 'curl-text' },
    args: [{ name: 'text', value: text, spread: 'none' }],
    construct: false,
  };
}

function beginsWithCurl(value: Expression): boolean {
  if (value.kind === 'string') return STARTS.test(value.value);
  const first = value.kind === 'template' ? value.parts[0] : undefined;
  return first?.kind === 'text' && STARTS.test(first.value);
}

const STARTS = /^\s*curl\s+\S/;
