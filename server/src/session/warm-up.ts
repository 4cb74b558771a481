import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { DocumentListener } from './documents';
import type { TypingTrial } from './typing-trial';

/**
 * Types in a small file that nobody sees once the first file of a language was answered for, so that the first real
 * keystrokes find their way compiled. Works in slices as long as one keystroke or less, and only while nobody waits for
 * an answer. Owns one trial and one timer at most; one trial for each language, and none goes on when its document is
 * closed.
 */
export class WarmUp implements DocumentListener {
  private readonly tried = new Set<string>();
  private running: { readonly trial: TypingTrial; readonly uri: string; readonly languageId: string } | null =
    null;
  private cancel: () => void = () => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  opened(): void {
    this.pause();
  }

  changed(): void {
    this.pause();
  }

  closed(uri: string): void {
    if (this.running?.uri === uri) this.stop();
  }

  /** To be told when somebody asks; goes on when it is told of an answer. */
  pause(): void {
    this.cancel();
  }

  /** To be told when a document was answered for; `begin` gives the trial, null when there is nothing to try. */
  answered({ uri, languageId }: TextDocument, begin: () => TypingTrial | null): void {
    this.pause();
    if (!this.running && !this.tried.has(languageId)) {
      const trial = begin();
      this.tried.add(languageId);
      if (trial) this.running = { trial, uri, languageId };
    }
    if (this.running) this.schedule();
  }

  dispose(): void {
    this.stop();
  }

  private schedule(): void {
    this.cancel = this.clock.after(0, () => this.step());
  }

  private step(): void {
    if (!this.running) return;
    try {
      if (this.running.trial.step()) this.schedule();
      else this.end();
    } catch (error) {
      this.log.warn(`The warm-up failed: ${error instanceof Error ? error.stack : String(error)}`);
      this.end();
    }
  }

  /** What was broken off may be tried again with another document. */
  private stop(): void {
    if (this.running) this.tried.delete(this.running.languageId);
    this.end();
  }

  private end(): void {
    this.pause();
    this.running?.trial.dispose();
    this.running = null;
  }
}
