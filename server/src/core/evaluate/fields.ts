import type { Field, FunctionNode } from '../ir/statements';
import { mapAlternatives, oneOf } from './alternatives';
import { annotated, withType } from './annotations';
import { fieldKey } from './children';
import { BASES, baseOf } from './class-bases';
import { type OwnMethod, partsOf } from './class-parts';
import {
  CONSTRUCTOR,
  type Construction,
  classScope,
  constructionsFor,
  constructorsOf,
  methodScope,
  takesParameter,
} from './constructors';
import type { Context } from './context';
import { EFFECT } from './effects';
import { CUT, NULL, unknown } from './known';
import { fieldOfAny } from './made-instances';
import { environmentDefault } from './operators';
import { positionOf } from './positional-fields';
import { fittingValue, providedValue } from './provided-values';
import { anchorOf, type BlockScope, type Scope } from './scope';
import type { Arguments, ClassValue, InstanceValue, Value } from './values';

/** A field of an instance, as its constructor, its methods and its type say; null when the class knows no such field. */
export function fieldValue(
  context: Context,
  instance: InstanceValue,
  of: ClassValue,
  args: Arguments | null,
  name: string,
): Value | null {
  const found = new FieldOf(context, instance, of, args, name);
  return found.value();
}

interface OwnField {
  readonly field: Field;
  readonly part: ClassValue;
}

class FieldOf {
  private readonly parts: readonly ClassValue[];
  /** What statements may call the field by: `this.a`, and where members are in scope its bare name. */
  private readonly keys: readonly string[];

  constructor(
    private readonly context: Context,
    private readonly instance: InstanceValue,
    private readonly of: ClassValue,
    private readonly args: Arguments | null,
    private readonly name: string,
  ) {
    this.parts = partsOf(context, of);
    this.keys = of.node.ownScope ? [fieldKey(name), name] : [fieldKey(name)];
  }

  value(): Value | null {
    const own = this.declared();
    const writers = this.writers();
    if (own === null && writers.length === 0) return this.given() ?? this.initialised();
    const { machine } = this.context;
    const initial = own === null ? null : this.initial(own);
    if (writers.length === 0) return this.typed(own, initial);
    const circumstances = this.args === null ? '' : machine.idOf(this.args);
    const guardKey = `field ${machine.idOf(this.of.node)} ${circumstances} ${this.name}`;
    const compute = () =>
      machine.guard(guardKey, () => this.written(initial, writers) ?? CUT, initial ?? CUT);
    return this.typed(own, this.kept(guardKey, compute));
  }

  private declared(): OwnField | null {
    for (const part of this.parts)
      for (const field of part.node.fields) if (field.name === this.name) return { field, part };
    return null;
  }

  private writers(): readonly OwnMethod[] {
    return this.parts.flatMap((part) =>
      part.node.methods.flatMap((method) => (this.writes(method.fn) ? [{ method, part }] : [])),
    );
  }

  private writes(fn: FunctionNode): boolean {
    return this.keysWrittenBy(fn).length > 0;
  }

  /** Handing a field on is not enough: only functions that are looked into could change it there. */
  private keysWrittenBy(fn: FunctionNode): readonly string[] {
    const effects = this.context.effects.ofFunction(fn);
    return this.keys.filter((key) => ((effects.get(key) ?? 0) & ~EFFECT.pass) !== 0);
  }

  /** A field of the same instance is followed once in an evaluation; that of any instance is kept. */
  private kept(key: string, compute: () => Value): Value {
    const { context, instance, of, args } = this;
    const { node, scope } = of;
    const isAny = args === null && instance.args === null && instance.of.node === node;
    const memo = isAny ? context.unbound.of(scope, node, key) : null;
    if (memo !== null) return context.machine.unit(memo, compute);
    const where = ` ${context.machine.idOf(anchorOf(scope))} ${key}`;
    return context.machine.local(node, instance.args ?? instance.of.node, where, compute) ?? CUT;
  }

  /** A field that nothing gives a value has that of its type. */
  private typed(own: OwnField | null, value: Value | null): Value | null {
    if (value === CUT || !own?.field.annotation) return value;
    const { annotation, name } = own.field;
    const { scope } = own.part;
    if (value !== null && value.kind !== 'null')
      return mapAlternatives(value, (asked) => {
        const typed = withType(this.context, asked, annotation, scope, name);
        return fittingValue(this.context, annotation, { asked, typed }, name);
      });
    const typed = annotated(this.context, annotation, scope, name);
    const provided = typed?.kind === 'external' ? providedValue(this.context, annotation, typed, name) : null;
    return provided ?? typed ?? value ?? unknown(name);
  }

