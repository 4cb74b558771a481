import { idsByName } from './go-constants';

/** Ids of the models that Anthropic's Go package has or had constants for (github.com/anthropics/anthropic-sdk-go, message.go). */
const IDS = `
  claude-sonnet-5 claude-fable-5 claude-mythos-5 claude-mythos-preview claude-opus-4-8 claude-opus-4-7 claude-opus-4-6
  claude-sonnet-4-6 claude-haiku-4-5 claude-haiku-4-5-20251001 claude-opus-4-5 claude-opus-4-5-20251101
  claude-sonnet-4-5 claude-sonnet-4-5-20250929 claude-opus-4-1 claude-opus-4-1-20250805
  claude-opus-4-0 claude-opus-4-20250514 claude-4-opus-20250514 claude-sonnet-4-0 claude-sonnet-4-20250514
  claude-4-sonnet-20250514 claude-3-7-sonnet-latest claude-3-7-sonnet-20250219
  claude-3-5-haiku-latest claude-3-5-haiku-20241022 claude-3-5-sonnet-latest claude-3-5-sonnet-20241022
  claude-3-5-sonnet-20240620 claude-3-opus-latest claude-3-opus-20240229 claude-3-sonnet-20240229 claude-3-haiku-20240307
  claude-2.1 claude-2.0 claude-instant-1.2
`
  .trim()
  .split(/\s+/);

/** The same by what is left of them in names of constants. */
export const anthropicIds = idsByName(IDS);
