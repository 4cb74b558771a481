import type { KeyHeader } from '../../../../shared/src/billing-provider';

/** `Authorization: Bearer KEY`, as most APIs want it. */
export const BEARER: KeyHeader = { name: 'authorization', scheme: 'Bearer' };
