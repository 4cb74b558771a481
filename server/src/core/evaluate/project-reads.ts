import type { DataFormatId } from '../project/data-format';
import { mapAlternatives } from './alternatives';
import type { Context } from './context';
import { parentFolder } from './file-intrinsics';
import { text, unknown } from './known';
import { FILES_KEY, type Link, type PartLink, prefixOf } from './links';
import { environmentDefault } from './operators';
import { plainData } from './plain-data';
import type { Program } from './program';
import type { Scope } from './scope';
import type { Value } from './values';

/** What an evaluation takes from other files of the project, each time noting what the result depends on. */
export class ProjectReads {
  constructor(private readonly context: Context) {}

  /** What an import in `from` (a `Program`) gives by an exported name, `*` for the module; null when no file gives that. */
  importedFrom(specifier: string, name: string, from: object): Value | null {
    const { links } = this.context.modules;
    if (links === null) return null;
    const parts = links.findParts(specifier, name, from as Program);
    if (parts !== null) return this.fromParts(parts, specifier, name, from);
    const link = links.find(specifier, from as Program);
    const program = this.noted(link);
    if (link?.content) return contentNamed(link.content.data, name);
    if (program !== null && name === '*') return { kind: 'module', program, specifier, from };
    const found = program === null ? null : shared(this.context.modules.of(program).exports.find(name));
    return found ?? (name === '*' ? null : this.submodule(specifier, name, from));
  }

  /** As `importedFrom`, of a module that is several files. */
  private fromParts(parts: readonly PartLink[], specifier: string, name: string, from: object): Value | null {
    if (parts.length === 0) this.context.machine.readName(FILES_KEY);
    for (const link of parts) {
      const program = this.noted(link);
      if (program === null) this.context.machine.readName(prefixOf(link.path) + name);
      if (program === null) continue;
      if (name === '*') return { kind: 'module', program, specifier, from };
      const found = shared(this.context.modules.of(program).exports.find(name));
      if (found !== null) return found;
    }
    return name === '*' ? null : this.submodule(specifier, name, from);
  }

  /** What a module gives by a name beside what its first file does: from its other files, or a module inside of it. */
  inModule(specifier: string, name: string, from: object): Value | null {
    const parts = this.context.modules.links?.findParts(specifier, name, from as Program) ?? null;
    return parts === null
      ? this.submodule(specifier, name, from)
      : this.fromParts(parts, specifier, name, from);
  }

  /** The module `name` inside the one that `specifier` means in `from` (a `Program`); null when there is none. */
  submodule(specifier: string, name: string, from: object): Value | null {
    const { links } = this.context.modules;
    const link = links?.findSubmodule(specifier, name, from as Program) ?? null;
    const program = this.noted(link);
    return program && link ? { kind: 'module', program, specifier: link.specifier, from } : null;
  }

  /** The text of the file that the source at a point names; null when there is none, or it is not loaded. */
  readFile(named: string, scope: Scope): string | null {
    const { links } = this.context.modules;
    const found = links?.readFile(named, this.context.modules.at(scope).program) ?? null;
    this.context.machine.readName(found === null ? FILES_KEY : found.key);
    return found?.text ?? null;
  }

  /** What a text says in a format of plain data; undefined when it is malformed or nobody reads the format. */
  parseData(format: DataFormatId, text: string): unknown {
    return this.context.modules.links?.parseData(format, text);
  }

  /** What a file of the project sets an environment variable to; that it was taken is noted. Null when none does. */
  environmentValue(variable: string): Value | null {
    const { links } = this.context.modules;
    if (links === null) return null;
    const { set, keys } = links.environment(variable);
    for (const key of [FILES_KEY, ...keys]) this.context.machine.readName(key);
    if (set === null) return null;
    this.context.machine.assume({ kind: 'environment-file', variable, ...set });
    return text(set.value);
  }

  /** What the files say by which a program is configured; null when none says anything of the key. */
  configured(key: string): Value | null {
    const { links } = this.context.modules;
    if (links === null) return null;
    const { set, placeholder, keys } = links.configuration(key);
    for (const each of [FILES_KEY, ...keys]) this.context.machine.readName(each);
    if (set === null) return null;
    const match = typeof set.data === 'string' ? placeholder?.exec(set.data) : null;
    if (!match) return plainData(set.data);
    const [, variable = '', fallback] = match;
    const given = this.environmentValue(variable);
    if (given !== null) return given;
    return fallback === undefined
      ? unknown(variable, 'environment')
      : environmentDefault(this.context, variable, text(fallback));
  }

  /** `__file__`, `__dirname`: where the file stands that a point is in. Null for all else. */
  placeOf(value: Value, scope: Scope): Value | null {
    const { links } = this.context.modules;
    if (links === null || value.kind !== 'external' || value.module !== '') return null;
    const meaning = this.context.intrinsics.ofExternal(value);
    if (meaning !== 'this-file' && meaning !== 'this-folder') return null;
    const path = text(links.nameOf(this.context.modules.at(scope).program));
    return meaning === 'this-file' ? path : parentFolder(path);
  }

  /** What a link leads to; that it depends on the files of the project is noted. */
  private noted(link: Link | null): Program | null {
    this.context.machine.readName(link === null ? FILES_KEY : link.key);
    return link?.program ?? null;
  }
}

/** Objects of another file are the same ones for all that import them. */
function shared(value: Value | null): Value | null {
  if (value === null) return null;
  return mapAlternatives(value, (each) =>
    each.kind === 'object' && each.origin !== null ? { ...each, shared: true } : each,
  );
}

/** What is imported of a file of plain data: all of it, or an entry by its name. */
function contentNamed(data: unknown, name: string): Value | null {
  const whole = plainData(data);
  if (name === '*' || name === 'default') return whole;
  return whole.kind === 'object' ? (whole.entries.get(name) ?? null) : null;
}
