import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GRAMMAR_PACKAGES } from './grammars.mjs';

/** Packages of which data is shipped. */
const DATA_PACKAGES = ['js-tiktoken', '@pydantic/genai-prices'];

const LICENSE_FILE = /^(licen[cs]e|copying|notice|thirdpartynotices?)[-.\w]*$/i;

/**
 * Writes the licences of all packages of which something is shipped: what the bundler took in, by its
 * metafiles, and the files and data that are copied.
 */
export async function writeNotices(root, metafiles, outFile) {
  const folders = new Set(
    [...GRAMMAR_PACKAGES, ...DATA_PACKAGES].map((name) => path.join(root, 'node_modules', name)),
  );
  for (const { inputs } of metafiles) {
    for (const input of Object.keys(inputs)) {
      const folder = packageFolder(path.resolve(root, input));
      if (folder !== null) folders.add(folder);
    }
  }
  const notices = [...folders]
    .filter(existsSync)
    .map(noticeOf)
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  const rule = '-'.repeat(78);
  const text = notices.map(({ title, body }) => `${title}\n${rule}\n${body}\n`).join(`\n${rule}\n`);
  await writeFile(
    outFile,
    `Costlint contains software and data by others, under these licences.\n\n${rule}\n${text}`,
  );
}

function packageFolder(file) {
  const marker = `${path.sep}node_modules${path.sep}`;
  const start = file.lastIndexOf(marker);
  if (start < 0) return null;
  const [scopeOrName, name] = file.slice(start + marker.length).split(path.sep);
  const parts = scopeOrName.startsWith('@') ? [scopeOrName, name] : [scopeOrName];
  return path.join(file.slice(0, start + marker.length), ...parts);
}

function noticeOf(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const repository = typeof manifest.repository === 'string' ? manifest.repository : manifest.repository?.url;
  const files = readdirSync(folder).filter((name) => LICENSE_FILE.test(name));
  if (files.length === 0 && manifest.license === undefined) {
    throw new Error(`${manifest.name} names no licence and ships no licence file: it can't be bundled`);
  }
  const head = [
    `Licence: ${manifest.license ?? 'see below'}`,
    ...(repository ? [`Source: ${repository}`] : []),
  ];
  const texts = files.map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
  return { title: `${manifest.name} ${manifest.version}`, body: [head.join('\n'), ...texts].join('\n\n') };
}
