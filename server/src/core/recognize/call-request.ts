import type { ListValue, Value } from '../evaluate/values';
import type { Span } from '../source/span';
import type { Api } from './api';

/**
 * What a call asks for, in terms common to all SDKs. Shapes fill it from values; nothing here is priced or counted
 * yet. A field that is null is surely not given; an unknown value is given but can't be told.
 */
export interface CallRequest {
  /** Where one method sends several kinds of request: the kind that this call sends. Absent: the shape's `api`. */
  readonly api?: Api;
  /** The body of a request that is made without an SDK: its entries are what the API is given. Absent: the arguments are. */
  readonly body?: Value;
  /** Model ids as the call spells them. Null: the API has no such argument and the shape knows no default. */
  readonly model: Value | null;
  /** What decides who bills. */
  readonly provider: ProviderEvidence;
  /**
   * Where the model comes as a value that names its own provider (`openai('gpt-4o')`, a router of several): the models
   * that it may be, the likely one first, each with its evidence. `model` and `provider` are then those of the first.
   * Absent: `model` and `provider` say it all.
   */
  readonly choices?: readonly ModelChoice[];
  /** How a router between the client and those who run models may pass it on; absent: nothing is said of that. */
  readonly routing?: Routing;
  /** Everything that is sent as text: alternatives, the likely one first. Empty for APIs without a prompt. */
  readonly prompts: readonly Prompt[];
  /**
   * Tool definitions as a list of objects: `name`, `description`, `parameters` (a JSON Schema), or `server` alone with
   * the type of a tool that the provider runs itself; or null.
   */
  readonly tools: Value | null;
  /** Whether the model must call a tool; absent: it may. */
  readonly toolForced?: boolean;
  /** Whether the model must call no tool, though some are defined; absent: it may. */
  readonly toolsUnused?: boolean;
  /** The JSON Schema of structured output, or null. */
  readonly schema: Value | null;
  /** Whether `schema` was given in a field for JSON Schema beside the API's own form of schemas. */
  readonly schemaAsJsonSchema?: boolean;
  /** What the schema of the answer is called and said to be, each null where that is not said; absent: neither is. */
  readonly schemaLabel?: SchemaLabel;
  /** What is to read out the PDFs that are sent, as a router spells it; absent: it is not said. */
  readonly pdfEngine?: string;
  readonly output: OutputRequest;
  /** Arguments that set the price of media; absent for text. */
  readonly media: MediaRequest | null;
  /** Which pages of a document are to be read, as a list or a text of numbers and ranges; absent or null: all. */
  readonly pages?: Value | null;
  /** Service tier as given (`batch`, `flex`, `priority`), or null. */
  readonly tier: Value | null;
  /** Where it must be run and how fast, as given; absent: it does not say. */
  readonly region?: Value | null;
  readonly speed?: Value | null;
  /** How often the call itself sends (`batch([...])`, `embedMany` chunks); null: once. */
  readonly repeat: Value | null;
  /** Turns that the call may take at most, each a request of its own (`max_turns`, a tool loop); null: one. */
  readonly steps: Value | null;
  /** Tasks that the call works off, each in turns of its own; `prompts` hold one turn of each. Absent: one. */
  readonly tasks?: Value;
  /** Set when what it costs can't be read from the request at all (sessions, server-side state). */
  readonly unmetered: 'metered-by-session' | null;
}

/** The name and description that a schema of the answer is sent with. */
export interface SchemaLabel {
  readonly name: Value | null;
  readonly description: Value | null;
}

/** How a request may be passed on. The models to fall back to are among `choices` too. */
export interface Routing {
  /** Ids of the models that are asked when the first can't answer. */
  readonly fallbacks: readonly string[];
  /** Whether there may be further ones that can't be told. */
  readonly openFallbacks: boolean;
  /** Names of those who are to run it, as the router spells them; empty: whoever it chooses. */
  readonly hosts: readonly string[];
  /** Whether nobody else may run it. */
  readonly onlyHosts: boolean;
  /** What the router chooses them by (`price`, `throughput`), or null. */
  readonly sort: string | null;
}

/** A model that a call may use, with what decides who bills for it. */
export interface ModelChoice {
  readonly model: Value;
  readonly provider: ProviderEvidence;
}

/** Evidence for the provider, strongest first: an explicit one, the base URL, the SDK's own. */
export interface ProviderEvidence {
  /** Provider id that the SDK itself fixes (`babysea`, `azure`), or its default when no base URL is given. */
  readonly sdk: string | null;
  /** Whether `sdk` holds whatever the base URL says. */
  readonly fixed: boolean;
  /** The base URL given to the client or call, or null. */
  readonly baseUrl: Value | null;
  /** The environment variable that the SDK reads a base URL from when none is given (`OPENAI_BASE_URL`). */
  readonly baseUrlVariable: string | null;
  /** The model id's own prefix names the provider (`openrouter/…` in litellm): provider id by prefix. */
  readonly byModelPrefix: Readonly<Record<string, string>> | null;
  /** Who runs the model for the one who bills, as that one spells it behind a colon of the id; absent: the id says. */
  readonly host?: string;
}

