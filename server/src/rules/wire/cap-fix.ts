import type { Fix } from '../../core/analyze/file-analysis';
import type { CallView } from '../../core/rules/call-view';
import type { RuleView } from '../../core/rules/rule';
import { rangeOf } from '../../core/source/span';

/** Caps are round, and well above what is assumed: one that cuts answers off is worse than none. */
const MARGIN = 4;
const STEP = 500;

/** Adds the SDK's own argument for the output cap; nothing where its name or its place is not known. */
export function capFix(call: CallView, view: RuleView): readonly Fix[] {
  const name = capNameOf(call);
  if (name === null) return [];
  const cap = Math.max(2 * STEP, Math.ceil((view.options.outputTokens * MARGIN) / STEP) * STEP);
  const edit = asKeyword(call, name, cap) ?? asEntry(call, view.text, name, cap);
  return edit === null ? [] : [{ title: `Cap the output: ${name} ${cap}`, edits: [edit] }];
}

/** What the call's own API names it, where it is an argument of the call itself. */
function capNameOf({ sdk, api, provider }: CallView): string | null {
  if (sdk === 'openai' || sdk === 'groq' || sdk === 'together') {
    if (api === 'responses') return 'max_output_tokens';
    if (api !== 'chat') return null;
    return provider === 'openai' || provider === 'azure' || provider === 'groq'
      ? 'max_completion_tokens'
      : 'max_tokens';
  }
  return sdk === 'litellm' && api === 'chat' ? 'max_tokens' : null;
}

/** As one more keyword, behind arguments that are all keywords. */
function asKeyword({ node: { args } }: CallView, name: string, cap: number) {
  const last = args.at(-1);
  if (!last || args.some((each) => each.name === null && each.spread === 'none')) return null;
  if (args.every((each) => each.name === null)) return null;
  const { end } = rangeOf(last.value);
  return { range: { start: end, end }, newText: `, ${name}=${cap}` };
}

/** As the first entry of the object that is the first argument. */
function asEntry({ node: { args } }: CallView, text: string, name: string, cap: number) {
  const first = args[0]?.value;
  const [entry] = first?.kind === 'object' ? first.entries : [];
  if (first?.kind !== 'object' || !entry?.key) return null;
  const { start } = rangeOf(first);
  const blanks = text.slice(start + 1, rangeOf(entry.key).start);
  if (text[start] !== '{' || blanks.trim() !== '') return null;
  return { range: { start: start + 1, end: start + 1 }, newText: `${blanks}${name}: ${cap},` };
}
