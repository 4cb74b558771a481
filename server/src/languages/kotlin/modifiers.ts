import type { Call, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { configuredValue } from '../wire/jvm-injected-values';
import { lowerArguments } from './arguments';
import type { Lowering } from './lowering';
import { lowerType } from './types';

/** Whether a word such as `override` or `enum` stands in front of a declaration. */
export function hasModifier(node: SyntaxNode, word: string, lower: Lowering): boolean {
  const list = lower.child(node, 'modifiers');
  return list !== null && lower.named(list).some((each) => lower.text(each) === word);
}

/** The annotations in front of a declaration, as names or calls of their names. */
export function annotationsOf(node: SyntaxNode, lower: Lowering): readonly Expression[] {
  const list = lower.child(node, 'modifiers');
  return list === null ? [] : annotationsIn(list, lower);
}

function annotationsIn(list: SyntaxNode, lower: Lowering): readonly Expression[] {
  return lower
    .named(list)
    .flatMap((each) => (each.type === 'annotation' ? (annotation(each, lower) ?? []) : []));
}

/** What `@Value("\${key:default}")` or `@Qualifier("name")` among modifiers says that a declared name is; null without such. */
export function injectedValue(modifiers: SyntaxNode | null, lower: Lowering): Expression | null {
  if (modifiers === null || !/@/.test(lower.text(modifiers))) return null;
  for (const each of annotationsIn(modifiers, lower)) {
    const value = configuredValue(each);
    if (value !== null) return value;
  }
  return null;
}

function annotation(node: SyntaxNode, lower: Lowering): Expression | null {
  const made = lower.child(node, 'constructor_invocation');
  const type = lowerType(lower.child(made ?? node, 'user_type'), lower);
  if (made === null || type === null) return type;
  const list = lower.child(made, 'value_arguments');
  const args = lowerArguments(list === null ? [] : lower.named(list), lower);
  return { kind: 'call', ...lower.span(node), callee: type, args, construct: false };
}

const NAMES: ReadonlySet<string> = new Set([
  'SerialName',
  'SerializedName',
  'JsonProperty',
  'Json',
  'JsonNames',
]);

/** What a member is called in JSON; null where it is left out, undefined where nothing says so. */
export function keyInData(annotations: readonly Expression[]): string | null | undefined {
  for (const each of annotations) {
    if (each.kind === 'name' && /^(?:Transient|JsonIgnore)$/.test(each.name)) return null;
    if (each.kind === 'call' && each.callee.kind === 'name' && NAMES.has(each.callee.name)) {
      const name = nameIn(each);
      if (name !== null) return name;
    }
  }
  return undefined;
}

function nameIn({ args }: Call): string | null {
  const found = args.find(({ name }) => name === null || name === 'name' || name === 'value');
  return found?.value.kind === 'string' ? found.value.value : null;
}
