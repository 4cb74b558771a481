import type { Expression, Name, Opaque } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { SyntaxNode } from '../../core/source/syntax';
import { hasContent } from '../wire/has-content';
import { isSlashComment } from '../wire/slash-comment';
import { isBroken, TreeLowering } from '../wire/tree-lowering';
import type { Surroundings } from './surroundings';

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  expression(node: SyntaxNode, type: string, lower: Lowering): Expression;
  statement(node: SyntaxNode, lower: Lowering): readonly Statement[];
  /** A statement whose value is that of the function around: the last one of a body. */
  tail(node: SyntaxNode, lower: Lowering): readonly Statement[];
}

/** A node that was lowered already, with what became of it. */
interface Known {
  readonly id: number;
  readonly expression: Expression;
}

/** What every syntactic family needs to read nodes and to hand their children on. */
export class Lowering extends TreeLowering<Lowering> {
  constructor(
    context: LoweringContext,
    private readonly dispatch: Dispatch,
    broken: boolean,
    readonly around: Surroundings,
    private readonly known: Known | null = null,
  ) {
    super(context, broken);
  }

  protected override get self(): Lowering {
    return this;
  }

  protected override under(node: SyntaxNode, context: LoweringContext): Lowering {
    return new Lowering(context, this.dispatch, isBroken(node), this.around);
  }

  protected override get isKeepable(): boolean {
    return this.around.key === (this.context.receiver ?? '');
  }

  protected override isExtra(node: SyntaxNode): boolean {
    return isSlashComment(node, this.context.text);
  }

  override expression(node: SyntaxNode, type: string = node.type): Expression {
    if (this.known?.id === node.id) return this.known.expression;
    return this.enter() ? this.leave(this.dispatch.expression(node, type, this)) : this.unseen(node);
  }

  override statement(node: SyntaxNode): readonly Statement[] {
    return this.enter() ? this.leave(this.dispatch.statement(node, this)) : [];
  }

  /** The statements of a node whose value is the function's. */
  tail(node: SyntaxNode): readonly Statement[] {
    return this.enter() ? this.leave(this.dispatch.tail(node, this)) : [];
  }

  /** Lowers a body to a block of its own. */
  block(node: SyntaxNode, inside: (body: SyntaxNode, lower: Lowering) => readonly Statement[]): Block {
    return this.context.block(node, this.around.key, (body, context) =>
      inside(body, this.under(body, context)),
    );
  }

  /** The same where other names are seen. */
  amid(around: Surroundings): Lowering {
    return new Lowering(this.context, this.dispatch, this.broken, around, this.known);
  }

  /** The same where a node is known already. */
  knowing(node: SyntaxNode, expression: Expression): Lowering {
    return new Lowering(this.context, this.dispatch, this.broken, this.around, { id: node.id, expression });
  }

  child(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | null {
    return this.named(node).find(({ type }) => types.includes(type)) ?? null;
  }

  override opaque(node: SyntaxNode): Opaque {
    const { children, ...opaque } = super.opaque(node);
    return { ...opaque, children: children.filter(hasContent) };
  }

  override name(node: SyntaxNode): Name {
    return { kind: 'name', ...this.span(node), name: this.plainName(node) };
  }

  /** Names that are no words of the language stand in back quotes. */
  plainName(node: SyntaxNode): string {
    const text = this.text(node);
    return text.startsWith('`') ? text.replaceAll('`', '') : text;
  }
}
