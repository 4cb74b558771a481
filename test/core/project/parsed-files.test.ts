import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ParsedFiles, type ProjectFile } from '../../../server/src/core/project/parsed-files';
import type { ProgramSource } from '../../../server/src/core/source/program-source';

const MEGABYTE = 1_000_000;

function file(path: string, length: number): ProjectFile {
  return { path, source: { text: 'x'.repeat(length) } as ProgramSource };
}

function pathsOf(files: readonly ProjectFile[]): string[] {
  return files.map(({ path }) => path);
}

describe('parsed files', () => {
  it('all stay while their texts are short, however many they are', () => {
    const files = new ParsedFiles();
    for (let at = 0; at < 1000; at++) files.add(file(`${at}`, 1000));
    assert.deepEqual(
      files.tooMany(() => () => false),
      [],
    );
  });

  it('go when their texts are long, the least recently asked for first', () => {
    const files = new ParsedFiles();
    for (const path of ['a', 'b', 'c']) files.add(file(path, 1.5 * MEGABYTE));
    files.get('a');
    assert.deepEqual(pathsOf(files.tooMany(() => () => false)), ['b']);
  });

  it('stay while somebody uses them', () => {
    const files = new ParsedFiles();
    for (const path of ['a', 'b', 'c', 'd']) files.add(file(path, 1.5 * MEGABYTE));
    const isUsed = ({ path }: ProjectFile) => path === 'a';
    assert.deepEqual(pathsOf(files.tooMany(() => isUsed)), ['b']);
  });

  it('are not looked through again before more are added', () => {
    const files = new ParsedFiles();
    files.add(file('a', 5 * MEGABYTE));
    files.tooMany(() => () => true);
    files.tooMany(() => assert.fail('nobody asks who is used'));
  });
});
