import { readFileSync, statSync } from 'node:fs';

/** The text of a source file, or why it is left out. */
export type SourceText =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'skipped';
      readonly code: 'too-large' | 'binary' | 'unreadable';
      /** Words for people, without the file's path. */
      readonly message: string;
    };

/**
 * Reads a source file. Left out, with the reason: what is no regular file (a pipe would never end), files larger than
 * `maxBytes`, files that are not text, files that can't be read.
 */
export function readSourceText(file: string, maxBytes: number): SourceText {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return skipped('unreadable', 'it is not a regular file');
    if (stat.size > maxBytes) return skipped('too-large', tooLarge(stat.size, maxBytes));
    const text = decodeSource(readFileSync(file));
    return text === null
      ? skipped('binary', 'it holds NUL bytes, so it is not source text')
      : { kind: 'text', text };
  } catch (error) {
    return skipped('unreadable', readFailure(error));
  }
}

/**
 * Text of a source file's bytes, as editors read them: UTF-16 when a byte order mark says so, else UTF-8, in which bytes
 * that are not UTF-8 become U+FFFD. The mark is no part of the text. Null when the bytes are not text: NUL is among them.
 */
export function decodeSource(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.includes(0) ? null : new TextDecoder().decode(bytes);
}

function skipped(code: 'too-large' | 'binary' | 'unreadable', message: string): SourceText {
  return { kind: 'skipped', code, message };
}

function tooLarge(size: number, limit: number): string {
  return `it has ${kilobytes(size)}, more than the ${kilobytes(limit)} that a source file may have`;
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024).toLocaleString('en-US')} KB`;
}

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'it is no longer there',
  EACCES: 'there is no permission to read it',
  EPERM: 'there is no permission to read it',
};

/** Why a file can't be read. The system's own words hold the whole path, which the report does not. */
function readFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return FAILURES[code] ?? `it can't be read (${code})`;
}
