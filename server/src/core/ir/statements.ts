import type { Anchor, Span } from '../source/span';
import type { Expression, Name } from './expressions';

/** The binding and control-flow part of the IR: ordered statements in blocks. */
export type Statement =
  | Assignment
  | ExpressionStatement
  | Import
  | Export
  | FunctionDeclaration
  | ClassDeclaration
  | If
  | Loop
  | Try
  | With
  | Switch
  | Return
  | Jump
  | NestedBlock;

/**
 * Statements with an anchor of their own: a function's or class's body, or a top-level statement. Blocks whose
 * text did not change keep their identity across edits, so results can be cached by it.
 */
export interface Block {
  readonly anchor: Anchor;
  readonly statements: readonly Statement[];
}

/** What an assignment, parameter or loop binds. */
export type Pattern =
  | { readonly kind: 'bind'; readonly name: Name }
  | {
      readonly kind: 'unpack-object';
      readonly entries: readonly {
        readonly key: string;
        readonly target: Pattern;
        readonly fallback: Expression | null;
      }[];
      /** Receives what is left (`...rest`). */
      readonly rest: Pattern | null;
    }
  | {
      readonly kind: 'unpack-list';
      readonly items: readonly (Pattern | null)[];
      /** What is no list is its own first item: of what a function gives with or without an error, `value, err := f()`. */
      readonly wholeIsFirst?: true;
    }
  /** Inside `unpack-list`, at most once: `*rest`, `...rest`, the items that no other one takes. */
  | { readonly kind: 'rest'; readonly target: Pattern }
  /** `object.field = ...`, `object[key] = ...`: changes a value instead of binding a name. */
  | { readonly kind: 'place'; readonly place: Expression };

/**
 * A declaration or assignment: `const a = b`, `a = b`, `a: T = b`, `self.x = b`, `a += b`. `value` is null for
 * a bare declaration (`let a: T;`), which matters for its annotation alone.
 */
export interface Assignment extends Span {
  readonly kind: 'assign';
  readonly target: Pattern;
  /**
   * `=` or the compound operator (`+=`, `||=`, `??=`, `|=`). `.=` is for a call whose result nobody keeps: where it is one
   * more step of what the target stands for (a builder outside of the project), the target stands for the result.
   */
  readonly operator: string;
  readonly value: Expression | null;
  readonly annotation: Expression | null;
  /** Whether a new name is declared (`const`, `let`, `var`); always false in Python, where names need none. */
  readonly declares: boolean;
}

export interface ExpressionStatement extends Span {
  readonly kind: 'expression';
  readonly value: Expression;
}

/**
 * One import. `require('x')` bound by a declaration lowers to this too. Without bindings the module is only
 * loaded: `import './x'`. Python's `import a.b` is two: module `a` bound as `*` to `a`, and module `a.b` without
 * bindings, so `a.b.c` is always the members `b`, `c` of module `a`; dotted names join to the same path.
 */
export interface Import extends Span {
  readonly kind: 'import';
  /** As spelled: `openai`, `./config`, `..settings`, `langchain_openai.chat_models`. */
  readonly module: string;
  readonly bindings: readonly ImportBinding[];
}

/**
 * What an import binds locally. `imported` is the exported name; `default` for a default import; `*` for the
 * module itself (`import * as x`, `import x`, `import a.b as x`). `from x import *` binds `local: null`.
 */
export interface ImportBinding {
  readonly imported: string;
  readonly local: string | null;
}

/** `export` of names already bound, or `export ... from`. An exported declaration is its own statement, with an Export beside it. */
export interface Export extends Span {
  readonly kind: 'export';
  /** Re-exported module, or null. */
  readonly module: string | null;
  readonly names: readonly { readonly local: string; readonly exported: string }[];
  /** `export default <expression>`. */
  readonly value: Expression | null;
}

export interface FunctionDeclaration extends Span {
  readonly kind: 'function';
  readonly fn: FunctionNode;
}

export interface ClassDeclaration extends Span {
  readonly kind: 'class';
  readonly node: ClassNode;
}

