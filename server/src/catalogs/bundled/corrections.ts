/**
 * Whole ids that the data means but names only in words or by a text that ids start with: by provider and model id of
 * the data. Source: the data's own names of these models (`Claude 2.0 / 2.1`).
 */
export const MODEL_ALIASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  anthropic: { 'claude-2': ['claude-2.0', 'claude-2.1'] },
  // Bedrock's OpenAI-compatible addresses name them without a version (docs.aws.amazon.com/bedrock, model ids).
  aws: {
    'openai.gpt-oss-120b-1:0': ['openai.gpt-oss-120b'],
    'openai.gpt-oss-20b-1:0': ['openai.gpt-oss-20b'],
  },
};

/**
 * Ids of models that make images. Their data names the price of text tokens, and of image tokens only sometimes
 * (`gpt-5-image`, and all of OpenRouter's): an image at the price of text would be far too cheap.
 */
export const MAKES_IMAGES = /-image(?:-|$)/;
