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

/** Where what a file asks for is registered: in its program, or where that registers nothing in the others of the workspace. */
export function setUpFiles(path: string, files: ProjectFiles): readonly string[] {
  const all = NAMES.flatMap((name) => files.named(name, path));
  const program = files.kept(programOf, path);
  if (program === path) return [];
  const own = all.filter((each) => files.kept(programOf, each) === program);
  const isSetUp = own.some((each) => /\/(?:Program|Startup|MauiProgram|App\.xaml)\.cs$/.test(each));
  return (isSetUp ? own : all).filter((each) => each !== path);
}
