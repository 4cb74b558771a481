import { type Browser, chromium } from 'playwright-core';
import { findProgram, installDebianPackages } from './system-packages';

const CHROMIUM_NAMES = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-browser',
];

/** The browser and the fonts for Latin text, symbols and emoji, which a bare server has none of. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji', 'fonts-symbola'];

const QUIET = [
  '--no-first-run',
  '--disable-gpu',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
];

/** Starts a Chromium without a screen; installs Debian's when the machine has none and allows it. */
export async function launchChromium(progress: (message: string) => void): Promise<Browser> {
  const executablePath = await findOrInstall(progress);
  // Chromium's own sandbox does not work for root; the only page it opens here is the local editor.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, headless: true, args: [...QUIET, ...sandbox] });
}

async function findOrInstall(progress: (message: string) => void): Promise<string> {
  const chosen = process.env.CHROMIUM;
  if (chosen !== undefined && chosen !== '') return chosen;
  const found = findChromium();
  if (found !== null) return found;
  progress('Chromium and fonts from Debian, once ...');
  await installDebianPackages('to drive the browser-hosted editor', DEBIAN_PACKAGES);
  const installed = findChromium();
  if (installed === null)
    throw new Error('Chromium was installed but is not on the PATH; set CHROMIUM to it.');
  return installed;
}

function findChromium(): string | null {
  for (const name of CHROMIUM_NAMES) {
    const file = findProgram(name);
    if (file !== null) return file;
  }
  return null;
}
