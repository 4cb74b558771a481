import type { CancellationToken, Connection, ServerCapabilities } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { BatchRunner } from '../ports/batch-runner';
import type { AnalysedFile } from '../session/file-state';
import type { Session } from '../session/session';

/** One feature of the server: what it tells the client it can do, and the handlers that do it. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  /** Called once, when the client has said what it can do and before it is answered. */
  register(context: FeatureContext): void;
}

export interface FeatureContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly client: ClientAbilities;
  /** URI of the folder with a page on each rule; null where there are none. */
  readonly rulePages: string | null;
  /** Reads files of data; null where none can be read. */
  readonly batchRunner: BatchRunner | null;
}

/** What the client can do, as far as features ask. */
export interface ClientAbilities {
  /** Asks again for inlay hints and code lenses when told to. */
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  /** Answers `workspace/configuration`; else settings come with the messages. */
  readonly answersConfiguration: boolean;
  readonly registersConfigurationChanges: boolean;
  readonly hasFolders: boolean;
  /** Tells of files on disk when it is asked to. */
  readonly watchesFiles: boolean;
  /** Shows that something takes its time. */
  readonly showsProgress: boolean;
  /** Shows the places that a diagnostic relates to, and opens the page that its code leads to. */
  readonly showsRelated: boolean;
  readonly linksCodes: boolean;
  /** Asked for `costlint/status`. */
  readonly showsStatus: boolean;
  /** Runs the commands that hovers link to. */
  readonly runsCommandLinks: boolean;
  /** Connects accounts and shows `costlint/accounts`. */
  readonly connectsAccounts: boolean;
}

/**
 * Answers a request about one document from its analysis, or with `nothing` when the document was left alone. An answer
 * that would be stale is refused with ContentModified, which clients drop quietly. A failure is logged, not shown.
 */
export async function answerFrom<T>(
  session: Session,
  uri: string,
  token: CancellationToken,
  nothing: T,
  answer: (file: AnalysedFile) => T,
): Promise<T | ResponseError<void>> {
  const state = await session.stateOf(uri);
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  if (!state) return new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
  if (state.state !== 'analysed') return nothing;
  try {
    return answer(state);
  } catch (error) {
    session.log.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`);
    return nothing;
  }
}
