import type { Memento } from 'vscode';
import { type AccountId, accountId, type ConnectionsParams } from '../../../shared/src/account-protocol';
import type { Connection } from '../../../shared/src/billing-provider';
import { isConnection } from './read-connection';

/** What the editor keeps things in that are no secrets. */
export type Store = Pick<Memento, 'get' | 'update'>;

/** The connected accounts, without their keys, as all windows of the user share them. */
export class Connections {
  private readonly listeners: (() => void)[] = [];
  private told = '';

  /** `name` is that of the entry in the store. */
  constructor(
    private readonly store: Store,
    private readonly name: string,
  ) {
    this.told = JSON.stringify(this.present);
  }

  /** All of them in the order in which they were connected, and the one whose balance is shown. */
  get present(): ConnectionsParams {
    const kept = this.store.get<Partial<ConnectionsParams>>(this.name);
    const connections = Array.isArray(kept?.connections) ? kept.connections.filter(isConnection) : [];
    const active = connections.map(accountId).find((id) => id === kept?.active);
    return { connections, active: active ?? null };
  }

  get all(): readonly Connection[] {
    return this.present.connections;
  }

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  find(id: AccountId): Connection | null {
    return this.all.find((each) => accountId(each) === id) ?? null;
  }

  /** Adds an account, which is the active one then; another one of its name is replaced where it stands. */
  async add(connection: Connection): Promise<void> {
    const id = accountId(connection);
    const others = this.all;
    const connections = others.some((each) => accountId(each) === id)
      ? others.map((each) => (accountId(each) === id ? connection : each))
      : [...others, connection];
    await this.save({ connections, active: id });
  }

  /** Adds those whose names are free; the active one stays. */
  async addMissing(connections: readonly Connection[]): Promise<void> {
    const { connections: kept, active } = this.present;
    const missing = connections.filter((each) => this.find(accountId(each)) === null);
    if (missing.length > 0) await this.save({ connections: [...kept, ...missing], active });
  }

  async remove(id: AccountId): Promise<void> {
    const { connections, active } = this.present;
    await this.save({ connections: connections.filter((each) => accountId(each) !== id), active });
  }

  async activate(id: AccountId): Promise<void> {
    await this.save({ connections: this.all, active: id });
  }

  /** Calls back on each change, made here or found by `look`. */
  onDidChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Looks whether another window has changed them. */
  look(): void {
    const present = JSON.stringify(this.present);
    if (present === this.told) return;
    this.told = present;
    for (const listener of this.listeners) listener();
  }

  private async save(params: ConnectionsParams): Promise<void> {
    await this.store.update(this.name, params);
    this.look();
  }
}
