import { type AccountId, accountId } from '../../../shared/src/account-protocol';
import type { BillingAnswer, BillingRequest, Connection } from '../../../shared/src/billing-provider';
import type { AccountContext, Reading } from '../core/billing/account-api';
import { AccountInquiry } from '../core/billing/account-inquiry';
import type { AccountProvider } from '../core/billing/account-provider';
import { withOutcomes } from '../core/billing/account-record';
import { type AssembledAccount, assembleAccount } from '../core/billing/assemble-account';
import type { BalanceHistory } from '../core/billing/balance-history';
import { type BillingHttp, type SendBounds, USUAL_BOUNDS } from '../ports/billing-http';
import type { Chance } from '../ports/chance';
import type { Clock } from '../ports/clock';
import type { Storage } from '../ports/storage';
import {
  type AccountMemory,
  afterRound,
  memoryFromText,
  memoryToText,
  NOTHING_KNOWN,
} from './account-memory';
import { LEAST_GAP, nextAsk, wasAskedLately } from './account-polling';

/** What a connected account needs of the world. */
export interface AccountWorld {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly http: BillingHttp;
  readonly storage: Storage;
  /** Whether its data is the sandbox's. */
  readonly sandbox: boolean;
}

/** When an account is asked without anybody's asking for it. */
export interface PollPlan {
  readonly intervalMs: number;
  /** Nobody looks, or nothing may be sent. */
  readonly isPaused: boolean;
}

/**
 * One connected account: what is known of it, and when it is asked again. Owns at most one timer and one request in flight;
 * both end with `dispose`.
 */
export class ConnectedAccount {
  readonly id: AccountId;
  private memory: AccountMemory = NOTHING_KNOWN;
  private asking: { readonly onDemand: boolean; readonly done: Promise<void> } | null = null;
  private cancel: (() => void) | null = null;
  private isOver = false;
  /** Done when the last request was answered. */
  private sent: Promise<unknown> = Promise.resolve();
  private plan: PollPlan = { intervalMs: 0, isPaused: true };

  constructor(
    readonly connection: Connection,
    readonly provider: AccountProvider,
    private readonly world: AccountWorld,
    private readonly changed: () => void,
  ) {
    this.id = accountId(connection);
  }

  get history(): BalanceHistory {
    return this.memory.history;
  }

  /** Until when (ISO) the provider asks not to be asked; null: it may be asked now. */
  get waitsUntil(): string | null {
    const { notBefore } = this.memory;
    return notBefore !== null && notBefore > this.world.clock.now()
      ? new Date(notBefore).toISOString()
      : null;
  }

  /** What is known now. */
  assembled(): AssembledAccount {
    return assembleAccount({
      provider: this.provider,
      connection: this.connection,
      sandbox: this.world.sandbox,
      record: this.memory.record,
      now: new Date(this.world.clock.now()).toISOString(),
      freshMs: FRESH_INTERVALS * this.plan.intervalMs,
      notBefore: this.waitsUntil,
    });
  }

  /** Takes what was told (by query) before it was connected, at a time in ms since 1970. To be called before `start`. */
  learn(outcomes: ReadonlyMap<string, Reading>, at: number): void {
    const record = withOutcomes(this.memory.record, outcomes, new Date(at).toISOString());
    this.memory = { ...this.memory, record };
  }

  /** Takes over what is remembered, then follows the plan. */
  async start(plan: PollPlan): Promise<void> {
    this.plan = plan;
    await this.recall();
    this.schedule();
  }

  async follow(plan: PollPlan): Promise<void> {
    const resumes = this.plan.isPaused && !plan.isPaused;
    this.plan = plan;
    if (resumes) await this.recall();
    this.schedule();
  }

  /** Asks now, also what counts against a limit of the account; a round that does so already is waited for instead. */
  async refresh(): Promise<void> {
    const running = this.asking;
    await running?.done;
    if (!running?.onDemand && !this.isOver) await this.ask(true);
  }

  /** Asks for what counts against a limit, of which a batch depends, unless that was told just now. */
  async askBeforeBatch(): Promise<void> {
    const { queries } = this.provider.api;
    const { kind } = this.connection;
    const asked = queries.filter(
      ({ when, keys }) => when === 'on-demand' && (keys === undefined || keys.includes(kind)),
    );
    const now = this.world.clock.now();
    const isOld = asked.some(({ id }) => {
      const at = Date.parse(this.memory.record[id]?.factsAt ?? '');
      return !(now - at < LEAST_GAP);
    });
    if (isOld) await this.refresh();
  }

  /** Sends a request for it, whatever for, once the one before has been answered. Never rejects. */
  send(request: BillingRequest, bounds: SendBounds): Promise<BillingAnswer> {
    const answer = this.sent.then(() =>
      this.isOver ? NOT_CONNECTED : this.world.http.send(this.connection, request, bounds),
    );
    this.sent = answer;
    return answer;
  }

  dispose(): void {
    this.isOver = true;
    this.cancel?.();
  }

  /** Ends it, and what is remembered of it. */
  async forget(): Promise<void> {
    this.dispose();
    await this.asking?.done;
    await this.world.storage.forget(this.id);
  }

  private schedule(): void {
    this.cancel?.();
    this.cancel = null;
    if (this.isOver || this.plan.isPaused || this.asking) return;
    const now = this.world.clock.now();
    const due = nextAsk(this.memory, this.plan.intervalMs, now, this.world.chance);
    this.cancel = this.world.clock.after(Math.max(0, due - now), () => void this.ask(false));
  }

  private ask(onDemand: boolean): Promise<void> {
    if (this.asking) return this.asking.done;
    this.cancel?.();
    const done = this.round(onDemand).finally(() => {
      this.asking = null;
      this.schedule();
    });
    this.asking = { onDemand, done };
    return done;
  }

  private async round(onDemand: boolean): Promise<void> {
    await this.recall();
    const { clock, storage } = this.world;
    if (this.isOver || this.isToWait(onDemand)) return;
    const inquiry = new AccountInquiry(this.provider.api, this.context(), onDemand);
    for (let request = inquiry.next(); request; request = inquiry.next()) {
      inquiry.take(await this.send(request, USUAL_BOUNDS));
      if (this.isOver) return;
    }
    this.memory = afterRound(this.memory, inquiry.outcomes, clock.now());
    this.changed();
    await storage.store(this.id, memoryToText(this.memory, this.connection));
  }

  private isToWait(onDemand: boolean): boolean {
    if (this.waitsUntil !== null) return true;
    return !onDemand && wasAskedLately(this.memory, this.world.clock.now());
  }

  /** Takes over what another window, or this one before a restart, has learnt since. */
  private async recall(): Promise<void> {
    const text = await this.world.storage.load(this.id);
    const stored = text === null ? null : memoryFromText(text, this.connection);
    if (!stored || this.isOver || (stored.askedAt ?? 0) <= (this.memory.askedAt ?? 0)) return;
    this.memory = stored;
    this.changed();
  }

  private context(): AccountContext {
    const { region, kind, baseUrl, fields } = this.connection;
    return { region, kind, baseUrl, fields, now: new Date(this.world.clock.now()).toISOString() };
  }
}

/** A balance passes for the present until it should have been asked for twice, and a little more. */
const FRESH_INTERVALS = 2.5;

const NOT_CONNECTED: BillingAnswer = {
  response: null,
  failure: { reason: 'refused', message: 'The account was disconnected meanwhile.' },
};
