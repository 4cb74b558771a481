import type { Argument, Expression } from '../../core/ir/expressions';
import type { Parameter } from '../../core/ir/statements';
import type { Span } from '../../core/source/span';

/** What `super` inside a method needs to know of it. */
export interface MethodHead {
  readonly name: string;
  readonly isStatic: boolean;
  readonly parameters: readonly Parameter[];
}

/** What is kept of a head where a body is lowered: its name, whether it is static, and how `super` hands each parameter on. */
export interface SpelledHead {
  readonly name: string;
  readonly isStatic: boolean;
  readonly handed: readonly { readonly kind: Parameter['kind']; readonly name: string }[];
}

export function spellHead({ name, isStatic, parameters }: MethodHead): string {
  const handed = parameters.flatMap(({ kind, target }) =>
    target.kind === 'bind' ? [`${kind} ${target.name.name}`] : [],
  );
  return [name, String(isStatic), ...handed].join(',');
}

export function readHead(spelled: string | null): SpelledHead | null {
  if (spelled === null) return null;
  const [name = '', isStatic, ...handed] = spelled.split(',');
  return {
    name,
    isStatic: isStatic === 'true',
    handed: handed.map((each) => {
      const [kind = '', of = ''] = each.split(' ');
      return { kind: kind as Parameter['kind'], name: of };
    }),
  };
}

/** `super` without arguments hands on those of the method. */
export function handedOn({ handed }: SpelledHead, span: Span): readonly Argument[] {
  return handed.map(({ kind, name }): Argument => {
    const value: Expression = { kind: 'name', ...span, name };
    switch (kind) {
      case 'keyword-only':
        return { name, value, spread: 'none' };
      case 'rest':
        return { name: null, value, spread: 'list' };
      case 'keywords':
        return { name: null, value, spread: 'mapping' };
      default:
        return { name: null, value, spread: 'none' };
    }
  });
}
