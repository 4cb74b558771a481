import type { PreparedQuote, QuoteResult } from '../../../shared/src/account-protocol';
import type { Dialogs } from './dialogs';

/** What a quote needs of the editor. */
export interface QuotePorts {
  readonly dialogs: Dialogs;
  /** What would be sent for the call at the cursor; null: there is no cursor in a text. */
  readonly prepare: () => Promise<PreparedQuote | null>;
  readonly send: (id: string) => Promise<QuoteResult>;
  /** Shows a text that can't be edited; the result takes it away. */
  readonly preview: (text: string) => Promise<() => Promise<void>>;
}

/** Asks a provider what a call would cost, once the user has seen all that is sent for it. */
export async function getQuote({ dialogs, prepare, send, preview }: QuotePorts): Promise<void> {
  const prepared = await prepare();
  if (prepared === null) {
    dialogs.tell('Put the cursor into the call that is to be quoted.');
    return;
  }
  const { id } = prepared;
  if (id === null) {
    void dialogs.warn(prepared.message);
    return;
  }
  const close = await preview(previewText(prepared));
  // The list may cover the first lines of the preview: what stands there is told in it once more.
  const sends = await dialogs.pick(
    'Nothing has been sent yet. Send what is shown, and nothing else?',
    [
      { label: 'Send', detail: prepared.target, value: true },
      { label: 'Cancel', value: false },
    ],
    prepared.message,
  );
  await close();
  if (!sends) return;
  const { message, charged } = await dialogs.wait('Asking for a quote', () => send(id));
  if (charged) void dialogs.warn(message);
  else dialogs.tell(message);
}

/** All that leaves the machine, but for the headers that every request has. */
export function previewText({ target, body, message }: PreparedQuote): string {
  const shownBody = body === '' ? '(no body)' : body;
  return `${message}\n\n${target}\nYour key goes along in a header.\n\n${shownBody}\n`;
}
