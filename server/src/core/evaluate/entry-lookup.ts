import type { Expression, Name, ObjectLiteral } from '../ir/expressions';
import { bindsKey } from './children';
import type { Context } from './context';
import { isPlainBind } from './effects';
import { exportKey } from './exports';
import type { Memo } from './kept-results';
import type { Module } from './modules';
import type { ModuleScope, Scope } from './scope';
import type { Value } from './values';

/** Objects with fewer entries are evaluated as a whole. */
const MANY_ENTRIES = 12;

interface Found {
  readonly literal: ObjectLiteral;
  readonly scope: ModuleScope;
}

/**
 * An entry of a large object that a name stands for at module level and that nothing changes, here or in a file that the name is
 * imported from: the others are not evaluated for it, which would take all the fuel where each of them looks at much.
 */
export class EntryLookup {
  private readonly memos = new WeakMap<Expression, Memo>();
  /** Names that were found to stand for no such object, with the epoch in which that was so. */
  private readonly others = new WeakMap<Name, number>();

  constructor(private readonly context: Context) {}

  /** Null where the name may be anything else, or has no such entry. */
  find(of: Name, key: string, at: Scope): Value | null {
    const { machine } = this.context;
    if (this.others.get(of) === machine.epoch) return null;
    const { name } = of;
    const found = isShadowed(this.context, name, at)
      ? null
      : this.literalOf(this.context.modules.at(at), name);
    if (found === null) this.others.set(of, machine.epoch);
    const value = found && entryOf(found.literal, key);
    if (!found || !value) return null;
    let memo = this.memos.get(value);
    if (!memo) {
      memo = { entry: null };
      this.memos.set(value, memo);
    }
    return machine.unit(memo, () =>
      machine.guard(`entry ${machine.idOf(value)}`, () => this.context.value(value, found.scope)),
    );
  }

  private literalOf(module: Module, name: string): Found | null {
    const [touch, other] = module.index.touching(name);
    if (!touch || other || !isPlainBind(touch.flags)) return null;
    const { statement, scope } = touch;
    if (statement.kind === 'import') {
      const binding = statement.bindings.find(({ local }) => local === name);
      return binding ? this.importedLiteral(module, statement.module, binding.imported, name) : null;
    }
    const isWhole =
      statement.kind === 'assign' && statement.operator === '=' && statement.target.kind === 'bind';
    if (!isWhole || statement.value?.kind !== 'object' || !isLarge(statement.value)) return null;
    this.context.machine.readName(module.prefix + name);
    return { literal: statement.value, scope };
  }

  private importedLiteral(from: Module, specifier: string, name: string, local: string): Found | null {
    const { modules, machine } = this.context;
    const { links } = modules;
    if (links === null || name === '*' || name === 'default') return null;
    if (links.findParts(specifier, name, from.program) !== null) return null;
    const link = links.find(specifier, from.program);
    if (!link?.program) return null;
    const module = modules.of(link.program);
    const [touch] = module.index.touching(name);
    if (touch?.statement.kind !== 'assign' || !isExported(module, name)) return null;
    const found = this.literalOf(module, name);
    if (found === null) return null;
    machine.readName(from.prefix + local);
    machine.readName(link.key);
    for (const each of [name, '*', 'default']) machine.readName(module.prefix + exportKey(each));
    return found;
  }
}

/** Whether importers get what the module calls so. */
function isExported({ index }: Module, name: string): boolean {
  if (!index.exportsAnything) return true;
  const [place, other] = index.exportsNaming(name);
  const { module, names = [] } = place?.statement ?? {};
  return !other && module === null && names.some((each) => each.exported === name && each.local === name);
}

function isLarge({ entries }: ObjectLiteral): boolean {
  return entries.length >= MANY_ENTRIES && entries.every(({ key }) => key?.kind === 'string');
}

function entryOf({ entries }: ObjectLiteral, name: string): Expression | null {
  return entries.findLast(({ key }) => key?.kind === 'string' && key.value === name)?.value ?? null;
}

/** Whether a name may mean anything but what it does at module level. */
function isShadowed({ effects }: Context, name: string, scope: Scope): boolean {
  for (let at = scope; at.kind !== 'module'; at = at.parent) {
    switch (at.kind) {
      case 'block': {
        const { owner } = at;
        if (effects.of(at.statements).touching.has(name)) return true;
        if (owner?.kind === 'loop' && owner.target && bindsKey(owner.target, name)) return true;
        if (owner?.kind === 'with' && owner.items.some(({ target }) => target && bindsKey(target, name)))
          return true;
        break;
      }
      case 'clause':
        if (bindsKey(at.target, name)) return true;
        break;
      case 'function':
        if (at.fn.name?.name === name || at.fn.parameters.some(({ target }) => bindsKey(target, name)))
          return true;
        break;
      case 'class':
        if (at.node.ownScope || at.node.fields.some((each) => each.name === name)) return true;
    }
  }
  return false;
}
