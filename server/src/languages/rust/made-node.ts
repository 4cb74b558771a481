import type { SyntaxNode } from '../../core/source/syntax';

type Fields = Readonly<Record<string, SyntaxNode | null | undefined>>;

/** A syntax node that was made of tokens, as the grammar would have made it outside of a macro. */
export class MadeNode implements SyntaxNode {
  readonly isNamed = true;
  readonly isError = false;
  readonly isMissing = false;
  readonly hasError: boolean;

  constructor(
    readonly type: string,
    readonly startIndex: number,
    readonly endIndex: number,
    readonly namedChildren: readonly SyntaxNode[],
    private readonly fields: Fields = {},
  ) {
    this.hasError = namedChildren.some((child) => child.hasError);
  }

  /** Made nodes are as many as their text: nobody asks for them again by a number. */
  get id(): number {
    return -1;
  }

  get children(): readonly SyntaxNode[] {
    return this.namedChildren;
  }

  childForFieldName(name: string): SyntaxNode | null {
    return this.fields[name] ?? null;
  }

  childrenForFieldName(name: string): readonly SyntaxNode[] {
    const child = this.childForFieldName(name);
    return child === null ? [] : [child];
  }
}

/** A node over some others, in order; the missing ones left aside. */
export function madeOf(
  type: string,
  start: number,
  end: number,
  fields: Fields,
  others: readonly SyntaxNode[] = [],
): MadeNode {
  const named = Object.values(fields).filter((each) => each !== null && each !== undefined);
  return new MadeNode(type, start, end, [...named, ...others], fields);
}
