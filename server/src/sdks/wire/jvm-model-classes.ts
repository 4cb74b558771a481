import type { Value } from '../../core/evaluate/values';
import type { ProviderEvidence } from '../../core/recognize/call-request';
import { evidence } from './requests';

interface ModelClass {
  readonly sdk: string | null;
  readonly fixed?: boolean;
  readonly baseUrlVariable?: string;
}

/** Classes of models of Java's frameworks by what their names begin with: who bills unless a base URL says otherwise. */
const classes: readonly (readonly [RegExp, ModelClass])[] = [
  [/^AzureOpenAi/i, { sdk: 'azure', fixed: true }],
  [/^OpenAiOfficial/, { sdk: 'openai' }],
  [/^OpenAi/i, { sdk: 'openai' }],
  [/^Anthropic/, { sdk: 'anthropic' }],
  [/^VertexAi/i, { sdk: 'vertex', fixed: true }],
  [/^(?:GoogleAi|GoogleGenAi|Gemini)/i, { sdk: 'google' }],
  [/^Bedrock/, { sdk: 'bedrock', fixed: true }],
  [/^MistralAi/i, { sdk: 'mistral' }],
  [/^Ollama/, { sdk: 'ollama', fixed: true }],
  [/^Cohere/, { sdk: 'cohere' }],
  [/^VoyageAi/, { sdk: 'voyage' }],
  [/^Jina/, { sdk: 'jina' }],
  [/^HuggingFace/i, { sdk: 'huggingface' }],
  [/^GitHubModels/, { sdk: 'github-models' }],
  [/^OvhAi/, { sdk: 'ovhcloud' }],
  [/^(?:Qwen|DashScope|Wanx)/i, { sdk: 'alibaba' }],
  [/^ZhiPuAi/i, { sdk: 'zhipuai' }],
  [/^DeepSeek/i, { sdk: 'deepseek' }],
  [/^MiniMax/i, { sdk: 'minimax' }],
  [/^Moonshot/i, { sdk: 'moonshotai' }],
  [/^Perplexity/i, { sdk: 'perplexity' }],
  [/^StabilityAi/i, { sdk: 'stability' }],
  [/^ElevenLabs/i, { sdk: 'elevenlabs' }],
  [/^WorkersAi/i, { sdk: 'cloudflare' }],
];

/** Models that run in the program itself. */
const LOCAL = /^(?:AllMiniLm|BgeSmall|E5Small|Onnx|Jlama|GPULlama|InProcess|Transformers|Disabled|Local)/;

export function runsInProgram(name: string): boolean {
  return LOCAL.test(name);
}

/** Who bills for calls of a class of models. */
export function classEvidence(name: string, baseUrl: Value | null): ProviderEvidence {
  const found = classes.find(([pattern]) => pattern.test(name))?.[1];
  return evidence({ sdk: found?.sdk ?? null, fixed: found?.fixed ?? false, baseUrl });
}
