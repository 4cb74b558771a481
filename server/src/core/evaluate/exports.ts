import type { Expression } from '../ir/expressions';
import { calleeName } from './children';
import type { Context } from './context';
import type { ExportPlace } from './export-places';
import type { Memo } from './kept-results';
import { CUT } from './known';
import type { ModuleNames } from './module-names';
import type { Program } from './program';
import type { ProgramIndex } from './program-index';
import { setterKey } from './setters';
import type { Value } from './values';

/** Stands for "a name is exported" among the names that a result depends on; `*` for whole modules that are passed on. */
export function exportKey(name: string): string {
  return `export ${name}`;
}

/** What a file gives to those who import it. Where nothing is exported, as in Python, that is all names of the module. */
export class Exports {
  private readonly memos = new Map<string, Memo>();

  constructor(
    private readonly context: Context,
    private readonly module: {
      readonly program: Program;
      readonly index: ProgramIndex;
      readonly names: ModuleNames;
      readonly prefix: string;
    },
  ) {}

  /** What an importer gets by a name (`default` included); null when there is no such name. */
  find(name: string): Value | null {
    const { machine } = this.context;
    const { prefix } = this.module;
    let memo = this.memos.get(name);
    if (!memo) {
      memo = { entry: null };
      this.memos.set(name, memo);
    }
    const found = machine.unit(memo, () =>
      machine.guard(`export ${prefix}${name}`, () => this.look(name) ?? ABSENT, ABSENT),
    );
    return found === ABSENT ? null : found;
  }

  private look(name: string): Value | null {
    const { machine } = this.context;
    const { prefix, index, names } = this.module;
    for (const each of [name, '*', 'default']) machine.readName(prefix + exportKey(each));
    const exported = this.exported(name, index.exportsNaming(name));
    if (exported !== null) return exported;
    const assigned = this.assigned(name);
    if (assigned !== null) return assigned;
    const passedOn = this.passedOn(name) ?? this.memberOfDefault(name);
    if (passedOn !== null) return passedOn;
    return index.exportsAnything ? null : names.inside(name);
  }

  private exported(name: string, places: readonly ExportPlace[]): Value | null {
    for (const { statement, scope } of places) {
      if (name === 'default' && statement.value !== null) return this.context.value(statement.value, scope);
      for (const { local, exported } of statement.names) {
        if (exported !== name) continue;
        if (statement.module === null) return this.module.names.inside(local);
        return this.context.project.importedFrom(statement.module, local, this.module.program);
      }
    }
    return null;
  }

  /** `exports.name = value`. */
  private assigned(name: string): Value | null {
    const { index, prefix } = this.module;
    this.context.machine.readCallers(prefix + setterKey(name));
    const setter = index.settersOf(name).find(({ object }) => isExports(object));
    return setter ? this.context.value(setter.value, setter.scope) : null;
  }

  /** `export * from './other'`. */
  private passedOn(name: string): Value | null {
    if (name === 'default') return null;
    for (const { statement } of this.module.index.exportsNaming('*')) {
      if (statement.module === null || !statement.names.some(({ exported }) => exported === '*')) continue;
      const found = this.context.project.importedFrom(statement.module, name, this.module.program);
      if (found !== null && found !== CUT) return found;
    }
    return null;
  }

  /** `module.exports = { name: value }`, which an importer may take apart. */
  private memberOfDefault(name: string): Value | null {
    if (name === 'default') return null;
    const [place] = this.module.index.exportsNaming('default');
    if (place?.statement.value?.kind !== 'object') return null;
    const whole = this.context.value(place.statement.value, place.scope);
    return whole.kind === 'object' ? (whole.entries.get(name) ?? null) : null;
  }
}

function isExports(object: Expression): boolean {
  if (object.kind === 'name') return object.name === 'exports';
  return (
    object.kind === 'member' && calleeName(object) === 'exports' && calleeName(object.object) === 'module'
  );
}

/** Stands for a name that is not exported. */
const ABSENT: Value = { ...CUT };
