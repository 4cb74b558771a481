import type { Expression, Name } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { SyntaxNode } from '../../core/source/syntax';
import { isSlashComment } from '../wire/slash-comment';
import { isBroken, TreeLowering } from '../wire/tree-lowering';

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  expression(node: SyntaxNode, type: string, lower: Lowering): Expression;
  statement(node: SyntaxNode, lower: Lowering): readonly Statement[];
  /** The statements of a list, in order. */
  statements(nodes: readonly SyntaxNode[], list: SyntaxNode, lower: Lowering): readonly Statement[];
}

/** What the function around says of the names in it. */
export interface Inside {
  /** The name that means the receiver of a method, or null. */
  readonly receiver: string | null;
  /** Names of the results, which a bare `return` gives; empty where they have none. */
  readonly results: readonly string[];
  /** Names of local texts that are written to piece by piece. */
  readonly builders: readonly string[];
}

export const OUTSIDE: Inside = { receiver: null, results: [], builders: [] };

/** What tells two insides apart; null outside of any function. */
function keyOf({ receiver, results, builders }: Inside): string | null {
  const isPlain = receiver === null && results.length === 0 && builders.length === 0;
  return isPlain ? null : `${receiver ?? ''} ${results.join()} ${builders.join()}`;
}

/** What every syntactic family needs to read nodes and to hand their children on. */
export class Lowering extends TreeLowering<Lowering> {
  constructor(
    context: LoweringContext,
    private readonly dispatch: Dispatch,
    broken: boolean,
    readonly inside: Inside,
  ) {
    super(context, broken);
  }

  protected override get self(): Lowering {
    return this;
  }

  protected override under(node: SyntaxNode, context: LoweringContext): Lowering {
    return new Lowering(context, this.dispatch, isBroken(node), this.inside);
  }

  protected override get isKeepable(): boolean {
    return keyOf(this.inside) === this.context.receiver;
  }

  protected override isExtra(node: SyntaxNode): boolean {
    return isSlashComment(node, this.context.text);
  }

  /** The name that means the receiver here, or null. */
  get receiver(): string | null {
    return this.inside.receiver;
  }

  override expression(node: SyntaxNode, type: string = node.type): Expression {
    return this.enter() ? this.leave(this.dispatch.expression(node, type, this)) : this.unseen(node);
  }

  override statement(node: SyntaxNode): readonly Statement[] {
    return this.enter() ? this.leave(this.dispatch.statement(node, this)) : [];
  }

  /** The statements directly inside a block, a case, an error, or nothing. */
  override statementsIn(node: SyntaxNode | null): readonly Statement[] {
    if (node === null) return [];
    const lists = this.parts(node).flatMap((part) =>
      part.type === 'statement_list' ? this.parts(part) : [part],
    );
    return this.dispatch.statements(lists, node, this);
  }

  /** Lowers a function to a block of its own. */
  block(node: SyntaxNode, inside: Inside, lower: (inner: Lowering) => readonly Statement[]): Block {
    const { dispatch } = this;
    return this.context.block(node, keyOf(inside), (body, context) =>
      lower(new Lowering(context, dispatch, isBroken(body), inside)),
    );
  }

  /** The same where a local name hides the receiver. */
  withoutReceiver(): Lowering {
    if (this.receiver === null) return this;
    return new Lowering(this.context, this.dispatch, this.broken, { ...this.inside, receiver: null });
  }

  /** A name that the source does not spell: no program can bind it. */
  inner(name: string, node: SyntaxNode): Name {
    return { kind: 'name', ...this.spanOf(node.startIndex, node.startIndex), name };
  }
}
