import { parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';

/** A package of the workspace: what other crates call it, and the root of its library. */
interface Package {
  readonly crate: string;
  readonly root: string;
}

/** The root of the library that a crate of the workspace gives; null for crates from elsewhere. */
export function workspaceCrate(name: string, top: string, files: ProjectFiles): string | null {
  return files.kept(packagesOf, top).find(({ crate }) => crate === name)?.root ?? null;
}

function packagesOf(top: string, files: ProjectFiles): readonly Package[] {
  return files.named('Cargo.toml', `${top}/Cargo.toml`).flatMap((manifest) => {
    const text = files.read(manifest) ?? '';
    const folder = parentOf(manifest);
    if (folder === null) return [];
    const name = nameIn(text, 'lib') ?? nameIn(text, 'package');
    const root = `${folder}/${pathIn(text) ?? 'src/lib.rs'}`;
    return name !== null && files.isFile(root) ? [{ crate: name.replaceAll('-', '_'), root }] : [];
  });
}

/** What follows the heading of a section, up to the next one. */
function sectionOf(text: string, heading: string): string {
  const start = text.indexOf(`[${heading}]`);
  if (start < 0) return '';
  const rest = text.slice(start + heading.length + 2);
  const end = rest.search(/^\s*\[/m);
  return end < 0 ? rest : rest.slice(0, end);
}

function nameIn(text: string, heading: string): string | null {
  return /^\s*name\s*=\s*"([^"\n]*)"/m.exec(sectionOf(text, heading))?.[1] ?? null;
}

function pathIn(text: string): string | null {
  return /^\s*path\s*=\s*"([^"\n]*)"/m.exec(sectionOf(text, 'lib'))?.[1] ?? null;
}
