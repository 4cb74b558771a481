import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileStateName } from '../../../shared/src/protocol';
import type { Settings } from '../../../shared/src/settings';
import type { FileAnalysis } from '../core/analyze/file-analysis';
import type { ResourceSettings } from './settings-store';

/** What is known of an open document at this moment. */
export type FileState = AnalysedFile | QuietFile;

export interface AnalysedFile {
  readonly state: 'analysed';
  readonly document: TextDocument;
  readonly settings: Settings;
  /** The settings with where they come from. */
  readonly resource: ResourceSettings;
  readonly problems: readonly string[];
  readonly analysis: FileAnalysis;
}

/** A document that was left alone, and why. */
export interface QuietFile {
  readonly state: Exclude<FileStateName, 'analysed'>;
  readonly message: string;
  readonly problems: readonly string[];
}
