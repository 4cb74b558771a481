import type { Argument, Call, Expression } from '../../core/ir/expressions';
import type { Span } from '../../core/source/span';

/** The name of the intrinsic that reads what an application is configured with; nobody can spell it. */
export const CONFIGURATION = '<configuration>';

/** `config["OpenAI:Model"]`; null for an item of anything else. */
export function configuredItem(object: Expression, index: Expression, span: Span): Expression | null {
  if (index.kind !== 'string') return null;
  const key = sectionOf(object);
  if (key !== null) return setting(key === '' ? index.value : `${key}:${index.value}`, null, span);
  return null;
}

/** `config.GetValue<string>("A:B", fallback)`, `config.GetSection("A:B").Get<string>()`; null for any other call. */
export function configuredCall(call: Call): Expression | null {
  const { callee, args } = call;
  if (callee.kind !== 'member') return null;
  const name = callee.property.name;
  const key = sectionOf(callee.object);
  if (key === null) return null;
  if (name === 'Get' && args.length === 0 && key !== '') return setting(key, null, call);
  const [first, fallback] = args.filter(({ value }) => value.kind !== 'opaque');
  if (name !== 'GetValue' || first?.value.kind !== 'string') return null;
  return setting(
    key === '' ? first.value.value : `${key}:${first.value.value}`,
    fallback?.value ?? null,
    call,
  );
}

/** `config.GetSection("A:B").Value`. */
export function configuredMember(object: Expression, name: string, span: Span): Expression | null {
  const key = name === 'Value' ? sectionOf(object) : null;
  return key === null || key === '' ? null : setting(key, null, span);
}

/** The key of a section of the configuration, empty for the whole; null where it is something else. */
function sectionOf(value: Expression): string | null {
  if (value.kind === 'name') return isConfiguration(value.name) ? '' : null;
  if (value.kind === 'member') return isConfiguration(value.property.name) ? '' : null;
  if (value.kind !== 'call' || value.callee.kind !== 'member') return null;
  const { object, property } = value.callee;
  if (property.name !== 'GetSection' && property.name !== 'GetRequiredSection') return null;
  const around = sectionOf(object);
  const key = value.args[0]?.value;
  if (around === null || key?.kind !== 'string') return null;
  return around === '' ? key.value : `${around}:${key.value}`;
}

function isConfiguration(name: string): boolean {
  return /^_?(?:app|host)?config(?:uration)?(?:Root)?$/i.test(name);
}

/** What the files of the application say, else the variable of that name, else what the call says. */
function setting(key: string, fallback: Expression | null, { anchor, start, end }: Span): Expression {
  const span = { anchor, start, end };
  const text = (value: string): Argument => ({
    name: null,
    value: { kind: 'string', ...span, value },
    spread: 'none',
  });
  const call = (callee: Expression, args: readonly Argument[]): Expression => ({
    kind: 'call',
    ...span,
    callee,
    args,
    construct: false,
  });
  const environment: Expression = {
    kind: 'member',
    ...span,
    object: { kind: 'name', ...span, name: 'Environment' },
    property: { kind: 'name', ...span, name: 'GetEnvironmentVariable' },
  };
  const variable = call(environment, [text(key.replaceAll(':', '__'))]);
  const otherwise: Expression =
    fallback === null
      ? variable
      : { kind: 'coalesce', ...span, operator: '??', left: variable, right: fallback };
  return call({ kind: 'name', ...span, name: CONFIGURATION }, [
    text(key),
    { name: null, value: otherwise, spread: 'none' },
  ]);
}
