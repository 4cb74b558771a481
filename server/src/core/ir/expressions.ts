import type { Span } from '../source/span';
import type { ClassNode, FunctionNode, Pattern } from './statements';

/**
 * The expression part of the IR, the joint between the languages and everything above them. Every language
 * lowers to it; constants, wrappers, loops and prices are understood once, on it. Each node is its own range.
 */
export type Expression =
  | StringLiteral
  | NumberLiteral
  | BooleanLiteral
  | NullLiteral
  | Template
  | Name
  | Self
  | Member
  | Index
  | Call
  | ObjectLiteral
  | ListLiteral
  | Spread
  | Conditional
  | Coalesce
  | Match
  | Binary
  | Unary
  | Lambda
  | ClassExpression
  | Await
  | AssignmentExpression
  | Comprehension
  | Opaque;

/** A string without holes; `value` is decoded (escapes, adjacent literals joined). */
export interface StringLiteral extends Span {
  readonly kind: 'string';
  readonly value: string;
}

/** A number; `source` is its spelling (`0.03`, `1_000_000`), from which money is read. */
export interface NumberLiteral extends Span {
  readonly kind: 'number';
  readonly value: number;
  readonly source: string;
}

export interface BooleanLiteral extends Span {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** `null`, `undefined`, `None`. */
export interface NullLiteral extends Span {
  readonly kind: 'null';
}

/** A template string or f-string. Text parts are decoded; `tag` is the function of a tagged template. */
export interface Template extends Span {
  readonly kind: 'template';
  readonly tag: Expression | null;
  readonly parts: readonly TemplatePart[];
}

export type TemplatePart =
  | TextPart
  | {
      readonly kind: 'hole';
      readonly value: Expression;
      /** Conversion and format specification as spelled, when the text is not simply the value's: `!r`, `:.2f`. */
      readonly format?: string;
    };

export interface TextPart {
  readonly kind: 'text';
  readonly value: string;
}

/**
 * What keeps its identity while someone types in it (`core/source/keep-ir.ts`): an evaluation that looks at the content has
 * to note it (`core/evaluate/literal-cells.ts`), or its result is not made anew.
 */
export type Literal = StringLiteral | NumberLiteral | TextPart;

export interface Name extends Span {
  readonly kind: 'name';
  readonly name: string;
  /** It names an environment variable where nothing binds it; absent: a global. */
  readonly environment?: true;
  /** It names a module or package where nothing binds it: the beginning of a path that is written out (Rust's `serde_json::json`). */
  readonly module?: true;
  /**
   * Where nothing binds it but an import from the receiver's own package, it is a member of one of these local names: what is
   * the receiver around, from the inside out.
   * Absent: of none.
   */
  readonly of?: readonly string[];
}

/** `this`; in Python the first parameter of a method, wherever it is mentioned inside that method. */
export interface Self extends Span {
  readonly kind: 'self';
}

/** `a.b`, `a?.b`, `a!.b`. `property` has its own span: it is where the last name of a callee stands. */
export interface Member extends Span {
  readonly kind: 'member';
  readonly object: Expression;
  readonly property: Name;
}

/** `a[b]`; a slice has an opaque `index`. */
export interface Index extends Span {
  readonly kind: 'index';
  readonly object: Expression;
  readonly index: Expression;
}

/**
 * A call, or a construction with `new`. In Python a construction looks like a call: `construct` is false. Members that a
 * construction sets (`T{A: 1}`, `new T(x) { A = 1 }`) are named arguments.
 */
export interface Call extends Span {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Argument[];
  readonly construct: boolean;
  /** It is written like a read and is one where what it leads to is no method: Ruby's `client.chat`. Has no arguments. */
  readonly bare?: true;
}

/** An argument: positional when `name` is null. `spread` is `*list` / `...list`, or `**mapping`. */
export interface Argument {
  readonly name: string | null;
  readonly value: Expression;
  readonly spread: 'none' | 'list' | 'mapping';
}

/** An object literal or dict. */
export interface ObjectLiteral extends Span {
  readonly kind: 'object';
  readonly entries: readonly ObjectEntry[];
}

/** `key: value` (a literal key is a string literal expression), or a spread / `**merge` (`key` is null). */
export interface ObjectEntry {
  readonly key: Expression | null;
  readonly value: Expression;
}

/** A list, array, tuple or set; its items may be `Spread`. */
export interface ListLiteral extends Span {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

/** `...value` or `*value` inside a list. */
export interface Spread extends Span {
  readonly kind: 'spread';
  readonly value: Expression;
}

/** `test ? then : otherwise`, `then if test else otherwise`. */
export interface Conditional extends Span {
  readonly kind: 'conditional';
  readonly test: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

/** The left value unless it is missing, else the right one: `??`, `||`, `or`. */
export interface Coalesce extends Span {
  readonly kind: 'coalesce';
  readonly operator: '??' | '||' | 'or';
  readonly left: Expression;
  readonly right: Expression;
}

/** An expression that picks one of several by its subject. */
export interface Match extends Span {
  readonly kind: 'match';
  readonly subject: Expression;
  readonly arms: readonly Expression[];
}

/** Any other operator with two sides, as it is spelled: `+`, `%`, `*`, `|`, `&&`, `and`, `==`, ... */
export interface Binary extends Span {
  readonly kind: 'binary';
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Unary extends Span {
  readonly kind: 'unary';
  readonly operator: string;
  readonly value: Expression;
}

/** A function used as a value: arrow function, function expression, lambda. */
export interface Lambda extends Span {
  readonly kind: 'lambda';
  readonly fn: FunctionNode;
}

export interface ClassExpression extends Span {
  readonly kind: 'class-expression';
  readonly node: ClassNode;
}

/** `await value`; transparent to evaluation. */
export interface Await extends Span {
  readonly kind: 'await';
  readonly value: Expression;
}

/** An assignment used as a value: `a = b`, `a := b`, `a += b`. Its value is `value`. */
export interface AssignmentExpression extends Span {
  readonly kind: 'assignment';
  readonly operator: string;
  readonly target: Pattern;
  readonly value: Expression;
}

/** `[element for target in iterable if ...]` and its kin, generators included. A loop around `element`. */
export interface Comprehension extends Span {
  readonly kind: 'comprehension';
  readonly element: Expression;
  readonly clauses: readonly { readonly target: Pattern; readonly iterable: Expression }[];
  readonly conditions: readonly Expression[];
}

/** Anything the evaluator knows nothing of (JSX, slices, yields, casts it can't see through); calls inside are still found. */
export interface Opaque extends Span {
  readonly kind: 'opaque';
  readonly children: readonly Expression[];
  /** Of a slice: where it begins and ends, both among `children`; null: it does not say. Absent for anything else. */
  readonly bounds?: readonly [from: Expression | null, to: Expression | null];
}
