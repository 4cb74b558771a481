import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { givenLlm, type LangchainLlm, langchainModel, llmOf } from './wire/langchain-ruby-models';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './wire/messages';
import { readChat } from './wire/openai-chat';
import { plainPrompts } from './wire/plain-texts';
import { request, textOutput } from './wire/requests';
import { optional } from './wire/site-arguments';
import { toolList } from './wire/tools';
import { given, listValue, unknownValue } from './wire/values';

/** `llm.chat(messages:)`, `llm.chat(prompt:)`. */
function readLlmChat(site: SiteView): CallRequest | null {
  const llm = llmOf(site);
  if (llm === null) return null;
  const { model, provider } = langchainModel(llm, 'chat_model', optional(site, 'model'));
  return { ...readChat(site, provider), model };
}

function readComplete(site: SiteView): CallRequest | null {
  const llm = llmOf(site);
  if (llm === null) return null;
  return request({
    ...langchainModel(llm, 'completion_model', optional(site, 'model')),
    prompts: plainPrompts(optional(site, 'prompt') ?? unknownValue('prompt')),
    output: textOutput(capOf(site)),
  });
}

/** A summary is a chat whose prompt the gem brings along. */
function readSummary(site: SiteView): CallRequest | null {
  const llm = llmOf(site);
  if (llm === null) return null;
  const prompts = plainPrompts(optional(site, 'text') ?? unknownValue('text'));
  return request({
    ...langchainModel(llm, 'chat_model', null),
    prompts: withUnseen(prompts, 'prompt of the gem'),
    output: textOutput(null),
  });
}

function capOf(site: SiteView) {
  const value = optional(site, 'max_tokens');
  return value ? { name: 'max_tokens', value } : null;
}

function readEmbed(site: SiteView): CallRequest | null {
  const llm = llmOf(site);
  if (llm === null) return null;
  return request({
    ...langchainModel(llm, 'embedding_model', optional(site, 'model')),
    prompts: plainPrompts(optional(site, 'text') ?? unknownValue('text')),
  });
}

/** An assistant goes on until it has no tool to run. */
function readAssistant(site: SiteView): CallRequest | null {
  const llm: LangchainLlm | null = givenLlm(site);
  const made = site.step('Assistant');
  const message = given(site.args.named('content'));
  const prompts = messagePrompts(
    message ? listValue([message]) : null,
    chatMessage,
    systemParts(given(made?.args?.named('instructions') ?? null)),
  );
  return request({
    ...langchainModel(llm, 'chat_model', null),
    prompts: withUnseen(prompts, 'messages'),
    tools: toolList(given(made?.args?.named('tools') ?? null)),
    output: textOutput(null),
  });
}

/** A store of vectors that answers a question with what it finds. */
function readStoreAsk(site: SiteView): CallRequest {
  const prompts = plainPrompts(optional(site, 'question') ?? unknownValue('question'));
  return request({
    ...langchainModel(givenLlm(site), 'chat_model', null),
    prompts: withUnseen(prompts, 'documents'),
    output: textOutput(null),
  });
}

function readStoreEmbed(site: SiteView): CallRequest {
  const texts = optional(site, 'query') ?? optional(site, 'texts') ?? unknownValue('texts');
  return request({
    ...langchainModel(givenLlm(site), 'embedding_model', null),
    prompts: plainPrompts(texts),
  });
}

/** The Ruby gem of LangChain, langchainrb. */
export const langchainRuby: SdkShape = {
  id: 'langchainrb',
  modules: ['Langchain'],
  languages: ['ruby'],
  calls: [
    { path: 'LLM.*().chat', api: 'chat', read: readLlmChat },
    { path: 'LLM.*().complete', api: 'completion', read: readComplete },
    { path: 'LLM.*().summarize', api: 'chat', read: readSummary },
    { path: 'LLM.*().embed', api: 'embeddings', read: readEmbed },
    { path: 'Vectorsearch.*().ask', api: 'chat', read: readStoreAsk },
    {
      path: 'Vectorsearch.*().similarity_search|add_texts|add_data|update_texts',
      api: 'embeddings',
      read: readStoreEmbed,
    },
    {
      path: 'Assistant().run|run!|add_message_and_run|add_message_and_run!',
      api: 'chat',
      read: readAssistant,
    },
  ],
};
