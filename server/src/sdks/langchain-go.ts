import type { Arguments, Value } from '../core/evaluate/values';
import type { CallRequest, Prompt, ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { optionIn, optionOf } from './wire/go-options';
import { type GoRules, goRecord, objectOf } from './wire/go-records';
import { chatMessage, messagePrompts } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import type { Maker } from './wire/records';
import { evidence, request, textOutput } from './wire/requests';
import { toolList } from './wire/tools';
import { alternativesOf, listValue, textValue, unknownValue } from './wire/values';

/** Who bills, by the last part of the path of a model's package; null: nobody whose prices are known. */
const PROVIDERS: Readonly<Record<string, string | null>> = {
  openai: 'openai',
  anthropic: 'anthropic',
  googleai: 'google',
  vertex: 'vertex',
  palm: 'vertex',
  ollama: 'ollama',
  mistral: 'mistral',
  cohere: 'cohere',
  bedrock: 'bedrock',
  huggingface: 'huggingface',
  cloudflare: 'cloudflare',
  voyageai: 'voyageai',
  watsonx: null,
  maritaca: null,
  ernie: null,
};

const MODELS = ['WithModel', 'WithDefaultModel', 'WithModelID', 'WithChatModelName'];
const EMBEDDING_MODELS = ['WithEmbeddingModel', 'WithDefaultEmbeddingModel'];

/** Packages whose models embed and nothing else, or any of them. */
const EMBEDDERS: ReadonlySet<string> = new Set(['ollama', 'voyageai', 'huggingface', 'jina']);

interface Model {
  readonly model: Value;
  readonly provider: ProviderEvidence;
}

/** What a model is made with: `openai.New(openai.WithModel("gpt-4o"), openai.WithBaseURL(url))`. */
function modelOf(made: Value | null, names: readonly string[]): Model {
  const [likely] = made ? alternativesOf(made) : [];
  const unseen: Model = { model: unknownValue('model'), provider: evidence({}) };
  if (likely?.kind !== 'external') return unseen;
  const call = likely.path.find((step) => step.kind === 'call');
  const provider = PROVIDERS[likely.module.split('/').at(-1) ?? ''];
  if (provider === undefined) return unseen;
  const args = call?.kind === 'call' ? call.args : null;
  const isAzure = optionOf(args, ['WithAPIType']) !== null;
  return {
    model: optionOf(args, names) ?? firstText(args) ?? unknownValue('model'),
    provider: evidence({
      sdk: isAzure ? 'azure' : provider,
      fixed: isAzure || provider === 'ollama',
      baseUrl: optionOf(args, ['WithBaseURL', 'WithEndpoint']),
      baseUrlVariable: provider === 'openai' ? 'OPENAI_BASE_URL' : null,
    }),
  };
}

/** Some take the model itself first: `watsonx.New("meta-llama/llama-3-70b-instruct")`. */
function firstText(args: Arguments | null): Value | null {
  const first = args?.positional(0) ?? null;
  return first?.kind === 'text' ? first : null;
}

const roles: Readonly<Record<string, string>> = {
  human: 'user',
  ai: 'assistant',
  system: 'system',
  tool: 'tool',
  generic: 'user',
};

function message(role: Value | null, parts: Value): Value {
  const word = role?.kind === 'text' && role.pieces[0]?.kind === 'known' ? role.pieces[0].text : '';
  return objectOf([
    ['role', textValue(roles[word] ?? 'user')],
    ['content', parts],
  ]);
}

const textParts: Maker = (args) => {
  const texts = Array.from({ length: Math.max(0, args.count - 1) }, (_, index) => args.positional(index + 1));
  return message(args.positional(0), listValue(texts.filter((text) => text !== null)));
};

const rules: GoRules = {
  modelOf: () => null,
  wrappers: new Set(['text_part']),
  makers: { text_parts: textParts },
  types: {
    message_content: (entries) => message(entries.get('role') ?? null, entries.get('parts') ?? listValue([])),
    text_content: (entries) => entries.get('text') ?? objectOf([]),
    human_chat_message: (entries) => objectOf([['role', textValue('user')], ...entries]),
    system_chat_message: (entries) => objectOf([['role', textValue('system')], ...entries]),
    ai_chat_message: (entries) => objectOf([['role', textValue('assistant')], ...entries]),
  },
};

/** An option among the arguments of a call. */
function option(site: SiteView, names: readonly string[]): Value | null {
  for (let index = site.args.positionalCount - 1; index >= 0; index--) {
    const found = optionIn(site.args.positional(index), names);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a model answers what a test told it to, or a chain or agent was made with such a one. */
function isFake(made: Value | null, depth = 5): boolean {
  const [likely] = made ? alternativesOf(made) : [];
  if (depth === 0 || likely === undefined) return false;
  if (likely.kind === 'list') return likely.items.some((item) => isFake(item, depth - 1));
  if (likely.kind !== 'external') return false;
  if (likely.module.endsWith('/llms/fake')) return true;
  return likely.path.some(
    (step) =>
      step.kind === 'call' &&
      Array.from({ length: Math.min(3, step.args.positionalCount) }, (_, index) => index).some((index) =>
        isFake(step.args.positional(index), depth - 1),
      ),
  );
}

function modelRequest(site: SiteView, made: Value | null, prompts: readonly Prompt[]): CallRequest {
  const { model, provider } = modelOf(made, MODELS);
  const cap = option(site, ['WithMaxTokens', 'WithMaxCompletionTokens', 'WithMaxLength']);
  const tools = option(site, ['WithTools', 'WithFunctions']);
  return request({
    model: option(site, ['WithModel']) ?? model,
    provider,
    prompts,
    tools: tools && toolList(goRecord(tools, rules)),
    output: textOutput(cap ? { name: 'WithMaxTokens', value: cap } : null, {
      count: option(site, ['WithN', 'WithCandidateCount']),
    }),
  });
}

/** `llm.GenerateContent(ctx, messages, options...)`. */
function readMessages(site: SiteView): CallRequest | null {
  if (isFake(site.owner)) return null;
  const messages = site.args.positional(1);
  return modelRequest(site, site.owner, messagePrompts(messages && goRecord(messages, rules), chatMessage));
}

/** `llm.Call(ctx, prompt, options...)`. */
function readCall(site: SiteView): CallRequest | null {
  if (isFake(site.owner)) return null;
  return modelRequest(site, site.owner, messagePrompts(site.args.positional(1), chatMessage));
}

/** `llms.GenerateFromSinglePrompt(ctx, llm, prompt, options...)`. */
function readSingle(site: SiteView): CallRequest | null {
  if (isFake(site.args.positional(1))) return null;
  return modelRequest(site, site.args.positional(1), messagePrompts(site.args.positional(2), chatMessage));
}

/** The model that a chain or agent was made with: the first argument, or one that is made with it. */
function innerModel(made: Value | null, depth = 4): Value | null {
  const [likely] = made ? alternativesOf(made) : [];
  if (likely?.kind !== 'external' || depth === 0) return null;
  if (PROVIDERS[likely.module.split('/').at(-1) ?? ''] !== undefined) return likely;
  for (const step of likely.path) {
    if (step.kind !== 'call') continue;
    for (let index = 0; index < Math.min(3, step.args.positionalCount); index++) {
      const found = innerModel(step.args.positional(index), depth - 1);
      if (found !== null) return found;
    }
  }
  return null;
}

/** `chains.Run(ctx, chain, input)`: what it sends is put together inside of the chain. */
function readChain(site: SiteView): CallRequest | null {
  if (isFake(site.args.positional(1))) return null;
  const input = site.args.positional(2);
  return modelRequest(
    site,
    innerModel(site.args.positional(1)),
    plainPrompts(input?.kind === 'text' ? input : unknownValue('input')),
  );
}

function readEmbedding(made: Value | null, texts: Value | null): CallRequest {
  const isEmbedder = made?.kind === 'external' && EMBEDDERS.has(made.module.split('/').at(-1) ?? '');
  const { model, provider } = modelOf(
    made,
    isEmbedder ? [...EMBEDDING_MODELS, 'WithModel'] : EMBEDDING_MODELS,
  );
  return request({ model, provider, prompts: plainPrompts(texts) });
}

const makers = 'New|NewChat|NewWithContext|LLM|Chat|GoogleAI|Vertex()';

/** LangChain's port to Go. */
export const langchainGo: SdkShape = {
  id: 'langchaingo',
  modules: ['github.com/tmc/langchaingo/*', 'github.com/vxcontrol/langchaingo/*'],
  languages: ['go'],
  calls: [
    { path: ['GenerateFromSinglePrompt', 'llms.GenerateFromSinglePrompt'], api: 'chat', read: readSingle },
    { path: [`${makers}.GenerateContent`, 'Model().GenerateContent'], api: 'chat', read: readMessages },
    { path: [`${makers}.Call|Generate`, 'Model().Call'], api: 'chat', read: readCall },
    { path: 'Run|Call|Predict', api: 'chat', read: readChain },
    {
      path: `${makers}.CreateEmbedding`,
      api: 'embeddings',
      read: (site) => readEmbedding(site.owner, site.args.positional(1)),
    },
    {
      path: 'NewEmbedder|EmbedderImpl|Embedder().EmbedDocuments|EmbedQuery',
      api: 'embeddings',
      read: (site) => readEmbedding(innerModel(site.owner), site.args.positional(1)),
    },
  ],
};
