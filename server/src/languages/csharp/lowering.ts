import type { Expression, Name, StringLiteral } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { SyntaxNode } from '../../core/source/syntax';
import { isBroken, TreeLowering } from '../wire/tree-lowering';

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  /** `target` is the type that the surroundings ask for (`T x = new()`), or null. */
  expression(node: SyntaxNode, type: string, target: SyntaxNode | null, lower: Lowering): Expression;
  statement(node: SyntaxNode, lower: Lowering): readonly Statement[];
}

const NONE: ReadonlySet<string> = new Set();

const SLASH = 47;
const HASH = 35;

/** What every syntactic family needs to read nodes and to hand their children on. */
export class Lowering extends TreeLowering<Lowering> {
  constructor(
    context: LoweringContext,
    private readonly dispatch: Dispatch,
    broken: boolean,
    /** Members of the class around, by which bare names mean members of the receiver; see `member-names.ts`. */
    readonly receiver: string | null,
  ) {
    super(context, broken);
    this.own = receiver === null || receiver === '' ? NONE : new Set(receiver.split(' '));
  }

  private readonly own: ReadonlySet<string>;

  protected override get self(): Lowering {
    return this;
  }

  protected override under(node: SyntaxNode, context: LoweringContext): Lowering {
    return new Lowering(context, this.dispatch, isBroken(node), this.receiver);
  }

  protected override get isKeepable(): boolean {
    return this.receiver === this.context.receiver;
  }

  /** Directives stand between nodes as comments do. */
  protected override isExtra(node: SyntaxNode): boolean {
    const code = this.firstCode(node);
    if (code !== SLASH && code !== HASH) return false;
    const { type } = node;
    return type === 'comment' || (type.startsWith('preproc_') && !CONDITIONAL.has(type));
  }

  /** Whether a bare name means a member of the receiver. */
  isOwn(name: string): boolean {
    return this.own.has(name);
  }

  override expression(node: SyntaxNode, target: SyntaxNode | null = null): Expression {
    if (!this.enter()) return this.unseen(node);
    return this.leave(this.dispatch.expression(node, node.type, target, this));
  }

  override statement(node: SyntaxNode): readonly Statement[] {
    return this.enter() ? this.leave(this.dispatch.statement(node, this)) : [];
  }

  /** Lowers a function's body to a block of its own. */
  block(node: SyntaxNode, lowerBody: (body: SyntaxNode, lower: Lowering) => readonly Statement[]): Block {
    return this.context.block(node, this.receiver, (body, context) =>
      lowerBody(body, this.under(body, context)),
    );
  }

  withReceiver(receiver: string | null): Lowering {
    if (receiver === this.receiver) return this;
    return new Lowering(this.context, this.dispatch, this.broken, receiver);
  }

  /** `@class` is the name `class`. */
  override name(node: SyntaxNode): Name {
    return { kind: 'name', ...this.span(node), name: this.plainName(node) };
  }

  /** A name as a string literal, for keys of objects. */
  key(node: SyntaxNode): StringLiteral {
    return { kind: 'string', ...this.span(node), value: this.plainName(node) };
  }

  plainName(node: SyntaxNode): string {
    const text = this.text(node);
    return text.startsWith('@') ? text.slice(1) : text;
  }
}

/** Directives that hold code. */
export const CONDITIONAL: ReadonlySet<string> = new Set(['preproc_if', 'preproc_elif', 'preproc_else']);
