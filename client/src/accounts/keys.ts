import type { SecretStorage } from 'vscode';
import { type AccountId, accountId } from '../../../shared/src/account-protocol';
import type { BillingProvider, Connection } from '../../../shared/src/billing-provider';
import { type Environment, environmentKey } from '../../../shared/src/environment-key';

/** What the editor keeps secrets in. */
export type SecretStore = Pick<SecretStorage, 'get' | 'store' | 'delete'>;

/** A key, which is a secret: it goes into a request and nowhere else. Else words for people why there is none. */
export type FoundKey =
  | { readonly key: string; readonly missing: null }
  | { readonly key: null; readonly missing: string };

const SECRET_PREFIX = 'costlint.key:';

/** The keys of connected accounts: kept by the editor, or read from the environment at each use. */
export class Keys {
  private readonly tried = new Map<AccountId, string>();

  /** `secrets` null: nothing is kept, and what was kept is not read. */
  constructor(
    private readonly secrets: SecretStore | null,
    private readonly environment: () => Environment,
    private readonly table: () => readonly BillingProvider[],
  ) {}

  get keepsKeys(): boolean {
    return this.secrets !== null;
  }

  async of(connection: Connection, row: BillingProvider): Promise<FoundKey> {
    const id = accountId(connection);
    const tried = this.tried.get(id);
    if (tried !== undefined) return found(tried);
    if (connection.keySource === 'environment') return this.environmentKey(row);
    if (!this.secrets) return missing('the sandbox takes keys from the environment alone');
    try {
      const kept = await this.secrets.get(nameOf(id));
      return kept ? found(kept) : missing(`no key is kept for ${row.name}: connect it again`);
    } catch {
      // What the store says of its failure is not known to be free of what it holds.
      return missing('the editor can not read its secrets');
    }
  }

  /** Holds a key in memory alone while `use` runs, before anything that is kept. */
  async tryOut<T>(id: AccountId, key: string, use: () => Promise<T>): Promise<T> {
    this.tried.set(id, key);
    try {
      return await use();
    } finally {
      this.tried.delete(id);
    }
  }

  async keep(id: AccountId, key: string): Promise<void> {
    if (!this.secrets) throw new Error('no key is kept while the sandbox is used');
    try {
      await this.secrets.store(nameOf(id), key);
    } catch {
      throw new Error('the editor can not keep secrets here');
    }
  }

  async forget(id: AccountId): Promise<void> {
    await this.secrets?.delete(nameOf(id));
  }

  private environmentKey(row: BillingProvider): FoundKey {
    const present = environmentKey(row, this.environment(), this.table());
    if (present === null)
      return missing(`the editor's environment has no key of ${row.name} (${variablesOf(row)})`);
    return present.key === null ? missing(present.refused) : found(present.key);
  }
}

/** The account whose key a secret of the editor is; null for any other secret. */
export function accountOfSecret(name: string): AccountId | null {
  return name.startsWith(SECRET_PREFIX) ? name.slice(SECRET_PREFIX.length) : null;
}

/** The environment variables that may hold a provider's key, in words. */
export function variablesOf({ keyVariables }: BillingProvider): string {
  return keyVariables.length === 0 ? 'it names no variable' : keyVariables.join(' or ');
}

function nameOf(id: AccountId): string {
  return `${SECRET_PREFIX}${id}`;
}

function found(key: string): FoundKey {
  return { key, missing: null };
}

function missing(words: string): FoundKey {
  return { key: null, missing: words };
}
