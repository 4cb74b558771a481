/**
 * Operations of a language's standard library that the evaluator understands, by what they do. A language maps its
 * own spellings to them; the evaluator knows no language.
 */
export type Intrinsic =
  | 'environment' // (name, fallback?) -> text: os.getenv, os.environ.get, Deno.env.get
  | 'service' // (name) -> what a container of services hands out by that name
  | 'configuration' // (key, fallback?) -> what the files say that configure a program
  | 'environment-object' // os.environ, process.env, import.meta.env: members and keys are variables
  | 'to-text' // str(x), String(x)
  | 'to-number' // int(x), Number(x), parseInt(x), float(x)
  | 'to-boolean'
  | 'to-json' // json.dumps(x)
  | 'to-compact-json' // JSON.stringify(x): no spaces
  | 'length' // len(x)
  | 'least' // min(a, b), Math.min
  | 'greatest' // max(a, b), Math.max
  | 'round-down' // Math.floor(x), math.floor
  | 'round-up' // Math.ceil(x)
  | 'round' // round(x)
  | 'range' // range(...): a list of known length
  | 'repeat-count' // Array(n), new Array(n)
  | 'array-from' // Array.from({length: n}, f), Array.from(xs)
  | 'list' // list(x), tuple(x), set(x)
  | 'list-of' // Array.of(a, b)
  | 'dict' // dict(a=1), dict(x)
  | 'from-entries' // Object.fromEntries([[k, v]])
  | 'merge' // Object.assign(a, b, ...)
  | 'members' // what an object was made of, by name: `..base` of a struct, `...object` of an instance
  | 'defaults' // the same of what a type is by default; nothing where the type does not say what that is
  | 'keys'
  | 'values'
  | 'entries' // dict.items(), Object.entries
  | 'enumerate'
  | 'zip'
  | 'reversed-or-sorted' // same items, another order
  | 'dedent' // textwrap.dedent
  | 'dedent-and-trim' // dedent(), inspect.cleandoc: outer blank lines go too
  | 'identity' // a call that gives back its first argument: asyncio.run(x), Object.freeze
  | 'identity-last' // cast(T, x)
  | 'module' // require('m'), import('m'): a package
  | 'join' // sep.join(list) / list.join(sep): told apart by the receiver's kind
  | 'format' // "{}".format(...)
  | 'format-percent' // sprintf("%s", ...)
  | 'concat'
  | 'trim'
  | 'lower'
  | 'upper'
  | 'encode-url' // encodeURIComponent(x): as it stands in a part of an address
  | 'replace' // replaces known text, all of it or the first only
  | 'change-text' // some other text of about the same length
  | 'repeat-text' // "ab".repeat(3)
  | 'split'
  // As often as the second argument says, from the front or from the end.
  | 'split-times'
  | 'split-times-from-end'
  // Before, the separator, and behind: at its first place or at its last.
  | 'partition'
  | 'partition-from-end'
  | 'split-lines'
  | 'map' // xs.map(f), map(f, xs)
  | 'for-each' // xs.forEach(f): no value
  | 'filter' // fewer or as many items
  | 'slice'
  | 'flat-map'
  | 'item-at' // xs.at(i)
  | 'get' // mapping.get(key, fallback)
  | 'copy' // same value: dict.copy, structuredClone
  | 'append' // mutates: adds one item
  | 'append-many' // push(a, b)
  | 'extend' // mutates: adds all items of a list
  | 'insert' // mutates: insert(index, item)
  | 'insert-front' // unshift
  | 'update' // mutates a mapping: dict.update
  | 'set-default'
  | 'set-key' // map.set(key, value)
  | 'remove-last' // mutates: pop()
  | 'remove-first' // mutates: shift()
  | 'clear' // mutates: nothing is left
  | 'remove' // mutates: some items go
  | 'reorder' // mutates: sort, reverse
  | 'all-settled' // asyncio.gather(*xs), Promise.all(xs): list of results
  | 'when-given' // (x, f) -> f(x), or nothing where x is nothing
  | 'call-later' // submit(f, *args), asyncio.to_thread(f, *args): runs f with the arguments behind it
  | 'call-later-second' // run_in_executor(executor, f, *args)
  | 'retry' // @retry(stop=...), pRetry(f, {retries}): runs a function again until it succeeds
  | 'call-receiver' // a function's own method that runs it: `f.call(x)`
  | 'partial' // functools.partial(f, ...), f.bind(this, ...)
  | 'this-file' // __file__, import.meta.url: a value, no call
  | 'this-folder' // __dirname
  | 'join-path' // os.path.join(a, b), path.join(a, b), Path(a, b)
  | 'parent-folder' // os.path.dirname(p), path.dirname(p)
  | 'read-file' // fs.readFileSync(p), Path(p).read_text(): the text
  | 'open-file' // open(p), Bun.file(p): what reads the text when it is asked to
  | 'file-address' // new URL(p, of a file): the path beside that file, where one is read
  | 'included-file' // include 'b.php': what the file gives by default
  | 'setting' // config('file.key', fallback): an entry of a file of settings, which is the module `config:file`
  | 'parse-json' // JSON.parse(text), json.load(file)
  | 'parse-yaml'
  | 'parse-toml'
  | 'field-default' // Field(default), field(default_factory=f): what a field is when nothing else is given
  | 'call-result' // Depends(f): what calling f gives
  | 'any-of-options' // selectbox(label, options, index): one of the options, the chosen one likely
  | 'parsed-arguments' // parse_args(): members are what add_argument(...) declares
  | 'kept-state' // session_state: members keep what any run assigned
  | 'environment-class'; // a base of classes whose fields are read from the environment

