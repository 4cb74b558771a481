import type { Arguments, ExternalValue, Value } from '../evaluate/values';
import type { Language } from '../source/language';

/** What a shape may ask about a recognised call. */
export interface SiteView {
  readonly language: Language;
  /** The module that the callee comes from, as imported. */
  readonly module: string;
  /** Arguments of the call itself. */
  readonly args: Arguments;
  /** The last name of the callee: `create`, `parse`, `streamText`. */
  readonly method: string;
  /**
   * A named argument of the call: a keyword, or a key of the options object at `optionsAt` (position 0 unless the
   * shape says otherwise). Null when it is surely absent.
   */
  argument(name: string, optionsAt?: number): Value | null;
  /** An argument that may be positional or named. */
  argumentAt(index: number, name: string): Value | null;
  /** Whether arguments may be there that can't be seen (an unknown spread or an options object from elsewhere). */
  readonly argumentsOpen: boolean;
  /**
   * Arguments of an earlier call on the way to the callee, by its name: `step('OpenAI')` are the constructor's. Null
   * when there is no such step or its arguments can't be seen (an instance known by its type).
   */
  step(name: string): StepView | null;
  /** All earlier calls, outermost (constructor) first, those that the shape calls transparent included. */
  readonly steps: readonly StepView[];
  /** Names on the way from the module, calls without their parentheses. */
  readonly names: readonly string[];
  /** Members that were assigned on the way: of the module, or of a client that it made. */
  readonly assigned: readonly AssignedMember[];
  /** What the callee is a member of, as a value. */
  readonly owner: Value;
  /** The call's own result, as a value. */
  readonly result: Value;
  /** What the files say of a key by which a program is configured; null when none says anything. */
  configured(key: string): Value | null;
  /** Id of the provider that answers at an address, by its host; null when nobody is known there. */
  providerAt(url: string): string | null;
  /** Arguments of the calls of a method of something that an imported module made, in source order, as far as they are few. */
  callsOn(made: Value, method: string): readonly Arguments[];
  /** A value as it is written as data (JSON): instances of the project's classes become objects of their fields. */
  asData(value: Value): Value;
  /** An instance of a class without a name as what it extends, made with the same arguments; other values stay what they are. */
  asBaseMade(value: Value): Value;
  /**
   * What a class of the project says that extends the SDK's own, where the call goes through one: what its method of a name
   * gives (`provider()` of an agent), or its field holds; null where there is no such class or member.
   */
  saidByHeir(name: string): Value | null;
  /** What a function gives that is handed a builder, by the way from nothing: `r -> r.model("m")`, `{ model = "m" }`; other values stay what they are. */
  built(value: Value): Value;
  /** The functions and classes that the call lies in, by their names, from the inside out. */
  readonly within: readonly string[];
  /** What the file says elsewhere, for SDKs that keep settings of their own. */
  readonly file: FileView;
}

/** The file around a call with those that it sees without importing them and those in which its program is set up, as far as things of the SDK's own package are in it. */
export interface FileView {
  /** The calls anywhere in the file whose callee ends in a name: `configure(lm=...)`. Bounded. */
  callsOf(name: string): readonly PlacedStep[];
  /**
   * The calls of a method by which services are registered, in the file and where its program is set up, on whatever but what
   * the SDK itself made: `services.AddOpenAIChatCompletion(...)`. Bounded.
   */
  registered(name: string): readonly StepView[];
  /** What a member of something is set to anywhere in the file: `Settings.llm = ...`; null when it is not. */
  setOf(owner: string, name: string): Value | null;
}

/** A call somewhere in the file, and what its method was taken from. */
export interface PlacedStep {
  readonly step: StepView;
  readonly receiver: ExternalValue;
}

/** `openai.base_url = ...`, `client.base_url = ...`. */
export interface AssignedMember {
  readonly name: string;
  readonly value: Value;
  /** Whether it is a member of the module, and not of something that was made by a call. */
  readonly ofModule: boolean;
}

/** One earlier call on the way, such as the client's constructor. */
export interface StepView {
  readonly name: string;
  readonly args: Arguments | null;
  /** As `SiteView.argument`. */
  argument(name: string, optionsAt?: number): Value | null;
  argumentAt(index: number, name: string): Value | null;
}
