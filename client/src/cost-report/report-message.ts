/** What a page may say: which of its links, or which action, was chosen. */
export type ReportMessage = { readonly target: number } | { readonly action: ReportAction };

const ACTIONS = ['refresh', 'markdown', 'csv', 'json'] as const;

export type ReportAction = (typeof ACTIONS)[number];

/** Reads a message of a page; null for anything that a page of ours does not say. */
export function readReportMessage(message: unknown): ReportMessage | null {
  if (typeof message !== 'object' || message === null) return null;
  const { target, action } = message as { readonly target?: unknown; readonly action?: unknown };
  const known = ACTIONS.find((each) => each === action);
  if (known) return { action: known };
  return typeof target === 'number' && Number.isInteger(target) && target >= 0 ? { target } : null;
}
