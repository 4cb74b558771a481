import type { Expression } from '../ir/expressions';
import type { Method } from '../ir/statements';
import { mapAlternatives, oneOf } from './alternatives';
import { calleeName } from './children';
import type { Context } from './context';
import { CUT, list, stepTo, text } from './known';
import { isProjectModule } from './project-module';
import type { Scope } from './scope';
import type { ExternalValue, InstanceValue, Value } from './values';

/** Types that stand for their first parameter, as far as a value goes. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'Optional',
  'Union',
  'Annotated',
  'Final',
  'ClassVar',
  'Awaitable',
  'Promise',
  'PromiseLike',
  'Awaited',
  'Readonly',
  'Required',
  'Partial',
  'NonNullable',
]);

const LISTS: ReadonlySet<string> = new Set([
  'list',
  'List',
  'Sequence',
  'Iterable',
  'Array',
  'ReadonlyArray',
]);

const NESTING = 8;

/**
 * What a value must be by its type: an instance of a class that is imported or of this file, or one of the texts that
 * the type lists. Null when the type says nothing of use.
 */
export function annotated(
  context: Context,
  annotation: Expression,
  scope: Scope,
  label: string,
  nesting = NESTING,
): Value | null {
  if (nesting === 0) return null;
  const inner = (type: Expression) => annotated(context, type, scope, label, nesting - 1);
  switch (annotation.kind) {
    case 'name':
    case 'member':
      return instanceOf(withinModule(context.value(annotation, scope), context));
    case 'class-expression':
      return instanceOf(context.value(annotation, scope));
    case 'binary': {
      if (annotation.operator !== '|') return null;
      const literals = literalsIn(annotation);
      return literals ? oneOf(literals) : (inner(annotation.left) ?? inner(annotation.right));
    }
    case 'index': {
      const { object, index } = annotation;
      const parameters = index.kind === 'list' ? index.items : [index];
      const name = calleeName(object);
      if (name === 'Literal') return textsIn(parameters);
      if (TRANSPARENT.has(name)) return firstOf(parameters, inner);
      if (!LISTS.has(name)) return inner(object);
      const each = parameters[0] ? inner(parameters[0]) : null;
      return each === null ? null : list([], { each, low: 0, high: null });
    }
    default:
      return null;
  }
}

/**
 * A value, or what its declared type says when the value itself says little: it is unknown, or comes from a global, another
 * file of the project or a package that nobody knows, and the type from a package. What a package made is what the type
 * says where that is an interface of the project that a package implements.
 */
export function withType(
  context: Context,
  value: Value,
  annotation: Expression | null,
  scope: Scope,
  label: string,
): Value {
  if (annotation === null || value === CUT) return value;
  const isUnknown = value.kind === 'unknown' && value.reason === 'run-time';
  if (!isUnknown && value.kind !== 'external') return value;
  if (isUnknown) return annotated(context, annotation, scope, label) ?? value;
  if (value.kind !== 'external' || !saysLittle(context, value)) return value;
  const typed = annotated(context, annotation, scope, label);
  if (typed?.kind === 'instance') return isImplementedElsewhere(typed, value) ? typed : value;
  if (typed?.kind !== 'external' || isProjectModule(typed.module)) return value;
  const isElsewhere = value.module === '' || isProjectModule(value.module);
  return isElsewhere || isOfUnknown(context, value, typed) ? typed : value;
}

/** Whether the type of a value may say more than the value: it is no plain way to a name of a package. */
function saysLittle({ stars }: Context, { module, path }: ExternalValue): boolean {
  return (
    module === '' ||
    isProjectModule(module) ||
    stars?.isKnown(module) === false ||
    path.at(-1)?.kind === 'call'
  );
}

/** Packages, and functions of any, that make what stands in for something in tests. */
const DOUBLES = /mock|moq|substitute|fake|stub|spy/i;

function isOfUnknown({ stars }: Context, { module, path }: ExternalValue, typed: ExternalValue): boolean {
  if (stars === null || stars.isKnown(module) || !stars.isKnown(typed.module)) return false;
  return !DOUBLES.test(module) && !path.some((step) => step.kind === 'member' && DOUBLES.test(step.name));
}

/**
 * Whether a package implements the class of an instance that it made by what the class says of its members: nothing of how
 * they do things, and of some what they ask for.
 */
function isImplementedElsewhere({ of: { node } }: InstanceValue, { path }: ExternalValue): boolean {
  if (path.at(-1)?.kind !== 'call') return false;
  const isOpen = ({ fn }: Method) => 'kind' in fn.body && fn.body.kind === 'opaque';
  return node.methods.every(isOpen) && node.fields.some(({ value }) => value?.kind === 'call');
}

function firstOf(types: readonly Expression[], inner: (type: Expression) => Value | null): Value | null {
  for (const type of types) {
    const found = inner(type);
    if (found !== null) return found;
  }
  return null;
}

/** `A.B.C` that nothing binds is the `C` of a module `A.B`, where somebody knows that: a type that is named in full. */
function withinModule(type: Value, { stars }: Context): Value {
  if (type.kind !== 'external' || type.module !== '' || type.path.length < 2) return type;
  const names = type.path.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
  const last = type.path.at(-1);
  if (last?.kind !== 'member' || names.length < type.path.length) return type;
  const module = names.slice(0, -1).join('.');
  return stars?.ownerOf(last.name, [module]) ? { ...type, module, path: [last] } : type;
}

function instanceOf(type: Value): Value | null {
  if (type.kind === 'external') return type.module === '' ? null : stepTo(type, { kind: 'instance' });
  if (type.kind === 'class') return { kind: 'instance', of: type, args: null };
  if (type.kind !== 'one-of') return null;
  const known = type.options.filter((option) => instanceOf(option) !== null);
  return known.length === 0 ? null : mapAlternatives(oneOf(known), (each) => instanceOf(each) ?? each);
}

function literalsIn(type: Expression): readonly Value[] | null {
  if (type.kind === 'string') return [text(type.value, type)];
  if (type.kind !== 'binary' || type.operator !== '|') return null;
  const left = literalsIn(type.left);
  const right = left === null ? null : literalsIn(type.right);
  return left === null || right === null ? null : [...left, ...right];
}

function textsIn(types: readonly Expression[]): Value | null {
  const texts = types.flatMap((type) => (type.kind === 'string' ? [text(type.value, type)] : []));
  return texts.length === 0 ? null : oneOf(texts);
}
