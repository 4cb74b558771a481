import type { Call, Expression } from '../../core/ir/expressions';
import type { Span } from '../../core/source/span';

/** Annotations that say by its name which service is handed in. */
const NAMING: ReadonlySet<string> = new Set(['Qualifier', 'Named', 'Resource']);

/** `@Qualifier("fast")`, `@Resource(name = "fast")`. */
function serviceNamed(decorator: Call): Expression | null {
  const name = argument(decorator, 'name');
  const { anchor, start, end } = decorator;
  if (name === null) return null;
  return {
    kind: 'call',
    anchor,
    start,
    end,
    callee: { kind: 'name', anchor, start, end, name: SERVICE },
    args: [{ name: null, value: literal(name, decorator), spread: 'none' }],
    construct: false,
  };
}

/** The name of the intrinsic that gives what a container hands out by a name; nobody can spell it. */
const SERVICE = '<service>';

/**
 * What Spring's `@Value("${key:default}")` and MicroProfile's `@ConfigProperty(name = "key", defaultValue = "x")` put into
 * what they stand in front of; null for other annotations, and for expressions of Spring's own.
 */
export function configuredValue(decorator: Expression): Expression | null {
  if (decorator.kind !== 'call' || decorator.callee.kind !== 'name') return null;
  if (decorator.callee.name === 'Value') return placeholder(argument(decorator, 'value'), decorator);
  if (NAMING.has(decorator.callee.name)) return serviceNamed(decorator);
  if (decorator.callee.name !== 'ConfigProperty') return null;
  const key = argument(decorator, 'name');
  return key === null ? null : configuration(key, argument(decorator, 'defaultValue'), decorator);
}

function argument({ args }: Call, wanted: string): string | null {
  const found = args.find(({ name }) => name === wanted) ?? args.find(({ name }) => name === null);
  return found?.value.kind === 'string' ? found.value.value : null;
}

const PLACEHOLDER = /^\$\{([^${}:]+)(?::([^${}]*))?\}$/;

/** `${key}`, `${key:default}`; a text without a placeholder is what it is. */
function placeholder(text: string | null, span: Span): Expression | null {
  if (text === null) return null;
  const match = PLACEHOLDER.exec(text.trim());
  if (match === null) return /[$#]\{/.test(text) ? null : literal(text, span);
  const [, key = '', fallback] = match;
  return configuration(key.trim(), fallback ?? null, span);
}

function literal(value: string, { anchor, start, end }: Span): Expression {
  return { kind: 'string', anchor, start, end, value };
}

/** The name of the intrinsic that reads what an application is configured with; nobody can spell it. */
export const CONFIGURATION = '<configuration>';

/** What the application is configured with by a key, or its default. */
export function configuration(key: string, fallback: string | Expression | null, span: Span): Expression {
  const { anchor, start, end } = span;
  const values: Expression[] = [literal(key, span)];
  if (fallback !== null) values.push(typeof fallback === 'string' ? literal(fallback, span) : fallback);
  return {
    kind: 'call',
    anchor,
    start,
    end,
    callee: { kind: 'name', anchor, start, end, name: CONFIGURATION },
    args: values.map((value) => ({ name: null, value, spread: 'none' })),
    construct: false,
  };
}
