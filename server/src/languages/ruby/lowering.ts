import type { Expression, Member, Name } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { SyntaxNode } from '../../core/source/syntax';
import { isBroken, TreeLowering } from '../wire/tree-lowering';
import { HEREDOC_BODY, type Heredocs } from './heredoc-bodies';
import { JoinedNode, stretches } from './joined-nodes';

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  expression(node: SyntaxNode, type: string, lower: Lowering): Expression;
  statement(node: SyntaxNode, lower: Lowering): readonly Statement[];
}

/** What comments, here-document bodies and `__END__` begin with: a look at their type costs more. */
const EXTRA_STARTS = '#=_\r\n\\';

const EXTRAS: ReadonlySet<string> = new Set(['comment', HEREDOC_BODY, 'uninterpreted', 'line_continuation']);

/** What every syntactic family needs to read nodes and to hand their children on. */
export class Lowering extends TreeLowering<Lowering> {
  constructor(
    context: LoweringContext,
    private readonly dispatch: Dispatch,
    broken: boolean,
    /** Of the top-level statement. */
    readonly heredocs: Heredocs,
    /** Whether `next` gives the value of a block here, and does not go on with a loop. */
    readonly inBlock = false,
  ) {
    super(context, broken);
  }

  protected override get self(): Lowering {
    return this;
  }

  protected override under(node: SyntaxNode, context: LoweringContext): Lowering {
    return new Lowering(context, this.dispatch, isBroken(node), this.heredocs, this.inBlock);
  }

  protected override isExtra(node: SyntaxNode): boolean {
    const first = this.context.text[node.startIndex];
    return first !== undefined && EXTRA_STARTS.includes(first) && EXTRAS.has(node.type);
  }

  /** The method around as `MethodHead` spells it; null outside of methods and in those that call no `super`. */
  get methodHead(): string | null {
    return this.context.receiver;
  }

  override expression(node: SyntaxNode, type: string = node.type): Expression {
    return this.enter() ? this.leave(this.dispatch.expression(node, type, this)) : this.unseen(node);
  }

  override statement(node: SyntaxNode): readonly Statement[] {
    return this.enter() ? this.leave(this.dispatch.statement(node, this)) : [];
  }

  /** The same in a loop, or in a block that is run as a function. */
  within(inBlock: boolean): Lowering {
    if (inBlock === this.inBlock) return this;
    return new Lowering(this.context, this.dispatch, this.broken, this.heredocs, inBlock);
  }

  /** The bodies of here-documents stay with the pieces that they belong to. */
  override pieces<Piece>(
    kind: string,
    list: SyntaxNode,
    nodes: readonly SyntaxNode[],
    piece: (node: SyntaxNode, lower: Lowering) => Piece,
  ): Piece[] {
    if (!this.isLong(list, nodes)) return nodes.map((node) => piece(node, this));
    const { context } = this;
    const name = this.inBlock ? `${kind} of a block` : kind;
    return stretches(nodes, list.namedChildren, context.text).flatMap(({ whole, nodes: inside }) =>
      context.part(name, this.kept(whole), (_, inner) => {
        const lower = this.under(whole, inner);
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
}
