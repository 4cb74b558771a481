import type { Argument, Call, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { configuredValue } from '../wire/jvm-injected-values';
import type { Lowering } from './lowering';
import { lowerType } from './types';

/** What stands in front of a declaration. */
export interface Modifiers {
  /** `public`, `static`, `final`. */
  readonly words: readonly string[];
  /** Annotations as names or calls of their names. */
  readonly decorators: readonly Expression[];
  /** What `@Value("${key:default}")` or `@Mock` says that the declared name is; null without such. */
  readonly configured: Expression | null;
}

const NONE: Modifiers = { words: [], decorators: [], configured: null };

export function readModifiers(node: SyntaxNode, lower: Lowering): Modifiers {
  const list = lower.named(node).find(({ type }) => type === 'modifiers');
  if (list === undefined) return NONE;
  const decorators: Expression[] = [];
  let configured: Expression | null = null;
  const words: string[] = [];
  for (const child of list.children) {
    if (child.type !== 'annotation' && child.type !== 'marker_annotation') {
      words.push(child.type);
      continue;
    }
    const decorator = lowerAnnotation(child, lower);
    if (decorator === null) continue;
    configured ??= configuredValue(decorator) ?? doubleValue(decorator);
    decorators.push(decorator);
  }
  return { words, decorators, configured };
}

/** Annotations by which a test's framework puts a stand-in into a field. */
const DOUBLES = /^(?:Mock|Spy|MockBean|SpyBean|MockitoBean|MockitoSpyBean|InjectMock|Captor)$/;

/** A stand-in comes from the package of its annotation, whatever its type is. */
function doubleValue(decorator: Expression): Expression | null {
  const named = decorator.kind === 'call' ? decorator.callee : decorator;
  if (named.kind !== 'name' || !DOUBLES.test(named.name)) return null;
  const { anchor, start, end } = decorator;
  return { kind: 'call', anchor, start, end, callee: named, args: [], construct: false };
}

function lowerAnnotation(node: SyntaxNode, lower: Lowering): Expression | null {
  const name = lowerType(node.childForFieldName('name'), lower);
  const list = node.childForFieldName('arguments');
  if (name === null || list === null) return name;
  return {
    kind: 'call',
    ...lower.span(node),
    callee: name,
    args: lower.named(list).map((each) => lowerElement(each, lower)),
    construct: false,
  };
}

function lowerElement(node: SyntaxNode, lower: Lowering): Argument {
  const key = node.type === 'element_value_pair' ? node.childForFieldName('key') : null;
  const value = key === null ? node : node.childForFieldName('value');
  return {
    name: key === null ? null : lower.text(key),
    value: lower.expressionOr(value, node),
    spread: 'none',
  };
}

/** The annotation of a name, whatever package it is written with; null when it is not there. */
export function decoratorNamed(decorators: readonly Expression[], name: string): Expression | null {
  return decorators.find((each) => nameOf(each) === name) ?? null;
}

function nameOf(decorator: Expression): string | null {
  const named = decorator.kind === 'call' ? decorator.callee : decorator;
  if (named.kind === 'member') return named.property.name;
  return named.kind === 'name' ? named.name : null;
}

/** The first or so named argument of an annotation, where it is a text that is written out. */
export function textArgument(decorator: Expression | null, ...names: readonly string[]): string | null {
  const args = decorator?.kind === 'call' ? (decorator as Call).args : [];
  const found = args.find(({ name }) => name === null || names.includes(name));
  return found?.value.kind === 'string' ? found.value.value : null;
}
