import type { ProjectFiles } from '../../core/project/project-files';

/** What stands for no namespace where one is named, as C# spells it. */
export const GLOBAL_NAMESPACE = 'global::';

/** The namespace that a file declares first; empty for none, or where it can't be read. */
export function namespaceOf(path: string, files: ProjectFiles): string {
  const text = files.read(path) ?? '';
  const [, name = ''] = /^[ \t]*namespace[ \t]+([\p{L}\p{N}_.]+)/mu.exec(text) ?? [];
  return name;
}

/** What a text imports, its own namespace and those around it included. */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, word, name = ''] of text.matchAll(
    /^[ \t]*(?:global[ \t]+)?(using|namespace)[ \t]+(?:static[ \t]+|[\p{L}\p{N}_]+[ \t]*=[ \t]*)?([\p{L}\p{N}_.]+)/gmu,
  )) {
    found.add(name);
    const parts = name.split('.');
    if (word === 'namespace')
      for (let end = parts.length - 1; end > 0; end--) found.add(parts.slice(0, end).join('.'));
  }
  return [...found];
}

/** The names of the types that a text declares, each between spaces. */
export function declaredTypes(path: string, files: ProjectFiles): string {
  const text = files.read(path) ?? '';
  const found = text.matchAll(
    /\b(?:class|record|struct|interface|enum)[ \t]+(?:class[ \t]+|struct[ \t]+)?([\p{L}_][\p{L}\p{N}_]*)/gu,
  );
  return ` ${[...new Set([...found].map(([, name]) => name))].join(' ')} `;
}