export interface Prompt {
  readonly parts: readonly PromptPart[];
  /**
   * Further messages that can't be seen one by one: how many at least and at most (null: no known end), and what one
   * of them is as far as it is known. Null when complete.
   */
  readonly more: {
    readonly label: string;
    readonly low: number;
    readonly high: number | null;
    readonly each: readonly PromptPart[] | null;
    /** Whether it is what the vendor keeps for the request in a cache, which has no end; absent: it isn't. */
    readonly cached?: boolean;
  } | null;
}

/** One message, system instruction, input text or document. */
export interface PromptPart {
  readonly role: 'system' | 'user' | 'assistant' | 'tool' | 'text';
  /** Text, or an unknown value that stands for text. */
  readonly content: readonly ContentPart[];
  /** Whether the message carries a `name`. */
  readonly named: Value | null;
}

export type ContentPart =
  | { readonly kind: 'text'; readonly value: Value }
  /** An image, or several, that are sent along; sizes in pixels are seldom known. */
  | ImagePart
  | AttachedPart
  /** Text that is sent as the ids of its tokens. */
  | { readonly kind: 'token-ids'; readonly ids: ListValue }
  /** Structured content that is counted as its JSON text. */
  | { readonly kind: 'json'; readonly value: Value }
  /** A tool call of an earlier turn: the tool's name, and its arguments as text or as an object. */
  | { readonly kind: 'call'; readonly name: Value | null; readonly input: Value | null }
  /** The result of a tool call, as text or as an object; the tool's name where the result says it. */
  | { readonly kind: 'result'; readonly value: Value; readonly name?: Value }
  /** Tools that the model is told of in the midst of the conversation, as those of a request. */
  | { readonly kind: 'tools'; readonly tools: Value }
  /** A tool of the request that was held back until now and is told of from here on. */
  | { readonly kind: 'tool-reference'; readonly name: Value | null }
  | ThoughtPart;

/** What is sent along that is no picture. */
export interface AttachedPart {
  readonly kind: 'audio' | 'file' | 'video';
  readonly source: Value | null;
  /** Whether it is part of what a tool gave back; absent: it is not. */
  readonly inResult?: boolean;
  /** How closely it is to be looked at as given; absent or null: nothing is said of that. */
  readonly detail?: Value | null;
}

/** What was thought in an earlier turn. The vendor may leave it out of what it counts. */
export interface ThoughtPart {
  readonly kind: 'thought';
  /** What is shown of it, or null. */
  readonly text: Value | null;
  /** Characters of what stands for it that only the vendor can read; 0: there is none. */
  readonly sealed: number;
  /** Whether the user has said something since, so that it is not of the turn that goes on. */
  readonly past: boolean;
  /** Whether the request asks that the model is shown it whatever its age; absent: it does not. */
  readonly kept?: boolean;
}

export interface ImagePart {
  readonly kind: 'image';
  /** How closely it is to be looked at (`detail`, `input_fidelity`) as given, or null. */
  readonly detail: Value | null;
  readonly source: Value | null;
  /** How many images these are; absent: one. */
  readonly count?: ImageCount;
  /** Whether it is part of what a tool gave back; absent: it is not. */
  readonly inResult?: boolean;
}

/** A number of images, at least and at most. */
export interface ImageCount {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export interface OutputRequest {
  /** The output cap in tokens as given, or null when there is none. */
  readonly cap: Value | null;
  /** How the source calls the cap, for words (`max_tokens`). */
  readonly capName: string | null;
  /** How many answers (`n`, `candidateCount`); null: one. */
  readonly count: Value | null;
  /** Whether the API has text output at all (embeddings have none). */
  readonly text: boolean;
  /** Reasoning effort or budget as given, or null. */
  readonly reasoning: Value | null;
  /** Whether the answer is spoken too; absent: it is text alone. */
  readonly spoken?: boolean;
  /** Whether the model is told how many tokens it has for its task; absent: it isn't. */
  readonly budgeted?: boolean;
}

export interface MediaRequest {
  readonly kind: 'image' | 'video' | 'speech' | 'transcription';
  /** Number of images or clips; null: one. */
  readonly count: Value | null;
  readonly size: Value | null;
  readonly quality: Value | null;
  readonly seconds: Value | null;
  readonly resolution: Value | null;
  readonly audio: Value | null;
  /** Unfinished images that a stream shows before each image, at most; null: none. */
  readonly partials: Value | null;
}

/** Where the source says the thing that a request value came from; for hover shares. */
export interface Origin {
  readonly span: Span;
}
