import { calleeName } from '../evaluate/children';
import type { Call, Expression } from '../ir/expressions';
import type { ClassNode, FunctionNode, Parameter, Pattern, Statement } from '../ir/statements';
import { childrenOf, type IrNode } from '../source/walk';
import { forEachMention, forEachResult, forEachTarget, heldBy, RECEIVER } from './mentions';

/** What any of `from` may hold, all of `to` may hold as well. */
export interface NameLink {
  readonly from: ReadonlySet<string>;
  readonly to: readonly string[];
}

/** Stands for what a function of some name gives. */
export function resultOf(name: string): string {
  return `${name}()`;
}

/** Stands for what a function or class of some name is handed. */
export function handedTo(name: string): string {
  return `${name}(`;
}

/** Stands for what nobody sees who hands it over: parameters. */
export const OUTSIDE = '<outside>';

/** The method of a class that makes its instances, as every language lowers it, and the words that call the one of a base. */
const CONSTRUCTOR = 'constructor';
const CONSTRUCTOR_CALLS = [CONSTRUCTOR, 'super', '__init__'];

/**
 * How names hand on what they hold, by their spelling alone: whichever function or object they stand in, and in whatever
 * order things run. So more is linked than can happen.
 */
export function nameLinks(
  statements: readonly Statement[],
  changing: (method: string) => boolean,
): readonly NameLink[] {
  const finder = new LinkFinder(changing);
  for (const statement of statements) finder.look(statement);
  return finder.links;
}

class LinkFinder {
  readonly links: NameLink[] = [];

  constructor(private readonly changing: (method: string) => boolean) {}

  look(node: IrNode): void {
    switch (node.kind) {
      case 'assign':
        this.#assigned(node.target, [node.value, node.annotation]);
        break;
      case 'assignment':
        this.#assigned(node.target, [node.value]);
        break;
      case 'loop':
        if (node.target) this.#assigned(node.target, [node.iterable]);
        break;
      case 'with':
        for (const { value, target } of node.items) if (target) this.#assigned(target, [value]);
        break;
      case 'comprehension':
        for (const { target, iterable } of node.clauses) this.#assigned(target, [iterable]);
        break;
      case 'switch':
      case 'match':
        this.#subject(node);
        break;
      case 'call':
        this.#call(node);
        break;
      case 'function':
      case 'lambda':
        this.#function(node.fn, node.fn.name?.name ?? null);
        break;
      case 'class':
      case 'class-expression':
        this.#class(node.node);
    }
    for (const child of childrenOf(node)) this.look(child);
  }

  #link(to: readonly string[], from: readonly (Expression | null)[], others: readonly string[] = []): void {
    if (to.length === 0) return;
    const mentioned = new Set(others);
    for (const each of from) if (each) forEachMention(each, (name) => mentioned.add(name));
    if (mentioned.size > 0) this.links.push({ from: mentioned, to });
  }

  #assigned(target: Pattern, values: readonly (Expression | null)[]): void {
    const names: string[] = [];
    forEachTarget(target, (name) => names.push(name));
    this.#link(names, [...values, ...fallbacksOf(target)]);
    const alias = values[0] ? heldBy(values[0]) : null;
    // `ask = self.client_call` is called by another name, and what it is handed goes the same way.
    if (alias !== null) for (const name of names) this.#rename(name, alias);
  }

  #rename(name: string, of: string): void {
    if (name === of) return;
    this.links.push({ from: new Set([handedTo(name)]), to: [handedTo(of)] });
    this.links.push({ from: new Set([resultOf(of)]), to: [resultOf(name)] });
  }

  /** Arms may name what they take out of the subject. */
  #subject(node: Extract<IrNode, { readonly kind: 'switch' | 'match' }>): void {
    const names: string[] = [];
    const parts = node.kind === 'match' ? node.arms : node.cases.flatMap(({ tests }) => tests);
    for (const part of parts) forEachMention(part, (name) => names.push(name));
    this.#link(names, [node.subject]);
  }

  #call({ callee, args }: Call): void {
    const values = args.map(({ value }) => value).filter(({ kind }) => kind !== 'lambda');
    const name = calleeName(callee);
    if (name !== '') {
      this.#link([handedTo(name)], values);
      for (const each of args) if (each.name !== null) this.#link([each.name], [each.value]);
    }
    const object = callee.kind === 'member' ? callee.object : null;
    const holder = object && this.changing(name) ? heldBy(object) : null;
    if (holder !== null) this.#link([holder], values);
    const first = args[0] ? heldBy(args[0].value) : null;
    if (first !== null && args.length > 1 && this.changing(name)) this.#link([first], values.slice(1));
    this.#handedOn(
      args.map(({ value }) => value),
      values,
      object,
    );
  }

  /** `pool.submit(ask, client)`, `clients.map((client) => ...)`: a function that is handed over may get what stands beside it. */
  #handedOn(args: readonly Expression[], values: readonly Expression[], object: Expression | null): void {
    for (const each of args) {
      const others = [object, ...values.filter((value) => value !== each)];
      if (each.kind === 'lambda') this.#link(parameterNames(each.fn.parameters), others);
      const name = each.kind === 'name' || each.kind === 'member' ? calleeName(each) : '';
      if (name !== '') this.#link([handedTo(name)], others);
    }
  }

  #function(fn: FunctionNode, name: string | null): void {
    const names = parameterNames(fn.parameters);
    this.#link(names, [], name === null ? [OUTSIDE] : [handedTo(name), OUTSIDE]);
    for (const { target, annotation, fallback } of fn.parameters)
      this.#assigned(target, [annotation, fallback]);
    if (name === null) return;
    const results: (Expression | null)[] = [fn.returnType];
    forEachResult(fn, (result) => results.push(result));
    this.#link([resultOf(name)], results);
    this.#link([name], fn.decorators);
  }

  #class(node: ClassNode): void {
    const name = node.name?.name ?? null;
    if (name !== null) this.#link([name, RECEIVER], [...node.bases, ...node.decorators]);
    else this.#link([RECEIVER], node.bases);
    for (const field of node.fields) this.#link([field.name], [field.value, field.annotation]);
    for (const { fn, name: method } of node.methods) this.#function(fn, method);
    this.#construction(node, name);
  }

  #construction({ fields, methods, bases }: ClassNode, name: string | null): void {
    const makers = methods.filter((method) => method.name === CONSTRUCTOR);
    const taken = makers.flatMap(({ fn }) => parameterNames(fn.parameters));
    const from = [...CONSTRUCTOR_CALLS.map(handedTo), ...(name === null ? [] : [handedTo(name)])];
    this.#link([...taken, ...(makers.length === 0 ? fields.map((field) => field.name) : [])], [], from);
    const above = bases.map(calleeName).filter((base) => base !== '');
    const onward = [...CONSTRUCTOR_CALLS, ...above].map(handedTo);
    this.#link(onward, [], from);
  }
}

function parameterNames(parameters: readonly Parameter[]): readonly string[] {
  const names: string[] = [];
  for (const { target } of parameters) forEachTarget(target, (name) => names.push(name));
  return names;
}

function fallbacksOf(pattern: Pattern): readonly Expression[] {
  switch (pattern.kind) {
    case 'unpack-object':
      return pattern.entries.flatMap(({ target, fallback }) => [
        ...(fallback ? [fallback] : []),
        ...fallbacksOf(target),
      ]);
    case 'unpack-list':
      return pattern.items.flatMap((item) => (item ? fallbacksOf(item) : []));
    case 'rest':
      return fallbacksOf(pattern.target);
    default:
      return [];
  }
}
