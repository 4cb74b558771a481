import type { TokenCount } from '../../core/vendor/vendor';
import { isLaterClaude } from './claude-names';
import { between, NO_TOKENS } from './text';

type Band = readonly [low: number, likely: number, high: number];

/**
 * Tools that Anthropic defines and whoever asks runs, by how their types begin: what their definition adds to the input
 * (platform.claude.com, pricing and the pages of the tools, 2026-08-22). Of others, such as memory, it is not known.
 */
const TOOLS: readonly { readonly type: RegExp; readonly tokens: (isLater: boolean) => Band }[] = [
  { type: /^bash_/, tokens: (isLater) => (isLater ? [325, 325, 325] : [244, 244, 245]) },
  { type: /^text_editor_/, tokens: () => [500, 700, 900] },
  // A prompt of 466 to 499 tokens, and about 735 for the definition.
  { type: /^computer_\d/, tokens: () => [466 + 600, 482 + 735, 499 + 900] },
  { type: /^computer_toolset_/, tokens: () => [4_110, 4_520, 4_700] },
  { type: /^browser_toolset_/, tokens: () => [6_000, 6_600, 7_500] },
];

/** Whether whoever asks runs a tool that Anthropic defines, and what it adds is known. */
export function isRunByCaller(type: string): boolean {
  return TOOLS.some((each) => each.type.test(type));
}

/** What definitions of tools that Anthropic defines add. */
export function claudeToolTokens(types: readonly string[], model: string): TokenCount {
  const isLater = isLaterClaude(model);
  const bands = types.flatMap((type) => {
    const tool = TOOLS.find((each) => each.type.test(type));
    return tool ? [tool.tokens(isLater)] : [];
  });
  if (bands.length === 0) return NO_TOKENS;
  const sum = (at: 0 | 1 | 2) => bands.reduce((all, band) => all + band[at], 0);
  return between(sum(0), sum(1), sum(2), 'calibrated');
}
