import * as vscode from 'vscode';
import { THEMES } from '../../../scripts/editor/themes';
import { until, withSetting } from './documents';
import { inWindow } from './window';

const KINDS = [
  { suffix: 'light', name: THEMES.light, kind: vscode.ColorThemeKind.Light },
  { suffix: 'dark', name: THEMES.dark, kind: vscode.ColorThemeKind.Dark },
] as const;

const CONTRAST = {
  suffix: 'contrast',
  name: THEMES.contrast,
  kind: vscode.ColorThemeKind.HighContrast,
} as const;

/** Takes a picture of the window in a light and in a dark theme. */
export async function screenshots(name: string): Promise<void> {
  await inThemes((theme) => inWindow({ kind: 'screenshot', name: `${name}-${theme}` }));
}

/** Does something in a light theme, then in a dark one. */
export async function inThemes(act: (theme: 'light' | 'dark') => Promise<unknown>): Promise<void> {
  for (const theme of KINDS) await inTheme(theme, () => act(theme.suffix));
}

/** The same with high contrast besides. */
export async function inAllThemes(act: (theme: string) => Promise<unknown>): Promise<void> {
  for (const theme of [...KINDS, CONTRAST]) await inTheme(theme, () => act(theme.suffix));
}

async function inTheme(
  theme: (typeof KINDS)[number] | typeof CONTRAST,
  act: () => Promise<unknown>,
): Promise<void> {
  await withSetting('workbench', 'colorTheme', theme.name, async () => {
    await until(`the theme ${theme.name}`, async () =>
      vscode.window.activeColorTheme.kind === theme.kind ? true : null,
    );
    await act();
  });
}
