import type { SyntaxNode } from '../core/source/syntax';

/**
 * The exports of web-tree-sitter's WebAssembly module that nodes are read with. They are not its public
 * interface, so they are looked for at run time; without them its own nodes serve, at a third of the speed.
 */
export interface NodeBinding {
  /** Replaced when the memory grows: read anew after every call that may allocate. */
  readonly HEAP32: Int32Array;
  _free(address: number): void;
  /** Gives the address of the buffer through which nodes go in and out. */
  _ts_init(): number;
  _ts_tree_root_node_wasm(tree: number): void;
  _ts_node_symbol_wasm(tree: number): number;
  _ts_node_end_index_wasm(tree: number): number;
  _ts_node_is_named_wasm(tree: number): number;
  _ts_node_is_error_wasm(tree: number): number;
  _ts_node_is_missing_wasm(tree: number): number;
  _ts_node_has_error_wasm(tree: number): number;
  _ts_node_children_wasm(tree: number): void;
  _ts_node_named_children_wasm(tree: number): void;
  _ts_node_child_by_field_id_wasm(tree: number, field: number): void;
  _ts_node_children_by_field_id_wasm(tree: number, field: number): void;
}

const FUNCTIONS = [
  '_free',
  '_ts_init',
  '_ts_tree_root_node_wasm',
  '_ts_node_symbol_wasm',
  '_ts_node_end_index_wasm',
  '_ts_node_is_named_wasm',
  '_ts_node_is_error_wasm',
  '_ts_node_is_missing_wasm',
  '_ts_node_has_error_wasm',
  '_ts_node_children_wasm',
  '_ts_node_named_children_wasm',
  '_ts_node_child_by_field_id_wasm',
  '_ts_node_children_by_field_id_wasm',
] as const satisfies readonly (keyof NodeBinding)[];

/** Whether an initialised module has all that nodes are read with. */
export function isNodeBinding(module: object): module is NodeBinding {
  return (
    FUNCTIONS.every((name) => typeof Reflect.get(module, name) === 'function') &&
    Reflect.get(module, 'HEAP32') instanceof Int32Array
  );
}

/** Words that a node takes in the module's memory: id, offset, row, column, alias. */
const NODE_WORDS = 5;

/** A tree as its nodes know it. */
export class TreeHandle {
  private readonly buffer: number;

  constructor(
    readonly binding: NodeBinding,
    /** Where the tree lies in the module's memory; 0 once it is deleted. */
    public address: number,
    readonly types: readonly (string | null)[],
    /** Numbers of the grammar's fields by name. */
    readonly fields: ReadonlyMap<string, number>,
  ) {
    this.buffer = binding._ts_init() >> 2;
  }

  root(): WasmNode {
    this.binding._ts_tree_root_node_wasm(this.address);
    return this.nodeAt(this.buffer);
  }

  /** Hands a node to the next call; gives the tree's address for it. */
  pass(node: WasmNode): number {
    if (this.address === 0) throw new Error('The syntax tree of this node was deleted.');
    const heap = this.binding.HEAP32;
    const { buffer } = this;
    heap[buffer] = node.id;
    heap[buffer + 1] = node.startIndex;
    heap[buffer + 2] = node.row;
    heap[buffer + 3] = node.column;
    heap[buffer + 4] = node.alias;
    return this.address;
  }

  /** The node that the last call gave, or null. */
  result(): WasmNode | null {
    return this.binding.HEAP32[this.buffer] === 0 ? null : this.nodeAt(this.buffer);
  }

  /** The list of nodes that the last call gave. */
  results(): WasmNode[] {
    const { binding, buffer } = this;
    const heap = binding.HEAP32;
    const count = heap[buffer]!;
    const address = heap[buffer + 1]!;
    const nodes = new Array<WasmNode>(count);
    for (let index = 0; index < count; index += 1)
      nodes[index] = this.nodeAt((address >> 2) + index * NODE_WORDS);
    if (count > 0) binding._free(address);
    return nodes;
  }

  private nodeAt(at: number): WasmNode {
    const heap = this.binding.HEAP32;
    return new WasmNode(this, heap[at]!, heap[at + 1]!, heap[at + 2]!, heap[at + 3]!, heap[at + 4]!);
  }
}

/**
 * A node read straight from the parser's memory. It does not hold its children: who keeps a node keeps no more
 * than that.
 */
export class WasmNode implements SyntaxNode {
  private cachedType: string | null = null;

  constructor(
    private readonly tree: TreeHandle,
    readonly id: number,
    readonly startIndex: number,
    readonly row: number,
    readonly column: number,
    readonly alias: number,
  ) {}

  get type(): string {
    this.cachedType ??=
      this.tree.types[this.tree.binding._ts_node_symbol_wasm(this.tree.pass(this))] ?? 'ERROR';
    return this.cachedType;
  }

  get endIndex(): number {
    return this.tree.binding._ts_node_end_index_wasm(this.tree.pass(this));
  }

  get isNamed(): boolean {
    return this.tree.binding._ts_node_is_named_wasm(this.tree.pass(this)) === 1;
  }

  get isError(): boolean {
    return this.tree.binding._ts_node_is_error_wasm(this.tree.pass(this)) === 1;
  }

  get isMissing(): boolean {
    return this.tree.binding._ts_node_is_missing_wasm(this.tree.pass(this)) === 1;
  }

  get hasError(): boolean {
    return this.tree.binding._ts_node_has_error_wasm(this.tree.pass(this)) === 1;
  }

  get children(): readonly WasmNode[] {
    this.tree.binding._ts_node_children_wasm(this.tree.pass(this));
    return this.tree.results();
  }

  get namedChildren(): readonly WasmNode[] {
    this.tree.binding._ts_node_named_children_wasm(this.tree.pass(this));
    return this.tree.results();
  }

  childForFieldName(name: string): WasmNode | null {
    const field = this.tree.fields.get(name);
    if (field === undefined) return null;
    this.tree.binding._ts_node_child_by_field_id_wasm(this.tree.pass(this), field);
    return this.tree.result();
  }

  childrenForFieldName(name: string): readonly WasmNode[] {
    const field = this.tree.fields.get(name);
    if (field === undefined) return [];
    this.tree.binding._ts_node_children_by_field_id_wasm(this.tree.pass(this), field);
    return this.tree.results();
  }
}
