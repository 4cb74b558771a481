import type { AccountField, BillingProvider, KeyKind } from '../../../shared/src/billing-provider';
import { type Environment, environmentKey } from '../../../shared/src/environment-key';
import { baseUrlRefused } from '../../../shared/src/key-guard';
import { keyRefused, kindOfKey } from '../../../shared/src/key-owner';
import type { Dialogs } from './dialogs';
import { variablesOf } from './keys';

/** What the questions of one connection have in common. */
export interface Steps {
  readonly row: BillingProvider;
  readonly table: readonly BillingProvider[];
  readonly env: Environment;
  readonly dialogs: Dialogs;
  /** Base URL of a provider that the user has described; null for any other. */
  readonly described: string | null;
  /** Stands above every question. */
  readonly title: string;
}

export interface ChosenKey {
  readonly key: string;
  readonly source: 'stored' | 'environment';
}

/** The key to connect with; undefined: the user gave up, or there is none that may be used. */
export async function chooseKey(steps: Steps, keepsKeys: boolean): Promise<ChosenKey | undefined> {
  const { row, env, table, dialogs, title } = steps;
  const present = environmentKey(row, env, table);
  if (present !== null && present.key === null) void dialogs.warn(present.refused);
  if (!keepsKeys) {
    if (present?.key) return { key: present.key, source: 'environment' };
    if (!present)
      void dialogs.warn(`The sandbox takes keys from the environment alone: ${variablesOf(row)}.`);
    return undefined;
  }
  if (present?.key) {
    const source = await dialogs.pick(title, [
      {
        label: `Use the key in ${present.variable}`,
        detail: 'Read at each request, kept nowhere',
        value: 'environment',
      },
      { label: 'Enter a key', detail: 'Kept among the secrets of the editor', value: 'stored' },
    ]);
    if (source === undefined) return undefined;
    if (source === 'environment') return { key: present.key, source };
  }
  const key = await dialogs.ask({
    title,
    prompt: `Key of ${row.name}${beginning(row)}. It goes to ${placesOf(row)} alone.`,
    secret: true,
    check: (text) => keyRefused(text.trim(), row, table),
  });
  return key === undefined ? undefined : { key, source: 'stored' };
}

function beginning({ keys }: BillingProvider): string {
  const prefixes = [...new Set(keys.map(({ prefix }) => prefix).filter((prefix) => prefix !== ''))];
  return prefixes.length === 0 ? '' : ` (${prefixes.map((prefix) => `${prefix}…`).join(' or ')})`;
}

function placesOf({ hosts }: BillingProvider): string {
  return hosts.length === 0 ? 'the server that you name' : hosts.join(', ');
}

export async function chooseKind({ row, dialogs, title }: Steps, key: string): Promise<KeyKind | undefined> {
  const known = kindOfKey(key, row);
  if (known !== null) return known;
  const kinds = new Set(row.keys.map(({ kind }) => kind));
  if (kinds.size < 2) return row.keys[0]?.kind ?? 'ordinary';
  return dialogs.pick<KeyKind>(title, [
    { label: 'Ordinary key', detail: 'As programs use it', value: 'ordinary' },
    { label: 'Admin key', detail: 'May see what the organisation spends', value: 'admin' },
  ]);
}

/** Null: the provider has no regions. What the environment says holds for its own key. */
export async function chooseRegion(
  { row, env, dialogs, title }: Steps,
  source: ChosenKey['source'],
): Promise<string | null | undefined> {
  if (row.regions.length === 0) return null;
  const said = row.regionVariable === null ? undefined : env[row.regionVariable]?.trim().toLowerCase();
  const known = row.regions.find((region) => region === said);
  if (source === 'environment' && known !== undefined) return known;
  const ordered = [...new Set([...(known === undefined ? [] : [known]), ...row.regions])];
  return dialogs.pick(
    `${title}: the region that the key belongs to`,
    ordered.map((region) => ({ label: region, value: region })),
  );
}

export async function fillFields(steps: Steps): Promise<Readonly<Record<string, string>> | undefined> {
  const filled: [string, string][] = [];
  for (const field of steps.row.fields) {
    const value = await fillField(steps, field);
    if (value === undefined) return undefined;
    if (value !== '') filled.push([field.name, value]);
  }
  return Object.fromEntries(filled);
}

function fillField({ env, dialogs, title }: Steps, field: AccountField): Promise<string | undefined> {
  const present = field.variable === null ? undefined : env[field.variable]?.trim();
  return dialogs.ask({
    title,
    prompt: field.required ? field.label : `${field.label} (may be left empty)`,
    value: present ?? '',
    check: (text) => (field.required && text.trim() === '' ? 'nothing can be asked without it' : null),
  });
}

/** Base URL of a server of the user's own; null: the provider's own hosts answer. */
export async function chooseBaseUrl(
  { row, env, dialogs, title, described }: Steps,
  httpHosts: readonly string[],
): Promise<string | null | undefined> {
  if (row.hosts.length > 0) return null;
  if (described !== null) {
    const reason = baseUrlRefused(described, httpHosts);
    if (reason !== null) void dialogs.warn(`${row.name} can not be connected: ${reason}.`);
    return reason === null ? withoutSlash(described) : undefined;
  }
  const present = row.baseUrlVariables.map((variable) => env[variable]?.trim()).find((each) => each);
  const text = await dialogs.ask({
    title,
    prompt: `Base URL of your server of ${row.name}. The key goes there alone.`,
    value: present ?? 'https://',
    check: (given) => baseUrlRefused(withoutSlash(given), httpHosts),
  });
  return text === undefined ? undefined : withoutSlash(text);
}

function withoutSlash(text: string): string {
  return text.trim().replace(/\/+$/, '');
}

const LONGEST_NAME = 40;

/** The user's name for the account; asked only where the provider is connected already. */
export async function chooseName(
  { row, dialogs, title }: Steps,
  taken: readonly string[],
): Promise<string | undefined> {
  if (taken.length === 0) return 'default';
  const names = taken.map((name) => `“${name}”`).join(', ');
  return dialogs.ask({
    title,
    prompt: `Name of this account. ${row.name} is connected as ${names}; the same name replaces that account.`,
    check: nameRefused,
  });
}

function nameRefused(text: string): string | null {
  const name = text.trim();
  if (name === '') return 'a name is needed';
  if (name.length > LONGEST_NAME) return `at most ${LONGEST_NAME} characters`;
  return /^[\p{L}\p{N} ._@-]+$/u.test(name) ? null : 'letters, digits, blanks and . _ @ - only';
}
