import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Clock } from '../ports/clock';
import type { DocumentListener } from './documents';

/** How long a document must rest, in ms. */
const REST = 300;

/**
 * Work on a document that waits until nobody types in it. Owns one timer for each open document at most; released on
 * close.
 */
export class IdleWork implements DocumentListener {
  private readonly pending = new Map<string, () => void>();

  constructor(
    private readonly clock: Clock,
    private readonly work: (uri: string) => void,
  ) {}

  opened(document: TextDocument): void {
    this.schedule(document.uri);
  }

  changed(document: TextDocument): void {
    this.schedule(document.uri);
  }

  closed(uri: string): void {
    this.pending.get(uri)?.();
    this.pending.delete(uri);
  }

  schedule(uri: string): void {
    this.pending.get(uri)?.();
    const cancel = this.clock.after(REST, () => {
      this.pending.delete(uri);
      this.work(uri);
    });
    this.pending.set(uri, cancel);
  }

  dispose(): void {
    for (const cancel of this.pending.values()) cancel();
    this.pending.clear();
  }
}
