import { TextDocument } from 'vscode-languageserver-textdocument';
import { differenceOf } from '../core/source/edits';
import type { TextEdit } from '../core/source/syntax';

/** One change as a client tells it: a replaced range, or without a range the whole new text. */
export interface ContentChange {
  readonly range?: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

/** 0-based line and UTF-16 character; beyond the end of a line means its end. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** What the owner of facts about documents must hear. */
export interface DocumentListener {
  opened(document: TextDocument): void;
  /** `edits` lead from the text before to the present one, in order; UTF-16 offsets. */
  changed(document: TextDocument, edits: readonly TextEdit[]): void;
  closed(uri: string): void;
}

/** The open documents. Owns their texts; bound by what the client has open; released on close. */
export class Documents {
  private readonly open = new Map<string, TextDocument>();
  private readonly listeners: DocumentListener[] = [];

  listen(listener: DocumentListener): void {
    this.listeners.push(listener);
  }

  get(uri: string): TextDocument | undefined {
    return this.open.get(uri);
  }

  get uris(): readonly string[] {
    return [...this.open.keys()];
  }

  didOpen(uri: string, languageId: string, version: number, text: string): void {
    if (this.open.has(uri)) this.didClose(uri);
    const document = TextDocument.create(uri, languageId, version, text);
    this.open.set(uri, document);
    for (const listener of this.listeners) listener.opened(document);
  }

  /** Changes of a document that is not open are ignored. */
  didChange(uri: string, version: number, changes: readonly ContentChange[]): void {
    const document = this.open.get(uri);
    if (!document) return;
    const edits = changes.flatMap((change) => applyChange(document, version, change));
    for (const listener of this.listeners) listener.changed(document, edits);
  }

  didClose(uri: string): void {
    if (!this.open.delete(uri)) return;
    for (const listener of this.listeners) listener.closed(uri);
  }
}

/** Applies one change to the document in place and tells it in offsets of the text before. */
function applyChange(document: TextDocument, version: number, change: ContentChange): readonly TextEdit[] {
  const { range, text } = change;
  if (!range) {
    const difference = differenceOf(document.getText(), text);
    TextDocument.update(document, [{ text }], version);
    return difference.start === difference.oldEnd && difference.start === difference.newEnd
      ? []
      : [difference];
  }
  const one = document.offsetAt(range.start);
  const other = document.offsetAt(range.end);
  const start = Math.min(one, other);
  TextDocument.update(document, [{ range, text }], version);
  return [{ start, oldEnd: Math.max(one, other), newEnd: start + text.length }];
}
