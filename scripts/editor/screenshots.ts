import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Editor, EditorWindow } from './editor';
import { openTestEditor } from './test-editor';
import { THEMES, type ThemeKind } from './themes';
import type { Workbench } from './workbench';

/** One picture to take. */
export interface Shot {
  /** The source file to show. */
  readonly file: string;
  readonly out: string;
  readonly theme?: ThemeKind;
  /** A text to rest the mouse on, and which of its occurrences in the file (from 0). */
  readonly hover?: string;
  readonly occurrence?: number;
  /** An item of the status bar to rest the mouse on. */
  readonly hoverStatus?: string;
  /** A line, from 1, to scroll to. */
  readonly line?: number;
  /** The title of a command to run before the picture. */
  readonly command?: string;
  /** User settings of the window. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** `false` shows the window in restricted mode. */
  readonly trust?: boolean;
  /** `false` does not wait for hints. */
  readonly hints?: boolean;
  readonly sidebar?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
}

/** Takes pictures of the packaged extension at work and prints what the hovers say. */
export async function takeScreenshots(root: string, vsix: string, shots: readonly Shot[]): Promise<void> {
  const editor = await openTestEditor(root, vsix, console.log);
  try {
    for (const group of groupByWindow(shots)) await takeInOneWindow(editor, group);
  } finally {
    await editor.dispose();
  }
}

/** Shots that differ only in what they show share a window, which takes seconds to open. */
function groupByWindow(shots: readonly Shot[]): Shot[][] {
  const groups = new Map<string, Shot[]>();
  for (const shot of shots) {
    const { theme, settings, trust, sidebar, size } = shot;
    const key = JSON.stringify([path.dirname(shot.file), theme, settings, trust, sidebar, size]);
    groups.set(key, [...(groups.get(key) ?? []), shot]);
  }
  return [...groups.values()];
}

async function takeInOneWindow(editor: Editor, shots: readonly Shot[]): Promise<void> {
  const [first] = shots;
  if (first === undefined) return;
  const window = await openWindow(editor, first);
  try {
    for (const [index, shot] of shots.entries()) {
      if (index > 0) await window.workbench.openFile(path.basename(shot.file));
      await take(window.workbench, shot);
    }
  } finally {
    await window.close();
  }
}

async function openWindow(editor: Editor, shot: Shot): Promise<EditorWindow> {
  const window = await editor.openWindow({
    folder: path.dirname(shot.file),
    file: shot.file,
    settings: {
      'security.workspace.trust.startupPrompt': shot.trust === false ? 'never' : 'always',
      'editor.minimap.enabled': false,
      'workbench.colorTheme': THEMES[shot.theme ?? 'dark'],
      ...shot.settings,
    },
    ...(shot.size === undefined ? {} : { size: shot.size }),
  });
  if (shot.trust !== false) await window.workbench.answerTrust();
  await window.workbench.untilEditorShows();
  if (shot.sidebar !== true) await window.workbench.toggleSidebar();
  return window;
}

async function take(workbench: Workbench, shot: Shot): Promise<void> {
  const document = readFileSync(shot.file, 'utf8');
  await workbench.dismissHover();
  const line = shot.hover === undefined ? shot.line : lineOf(document, shot.hover, shot.occurrence ?? 0);
  if (line !== undefined) await workbench.goToLine(line - 1);
  if (shot.hints !== false) {
    await workbench
      .untilHints(document)
      .catch((error: Error) => console.warn(`${shot.file}: ${error.message}`));
  }
  if (shot.command !== undefined) await workbench.runCommand(shot.command);
  if (shot.hoverStatus !== undefined) printHover(await workbench.hoverOverStatus(shot.hoverStatus));
  if (shot.hover !== undefined) {
    const written = document.split(/\r?\n/)[(line ?? 1) - 1] ?? '';
    printHover(await workbench.hoverOver(shot.hover, 0, written));
  }
  await workbench.settle();
  await workbench.screenshot(shot.out);
  console.log(`-> ${shot.out}`);
}

function printHover(content: string): void {
  console.log(content.trim().replaceAll(/\n{2,}/g, '\n'));
}

/** The line, from 1, of the n-th occurrence of a text. */
function lineOf(document: string, text: string, occurrence: number): number {
  let at = document.indexOf(text);
  for (let left = occurrence; left > 0 && at >= 0; left--) at = document.indexOf(text, at + 1);
  if (at < 0) throw new Error(`the file does not contain ${JSON.stringify(text)}`);
  return document.slice(0, at).split('\n').length;
}
