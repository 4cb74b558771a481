import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { step } from './step.mjs';

/** Installs what the lockfile names, unless exactly that is installed already. */
export async function installDependencies() {
  if (isInstalled()) return;
  await step('install packages', 'npm', ['ci', '--no-audit', '--no-fund'], {
    hint: 'The packages come from the npm registry: check the network, the proxy and `npm config get registry`.',
  });
}

/** Compares by content: npm writes both files at once, so their times say nothing. */
function isInstalled() {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || installed === null) return false;
  const places = Object.keys(wanted).filter((place) => place !== '');
  return (
    places.every(
      (place) =>
        wanted[place].version === installed[place]?.version || isLeftOut(wanted[place], installed[place]),
    ) && Object.keys(installed).every((place) => place in wanted)
  );
}

/** Packages for other systems stay away. */
function isLeftOut(wanted, installed) {
  return wanted.optional === true && installed === undefined;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
