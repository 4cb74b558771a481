// Writes js-tiktoken's rank tables as compact binary vocabularies: `node scripts/assets/ranks.mjs <outDir>`.
//
// Layout, little endian: "BPE1", the number of tokens (uint32), the length of each token (one byte each), then the
// bytes of all tokens. Tokens stand in rank order, so a token's place among the bytes orders it like its rank.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

export const ENCODINGS = ['o200k_base', 'cl100k_base'];

/** The binary vocabulary of one encoding. */
export function packRanks(encoding) {
  const module = require(`js-tiktoken/ranks/${encoding}`);
  const tokens = readTokens((module.default ?? module).bpe_ranks).filter((token) => token !== undefined);
  const header = Buffer.alloc(8);
  header.write('BPE1', 'latin1');
  header.writeUInt32LE(tokens.length, 4);
  return Buffer.concat([header, Buffer.from(tokens.map((token) => token.length)), ...tokens]);
}

/** Writes `<encoding>.tokens` for each encoding and returns the paths. */
export function writeRanks(outDir) {
  mkdirSync(outDir, { recursive: true });
  return ENCODINGS.map((encoding) => {
    const path = join(outDir, `${encoding}.tokens`);
    writeFileSync(path, packRanks(encoding));
    return path;
  });
}

// Each line is "! <first rank> <base64 token> <base64 token> ...", ranks counting up.
function readTokens(lines) {
  const tokens = [];
  for (const line of lines.split('\n')) {
    const [, first, ...encoded] = line.split(' ');
    encoded.forEach((token, index) => {
      tokens[Number(first) + index] = Buffer.from(token, 'base64');
    });
  }
  return tokens;
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  if (argv[2] === undefined) throw new Error('usage: node scripts/assets/ranks.mjs <outDir>');
  for (const path of writeRanks(argv[2])) console.log(path);
}
