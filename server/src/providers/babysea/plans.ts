/** A plan, and how long its audit trail reaches back. Source: docs.babysea.ai/guides/credits/best-practices. */
export interface Plan {
  readonly name: string;
  readonly isPaid: boolean;
  readonly auditTrail: string;
}

const PLANS: readonly Plan[] = [
  { name: 'Free', isPaid: false, auditTrail: '30 days' },
  { name: 'Starter', isPaid: true, auditTrail: '90 days' },
  { name: 'Pro', isPaid: true, auditTrail: '180 days' },
  { name: 'Scale', isPaid: true, auditTrail: '1 year' },
  { name: 'Enterprise', isPaid: true, auditTrail: '1 year' },
];

/** The plan of a name as accounts have it (`Starter Monthly`); null for one that is not known. */
export function planOf(name: string | null): Plan | null {
  const [first] = name?.split(' ') ?? [];
  return PLANS.find((plan) => plan.name === first) ?? null;
}
