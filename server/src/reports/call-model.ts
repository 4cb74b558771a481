import type { CallReport } from './check-report';

/** The model that a call likely asks; null where none is known. */
export function likelyModelOf({ model, models }: Pick<CallReport, 'model' | 'models'>): string | null {
  return model ?? models[0] ?? null;
}
