import type { SdkShape } from '../core/recognize/sdk-shape';
import { agentFramework } from './agent-framework';
import { agno } from './agno';
import { aiSdk } from './ai-sdk';
import { aiohttp } from './aiohttp';
import { aisuite } from './aisuite';
import { anthropic } from './anthropic';
import { anthropicDotnet } from './anthropic-dotnet';
import { anthropicGo, goAnthropic } from './anthropic-go';
import { anthropicJava } from './anthropic-java';
import { anthropicPhp } from './anthropic-php';
import { anthropicRuby } from './anthropic-ruby';
import { anthropicRust } from './anthropic-rust';
import { assemblyAi } from './assemblyai';
import { asyncOpenai } from './async-openai';
import { autogen } from './autogen';
import { autogenAgentChat } from './autogen-agentchat';
import { awsCli } from './aws-cli';
import { axios } from './axios';
import { azopenaiGo } from './azopenai-go';
import { azureAgents } from './azure-agents';
import { azureAiDotnet } from './azure-ai-dotnet';
import { azureAiInference } from './azure-ai-inference';
import { azureInferenceJava, azureOpenaiJava } from './azure-openai-java';
import { babysea } from './babysea';
import { bedrockAgentClient } from './bedrock-agent-client';
import { bedrockAgentRuntime } from './bedrock-agent-runtime';
import { bedrockBoto3 } from './bedrock-boto3';
import { bedrockClient } from './bedrock-client';
import { bedrockDotnet } from './bedrock-dotnet';
import { bedrockGo } from './bedrock-go';
import { bedrockJava } from './bedrock-java';
import { bedrockKotlin } from './bedrock-kotlin';
import { bedrockPhp } from './bedrock-php';
import { bedrockRuby } from './bedrock-ruby';
import { bedrockRust } from './bedrock-rust';
import { browserUse } from './browser-use';
import { claudeRuby, cohereRuby, groqRuby, mistralRuby, ollamaRuby, openRouterRuby } from './chat-gems';
import { chatgptApi } from './chatgpt-api';
import { chatgptRs } from './chatgpt-rs';
import { claudeAgent } from './claude-agent';
import { cohere } from './cohere';
import { cohereGo } from './cohere-go';
import { cohereJava } from './cohere-java';
import { crewAi } from './crewai';
import { curl } from './curl';
import { nodeCommands, pythonCommands } from './curl-commands';
import { dashscope } from './dashscope';
import { deepgram } from './deepgram';
import { deepgramRust } from './deepgram-rust';
import { dspy } from './dspy';
import { eino } from './eino';
import { elevenLabs } from './elevenlabs';
import { embabel } from './embabel';
import { embedchain } from './embedchain';
import { extensionsAi, extensionsAiElsewhere } from './extensions-ai';
import { fal } from './fal';
import { fetchShape } from './fetch';
import { firebaseWeb } from './firebase-ai';
import { fuel } from './fuel';
import { atomicAgents, camel, gptResearcher, pandasAi, scrapeGraphAi, swarms } from './further-agents';
import { geminiAi } from './gemini-ai';
import { firebaseAi, geminiAndroid } from './gemini-android';
import { geminiPhp } from './gemini-php';
import { geminiRust } from './gemini-rust';
import { gemsRust } from './gems';
import { genaiRust } from './genai-rust';
import { generativeAiGo } from './generative-ai-go';
import { genkit } from './genkit';
import { genkitGo } from './genkit-go';
import { goOpenai } from './go-openai';
import { goOpenaiKin } from './go-openai-kin';
import { gollm } from './gollm';
import { googleAdk } from './google-adk';
import { googleAdkGo } from './google-adk-go';
import { googleDotnet, googleDotnetElsewhere } from './google-dotnet';
import { googleGenai } from './google-genai';
import { googleGenaiGo } from './google-genai-go';
import { googleGenaiJava, vertexJava } from './google-genai-java';
import { googleGenerativeAi } from './google-generativeai';
import { got } from './got';
import { groq } from './groq';
import { groqPhp } from './groq-php';
import { haystack } from './haystack';
import { javaHttpClients } from './http-clients-java';
import { httpDotnet } from './http-dotnet';
import { httpFile } from './http-file';
import { fluentJavaClients } from './http-jvm-fluent';
import { httpx } from './httpx';
import { huggingFace } from './huggingface';
import { instructor } from './instructor';
import { agentKit, convexAgent, stagehand, voltAgent } from './js-agents';
import { kernelMemory } from './kernel-memory';
import { koog } from './koog';
import { ktor } from './ktor';
import { langchain } from './langchain';
import { langchainGo } from './langchain-go';
import { langchainRuby } from './langchain-ruby';
import { langchainRust } from './langchain-rust';
import { langchain4j } from './langchain4j';
import { laravelAi } from './laravel-ai';
import { lingoose } from './lingoose';
import { litellm } from './litellm';
import { llamaIndex, llamaIndexPython } from './llama-index';
import { llmRust } from './llm-rust';
import { llphant } from './llphant';
import { luma } from './luma';
import { mastra } from './mastra';
import { mistral } from './mistral';
import { mistralGo } from './mistral-go';
import { mistralRust } from './mistral-rust';
import { netHttp, resty } from './net-http';
import { neuronAi } from './neuron-ai';
import { nodeHttp, xhr } from './node-http';
import { ollama } from './ollama';
import { ollamaDotnet } from './ollama-dotnet';
import { ollamaGo } from './ollama-go';
import { ollamaRs } from './ollama-rs';
import { omniai } from './omniai';
import { openai } from './openai';
import { openaiAgents, openaiAgentsPython } from './openai-agents';
import { betalgoOpenai, openaiApiDotnet, openaiDotnetEndpoints } from './openai-community-dotnet';
import {
  chatgptJava,
  chatgptStarter,
  cjcrafterOpenai,
  simpleOpenai,
  theokanning,
} from './openai-community-java';
import { groqRust, openaiCrates } from './openai-crates';
import { openaiDotnet, openaiDotnetElsewhere } from './openai-dotnet';
import { openaiEmbeddingsUtils } from './openai-embeddings-utils';
import { openaiGo } from './openai-go';
import { openaiJava } from './openai-java';
import { openaiKin } from './openai-kin';
import { openaiKotlin } from './openai-kotlin';
import { openaiPhp } from './openai-php';
import { openaiRellfy } from './openai-rellfy';
import { openaiRuby } from './openai-ruby';
import { openaiApiRs, openaiDive } from './openai-rust';
import { openaiUnity } from './openai-unity';
import { openaiWrappers } from './openai-wrappers';
import { openRouter } from './openrouter';
import { openrouterRs } from './openrouter-rs';
import { orhanerdayOpenAi } from './orhanerday-open-ai';
import { phpCurl } from './php-curl';
import { phpHttpClients } from './php-http-clients';
import { playHt } from './playht';
import { prismPhp } from './prism-php';
import { pydanticAi } from './pydantic-ai';
import { raix } from './raix';
import { replicate } from './replicate';
import { requests } from './requests';
import { reqwest } from './reqwest';
import { restSharp } from './restsharp';
import { retrofit } from './retrofit';
import { rig } from './rig';
import { rubyHttp } from './ruby-http';
import { rubyLlm } from './ruby-llm';
import { rubyOpenai } from './ruby-openai';
import { runway } from './runway';
import { semanticKernel } from './semantic-kernel';
import { semanticKernelAgents, semanticKernelDotnet } from './semantic-kernel-dotnet';
import { semanticKernelJava } from './semantic-kernel-java';
import { smolagents } from './smolagents';
import { springAi } from './spring-ai';
import { stability } from './stability';
import { strands } from './strands';
import { needle, superagent } from './superagent';
import { swarm } from './swarm';
import { swiftide } from './swiftide';
import { symfonyAi } from './symfony-ai';
import { together } from './together';
import { unityWebRequest } from './unity-web-request';
import { ureq } from './ureq';
import { urlConnection } from './url-connection';
import { urllib } from './urllib';
import { vertexRuby } from './vertex-ruby';
import { vertexAi } from './vertexai';
import { volley } from './volley';
import { voyageAi } from './voyageai';
import { watsonx } from './watsonx';
import { pythonWebSocket, webSocket } from './web-sockets';
import { workersAi } from './workers-ai';
import { xai } from './xai';

