import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command';

/** A program on the PATH and the Debian package that brings it. */
export interface SystemProgram {
  readonly program: string;
  readonly debian: string;
}

/** The full path of a program, or null when the PATH does not have it. */
export function findProgram(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** Installs with apt-get whichever of the programs is missing; throws with what to do where it may not. */
export async function ensureSystemPackages(why: string, programs: readonly SystemProgram[]): Promise<void> {
  const missing = programs.filter(({ program }) => findProgram(program) === null);
  if (missing.length > 0)
    await installDebianPackages(
      why,
      missing.map(({ debian }) => debian),
    );
}

/** Installs Debian packages as root or through a sudo that asks for no password. */
export async function installDebianPackages(why: string, packages: readonly string[]): Promise<void> {
  const prefix = await rootPrefix();
  const manual = `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`;
  if (findProgram('apt-get') === null) {
    throw new Error(
      `Needed ${why}: ${packages.join(', ')} (Debian's names). Install them and run this again.`,
    );
  }
  if (prefix === null)
    throw new Error(`Needed ${why}: ${packages.join(', ')}. Install them with\n  ${manual}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]): Promise<string> => {
    const [program = 'apt-get', ...rest] = [...prefix, 'apt-get', '-q', ...args];
    return runCommand(program, rest, { env });
  };
  // One unreachable third-party source fails the update; what matters is whether the install succeeds.
  await apt('update').catch(() => undefined);
  try {
    await apt('install', '-y', '--no-install-recommends', ...packages);
  } catch (error) {
    throw new Error(`Could not install what is needed ${why}. Try\n  ${manual}\n\n${String(error)}`);
  }
}

/** What to put before a command that needs root: nothing, sudo, or null where neither is possible. */
async function rootPrefix(): Promise<readonly string[] | null> {
  if (process.getuid?.() === 0) return [];
  if (findProgram('sudo') === null) return null;
  return runCommand('sudo', ['-n', 'true']).then(
    () => ['sudo', '-n'],
    () => null,
  );
}