export interface If extends Span {
  readonly kind: 'if';
  readonly test: Expression;
  readonly then: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

/** Any loop. `iterable` and `target` are null where there is none (`while`, C-style `for`). */
export interface Loop extends Span {
  readonly kind: 'loop';
  readonly target: Pattern | null;
  readonly iterable: Expression | null;
  /** C-style `for (let i = from; i < to; i += step)` with `<` or `<=`; null for every other loop. */
  readonly counter: {
    readonly from: Expression;
    readonly to: Expression;
    readonly inclusive: boolean;
    readonly step: Expression | null;
    /** The variable that counts. */
    readonly name: string;
  } | null;
  /** Condition and header expressions, so that calls inside them are found. */
  readonly header: readonly Expression[];
  readonly body: readonly Statement[];
  /** What a jump calls it; absent when it has no name. */
  readonly label?: string;
}

export interface Try extends Span {
  readonly kind: 'try';
  readonly body: readonly Statement[];
  readonly handlers: readonly (readonly Statement[])[];
  readonly finalizer: readonly Statement[];
}

/** `with value as target:`; `using`. */
export interface With extends Span {
  readonly kind: 'with';
  readonly items: readonly { readonly value: Expression; readonly target: Pattern | null }[];
  readonly body: readonly Statement[];
}

export interface Switch extends Span {
  readonly kind: 'switch';
  readonly subject: Expression;
  readonly cases: readonly { readonly tests: readonly Expression[]; readonly body: readonly Statement[] }[];
  /** Whether `break` inside ends it, and not the loop around it. */
  readonly takesBreak: boolean;
}

export interface Return extends Span {
  readonly kind: 'return';
  readonly value: Expression | null;
  /** `throw` and `raise` leave the function without a value. */
  readonly throws: boolean;
}

/** `break` leaves the loop around it, or the one that `label` names; `continue` goes on with its next turn. */
export interface Jump extends Span {
  readonly kind: 'jump';
  readonly word: 'break' | 'continue';
  readonly label: string | null;
}

/** A braced block, or a syntax error's surroundings: statements that were readable inside it. */
export interface NestedBlock extends Span {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
  /** It holds the tests of its file, which are no part of what runs. */
  readonly forTests?: true;
}

export interface FunctionNode extends Span {
  /** Null for anonymous functions. */
  readonly name: Name | null;
  readonly parameters: readonly Parameter[];
  /** Statements in braces, or the single expression of an arrow function or lambda. */
  readonly body: Block | Expression;
  readonly decorators: readonly Expression[];
  readonly returnType: Expression | null;
  readonly async: boolean;
  readonly generator: boolean;
  /** Whether calls to it bind the first parameter from the receiver (a Python method that is not static). */
  readonly method: boolean;
  readonly static: boolean;
  /** A member of an object literal: its name is bound nowhere, not even inside of it. */
  readonly ofObject?: true;
  /** Its name means what calling it gives; it is no value itself (Ruby's methods). */
  readonly calledByName?: true;
  /** Names that its assignments bind outside of it (`global`, `nonlocal`); absent when there are none. */
  readonly outerNames?: readonly string[];
  /** The parameter that stands for its receiver; absent when it has none. */
  readonly receiver?: string;
}

export interface Parameter {
  /** For a Python method the first parameter is the receiver and is left out; see `Self`. */
  readonly target: Pattern;
  /** What a call names it by; absent: by the name that it binds. */
  readonly label?: string;
  readonly fallback: Expression | null;
  readonly annotation: Expression | null;
  /**
   * `rest` takes the remaining positional arguments, `keywords` the remaining named ones (`**kwargs`); `options` a
   * positional one, or the remaining named ones where there is none (Ruby's `options = {}`).
   */
  readonly kind: 'plain' | 'keyword-only' | 'rest' | 'keywords' | 'options';
}

export interface ClassNode extends Span {
  readonly name: Name | null;
  readonly bases: readonly Expression[];
  readonly decorators: readonly Expression[];
  /** Fields with their initial value and annotation, constructor parameter properties included. */
  readonly fields: readonly Field[];
  /**
   * The constructor is named `constructor` in every language (`__init__` lowers to it). Getters are methods with `getter`.
   * Overloads are methods of the same name: the first one that takes the arguments of a call is meant. Methods that answer for
   * members which nothing declares have names of their own, too (`core/evaluate/missing-members.ts`).
   */
  readonly methods: readonly Method[];
  /** Other statements of a class body (Python allows any). */
  readonly statements: readonly Statement[];
  /**
   * Members are seen by their bare names inside (Java, C#): what no local name hides, those of its bases and of classes
   * around it included. A bare name that the class itself declares should be lowered to a member of `Self`, so that
   * assignments to it are followed.
   */
  readonly ownScope?: true;
  /**
   * Its members belong to the class that this names, in all files of a module: Go's methods, Rust's `impl`, a class that is
   * opened again. It has no name of its own then.
   */
  readonly extensionOf?: Name;
}

export interface Field extends Span {
  readonly name: string;
  readonly value: Expression | null;
  readonly annotation: Expression | null;
  readonly static: boolean;
  /** What it is called where an instance is written as data (JSON): null where it is left out, absent where as here. */
  readonly key?: string | null;
  /** An instance is written as data as this field of it is, where it has one: what a wrapper holds, the name of a variant. */
  readonly whole?: true;
}

export interface Method {
  readonly name: string;
  readonly fn: FunctionNode;
  /** `get x()`, `@property`, `@cached_property`: read without a call. */
  readonly getter: boolean;
}
