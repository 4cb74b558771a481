import * as vscode from 'vscode';
import { SETTINGS_SECTION, type Settings } from '../../shared/src/settings';

/** Key of the display that was there before costs were turned off. */
const LAST_DISPLAY = 'lastDisplay';

type Display = Settings['display'];

/** Turns inline costs off, or back on as they were, where the setting is set (for the user where it is not). */
export async function toggleDisplay(state: vscode.Memento): Promise<void> {
  const present = vscode.workspace.getConfiguration(SETTINGS_SECTION).get<Display>('display', 'inlay');
  if (present !== 'off') await state.update(LAST_DISPLAY, present);
  await setDisplay(present === 'off' ? state.get<Display>(LAST_DISPLAY, 'inlay') : 'off');
}

export async function setDisplay(display: Display): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SETTINGS_SECTION);
  const { workspaceValue, defaultValue } = configuration.inspect<Display>('display') ?? {};
  if (workspaceValue !== undefined) {
    await configuration.update('display', display, vscode.ConfigurationTarget.Workspace);
    return;
  }
  // A user whose setting is as it was before has none of it left.
  const value = display === defaultValue ? undefined : display;
  await configuration.update('display', value, vscode.ConfigurationTarget.Global);
}
