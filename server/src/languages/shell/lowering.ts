import type { Expression, Name, Opaque, StringLiteral } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { NodeReader } from '../wire/node-reader';

/** Where the syntactic families hand their children on, so that none imports another one's file in a circle. */
export interface Dispatch {
  /** A word of a command, a text, an array: what stands for a value. */
  word(node: SyntaxNode, lower: Lowering): Expression;
  /** What a command or pipeline writes. */
  output(node: SyntaxNode, stdin: Expression | null, lower: Lowering): Expression;
  statement(node: SyntaxNode, lower: Lowering): readonly Statement[];
}

/** Lowers within one anchor. A level of syntax takes several of the tree that comes of it. */
export class Lowering extends NodeReader {
  constructor(
    context: LoweringContext,
    private readonly dispatch: Dispatch,
  ) {
    super(context);
  }

  word(node: SyntaxNode): Expression {
    return this.nested(
      () => this.dispatch.word(node, this),
      () => this.opaque(node),
    );
  }

  output(node: SyntaxNode, stdin: Expression | null = null): Expression {
    return this.nested(
      () => this.dispatch.output(node, stdin, this),
      () => this.opaque(node),
    );
  }

  statement(node: SyntaxNode): readonly Statement[] {
    return this.nested(
      () => this.dispatch.statement(node, this),
      () => [],
    );
  }

  statements(nodes: readonly SyntaxNode[]): readonly Statement[] {
    return nodes.flatMap((node) => this.statement(node));
  }

  /** A body with an anchor of its own. */
  block(node: SyntaxNode): Block {
    const { dispatch } = this;
    return this.context.block(node, null, (body, context) =>
      new Lowering(context, dispatch).statements(body.namedChildren),
    );
  }

  /** A node that says nothing to evaluation, with what is run inside of it. */
  opaque(node: SyntaxNode, children: readonly Expression[] = []): Opaque {
    return { kind: 'opaque', ...this.span(node), children };
  }

  string(node: SyntaxNode, value: string): StringLiteral {
    return { kind: 'string', ...this.span(node), value };
  }

  name(node: SyntaxNode, name: string): Name {
    return { kind: 'name', ...this.span(node), name };
  }

  /** A variable; one that nothing sets comes from the environment. */
  variable(span: Span, name: string): Name {
    return { kind: 'name', ...span, name, environment: true };
  }
}
