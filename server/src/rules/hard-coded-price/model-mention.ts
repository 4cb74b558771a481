import type { KnownModels } from '../../core/price/known-models';
import type { ModelPrice } from '../../core/price/rate';

/** A model that a text names. */
export interface ModelMention {
  /** As it is written. */
  readonly written: string;
  /** Null: no such model is known, or only its family is named. */
  readonly price: ModelPrice | null;
  /** Whether the name can be nothing else than a model's. */
  readonly sure: boolean;
}

/** Beginnings of ids that nothing but models is called. */
const SURE =
  /^(?:gpt[-_ ]?[345]|gpt[-_ ](?:oss|image|audio|realtime|6)|chatgpt|claude|gemini|gemma[-_ ]?\d|llama|codellama|mistral|mixtral|ministral|codestral|devstral|magistral|pixtral|voxtral|deepseek|qwen|qwq|grok|text[-_]?(?:embedding|davinci|curie|babbage|ada|bison)|(?:code|text)[-_]davinci|dall[-_ ·]?e|whisper|tts[-_]1|sonar|kimi|moonshot|glm[-_ ]?\d|phi[-_ ]?\d|(?:amazon[-_. ])?(?:nova|titan)[-_ ](?:micro|lite|pro|premier|canvas|reel|sonic|embed|text|image)|jamba|jurassic|command[-_ ]?(?:r|a|light|nightly)|command-|sdxl|stable[-_ ]diffusion|imagen[-_ ]?\d|imagen$|veo[-_ ]?\d|sora|kling|flux[-_. ]|flux$|minimax|abab|hailuo|doubao|ernie|hunyuan|hermes|wizardlm|yi[-_](?:large|34b|lightning|medium)|step[-_]\d|baichuan|voyage[-_]|embed[-_](?:english|multi|v\d)|rerank[-_]|palm[-_ ]?2|text[-_]bison|chat[-_]bison|nemotron|dbrx|falcon|vicuna|solar[-_]|aya[-_]|granite|eleven(?:labs)?[-_]|playground[-_]v|ideogram|recraft|seedance|seedream|wan[-_ ]?\d|luma[-_]|ray[-_]?2|runway|gen[-_]?[34]|gpt[-_]?neo|bge[-_]|nomic[-_]embed|o[134](?:[-_](?:mini|pro|preview|deep)|$))/;

/** Beginnings that mean a model where models are spoken of. */
const LIKELY =
  /^(?:gpt|opus|sonnet|haiku|fable|flash|nova|titan|davinci|curie|babbage|ada|command|palm|bison|turbo|phi|yi|aya|ideogram|suno|udio|pika|elevenlabs|deepgram|assemblyai|openai|anthropic|google|cohere|groq|ollama|together|replicate|fal|bedrock|azure|vertex|perplexity|xai|stability|zhipu|tongyi|wenxin|spark|bedrock|embedding|o[134])(?:[-_ .:\d]|$)/;

const SHAPE = /^[\w.\-:/@ ()+]{2,80}$/;

/** Whether a name is that of a model, and speaks of nothing else. */
export function isModelName(name: string): boolean {
  const last = name.toLowerCase().split('/').at(-1) ?? '';
  return (
    SURE.test(
      last.replace(/^(?:\w{2,6}\.)?(?:anthropic|meta|mistral|amazon|cohere|openai|google)[.:]/, ''),
    ) &&
    !BESIDE.test(name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')) &&
    SHAPE.test(name)
  );
}

/** The model that a text is the name of; null where it is none. */
export function modelCalled(text: string, models: KnownModels): ModelMention | null {
  const written = text.trim().replace(/ ?\+$/, '-plus');
  if (!SHAPE.test(written) || !/[a-zA-Z]/.test(written)) return null;
  const name = (written.toLowerCase().split('/').at(-1) ?? '').replace(
    /^(?:(?:us|eu|apac|global)\.)?(?:anthropic|meta|mistral|amazon|cohere|ai21|openai|google|deepseek)[.:\-_ ]+(?=[a-z])/,
    '',
  );
  const sure = SURE.test(name) || SURE.test(written.toLowerCase());
  if (!sure && !LIKELY.test(name)) return null;
  return { written, price: sure ? (models.find(written) ?? models.find(name)) : null, sure };
}

/** Models whose weights are open: whoever runs them asks what they like. */
const OPEN =
  /^(?:gpt-oss|llama|gemma|qwen\d|qwq|mixtral|mistral-(?:7b|nemo)|kimi-k2|deepseek-(?:r1|v[23]|coder)|nemotron|glm-4|phi-|dbrx|yi-|codellama|hermes|wizardlm)/;
const OPEN_ANYWHERE = /^(?:gpt-oss|mixtral|mistral-nemo|gemma)/;

/** Whether a model is run by many, and its id says nothing of by whom: `mistralai/mistral-nemo`. */
export function isRunByMany(written: string): boolean {
  const name = written.toLowerCase().split('/').at(-1) ?? '';
  return OPEN_ANYWHERE.test(name) || (written.includes('/') && OPEN.test(name));
}

const MEDIA: readonly (readonly [RegExp, 'image' | 'other'])[] = [
  [
    /^(?:dall[-_ ·]?e|flux|sdxl|stable[-_ ]diffusion|imagen|ideogram|recraft|seedream|playground[-_]v)/,
    'image',
  ],
  [
    /^(?:veo|sora|kling|seedance|hailuo|wan[-_ ]?\d|luma|ray[-_]?2|runway|gen[-_]?[34]|pika|whisper|tts|eleven|suno|udio)/,
    'other',
  ],
];

/** What is paid for at a model that is not paid by the token; null where it is, or nothing is known of it. */
export function mediaOf(written: string): 'image' | 'other' | null {
  const name = written.toLowerCase().split('/').at(-1) ?? '';
  return MEDIA.find(([family]) => family.test(name))?.[1] ?? null;
}

/** Words that stand beside a model's name in constants: `GPT4O_INPUT_COST_PER_1K`. */
const BESIDE =
  /[-_ ](?:input|output|prompt|completion|in|out|cached?|cost|price|pricing|rate|usd|per|token|tokens|chars?|characters?|minutes?|fee|default|model|tarif|preis|precio|custo)(?:s)?(?:[-_ ].*)?$/i;

/** The model that an identifier begins with or ends in beside words of prices; null where there is none. */
export function modelWithin(identifier: string, models: KnownModels): ModelMention | null {
  const spaced = identifier.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2');
  for (const each of [spaced, identifier]) {
    const start = each.replace(
      /^(?:(?:default|model|price|prices|pricing|cost|costs|rate|openai|anthropic|google|azure|of|for|the|input|output|usd)[-_ ])+/i,
      '',
    );
    const head = start.replace(BESIDE, '');
    const found = head === '' ? null : modelCalled(head, models);
    if (found?.sure) return found;
  }
  return null;
}
