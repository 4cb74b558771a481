import type { ExternalValue, TextPiece, TextValue, Value } from '../../core/evaluate/values';
import type { Prompt, PromptPart } from '../../core/recognize/call-request';
import type { StepView } from '../../core/recognize/site-view';
import { stepsOf } from './body-site';
import { contentAlternatives } from './content';
import { chatMessage, type MessageReader, messagePrompts, roleOf, userText } from './messages';
import { alternativesOf, field, given, knownText, lastCall, listValue, MOST_ALTERNATIVES } from './values';

/** What a chat model of LangChain is invoked with: a text, a list of messages, or what a template makes. */
export function langchainPrompts(input: Value | null): readonly Prompt[] {
  if (!given(input)) return [];
  return alternativesOf(input!).flatMap(promptsOf).slice(0, MOST_ALTERNATIVES);
}

function promptsOf(input: Value): readonly Prompt[] {
  if (input.kind === 'external') {
    const template = templatePrompts(stepsOf(input));
    if (template) return template;
    return messagePrompts(listValue([input]), langchainMessage);
  }
  if (input.kind === 'unknown') return messagePrompts(listValue([input]), langchainMessage);
  return messagePrompts(input, langchainMessage);
}

/** Whether a value is made of LangChain's messages, or the prompt that a template makes. */
export function isOfMessages(input: Value | null): boolean {
  return input !== null && alternativesOf(input).some(hasMessages);
}

function hasMessages(input: Value): boolean {
  if (input.kind === 'list') return input.items.some(isMessage);
  return input.kind === 'external' && isOurs(input) && templatePrompts(stepsOf(input)) !== null;
}

function isMessage(item: Value): boolean {
  return (
    item.kind === 'external' &&
    isOurs(item) &&
    item.path.some((step) => step.kind === 'member' && roleOfClass[step.name] !== undefined)
  );
}

function isOurs({ module }: ExternalValue): boolean {
  return /^(@langchain\/|langchain)/.test(module);
}

const roleOfClass: Readonly<Record<string, PromptPart['role']>> = {
  SystemMessage: 'system',
  SystemMessagePromptTemplate: 'system',
  HumanMessage: 'user',
  HumanMessagePromptTemplate: 'user',
  AIMessage: 'assistant',
  AIMessagePromptTemplate: 'assistant',
  ToolMessage: 'tool',
  FunctionMessage: 'tool',
};

/** A message: a text, a pair of role and content, an object with both, or one of LangChain's classes. */
export const langchainMessage: MessageReader = (message) => {
  if (message.kind === 'external') return [[externalMessage(message)]];
  if (message.kind === 'list' && message.rest === null && message.items.length === 2)
    return pair(message.items[0]!, message.items[1]!);
  return chatMessage(message);
};

function pair(role: Value, content: Value): ReturnType<MessageReader> {
  const name = knownText(role);
  if (name === 'placeholder') return [[null]];
  return contentAlternatives(content).map((parts) => [{ role: roleOf(name), content: parts, named: null }]);
}

function externalMessage(message: ExternalValue): PromptPart | null {
  const steps = stepsOf(message);
  const call = lastCall(message);
  if (steps.some(({ name }) => name === 'MessagesPlaceholder')) return null;
  const known = message.path.find((step) => step.kind === 'member' && roleOfClass[step.name] !== undefined);
  const role =
    known?.kind === 'member' ? roleOfClass[known.name]! : roleOf(knownText(field(message, 'role')));
  const content = contentOf(message, call?.args.positional(0) ?? null);
  if (content === null) return userText(message);
  const text = known?.kind === 'member' && known.name.endsWith('Template') ? templateText(content) : content;
  return { role, content: contentAlternatives(text)[0] ?? [], named: null };
}

function contentOf(message: ExternalValue, first: Value | null): Value | null {
  const named = given(field(message, 'content')) ?? given(field(message, 'template'));
  if (named && named.kind !== 'unknown') return named;
  return first && first.kind !== 'object' ? first : named;
}

const textFactories: ReadonlySet<string> = new Set(['from_template', 'fromTemplate', 'PromptTemplate']);
const messageFactories: ReadonlySet<string> = new Set([
  'from_messages',
  'fromMessages',
  'from_strings',
  'ChatPromptTemplate',
]);

/** The prompt that a template makes, its variables being holes; null when none of the calls makes a template. */
export function templatePrompts(steps: readonly StepView[]): readonly Prompt[] | null {
  for (const step of steps) {
    if (messageFactories.has(step.name)) return fromMessages(step);
    if (textFactories.has(step.name)) return fromText(step);
  }
  return null;
}

function fromText(step: StepView): readonly Prompt[] {
  const text = step.argumentAt(0, 'template') ?? null;
  const template = text?.kind === 'object' ? (text.entries.get('template') ?? null) : text;
  return template ? messagePrompts(templateText(template), langchainMessage) : [];
}

function fromMessages(step: StepView): readonly Prompt[] {
  const list = step.args?.positional(0) ?? step.argument('messages') ?? step.argument('promptMessages');
  return messagePrompts(list ?? null, templateMessage);
}

/** A message of a template: its texts have variables in braces. */
const templateMessage: MessageReader = (message) => {
  if (message.kind === 'text') return langchainMessage(templateText(message));
  return langchainMessage(message).map((parts) => parts.map((part) => part && withTemplates(part)));
};

function withTemplates(part: PromptPart): PromptPart {
  const content = part.content.map((each) =>
    each.kind === 'text' ? { ...each, value: templateText(each.value) } : each,
  );
  return { ...part, content };
}

/** A text whose `{variables}` are holes; doubled braces stand for single ones. */
export function templateText(value: Value): Value {
  if (value.kind === 'one-of') return { ...value, options: value.options.map(templateText) };
  if (value.kind !== 'text') return value;
  const pieces = value.pieces.flatMap((piece) => (piece.kind === 'known' ? templatePieces(piece) : [piece]));
  return { kind: 'text', pieces } satisfies TextValue;
}

const variable = /\{\{|\}\}|\{([^{}\n]{0,100})\}/g;

function templatePieces(piece: Extract<TextPiece, { kind: 'known' }>): readonly TextPiece[] {
  if (!piece.text.includes('{')) return [piece];
  const pieces: TextPiece[] = [];
  let known = '';
  let at = 0;
  const flush = () => {
    if (known !== '') pieces.push({ kind: 'known', text: known, origin: piece.origin });
    known = '';
  };
  for (const match of piece.text.matchAll(variable)) {
    known += piece.text.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[1] === undefined) known += match[0][0];
    else {
      flush();
      pieces.push({ kind: 'hole', label: match[1] });
    }
  }
  known += piece.text.slice(at);
  flush();
  return pieces;
}
