import type { Expression, Member, Name, Opaque } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { HEREDOC_BODY, type Heredocs } from './heredoc-bodies';
import { JoinedNode, stretches } from './joined-nodes';

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  expression(node: SyntaxNode, type: string, lower: Lowering): Expression;
  statement(node: SyntaxNode, lower: Lowering): readonly Statement[];
}

/** Levels of one function or class: it holds a block, statements and more, and takes as much of the stack. */
const DEFINITION_LEVELS = 4;

/** What comments, here-document bodies and `__END__` begin with: a look at their type costs more. */
const EXTRA_STARTS = '#=_\r\n\\';

const EXTRAS: ReadonlySet<string> = new Set(['comment', HEREDOC_BODY, 'uninterpreted', 'line_continuation']);

/** Lowers within one anchor: what every syntactic family needs to read nodes and to hand their children on. */
export class Lowering {
  constructor(
    private readonly context: LoweringContext,
    private readonly dispatch: Dispatch,
    /** Whether the syntax here has errors: only then error nodes are looked for. */
    readonly broken: boolean,
    /** Of the top-level statement. */
    readonly heredocs: Heredocs,
    /** Whether `next` gives the value of a block here, and does not go on with a loop. */
    readonly inBlock = false,
  ) {}

  /** The method around as `MethodHead` spells it; null outside of methods and in those that call no `super`. */
  get methodHead(): string | null {
    return this.context.receiver;
  }

  expression(node: SyntaxNode, type: string = node.type): Expression {
    if (!this.context.enter()) return this.unseen(node);
    const expression = this.dispatch.expression(node, type, this);
    this.context.leave();
    return expression;
  }

  statement(node: SyntaxNode): readonly Statement[] {
    return this.nested(
      () => this.dispatch.statement(node, this),
      () => [],
    );
  }

  /** Runs `lower` one level deeper, or `tooDeep` past the bound. */
  nested<T>(lower: () => T, tooDeep: () => T): T {
    if (!this.context.enter()) return tooDeep();
    const result = lower();
    this.context.leave();
    return result;
  }

  /** The same for the inside of a definition, which takes several levels. */
  nestedDefinition<T>(lower: () => T, tooDeep: () => T, levels: number = DEFINITION_LEVELS): T {
    if (levels === 0) return lower();
    return this.nested(() => this.nestedDefinition(lower, tooDeep, levels - 1), tooDeep);
  }

  /** The statements directly inside a block, an error, or nothing. */
  statementsIn(node: SyntaxNode | null): Statement[] {
    return node === null ? [] : this.statementsOf(node, this.parts(node));
  }

  /** The same in a loop, or in a block that is run as a function. */
  within(inBlock: boolean): Lowering {
    if (inBlock === this.inBlock) return this;
    return new Lowering(this.context, this.dispatch, this.broken, this.heredocs, inBlock);
  }

  /** Those of some of the children of a node. */
  statementsOf(list: SyntaxNode, nodes: readonly SyntaxNode[]): Statement[] {
    return this.pieces('statement', list, nodes, (child, lower) => lower.statement(child)).flat();
  }

  /** Lowers the pieces of `list`, each with an anchor of its own when the list is long. */
  pieces<T>(
    kind: string,
    list: SyntaxNode,
    nodes: readonly SyntaxNode[],
    piece: (node: SyntaxNode, lower: Lowering) => T,
  ): T[] {
    const { context, dispatch, heredocs, inBlock } = this;
    const isLong = nodes.length > 1 && list.endIndex - list.startIndex > context.longList;
    if (!isLong) return nodes.map((node) => piece(node, this));
    const name = inBlock ? `${kind} of a block` : kind;
    return stretches(nodes, list.namedChildren, context.text).flatMap(({ whole, nodes: inside }) =>
      context.part(name, this.kept(whole), (_, inner) => {
        const lower = new Lowering(inner, dispatch, isBroken(whole), heredocs, inBlock);
        return inside.map((node) => piece(node, lower));
      }),
    );
  }

  /** Lowers a body to a block of its own. What `lower` gives may depend on the node and `methodHead` alone. */
  block(
    node: SyntaxNode,
    methodHead: string | null,
    lower: (node: SyntaxNode, lower: Lowering) => readonly Statement[],
  ): Block {
    const { dispatch, heredocs } = this;
    return this.context.block(this.kept(node), methodHead, (_, context) =>
      lower(node, new Lowering(context, dispatch, isBroken(node), heredocs)),
    );
  }

  /** The node, or one that is not taken for another of the same text. */
  private kept(node: SyntaxNode): SyntaxNode {
    return this.heredocs.isCertain(node) ? node : new JoinedNode([node], true);
  }

  /** Named children without comments and bodies of here-documents. */
  parts(node: SyntaxNode): readonly SyntaxNode[] {
    const children = node.namedChildren;
    for (const child of children) {
      if (this.isExtra(child)) return children.filter((each) => !this.isExtra(each));
    }
    return children;
  }

  /** The same without syntax errors. */
  named(node: SyntaxNode): readonly SyntaxNode[] {
    const parts = this.parts(node);
    return this.broken ? parts.filter((part) => !part.isError) : parts;
  }

  /** A node that is not looked into. */
  unseen(node: SyntaxNode): Opaque {
    return { kind: 'opaque', ...this.span(node), children: [] };
  }

  /** A node that says nothing to evaluation; what stands in it is lowered all the same. */
  opaque(node: SyntaxNode): Opaque {
    const children = this.parts(node).map((child) => this.expression(child));
    return { kind: 'opaque', ...this.span(node), children };
  }

  name(node: SyntaxNode): Name {
    const end = node.endIndex;
    return { kind: 'name', ...this.spanOf(node.startIndex, end), name: this.slice(node.startIndex, end) };
  }

  /** A name that the source does not spell, at the place of a node. */
  nameAt(node: SyntaxNode, name: string): Name {
    return { kind: 'name', ...this.span(node), name };
  }

  /** The name of a member that the source does not spell: it stands nowhere. */
  hidden(node: SyntaxNode, name: string): Name {
    return { kind: 'name', ...this.spanOf(node.endIndex, node.endIndex), name };
  }

  /** A variable of the receiver, `@name` or `@@name`. */
  ownVariable(node: SyntaxNode): Member {
    const object = { kind: 'self' as const, ...this.spanOf(node.startIndex, node.startIndex) };
    return { kind: 'member', ...this.span(node), object, property: this.name(node) };
  }

  /** A variable of the receiver that the source spells otherwise. */
  hiddenVariable(node: SyntaxNode, name: string): Member {
    const object = { kind: 'self' as const, ...this.spanOf(node.startIndex, node.startIndex) };
    return { kind: 'member', ...this.span(node), object, property: this.hidden(node, name) };
  }

  text(node: SyntaxNode): string {
    return this.context.slice(node.startIndex, node.endIndex);
  }

  slice(start: number, end: number): string {
    return this.context.slice(start, end);
  }

  span(node: SyntaxNode): Span {
    return this.spanOf(node.startIndex, node.endIndex);
  }

  spanOf(start: number, end: number): Span {
    const { anchor, anchorStart } = this.context;
    return { anchor, start: start - anchorStart, end: end - anchorStart };
  }

  /** The first character decides before the type is asked for: asking crosses into the parser. */
  private isExtra(node: SyntaxNode): boolean {
    const first = this.context.text[node.startIndex];
    return first !== undefined && EXTRA_STARTS.includes(first) && EXTRAS.has(node.type);
  }
}

/** Whether a node is a syntax error or has one inside. */
export function isBroken(node: SyntaxNode): boolean {
  return node.hasError || node.isError;
}
