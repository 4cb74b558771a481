import { type Arguments, type Assumption, KEY_SEPARATOR, type Value } from '../evaluate/values';

/** So many keys lead to the innermost entries that are watched: options of a call, and a configuration among them. */
const DEPTH = 2;

/**
 * Watches which entries of a call's options a shape reads. What was assumed for the sake of an entry that nobody read
 * has no bearing on the cost.
 */
export class ReadWatch {
  /** The entries of watched objects: by their keys from outside, the keys of the object that they stand in. */
  private readonly entries = new Map<string, string>();
  private readonly read = new Set<string>();
  /** Objects of which an entry was read by its key. What is passed on whole may be read later. */
  private readonly looked = new Set<string>(['']);

  arguments(args: Arguments): Arguments {
    // Those that are written out by name are evaluated only when they are read.
    for (const name of args.names()) if (args.expression(name) === null) this.entries.set(name, '');
    return new WatchedArguments(args, this);
  }

  /** The value with its entries watched; `path` are the keys that lead to it. */
  value(value: Value, path: readonly string[] = []): Value {
    if (value.kind !== 'object' || path.length === DEPTH) return value;
    const at = path.join(KEY_SEPARATOR);
    for (const key of value.entries.keys()) this.entries.set([...path, key].join(KEY_SEPARATOR), at);
    return { ...value, entries: new WatchedEntries(value.entries, path, this) };
  }

  noteRead(path: readonly string[]): void {
    this.read.add(path.join(KEY_SEPARATOR));
    this.looked.add(path.slice(0, -1).join(KEY_SEPARATOR));
  }

  /** The assumptions that may bear on what was read. */
  bearing(assumptions: readonly Assumption[]): readonly Assumption[] {
    return assumptions.filter(({ within }) => within === undefined || !this.isUnread(within));
  }

  private isUnread(within: string): boolean {
    const keys = within.split(KEY_SEPARATOR);
    return keys.some((_, index) => {
      const path = keys.slice(0, index + 1).join(KEY_SEPARATOR);
      const object = this.entries.get(path);
      return object !== undefined && this.looked.has(object) && !this.read.has(path);
    });
  }
}

class WatchedEntries extends Map<string, Value> {
  constructor(
    private readonly watched: ReadonlyMap<string, Value>,
    private readonly path: readonly string[],
    private readonly watch: ReadWatch,
  ) {
    super();
    for (const [key, value] of watched) super.set(key, value);
  }

  override get(key: string): Value | undefined {
    const path = [...this.path, key];
    this.watch.noteRead(path);
    const value = this.watched.get(key);
    return value && this.watch.value(value, path);
  }

  override entries() {
    this.noteAll();
    return super.entries();
  }

  override values() {
    this.noteAll();
    return super.values();
  }

  override [Symbol.iterator]() {
    return this.entries();
  }

  override forEach(visit: (value: Value, key: string, map: Map<string, Value>) => void): void {
    this.noteAll();
    super.forEach(visit);
  }

  private noteAll(): void {
    for (const key of this.watched.keys()) this.watch.noteRead([...this.path, key]);
  }
}

class WatchedArguments implements Arguments {
  constructor(
    private readonly args: Arguments,
    private readonly watch: ReadWatch,
  ) {}

  get span() {
    return this.args.span;
  }
  get scope() {
    return this.args.scope;
  }
  get positionalCount() {
    return this.args.positionalCount;
  }
  get closed() {
    return this.args.closed === true;
  }
  get open() {
    return this.args.open;
  }

  positional(index: number): Value | null {
    const value = this.args.positional(index);
    return value && this.watch.value(value);
  }

  named(name: string): Value | null {
    const value = this.args.named(name);
    this.watch.noteRead([name]);
    return value && this.watch.value(value);
  }

  names(): readonly string[] {
    return this.args.names();
  }

  expression(key: number | string) {
    return this.args.expression(key);
  }
}
