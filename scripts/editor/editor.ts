import type { Workbench } from './workbench';

/** A test suite that the editor loads into its extension host. */
export interface SuiteRequest {
  /** A module with `run(): Promise<void>`. */
  readonly tests: string;
  /** The folder of the extension under whose name the suite runs. */
  readonly extension: string;
}

export interface WindowRequest {
  readonly folder: string;
  /** Opened at the start, within `folder`. */
  readonly file?: string;
  /** User settings of this window. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly suite?: SuiteRequest;
  /** Added to the environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** CSS pixels; 1280 x 800 when left out. The desktop keeps its own size. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface EditorWindow {
  readonly workbench: Workbench;
  /** The folder of its user data, its logs among them. */
  readonly profile: string;
  /** The exit code of the suite; never resolves in a window without one. */
  readonly suiteEnded: Promise<number>;
  readonly close: () => Promise<void>;
}

/** A VS Code with the packaged extension installed; each window has user data and trust of its own. */
export interface Editor {
  readonly name: string;
  readonly openWindow: (request: WindowRequest) => Promise<EditorWindow>;
  readonly dispose: () => Promise<void>;
}

export type Progress = (message: string) => void;
