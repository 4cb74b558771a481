import * as vscode from 'vscode';
import type { CommittedTexts } from '../../../shared/src/protocol';

/** What is used of the editor's own Git. */
interface GitApi {
  readonly repositories: readonly Repository[];
}

interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD?: { readonly commit?: string; readonly name?: string };
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
    readonly untrackedChanges?: readonly Change[];
  };
  /** Rejects where the commit has no such file. */
  show(ref: string, path: string): Promise<string>;
}

interface Change {
  readonly uri: vscode.Uri;
  /** As Git's extension numbers them. */
  readonly status: number;
}

/** Deleted, in the index and on disk. */
const GONE: ReadonlySet<number> = new Set([2, 6]);

/** More changed files than these are no change that somebody looks at, and longer ones are no source. */
const MOST_FILES = 500;
const LONGEST = 2_000_000;

/**
 * The texts of the last commit of all files that differ from it, as the editor's own Git has them; null where there is none.
 * Nothing is asked of it in a folder that is not trusted.
 */
export async function committedTexts(): Promise<CommittedTexts | null> {
  const [repository] = (await repositories()).filter(({ rootUri }) => isOpen(rootUri));
  const { commit, name = 'HEAD' } = repository?.state.HEAD ?? {};
  if (!repository || commit === undefined) return null;
  const changed = changedFiles(repository);
  const files: CommittedTexts['files'][number][] = [];
  for (const uri of changed.there.slice(0, MOST_FILES)) {
    const text = await repository.show('HEAD', uri.fsPath).catch(() => '');
    if (text.length <= LONGEST) files.push({ uri: uri.toString(), text });
  }
  return { commit, name, files, leftOut: changed.there.length - files.length + changed.gone };
}

async function repositories(): Promise<readonly Repository[]> {
  const extension = vscode.workspace.isTrusted ? vscode.extensions.getExtension('vscode.git') : undefined;
  if (!extension) return [];
  try {
    const git: { getAPI(version: 1): GitApi } = await extension.activate();
    return git.getAPI(1).repositories;
  } catch {
    // It is switched off, or finds no Git.
    return [];
  }
}

function isOpen(root: vscode.Uri): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.some(({ uri }) => uri.path === root.path || isBelow(uri, root) || isBelow(root, uri));
}

/** Those that are changed on disk, and those whose editor holds more; `gone` are so many others. */
function changedFiles({ rootUri, state }: Repository): {
  readonly there: readonly vscode.Uri[];
  readonly gone: number;
} {
  const { indexChanges, workingTreeChanges, untrackedChanges = [] } = state;
  const all = [...indexChanges, ...workingTreeChanges, ...untrackedChanges];
  const gone = byText(all.filter(({ status }) => GONE.has(status)).map(({ uri }) => uri));
  const edited = vscode.workspace.textDocuments
    .filter(({ isDirty, uri }) => isDirty && uri.scheme === rootUri.scheme && isBelow(uri, rootUri))
    .map(({ uri }) => uri);
  const changed = byText([...all.map(({ uri }) => uri), ...edited]);
  return {
    there: [...changed].flatMap(([text, uri]) => (gone.has(text) ? [] : [uri])),
    gone: gone.size,
  };
}

function byText(uris: readonly vscode.Uri[]): ReadonlyMap<string, vscode.Uri> {
  return new Map(uris.map((uri) => [uri.toString(), uri]));
}

function isBelow(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return uri.path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
}
