import type { BillingProvider, Connection, KeyKind } from '../../shared/src/billing-provider';
import { billingProviders } from '../../shared/src/billing-providers.generated';
import type { CustomProvider } from '../../shared/src/custom-provider';
import { customRow } from '../../shared/src/custom-provider-row';
import { wires } from '../sandbox/wires/list';
import { connectionTo } from '../support/billing-rows';

/** An account of one provider, asked with one kind of key. */
export interface Subject {
  /** The provider's id; with the kind behind it where that is not an ordinary one. */
  readonly name: string;
  readonly row: BillingProvider;
  readonly connection: Connection;
  /** Must be seen nowhere but at the provider's own hosts. */
  readonly key: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A provider as a user might describe it. */
export const ownGateway: CustomProvider = {
  id: 'own-gateway',
  name: 'My gateway',
  baseUrl: 'https://own-gateway.sandbox.example',
  header: 'x-gateway-key',
  keyVariable: 'OWN_GATEWAY_KEY',
  balance: { path: '/v1/credits', pointer: '/left/cents', divideBy: 100, currency: 'USD' },
  plan: { path: '/v1/credits', pointer: '/tier' },
  limits: { path: '/v1/limits', requestsPerMinute: '/rpm' },
  prices: {
    path: '/v1/prices',
    list: '/models',
    model: '/name',
    input: '/in',
    output: '/out',
    per: 1_000_000,
    currency: 'USD',
    public: true,
  },
};

/** Rows of all providers that can be connected, and of one that the user described. */
export const rows: readonly BillingProvider[] = [...billingProviders, customRow(ownGateway)];

const FIELDS: Readonly<Record<string, string>> = {
  team: 'team-sandbox',
  project: 'proj_sandbox',
  currency: 'USD',
};

/** Every provider that can be connected, with every kind of key that it hands out. */
export const subjects: readonly Subject[] = rows.flatMap((row) => {
  const kinds = [...new Set(row.keys.map(({ kind }) => kind))];
  return kinds.map((kind, index) => subject(row, kind, index > 0));
});

function subject(row: BillingProvider, kind: KeyKind, isFurther: boolean): Subject {
  const name = isFurther ? `${row.id} (${kind})` : row.id;
  const prefix = row.keys.find((each) => each.kind === kind)?.prefix ?? '';
  const key = `${prefix}CANARY-${row.id}-${kind}.x`;
  const host = wires.find(({ id }) => id === row.id)?.hosts[0];
  return {
    name,
    row,
    key,
    connection: connectionTo(row.id, {
      account: isFurther ? kind : 'default',
      kind,
      region: row.regions[0] ?? null,
      baseUrl: row.hosts.length === 0 ? `https://${host}` : null,
      fields: Object.fromEntries(row.fields.map((field) => [field.name, FIELDS[field.name] ?? ''])),
      keySource: 'environment',
    }),
    environment: { [row.keyVariables[0] ?? '']: key },
  };
}
