import { text } from '../evaluate/known';
import type { CostPlan } from './cost-plan';

/** The service tier of what a batch API takes. */
export const BATCH = text('batch');

/** Whether a plan is priced as a batch wherever it has a price at all. */
export function hasBatchPrice(plan: CostPlan): boolean {
  return plan.routes.every(({ price }) => price === null || price.batchMultiplier !== null);
}
