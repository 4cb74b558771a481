import { baseName } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';

/** Files in which projects say what they need to be installed. */
const REQUIREMENTS = [
  ...[
    'requirements.txt',
    'requirements-dev.txt',
    'requirements_dev.txt',
    'dev-requirements.txt',
    'requirements.in',
  ],
  ...['requirements/base.txt', 'requirements/requirements.txt', 'requirements/dev.txt'],
];

/** Names of packages that the files of a folder ask for, as `normalName` has them. */
export function declaredPackages(folder: string, files: ProjectFiles): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of [...REQUIREMENTS, 'pyproject.toml', 'Pipfile']) {
    const path = `${folder}/${name}`;
    const text = files.isFile(path) ? (files.read(path) ?? '') : '';
    const found =
      path.endsWith('.txt') || path.endsWith('.in') ? inRequirements(text) : inToml(text, baseName(path));
    for (const each of found) names.add(normalName(each));
  }
  return names;
}

/** A package's name as the module of that name would be spelled: `Acme.AI-kit` is `acme_ai_kit`. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '_');
}

/** The name that a requirement begins with: `openai[x]>=1,<2`. */
function requiredName(requirement: string): readonly string[] {
  return /^\s*([A-Za-z0-9][\w.-]*)/.exec(requirement)?.slice(1, 2) ?? [];
}

function inRequirements(text: string): readonly string[] {
  return text.split('\n').flatMap(requiredName);
}

/**
 * Names in lists of requirements (`dependencies = ["a>=1"]`, and any list in a section about dependencies) and keys of
 * such sections (`a = "^1"`), found line by line.
 */
function inToml(text: string, file: string): readonly string[] {
  const names: string[] = [];
  let [section, inList] = ['', false];
  for (const line of text.split('\n')) {
    const header = /^\s*\[+([^\]]*)\]/.exec(line);
    if (header && !inList) section = header[1] ?? '';
    const isAbout = section.includes('depend') || (file === 'Pipfile' && section.includes('packages'));
    const key = inList || header ? undefined : /^\s*["']?([\w.-]+)["']?\s*=\s*(\[?)/.exec(line);
    if (key?.[2] === '[') inList = isAbout || key[1] === 'dependencies';
    else if (key && isAbout) names.push(key[1]!);
    if (!inList) continue;
    for (const [, quoted] of line.matchAll(/["']([^"']*)["']/g)) names.push(...requiredName(quoted ?? ''));
    if (/\]\s*,?\s*(?:#.*)?$/.test(line)) inList = false;
  }
  return names;
}
