import * as vscode from 'vscode';
import type { CompareModelsParams } from '../../shared/src/protocol';

/**
 * The place of a call that a command is meant for: the one that a link of a hover names, else the cursor's. Null without
 * either. Whoever runs a command may be a link in a text: anything but a place of an open document is ignored.
 */
export function callPlace(given: unknown): CompareModelsParams | null {
  const named = namedPlace(given);
  if (named) return named;
  const editor = vscode.window.activeTextEditor;
  if (!editor) return null;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

function namedPlace(given: unknown): CompareModelsParams | null {
  if (typeof given !== 'object' || given === null) return null;
  const { uri, line, character } = given as { uri?: unknown; line?: unknown; character?: unknown };
  if (typeof uri !== 'string' || !isIndex(line) || !isIndex(character)) return null;
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri);
  return isOpen ? { uri, position: { line, character } } : null;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
