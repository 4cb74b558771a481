import type { ClassNode, Method } from '../ir/statements';
import { alternatives } from './alternatives';
import type { Context } from './context';
import type { ClassScope } from './scope';
import type { ClassValue } from './values';

/** Stands for "a class of this name is extended elsewhere" among the names that a result depends on. */
export function extensionKey(name: string): string {
  return `extension ${name}`;
}

/** What a class is written in: its own declaration first, then what extends it, in its file and in others of its module. */
export function partsOf(context: Context, of: ClassValue): readonly ClassValue[] {
  // What extends a class that can't be seen still knows the others that extend it.
  const name = of.node.name?.name ?? of.node.extensionOf?.name;
  if (name === undefined) return [of];
  const { modules, classParts } = context;
  const file = modules.at(of.scope);
  const key = extensionKey(name);
  const known = classParts.of(of.node);
  if (known) {
    modules.noteLook(known.keys);
    return [of, ...known.extensions];
  }
  const files = modules.withSiblings(file, name, key);
  const extensions = files.flatMap(({ index }) => index.extensionsOf(name));
  const keys = modules.keysOfLook(file, key, modules.hasSiblings(file, name));
  const others = extensions.filter(({ node }) => node !== of.node);
  classParts.keep(of.node, { extensions: others, keys });
  return [of, ...others];
}

interface KnownParts {
  readonly extensions: readonly ClassValue[];
  /** As `Modules.keysOfLook`. */
  readonly keys: readonly string[];
}

/** What extends classes, found once between changes: it is asked for at every look at a member. */
export class ClassParts {
  private readonly known = new WeakMap<ClassNode, { readonly epoch: number; readonly parts: KnownParts }>();

  constructor(private readonly machine: { readonly epoch: number }) {}

  of(node: ClassNode): KnownParts | null {
    const found = this.known.get(node);
    return found?.epoch === this.machine.epoch ? found.parts : null;
  }

  keep(node: ClassNode, parts: KnownParts): void {
    this.known.set(node, { epoch: this.machine.epoch, parts });
  }
}

/** The class around a point: where it is an extension, the class that is extended. */
export function wholeOf(context: Context, { node, parent }: ClassScope): ClassValue {
  const own: ClassValue = { kind: 'class', node, scope: parent };
  if (!node.extensionOf) return own;
  const found = alternatives(context.value(node.extensionOf, parent)).find(({ kind }) => kind === 'class');
  return found?.kind === 'class' ? found : own;
}

/** A method with the part of the class that it is written in. */
export interface OwnMethod {
  readonly method: Method;
  readonly part: ClassValue;
}

/** The methods of a name, in all parts of a class: overloads when they are several. */
export function methodsNamed(parts: readonly ClassValue[], name: string): readonly OwnMethod[] {
  const found: OwnMethod[] = [];
  for (const part of parts)
    for (const method of part.node.methods) if (method.name === name) found.push({ method, part });
  return found;
}