/** All SDK shapes. A module that two of them know is asked in this order. */
export const sdks: readonly SdkShape[] = [
  rubyOpenai,
  openaiRuby,
  anthropicRuby,
  bedrockRuby,
  omniai,
  raix,
  claudeRuby,
  cohereRuby,
  groqRuby,
  mistralRuby,
  ollamaRuby,
  openRouterRuby,
  rubyHttp,
  geminiAi,
  langchainRuby,
  rubyLlm,
  openai,
  openaiPhp,
  groqPhp,
  symfonyAi,
  neuronAi,
  llphant,
  laravelAi,
  prismPhp,
  bedrockPhp,
  orhanerdayOpenAi,
  geminiPhp,
  anthropicPhp,
  phpCurl,
  phpHttpClients,
  openaiWrappers,
  openaiEmbeddingsUtils,
  openaiJava,
  openaiDotnet,
  openaiDotnetElsewhere,
  betalgoOpenai,
  openaiApiDotnet,
  openaiDotnetEndpoints,
  openaiUnity,
  azureAiDotnet,
  anthropicDotnet,
  googleDotnet,
  googleDotnetElsewhere,
  ollamaDotnet,
  bedrockDotnet,
  anthropicJava,
  langchain4j,
  springAi,
  theokanning,
  chatgptJava,
  simpleOpenai,
  cjcrafterOpenai,
  chatgptStarter,
  googleGenaiJava,
  vertexJava,
  azureOpenaiJava,
  azureInferenceJava,
  bedrockJava,
  semanticKernelJava,
  openaiGo,
  goOpenai,
  asyncOpenai,
  semanticKernelDotnet,
  semanticKernelAgents,
  extensionsAi,
  extensionsAiElsewhere,
  anthropicGo,
  goAnthropic,
  googleGenaiGo,
  generativeAiGo,
  ...goOpenaiKin,
  langchainGo,
  eino,
  lingoose,
  genkitGo,
  googleAdkGo,
  mistralGo,
  gollm,
  cohereGo,
  cohereJava,
  embabel,
  ollamaGo,
  azopenaiGo,
  bedrockGo,
  chatgptRs,
  openrouterRs,
  openaiApiRs,
  openaiDive,
  openaiCrates,
  groqRust,
  mistralRust,
  openaiRellfy,
  anthropicRust,
  geminiRust,
  deepgramRust,
  gemsRust,
  genaiRust,
  rig,
  swiftide,
  llmRust,
  langchainRust,
  bedrockRust,
  ollamaRs,
  anthropic,
  googleGenai,
  googleGenerativeAi,
  vertexAi,
  aiSdk,
  langchain,
  litellm,
  babysea,
  groq,
  together,
  mistral,
  ollama,
  openaiAgentsPython,
  openaiAgents,
  pydanticAi,
  bedrockBoto3,
  bedrockAgentRuntime,
  bedrockClient,
  ...openaiKin,
  agno,
  assemblyAi,
  azureAiInference,
  cohere,
  crewAi,
  deepgram,
  elevenLabs,
  fal,
  genkit,
  googleAdk,
  huggingFace,
  mastra,
  openRouter,
  replicate,
  smolagents,
  strands,
  swarm,
  voyageAi,
  xai,
  claudeAgent,
  workersAi,
  stability,
  semanticKernel,
  runway,
  playHt,
  luma,
  instructor,
  haystack,
  dspy,
  autogenAgentChat,
  agentFramework,
  embedchain,
  azureAgents,
  browserUse,
  swarms,
  camel,
  pandasAi,
  scrapeGraphAi,
  gptResearcher,
  atomicAgents,
  dashscope,
  watsonx,
  firebaseWeb,
  bedrockAgentClient,
  chatgptApi,
  voltAgent,
  agentKit,
  convexAgent,
  stagehand,
  autogen,
  aisuite,
  llamaIndexPython,
  llamaIndex,
  fetchShape,
  xhr,
  axios,
  got,
  superagent,
  needle,
  nodeHttp,
  reqwest,
  ureq,
  requests,
  httpx,
  aiohttp,
  urllib,
  netHttp,
  resty,
  volley,
  fuel,
  ...javaHttpClients,
  ...fluentJavaClients,
  urlConnection,
  curl,
  awsCli,
  pythonCommands,
  nodeCommands,
  webSocket,
  pythonWebSocket,
  httpFile,
  httpDotnet,
  restSharp,
  unityWebRequest,
  vertexRuby,
  openaiKotlin,
  geminiAndroid,
  firebaseAi,
  kernelMemory,
  koog,
  bedrockKotlin,
  ktor,
  retrofit,
];