/** A library that says what settings there are and checks them: how its calls are spelled. */
export interface SettingsSchemas {
  readonly modules: readonly string[];
  /** Calls whose first argument is the fields of an object. */
  readonly objects: readonly string[];
  /** Methods of a schema that give what their first argument holds. */
  readonly parses: readonly string[];
  /** Methods of a field that say what it is by default. */
  readonly defaults: readonly string[];
  /** Calls that declare fields and read them from the environment at once. */
  readonly declares: readonly string[];
}

/** The name of the argument that holds the type in angle brackets of a call; nobody can spell it. */
export const TYPE_ARGUMENT = '<type>';

/** The name of the argument by which a container of services makes an instance of a type that it was asked for. */
export const CONTAINER_ARGUMENT = '<services>';

/** The name of the argument that says by which key it was asked for there. */
export const KEY_ARGUMENT = '<key>';

/** How programs say what their container of services hands out. */
export interface Provisions {
  /** Names of decorators of the functions that make what is handed out for the type which they give. */
  readonly decorators: readonly string[];
  /** A decorator of the one that is handed out where several are alike; absent: there is none. */
  readonly first?: string;
  /**
   * A decorator by which one is made only where the configuration says so: by the key in `name` or `value`, below `prefix`, and
   * what `havingValue` and `matchIfMissing` say of it.
   */
  readonly conditional?: string;
  /** Methods that register something, or what makes it, for the type in `TYPE_ARGUMENT`, or for its own. */
  readonly methods: readonly string[];
  /** Functions by which whatever fits the type of what it is put into is asked for (`get()`); absent: there are none. */
  readonly locators?: readonly string[];
}

/** A language's spellings of the intrinsics. */
export interface Intrinsics {
  /** Global names, dotted where they are members: `len`, `JSON.stringify`, `process.env`. */
  readonly globals: Readonly<Record<string, Intrinsic>>;
  /**
   * Members of modules as `module:member`: `os:getenv`, `os:environ.get`, `functools:partial`. Behind what is called,
   * constructed or known by its type stands `()`: `@nestjs/config:ConfigService().get`.
   */
  readonly modules: Readonly<Record<string, Intrinsic>>;
  /** Methods by the kind of their receiver. */
  readonly methods: Readonly<
    Record<'text' | 'list' | 'object' | 'function', Readonly<Record<string, Intrinsic>>>
  >;
  readonly schemas?: readonly SettingsSchemas[];
  /** Tags of template strings that keep the text: `dedent`, `outdent`. */
  readonly transparentTags: readonly string[];
  /** Whether an assignment inside a function makes the name its own, without a declaration (Python). */
  readonly assignmentsDeclare: boolean;
  /** Words of which one stands in each statement that imports all names of a module; absent: `import`. */
  readonly importWords?: readonly string[];
  /** Words of which one stands in a file that gives nothing but what it exports; absent: files give all their names. */
  readonly exportWords?: readonly string[];
  /** Words of which one stands in a statement that says what a file is as a whole; absent: none does. */
  readonly resultWords?: readonly string[];
  /**
   * Whether names of the standard library are seen without an import: then the only module whose names are all imported
   * need not be that of a name which nothing binds.
   */
  readonly ambientNames?: boolean;
  /**
   * Names of functions and methods by which what is kept somewhere is looked up, with a key and a fallback as the last two
   * arguments: what nobody sees of them is the fallback as long as nothing else is kept there.
   */
  readonly lookups?: readonly string[];
  /** Names of modules that are often imported with all their names, besides those that `modules` tells of. */
  readonly starNames?: Readonly<Record<string, readonly string[]>>;
  /** Modules whose names are all seen without an import. */
  readonly ambientModules?: readonly string[];
  /** What stands for the module of the project whose names all of its files see, whatever they import. */
  readonly globalModule?: string;
  /** How programs say what their container of services hands out; absent: there is no such thing. */
  readonly provisions?: Provisions;
}
