import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Edit, Language, Parser, type Point, type Tree } from 'web-tree-sitter';
import { type ReplacedRegion, replacedRegions } from '../core/source/edits';
import type { TextRange } from '../core/source/span';
import type { SyntaxNode, SyntaxParser, SyntaxTree, TextEdit } from '../core/source/syntax';
import type { Parsers } from '../ports/parsers';
import { isNodeBinding, type NodeBinding, TreeHandle } from './wasm-node';

/** Where the WebAssembly files lie. */
export interface ParserAssets {
  /** Path of the runtime, `web-tree-sitter.wasm`. */
  readonly runtime: string;
  /** Folder of the grammars, `tree-sitter-<grammar>.wasm`. */
  readonly grammars: string;
  /** Paths of grammars that lie elsewhere. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

/** Node has it, but its types leave it out. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => GrammarModule };

type GrammarModule = Parameters<typeof Language.loadSync>[0];

/** The first parse costs several times the later ones; this one is nobody's. */
const WARM_UP = 'a.b("c", {d: [1, 2]})\n';

/** Resolves with what nodes are read with; null when the parser's own nodes must do. */
let runtime: Promise<NodeBinding | null> | undefined;

/** Loads the runtime, once in a process. Grammars are loaded on their first use. */
export async function loadParsers(assets: ParserAssets): Promise<Parsers> {
  runtime ??= readFile(assets.runtime).then(initialize);
  let binding: NodeBinding | null;
  try {
    binding = await runtime;
  } catch (error) {
    runtime = undefined;
    throw new Error(`The parser's runtime can't be loaded: ${messageOf(error)}`);
  }
  const loading = new Map<string, Promise<SyntaxParser>>();
  const loaded = new Map<string, SyntaxParser>();
  return {
    loaded: (grammar) => loaded.get(grammar) ?? null,
    load(grammar) {
      let parser = loading.get(grammar);
      if (!parser) {
        parser = loadGrammar(assets, grammar, binding);
        loading.set(grammar, parser);
        parser.then(
          (ready) => loaded.set(grammar, ready),
          () => loading.delete(grammar),
        );
      }
      return parser;
    },
  };
}

/**
 * UTF-16 units that the parser gets at a time. After an edit it looks into the text at many places, a little at each, and
 * all that it gets is copied unit by unit.
 */
const READ_LENGTH = 600;

/** The module that the runtime becomes is the very object that it was given. */
async function initialize(wasmBinary: Uint8Array): Promise<NodeBinding | null> {
  const module = { wasmBinary };
  await Parser.init(module);
  return isNodeBinding(module) ? module : null;
}

async function loadGrammar(
  { grammars, elsewhere }: ParserAssets,
  grammar: string,
  binding: NodeBinding | null,
): Promise<SyntaxParser> {
  try {
    const bytes = await readFile(elsewhere?.[grammar] ?? join(grammars, `tree-sitter-${grammar}.wasm`));
    // Compiling in the background waits, a second and more, for what is being made fast of the grammars before it.
    const grammarModule = new WebAssembly.Module(new Uint8Array(bytes));
    const parser = new TreeSitterParser(Language.loadSync(grammarModule), binding);
    parser.parse(WARM_UP).delete();
    return parser;
  } catch (error) {
    throw new Error(`The grammar "${grammar}" can't be loaded: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

class TreeSitterParser implements SyntaxParser {
  private parser: Parser;
  private readonly fields: ReadonlyMap<string, number>;

  constructor(
    private readonly language: Language,
    private readonly binding: NodeBinding | null,
  ) {
    this.parser = new Parser().setLanguage(language);
    this.fields = idsByName(language.fields);
  }

  parse(text: string): SyntaxTree {
    const tree = this.attempt(text, null);
    return tree ? this.parsed(tree, { index: 0, row: 0, column: 0 }) : UNREADABLE;
  }

  reparse(text: string, previous: SyntaxTree, previousText: string, edits: readonly TextEdit[]) {
    const whole = [{ start: 0, end: text.length }];
    if (!(previous instanceof ParsedTree)) return { tree: this.parse(text), changed: whole };
    const cursor = previous.edit(replacedRegions(edits), previousText, text);
    const tree = this.attempt(text, previous.tree);
    if (!tree) return { tree: this.parse(text), changed: whole };
    return { tree: this.parsed(tree, cursor), changed: changedRanges(previous.tree, tree) };
  }

  private parsed(tree: Tree, near: Place): ParsedTree {
    const { types } = this.language;
    const address: unknown = Reflect.get(tree, 0);
    const readable = this.binding && typeof address === 'number' && address !== 0;
    const handle = readable ? new TreeHandle(this.binding, address, types, this.fields) : null;
    return new ParsedTree(tree, handle, near);
  }

  /** Null when the parser gave up; it is replaced then, for its state is unknown. */
  private attempt(text: string, previous: Tree | null): Tree | null {
    // A tree keeps what it was read from for as long as it is reachable, and is freed late: let that be nothing.
    const source = { text };
    try {
      const read = (index: number) => source.text.slice(index, index + READ_LENGTH);
      const tree = this.parser.parse(read, previous);
      if (tree) return tree;
    } catch {
      // Out of memory or a trap inside the grammar: nothing to read from this text.
    } finally {
      source.text = '';
    }
    this.renew();
    return null;
  }

  private renew(): void {
    try {
      this.parser = new Parser().setLanguage(this.language);
    } catch {
      // The runtime itself is gone: every later parse is unreadable too.
    }
  }
}

/** Numbers of fields begin at 1. */
function idsByName(fields: readonly (string | null)[]): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const [id, name] of fields.entries()) if (id > 0 && name !== null) ids.set(name, id);
  return ids;
}

function changedRanges(previous: Tree, tree: Tree): TextRange[] {
  return previous
    .getChangedRanges(tree)
    .map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex }));
}

/** A place in a text: its offset, and its row and column as the parser counts them, in UTF-16 units. */
interface Place extends Point {
  readonly index: number;
}

class ParsedTree implements SyntaxTree {
  /** `near` is a place to count lines from; typing goes on near the last edit. */
  constructor(
    readonly tree: Tree,
    private readonly handle: TreeHandle | null,
    private readonly near: Place,
  ) {}

  get rootNode(): SyntaxNode {
    return this.handle ? this.handle.root() : this.tree.rootNode;
  }

  delete(): void {
    if (this.handle) this.handle.address = 0;
    this.tree.delete();
  }

  /** Tells the tree of the edits, the last one first so that the ones before keep their offsets. */
  edit(regions: readonly ReplacedRegion[], oldText: string, newText: string): Place {
    let cursor = this.near;
    for (const region of regions.toReversed()) {
      const start = placeAt(oldText, region.oldStart, cursor);
      const oldEnd = placeAt(oldText, region.oldEnd, start);
      const inserted = newText.slice(region.newStart, region.newEnd);
      const newEnd = placeBehind(start, inserted);
      this.tree.edit(
        new Edit({
          startIndex: start.index,
          oldEndIndex: oldEnd.index,
          newEndIndex: newEnd.index,
          startPosition: start,
          oldEndPosition: oldEnd,
          newEndPosition: newEnd,
        }),
      );
      cursor = start;
    }
    return cursor;
  }
}

function placeAt(text: string, index: number, from: Place): Place {
  if (index >= from.index) return placeBehind(from, text.slice(from.index, index));
  if (index < from.index / 2) return placeBehind({ index: 0, row: 0, column: 0 }, text.slice(0, index));
  const skipped = text.slice(index, from.index);
  return {
    index,
    row: from.row - countLines(skipped),
    column: index - (text.lastIndexOf('\n', index - 1) + 1),
  };
}

function placeBehind(from: Place, text: string): Place {
  const lines = countLines(text);
  const column = lines === 0 ? from.column + text.length : text.length - (text.lastIndexOf('\n') + 1);
  return { index: from.index + text.length, row: from.row + lines, column };
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

const UNREADABLE_ROOT: SyntaxNode = {
  id: 0,
  type: 'ERROR',
  startIndex: 0,
  endIndex: 0,
  isNamed: true,
  isError: true,
  isMissing: false,
  hasError: true,
  children: [],
  namedChildren: [],
  childForFieldName: () => null,
  childrenForFieldName: () => [],
};

/** What stands for the tree of a text that could not be parsed at all. */
const UNREADABLE: SyntaxTree = { rootNode: UNREADABLE_ROOT, delete: () => undefined };
