import { nameOf } from '../evaluate/find-callers';
import type { Project } from '../project/project';
import type { ProgramSource } from '../source/program-source';
import { type ImportingText, reachableFiles } from './reachable-files';
import { type WrapperSites, wrapperOf } from './wrapper-sites';

/** Where a file gives out something without a name, importers call it as they like. */
const GIVES_DEFAULT = /\bexport\s+default\b|\bas\s+default\b|\bmodule\.exports\b|\bexports\.default\b/;

/**
 * Whether a text may run a function of another file that sends. Of a project that stays as it is, the names of those
 * functions are looked for in the text; of others only whether what it imports may hold calls.
 */
export function mayHoldUses(
  project: Project,
  importing: ImportingText,
  wrapperSites: () => WrapperSites,
): boolean {
  const files = reachableFiles(project, importing).filter((each) => project.mayHoldCalls(each));
  if (files.length === 0 || !project.parts.isStill) return files.length > 0;
  const sites = wrapperSites();
  return (
    sites.mayStandIn(importing.text) || files.some((each) => mayRun(each, importing.text, project, sites))
  );
}

function mayRun(path: string, text: string, project: Project, sites: WrapperSites): boolean {
  const own = project.textAt(path);
  if (own === null || !sites.mayStandIn(own)) return false;
  const file = project.fileAt(path);
  if (!file) return true;
  const names = namesToRun(file.source, sites);
  return names.size > 0 && (GIVES_DEFAULT.test(own) || [...names].some((name) => text.includes(name)));
}

/** The names of the functions of a file in which calls may stand, and of its members that send. */
function namesToRun(source: ProgramSource, sites: WrapperSites): ReadonlySet<string> {
  const names = new Set(sites.membersOf(source));
  for (const { place } of sites.of(source)) {
    const wrapper = wrapperOf(place);
    const name = wrapper && nameOf(wrapper);
    if (name) names.add(name);
  }
  return names;
}
