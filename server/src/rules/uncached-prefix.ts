import type { TextPiece } from '../core/evaluate/values';
import type { CallView } from '../core/rules/call-view';
import type { Report, Rule, RuleView } from '../core/rules/rule';
import { itemLoopOf } from './wire/item-loop';

/** Long constant prompts that are sent again and again without what would let the provider keep them. */
export const uncachedPrefix: Rule = {
  code: 'uncached-prefix',
  severity: 'hint',
  about:
    'A long constant prompt on a model with prompt caching, sent again at each turn of a loop, without cache control or behind something that changes.',
  check: (view) => view.calls.flatMap((call) => uncached(call, view)),
};

/** What asks for caching, in the spelling of any SDK. */
const CONTROL = /cache_?control|cache_?point|prompt-caching|cached_?content/i;

function uncached(call: CallView, view: RuleView): Report[] {
  const [route, ...others] = call.routes;
  const hasRate = route?.price?.rates.some(({ unit }) => unit === 'cached_input_token');
  const loop = hasRate && others.length === 0 ? itemLoopOf(call) : null;
  if (!route || loop === null || CONTROL.test(view.text)) return [];
  const pieces = piecesOf(call);
  const message =
    route.vendor.id === 'anthropic'
      ? withoutControl(pieces, anthropicMinimum(route.vendorModel))
      : route.vendor.id === 'openai'
        ? behindItem(pieces, loop.names)
        : null;
  return message === null ? [] : [{ range: call.callee, message, fixes: [] }];
}

/** A token is about so many characters of prose; fewer in code and in most languages. */
const CHARACTERS_PER_TOKEN = 5;

/** Shortest prompts that are cached, in tokens (docs/token-rules of the vendors, read 2026-08-22). */
const OPENAI_MINIMUM = 1024;

function anthropicMinimum(model: string): number {
  if (/^claude-(?:sonnet|opus-4-8|opus-4-1|opus-4-0)/.test(model)) return 1024;
  return /^claude-opus-4-7|^claude-3-5-haiku/.test(model) ? 2048 : 4096;
}

function withoutControl(pieces: readonly TextPiece[], minimum: number): string | null {
  return lengthBeforeHole(pieces) >= minimum * CHARACTERS_PER_TOKEN
    ? 'the same long beginning is sent at each turn and paid in full: mark its end with cache_control'
    : null;
}

function behindItem(pieces: readonly TextPiece[], names: ReadonlySet<string>): string | null {
  const least = OPENAI_MINIMUM * CHARACTERS_PER_TOKEN;
  const at = pieces.findIndex((piece) => piece.kind === 'hole' && isOfItem(piece.label, names));
  if (at < 0 || lengthOf(pieces.slice(0, at)) >= least) return null;
  return lengthBeforeHole(pieces.slice(at + 1)) >= least
    ? 'what changes at each turn stands before a long constant text, so that nothing of that is cached: put it behind'
    : null;
}

const isOfItem = (label: string, names: ReadonlySet<string>) =>
  (label.match(/[A-Za-z_]\w*/g) ?? []).some((word) => names.has(word));

/** The likely prompt in the order in which it is sent. */
function piecesOf({ routes }: CallView): readonly TextPiece[] {
  const parts = routes[0]?.request.prompts[0]?.parts ?? [];
  return parts.flatMap(({ content }) =>
    content.flatMap((each): readonly TextPiece[] => {
      if (each.kind !== 'text') return [];
      return each.value.kind === 'text'
        ? each.value.pieces
        : [{ kind: 'hole', label: each.value.kind === 'unknown' ? each.value.label : '' }];
    }),
  );
}

function lengthBeforeHole(pieces: readonly TextPiece[]): number {
  const hole = pieces.findIndex(({ kind }) => kind === 'hole');
  return lengthOf(hole < 0 ? pieces : pieces.slice(0, hole));
}

function lengthOf(pieces: readonly TextPiece[]): number {
  let length = 0;
  for (const piece of pieces)
    length += piece.kind === 'known' ? piece.text.length : piece.kind === 'long' ? piece.length : 0;
  return length;
}
