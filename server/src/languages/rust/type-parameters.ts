import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

const NAMES: ReadonlySet<string> = new Set(['type_identifier', 'scoped_type_identifier', 'generic_type']);

/**
 * What a type stands for in a function, struct or `impl` with type parameters: the first trait that a parameter must have
 * (`M: CompletionModel`, `where M: CompletionModel`). Every other type is itself.
 */
export function bounded(type: SyntaxNode, owner: SyntaxNode, lower: Lowering): SyntaxNode {
  if (type.type === 'reference_type') {
    const inner = type.childForFieldName('type');
    const bound = inner === null ? null : bounded(inner, owner, lower);
    return bound === null || bound === inner ? type : bound;
  }
  if (type.type !== 'type_identifier') return type;
  const name = lower.text(type);
  for (const bounds of [...ofParameters(owner, name, lower), ...ofClauses(owner, name, lower)]) {
    const first = lower.named(bounds).find((each) => NAMES.has(each.type));
    if (first) return first;
  }
  return type;
}

/** `<M: CompletionModel>` */
function ofParameters(owner: SyntaxNode, name: string, lower: Lowering): readonly SyntaxNode[] {
  const list = owner.childForFieldName('type_parameters');
  if (list === null) return [];
  return lower.named(list).flatMap((each) => {
    const own = each.childForFieldName('name') ?? each.childForFieldName('left');
    const bounds = each.childForFieldName('bounds');
    return own !== null && bounds !== null && lower.text(own) === name ? [bounds] : [];
  });
}

/** `where M: CompletionModel` */
function ofClauses(owner: SyntaxNode, name: string, lower: Lowering): readonly SyntaxNode[] {
  const clauses = lower.named(owner).filter(({ type }) => type === 'where_clause');
  const predicates = clauses.flatMap((clause) => lower.named(clause));
  return predicates.flatMap((each) => {
    const left = each.childForFieldName('left');
    const bounds = each.childForFieldName('bounds');
    return left !== null && bounds !== null && lower.text(left) === name ? [bounds] : [];
  });
}
