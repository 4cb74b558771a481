import { text } from '../evaluate/known';
import { NO_LITERALS } from '../evaluate/recording';
import type { CostPlan } from './cost-plan';

/** The service tier of what a batch API takes. */
export const BATCH = text('batch');

/** Whether a plan is priced as a batch wherever it has a price at all. */
export function hasBatchPrice(plan: CostPlan): boolean {
  const { routes } = plan.cost(NO_LITERALS).priced;
  return routes.every(({ price }) => price === null || price.batchMultiplier !== null);
}
