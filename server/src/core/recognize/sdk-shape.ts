import type { LanguageId } from '../source/language';
import type { Api } from './api';
import type { CallRequest } from './call-request';
import type { SiteView } from './site-view';

/**
 * How one SDK spells its calls. One file each, in `sdks/`. A call is recognised by the way from the imported module
 * to the callee, never by a bare name.
 */
export interface SdkShape {
  /** Shown as `sdk` in the JSON output: `openai`, `anthropic`, `ai-sdk`. */
  readonly id: string;
  /**
   * Modules that it is imported from. A module matches exactly, or below a dot or slash when it ends in `/*`
   * (`langchain_openai/*` matches `langchain_openai.chat_models`, `openai/*` matches `openai/index`).
   */
  readonly modules: readonly string[];
  /** Restricts the modules to these languages; all when absent. */
  readonly languages?: readonly LanguageId[];
  /**
   * Steps that may stand anywhere in a path without changing what is called: `with_options()`,
   * `with_raw_response`, `bind_tools()`. A name with `()` is a method call, without is a member.
   */
  readonly transparent?: readonly string[];
  /**
   * For clients that may ask anybody (`fetch`, `requests`): words of addresses, of which at least one, or the host of a
   * provider, stands in any text with a call. Importing such a client says nothing by itself.
   */
  readonly marks?: readonly string[];
  /** For modules that are called themselves (`axios({...})`, path `default`): what they are called where they are imported. */
  readonly calledAs?: readonly string[];
  /**
   * Names of what implements interfaces of the project: each of their methods sends, whatever it is called. A maker on the way
   * to the service (`AiServices.create(...)`), or what stands for the base of such an interface. Their paths end in `*`.
   */
  readonly services?: readonly string[];
  readonly calls: readonly CallShape[];
  /**
   * Calls of a client that can't be seen (a parameter, an import of the project): their paths begin behind the client.
   * The shape knows nothing of who bills then.
   */
  readonly unseen?: readonly CallShape[];
  /** Names that its modules have where paths begin with any, or that only requests are made of: where all of a module is imported. */
  readonly names?: RegExp;
  /** Words of which one mostly stands in a text with such a call, beside those that the last two names of its path are. */
  readonly words?: readonly string[];
  /** Functions that can't be seen but are called as this client is: told by a word in their names, and by what they get. */
  readonly alike?: AlikeFunctions;
}

export interface AlikeFunctions {
  /** In lower case. */
  readonly word: string;
  readonly api: Api;
  /** Null unless what the function gets is a request to an address that is known. */
  read(site: SiteView): CallRequest | null;
}

export interface CallShape {
  /**
   * The way from the module to the callee, without the final call: `OpenAI|AsyncOpenAI|default().chat.completions.create`.
   * Segments are divided by dots; `a|b` are alternatives; `()` behind a segment means that it is called (or constructed,
   * or an instance known by its type); `segment?` may be left out; `*` is any one member, `**` any way at all.
   * With `()` at its end what is made there is itself called: `Predict()` is `predict` of `predict = Predict(...)`.
   * `default` is a default import, and a leading `*` import (`import openai`) needs nothing: members of the module are the first segment.
   */
  readonly path: string | readonly string[];
  readonly api: Api;
  /** Of a call of an unseen client: the arguments without which it may be something else; none where the way is unique. */
  readonly needs?: readonly string[];
  /** Of a call of an unseen client: what the client must be called, where the way behind it may be another one's. */
  readonly clients?: RegExp;
  /** Of a call of an unseen client: whether it counts only in files that import something of the SDK. */
  readonly beside?: boolean;
  /** Reads the request from the call; null when this call turns out not to send (a resumed stream, a local model). */
  read(site: SiteView): CallRequest | null;
}
