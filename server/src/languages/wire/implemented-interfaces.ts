import type { Expression } from '../../core/ir/expressions';

/** What is said to be the base of an interface that a framework implements: a member of the annotation that asks for it. */
export function implemented(annotation: Expression): Expression {
  const { anchor, start, end } = annotation;
  const property = { kind: 'name', anchor, start, end, name: 'implemented' } as const;
  return { kind: 'member', anchor, start, end, object: annotation, property };
}