  /** Fields of a class without a constructor may be given by name where it is instantiated. */
  private given(): Value | null {
    if (this.args === null || constructorsOf(this.context, this.of).length > 0) return null;
    return this.args.named(this.name);
  }

  /** What the place that makes the instance sets beside what the constructor takes: `new T(x) { Model = y }`. */
  private initialised(): Value | null {
    if (this.args === null || !this.args.names().includes(this.name)) return null;
    const constructors = constructorsOf(this.context, this.of);
    if (constructors.length === 0 || takesParameter(constructors, this.name)) return null;
    return this.args.named(this.name);
  }

  private initial(own: OwnField): Value | null {
    const passed =
      this.given() ?? this.initialised() ?? this.positional(own) ?? this.givenAnywhere(own.field);
    if (passed !== null) return passed;
    const { field } = own;
    const value = field.value ? this.context.value(field.value, this.scopeOf(own)) : this.nothing();
    return isFromEnvironment(this.context, this.of)
      ? fromEnvironment(this.context, field.name.toUpperCase(), value)
      : value;
  }

  /** A field that has no value of its own has none in an instance that is made without it. */
  private nothing(): Value | null {
    const { context, of, args } = this;
    const isMade = args !== null && !args.open && args.positionalCount === 0;
    return isMade && constructorsOf(context, of).length === 0 ? NULL : null;
  }

  /** Of any instance: what the places give that make one, unless the class says itself what the field is. */
  private givenAnywhere(field: Field): Value | null {
    const { context, instance, of, args, name } = this;
    if (field.value !== null || args !== null || instance.args !== null) return null;
    if (constructorsOf(context, of).length > 0) return null;
    return fieldOfAny(context, of, name);
  }

  /** A field that is a parameter of the constructor stands where that is seen. */
  private scopeOf({ field, part }: OwnField): Scope {
    if (field.value?.kind !== 'name' || field.value.name !== field.name) return classScope(part);
    const made = constructionsFor(this.context, this.instance, this.of, this.args);
    const own = made.find((each) => takesParameter([each], field.name)) ?? made[0];
    return own ? methodScope(own.part, own.method.fn, this.instance, own.args) : classScope(part);
  }

  /** What is given by place where the class is instantiated that takes its fields so. */
  private positional({ field, part }: OwnField): Value | null {
    const { args, context, of } = this;
    if (args === null || args.positionalCount === 0) return null;
    const index = positionOf(part.node, field.name);
    return index === null || constructorsOf(context, of).length > 0 ? null : args.positional(index);
  }

  private written(initial: Value | null, writers: readonly OwnMethod[]): Value | null {
    const set = this.initialised();
    let value = set ?? this.constructed(initial, writers);
    for (const { method, part } of writers) {
      if (method.name === CONSTRUCTOR) continue;
      for (const key of this.keysWrittenBy(method.fn))
        value = this.context.afterCalls(method.fn, key, value, classScope(part));
    }
    return value;
  }

  /** What the constructors make of the field that run, or any one of them where that is not known. */
  private constructed(initial: Value | null, writers: readonly OwnMethod[]): Value | null {
    const isWriter = ({ method }: OwnMethod) => writers.some((each) => each.method === method);
    const run = constructionsFor(this.context, this.instance, this.of, this.args).filter(isWriter);
    if (this.args !== null || run.length < 2)
      return run.reduce((value, each) => this.behind(each) ?? value, initial);
    const ways = run.flatMap((each) => this.behind(each) ?? []);
    return ways.length === 0 ? initial : oneOf(ways);
  }

  private behind({ method, part, args }: Construction): Value | null {
    const { body } = method.fn;
    if ('kind' in body) return null;
    const { statements } = body;
    const parent = methodScope(part, method.fn, this.instance, args);
    const index = statements.length;
    const end: BlockScope = { kind: 'block', statements, index, owner: null, parent, iteration: null };
    const key = this.keysWrittenBy(method.fn).at(-1);
    return key === undefined ? null : this.context.find(key, end);
  }
}

/** Whether a class reads its fields from the environment, by one of its bases. */
function isFromEnvironment(context: Context, of: ClassValue, depth = BASES): boolean {
  if (of.node.bases.length === 0 || depth === 0) return false;
  const base = baseOf(context, of);
  if (base?.kind === 'class') return isFromEnvironment(context, base, depth - 1);
  return base !== null && context.intrinsics.ofExternal(base) === 'environment-class';
}

function fromEnvironment(context: Context, variable: string, fallback: Value | null): Value {
  const set = context.project.environmentValue(variable);
  if (set !== null) return set;
  if (fallback === null || fallback.kind === 'unknown') return unknown(variable, 'environment');
  return mapAlternatives(fallback, (each) => environmentDefault(context, variable, each));
}
