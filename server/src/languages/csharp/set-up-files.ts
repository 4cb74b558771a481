import { isWithin, parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { programOf } from './programs';

/** Files in which programs of .NET register their services, by the templates and by custom. */
const NAMES = [
  'Program.cs',
  'Startup.cs',
  'MauiProgram.cs',
  'App.xaml.cs',
  'DependencyInjection.cs',
  'ServiceCollectionExtensions.cs',
  'ServiceExtensions.cs',
  'ServicesExtensions.cs',
  'ServiceRegistration.cs',
  'ConfigureServices.cs',
  'Extensions.cs',
];

/** Files that a program begins in. */
const ENTRIES = /\/(?:Program|Startup|MauiProgram|App\.xaml)\.cs$/;

/** Where what a file asks for is registered: in its program, or where that registers nothing in those that stand nearest. */
export function setUpFiles(path: string, files: ProjectFiles): readonly string[] {
  const program = files.kept(programOf, path);
  if (program === path) return [];
  const all = NAMES.flatMap((name) => files.named(name, path));
  const own = all.filter((each) => files.kept(programOf, each) === program);
  const isSetUp = own.some((each) => ENTRIES.test(each));
  return (isSetUp ? own : nearest(all, program)).filter((each) => each !== path);
}

/** Those below the innermost folder around a program in which some program begins. */
function nearest(all: readonly string[], program: string): readonly string[] {
  for (let folder = parentOf(program); folder !== null; folder = parentOf(folder)) {
    const within = all.filter((each) => isWithin(each, folder ?? ''));
    if (within.some((each) => ENTRIES.test(each))) return within;
  }
  return [];
}
