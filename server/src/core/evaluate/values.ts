import type { Expression } from '../ir/expressions';
import type { ClassNode, FunctionNode } from '../ir/statements';
import type { Span } from '../source/span';
import type { Scope } from './scope';

/**
 * What an expression may be when the program runs, as far as the source tells. Values know what they don't know:
 * a text may have holes, an object may have more keys, a list may be longer, a name may mean one of several things.
 */
export type Value =
  | TextValue
  | NumberValue
  | BooleanValue
  | NullValue
  | ObjectValue
  | ListValue
  | FunctionValue
  | ClassValue
  | InstanceValue
  | PartialValue
  | ExternalValue
  | ModuleValue
  | OneOf
  | UnknownValue;

/** Text that is in the source. Reading `text` in an evaluation is noted; see `LiteralCells`. */
export interface KnownPiece {
  readonly kind: 'known';
  readonly text: string;
  /** The literal or template that it was written in: hover and shares point at it. */
  readonly origin: Span | null;
  /** The length of `text` (UTF-16 units) without reading it; absent where reading is not noted. */
  readonly unreadLength?: number;
  /** That `text` is not empty, which is so whatever it is exchanged for; absent: reading it tells. */
  readonly isFilled?: true;
}

/** A string: known pieces and holes in order. */
export interface TextValue {
  readonly kind: 'text';
  readonly pieces: readonly TextPiece[];
  /** Of a JSON text: the value that was written, which knows more than its text. */
  readonly json?: Value;
}

export type TextPiece =
  | KnownPiece
  /** Text that is only known when the program runs; `label` is what the source calls it (`question`, `row["text"]`). */
  | {
      readonly kind: 'hole';
      readonly label: string;
      /** As `UnknownValue.longest`. */
      readonly longest?: number;
    }
  /** Known text over the size bound: only its length is kept (UTF-16 units). */
  | { readonly kind: 'long'; readonly length: number };

/** `source` is the number as it was written, or the shortest decimal that equals a computed number. */
export interface NumberValue {
  readonly kind: 'number';
  readonly value: number;
  readonly source: string;
}

export interface BooleanValue {
  readonly kind: 'boolean';
  readonly value: boolean;
  /** How the program prints it; absent where that is not known. */
  readonly spelled?: string;
}

export interface NullValue {
  readonly kind: 'null';
  /** As `BooleanValue.spelled`. */
  readonly spelled?: string;
}

/** An object or dict. `open`: there may be keys that are not listed (an unknown spread), or values that changed. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly entries: ReadonlyMap<string, Value>;
  readonly open: boolean;
  readonly origin: Span | null;
  /** Another file has made it, and whoever imports it may change it; absent for any other. */
  readonly shared?: true;
}

/**
 * A list. `items` are those known one by one, in order. `rest`, when not null, stands for further items, somewhere
 * among or behind them: what one of them is, and how many there may be (`high` null: no known end).
 */
export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly rest: { readonly each: Value; readonly low: number; readonly high: number | null } | null;
  readonly origin: Span | null;
}

/** A function of this file with the scope it closes over. `receiver` is bound for a method taken from an instance. */
export interface FunctionValue {
  readonly kind: 'function';
  readonly fn: FunctionNode;
  readonly scope: Scope;
  readonly receiver: Value | null;
  /** Other functions that are called by the same name: which one is meant, the arguments tell. */
  readonly overloads?: readonly FunctionValue[];
}

export interface ClassValue {
  readonly kind: 'class';
  readonly node: ClassNode;
  readonly scope: Scope;
}

/** An object made by a class of this file; `args` is null when it is known by its type alone (`self`, an annotation). */
export interface InstanceValue {
  readonly kind: 'instance';
  readonly of: ClassValue;
  readonly args: Arguments | null;
  /** Members that were assigned from outside of its class (`bot.model = ...`); absent without any. */
  readonly set?: ReadonlyMap<string, Value>;
}

