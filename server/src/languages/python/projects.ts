import { parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { normalName } from './declared-packages';

/** A folder of the workspace from which packages are built and installed. */
export interface PythonProject {
  readonly folder: string;
  /** As `normalName` has it; null when it is not told. */
  readonly name: string | null;
}

/** How the name of a project is spelled, by the file that tells it. */
const NAMES: Readonly<Record<string, RegExp>> = {
  'pyproject.toml': /^name\s*=\s*["']([^"'\n]+)["']/m,
  'setup.cfg': /^name\s*=\s*([^\s#;]+)/m,
  'setup.py': /\bname\s*=\s*["']([^"'\n]+)["']/,
};

/** The projects of a workspace folder that can be installed, ordered by file and path. */
export function pythonProjects(top: string, files: ProjectFiles): readonly PythonProject[] {
  const projects = new Map<string, PythonProject>();
  for (const [file, pattern] of Object.entries(NAMES))
    for (const path of files.named(file, `${top}/${file}`).filter(isOwn)) {
      const folder = parentOf(path) ?? '';
      const text = files.read(path) ?? '';
      const known = projects.get(folder);
      if (file === 'pyproject.toml' && !isInstallable(text)) continue;
      const name = known?.name ?? pattern.exec(text)?.[1] ?? null;
      projects.set(folder, { folder, name: name === null ? null : normalName(name) });
    }
  return [...projects.values()];
}

/** Not of what was installed. */
function isOwn(path: string): boolean {
  return !path.includes('/site-packages/') && !path.includes('/node_modules/');
}

/** Without a way to build it, a pyproject.toml describes a program or the settings of tools. */
function isInstallable(text: string): boolean {
  return /^\s*\[(?:build-system|tool\.poetry)\]/m.test(text);
}
