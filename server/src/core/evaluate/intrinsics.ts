/**
 * Operations of a language's standard library that the evaluator understands, by what they do. A language maps its
 * own spellings to them; the evaluator knows no language.
 */
export type Intrinsic =
  | 'environment' // (name, fallback?) -> text: os.getenv, os.environ.get, Deno.env.get
  | 'environment-object' // os.environ, process.env, import.meta.env: members and keys are variables
  | 'to-text' // str(x), String(x)
  | 'to-number' // int(x), Number(x), parseInt(x), float(x)
  | 'to-json' // json.dumps(x), JSON.stringify(x)
  | 'length' // len(x)
  | 'range' // range(...): a list of known length
  | 'repeat-count' // Array(n), new Array(n)
  | 'array-from' // Array.from({length: n}, f), Array.from(xs)
  | 'list' // list(x), tuple(x), set(x), [...x], Array.of
  | 'dict' // dict(a=1), dict(x), Object.fromEntries
  | 'merge' // Object.assign(a, b, ...), {**a, **b}
  | 'keys'
  | 'values'
  | 'entries' // dict.items(), Object.entries
  | 'enumerate'
  | 'zip'
  | 'reversed-or-sorted' // same items, another order
  | 'dedent' // textwrap.dedent, dedent``, inspect.cleandoc
  | 'identity' // a call that gives back its first argument: asyncio.run(x), cast(T, x) by position, Object.freeze
  | 'identity-last' // cast(T, x)
  | 'join' // sep.join(list) / list.join(sep): told apart by the receiver's kind
  | 'format' // "{}".format(...)
  | 'concat'
  | 'trim'
  | 'change-text' // same length or close: lower, upper, replace
  | 'repeat-text' // "ab".repeat(3)
  | 'split-lines'
  | 'map' // xs.map(f), map(f, xs)
  | 'filter' // fewer or as many items
  | 'slice'
  | 'flat-map'
  | 'get' // mapping.get(key, fallback)
  | 'copy' // same value: dict.copy, structuredClone
  | 'append' // mutates: adds one item
  | 'append-many' // push(a, b)
  | 'extend' // mutates: adds all items of a list
  | 'insert' // mutates: insert(index, item)
  | 'insert-front' // unshift
  | 'update' // mutates a mapping: dict.update
  | 'set-default'
  | 'remove' // mutates: pop, shift, clear: what remains is unknown
  | 'all-settled' // asyncio.gather(*xs), Promise.all(xs): list of results
  | 'partial'; // functools.partial(f, ...), f.bind(this, ...)

/** A language's spellings of the intrinsics. */
export interface Intrinsics {
  /** Global names, dotted where they are members: `len`, `JSON.stringify`, `process.env`. */
  readonly globals: Readonly<Record<string, Intrinsic>>;
  /** Members of standard modules as `module:member`: `os:getenv`, `os:environ.get`, `functools:partial`. */
  readonly modules: Readonly<Record<string, Intrinsic>>;
  /** Methods by the kind of their receiver; `any` for receivers of unknown kind that are mutated in place. */
  readonly methods: Readonly<
    Record<'text' | 'list' | 'object' | 'function', Readonly<Record<string, Intrinsic>>>
  >;
  /** Tags of template strings that keep the text: `dedent`, `outdent`. */
  readonly transparentTags: readonly string[];
}
