import type { Expression, Name, Opaque } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';

/** What becomes of the value that an expression ends in: it is returned, assigned, or dropped. */
export type Tail = (node: SyntaxNode, lower: Lowering) => readonly Statement[];

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  expression(node: SyntaxNode, type: string, lower: Lowering): Expression;
  /** `tail` takes the value, where the statement ends in one. */
  statement(node: SyntaxNode, lower: Lowering, tail: Tail | null): readonly Statement[];
}

/** Levels of one function or type: it holds a block, statements and more, and takes as much of the stack. */
const DEFINITION_LEVELS = 4;

const SLASH = 47;
const HASH = 35;
const QUOTE = 39;

const EXTRAS: ReadonlySet<string> = new Set([
  'line_comment',
  'block_comment',
  'attribute_item',
  'inner_attribute_item',
  'label',
]);

/** Lowers within one anchor: what every syntactic family needs to read nodes and to hand their children on. */
export class Lowering {
  constructor(
    private readonly context: LoweringContext,
    private readonly dispatch: Dispatch,
    /** Whether the syntax here has errors: only then error nodes are looked for. */
    readonly broken: boolean,
    /** The name of the type that `Self` stands for; null outside of types. */
    readonly selfType: string | null,
  ) {}

  expression(node: SyntaxNode, type: string = node.type): Expression {
    if (!this.context.enter()) return this.unseen(node);
    const expression = this.dispatch.expression(node, type, this);
    this.context.leave();
    return expression;
  }

  statement(node: SyntaxNode, tail: Tail | null = null): readonly Statement[] {
    return this.nested(
      () => this.dispatch.statement(node, this, tail),
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

  /** The statements directly inside a block, an error, or nothing; the last one may end in a value. */
  statementsIn(node: SyntaxNode | null, tail: Tail | null = null): Statement[] {
    if (node === null) return [];
    const parts = this.parts(node);
    const last = tail === null ? undefined : parts.at(-1);
    if (last === undefined)
      return this.pieces('statement', node, parts, (child, lower) => lower.statement(child)).flat();
    const before = this.pieces('statement', node, parts.slice(0, -1), (child, lower) =>
      lower.statement(child),
    );
    return [...before.flat(), ...this.statement(last, tail)];
  }

  /** Lowers the pieces of `list`, each with an anchor of its own when the list is long. */
  pieces<T>(
    kind: string,
    list: SyntaxNode,
    nodes: readonly SyntaxNode[],
    piece: (node: SyntaxNode, lower: Lowering) => T,
  ): T[] {
    const { context, dispatch, selfType } = this;
    const isLong =
      nodes.length > 1 && list.endIndex - list.startIndex > context.longList && selfType === context.receiver;
    if (!isLong) return nodes.map((node) => piece(node, this));
    return nodes.map((node) =>
      context.part(kind, node, (part, inner) =>
        piece(part, new Lowering(inner, dispatch, isBroken(part), selfType)),
      ),
    );
  }

  /** Lowers the body of a function or closure to a block of its own, which returns the value that it ends in. */
  block(node: SyntaxNode, tail: Tail): Block {
    const { dispatch, selfType } = this;
    return this.context.block(node, selfType, (body, context) => {
      const lower = new Lowering(context, dispatch, isBroken(body), selfType);
      return isBlock(body.type) ? lower.statementsIn(body, tail) : lower.statement(body, tail);
    });
  }

  /** Inside of a type, of which `Self` is the name. */
  withSelf(selfType: string | null): Lowering {
    return new Lowering(this.context, this.dispatch, this.broken, selfType);
  }

  /** Named children without comments, attributes and labels. */
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

  /** A name as the source has it; `r#type` is called `type`. */
  name(node: SyntaxNode): Name {
    const text = this.text(node);
    const start = text.startsWith('r#') ? node.startIndex + 2 : node.startIndex;
    return { kind: 'name', ...this.spanOf(start, node.endIndex), name: this.slice(start, node.endIndex) };
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
    const code = this.context.text.charCodeAt(node.startIndex);
    if (code !== SLASH && code !== HASH && code !== QUOTE) return false;
    return EXTRAS.has(node.type);
  }
}

/** Whether a node is a syntax error or has one inside. */
export function isBroken(node: SyntaxNode): boolean {
  return node.hasError || node.isError;
}

function isBlock(type: string): boolean {
  return type === 'block' || type === 'macro_block';
}