/** A callable with some of its arguments given: `functools.partial(f, ...)`, `f.bind(x, ...)`. */
export interface PartialValue {
  readonly kind: 'partial';
  /** A function, class, or something external; never a partial itself. */
  readonly target: Value;
  readonly args: Arguments;
}

/** Something that comes from an imported module (or a global): the module's name and the way from there. */
export interface ExternalValue {
  readonly kind: 'external';
  /** As imported: `openai`, `@ai-sdk/openai`, `google.genai`; the empty string for globals (`process`, `fetch`). */
  readonly module: string;
  readonly path: readonly Step[];
  /** Members on the way that were assigned (`openai.base_url = ...`), the last assignment of each; absent without any. */
  readonly set?: readonly SetMember[];
  /** The class of the project that extends what the way begins with, where it was reached through one. */
  readonly heir?: ClassValue;
}

/** Another file of the project as a whole: `import * as config from './config'`. */
export interface ModuleValue {
  readonly kind: 'module';
  /** Its `Program`. */
  readonly program: object;
  /** How `from`, a `Program`, imported it. */
  readonly specifier: string;
  readonly from: object;
}

/** A member that was assigned to what the first `at` steps lead to. */
export interface SetMember {
  readonly at: number;
  readonly name: string;
  readonly value: Value;
}

/** One step of the way from a module to a value. */
export type Step =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'call'; readonly args: Arguments }
  /** An instance known by a type annotation: as if called with arguments that can't be seen. */
  | { readonly kind: 'instance' };

/** The arguments of one call, evaluated when asked for. */
export interface Arguments {
  readonly span: Span;
  /** Where they are evaluated; with `span` it tells two calls apart. */
  readonly scope: Scope;
  /** Number of positional arguments written out. */
  readonly positionalCount: number;
  /** A positional argument (0-based, list spreads unrolled where known); null when there is none. */
  positional(index: number): Value | null;
  /** A keyword argument, `**mapping` spreads included; null when there is none. */
  named(name: string): Value | null;
  /** Names of all keyword arguments that are known. */
  names(): readonly string[];
  /** Whether they are the same wherever the call is looked at from: no parameter or local name is in them. */
  readonly closed?: boolean;
  /** Whether a spread of unknown content may add arguments that can't be seen. */
  readonly open: boolean;
  /** Whether they are members that a construction sets, all by name: what is not among them is not set. */
  readonly literal?: boolean;
  /** The expression of an argument, for its range; null when it came through a spread. */
  expression(key: number | string): Expression | null;
}

/** One of several values, at most eight, none of them a `OneOf`. `likely` is the default, else the first. */
export interface OneOf {
  readonly kind: 'one-of';
  readonly options: readonly Value[];
  readonly likely: number;
}

export interface UnknownValue {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  /** What the source calls it, for words such as "`settings.model` is decided at run time". */
  readonly label: string;
  /** What it is when nothing is given at run time: `payload.get("model", "x")`; absent where the source says nothing. */
  readonly fallback?: Value;
  /** It is one of many numbers, spelled in so many UTF-16 units at most. */
  readonly longest?: number;
}

/**
 * Why a value is unknown: `run-time` (a parameter, an input, another call's result), `environment` (an environment
 * variable without a fallback), `other-module` (imported from a file of the project), `too-complex` (fuel ran out).
 */
export type UnknownReason = 'run-time' | 'environment' | 'other-module' | 'too-complex';

/** Something that was taken to be so: shown on hover, with what would change it. */
export type Assumption = Assumed & {
  /**
   * The keys, outermost first and joined by `KEY_SEPARATOR`, under which it was evaluated in an object that is written
   * out; absent when it was not for an entry of an object.
   */
  readonly within?: string;
};

export const KEY_SEPARATOR = '\n';

type Assumed =
  | { readonly kind: 'environment-default'; readonly variable: string; readonly value: string }
  | {
      readonly kind: 'environment-file';
      readonly variable: string;
      readonly value: string;
      /** Path of the file that sets it. */
      readonly path: string;
    }
  | { readonly kind: 'parameter-default'; readonly name: string; readonly value: string }
  | { readonly kind: 'grows-in-loop'; readonly name: string };
