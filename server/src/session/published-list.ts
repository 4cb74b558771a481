import type { BillingAnswer, BillingRequest, BillingResponse } from '../../../shared/src/billing-provider';
import type { PublishedPrices } from '../core/analyze/engine-api';
import { Listeners } from './listeners';
import type { PriceListPorts } from './price-lists';
import { fromStore, type StoredAnswers, toStore } from './stored-answers';

/** What the general list needs of the world besides what lists of providers need. */
export interface PublishedListPorts extends Pick<PriceListPorts, 'now' | 'after' | 'load' | 'store'> {
  /** Never rejects. */
  download(request: BillingRequest): Promise<BillingAnswer>;
  /** Rejects with words where the text is no such list. */
  read(text: string, asOf: string): Promise<PublishedPrices>;
  warn(message: string): void;
}

/** Where the data of genai-prices is published, as its package names it. */
export const PUBLISHED_URL =
  'https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/new_data/v2/data.json';

const NAME = 'published-prices';
const DAY = 86_400_000;
/** The window is busy when it has just opened; nobody waits for this. */
const FIRST_LOOK = 60_000;
/** Another window that asked has its answer by then, or gets none. */
const LONGEST_ANSWER = 10 * 60_000;

/**
 * The general price list as it is published now: looked for at most once a day, by whatever window, while it is switched on,
 * kept on disk, and taken over only when it is whole. Without it everything works with the list that ships.
 */
export class PublishedList {
  private current: PublishedPrices | null = null;
  private stored: StoredAnswers | null = null;
  private isOn = false;
  private isLoaded = false;
  private asking: Promise<boolean> | null = null;
  private cancel: (() => void) | null = null;
  private readonly listeners = new Listeners();

  constructor(private readonly ports: PublishedListPorts) {}

  /** Null where none was read, or it is switched off. */
  get prices(): PublishedPrices | null {
    return this.isOn ? this.current : null;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Whether it may be asked for, by the user's setting. */
  async allow(isOn: boolean): Promise<void> {
    if (isOn === this.isOn) return;
    this.isOn = isOn;
    this.cancel?.();
    if (isOn && !this.isLoaded) await this.load();
    else if (this.current) this.tell();
    this.later();
  }

  /** Asks now; whether there is another list than before. */
  refresh(): Promise<boolean> {
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  dispose(): void {
    this.isOn = false;
    this.cancel?.();
  }

  private async load(): Promise<void> {
    this.isLoaded = true;
    const text = await this.ports.load(NAME);
    this.stored = text === null ? null : fromStore(text);
    const response = this.stored?.answers[NAME];
    if (this.stored && response) await this.take(response, this.stored.answeredAt);
  }

  private later(): void {
    this.cancel?.();
    if (!this.isOn) return;
    const age = this.stored ? this.ports.now() - this.stored.askedAt : DAY;
    // A clock that was set back must not put it off for ever.
    const wait = age < 0 ? 0 : DAY - age;
    this.cancel = this.ports.after(Math.max(FIRST_LOOK, wait), () => void this.askWhenDue());
  }

  /** Asks unless another window has done so meanwhile: then its answer is taken. */
  private async askWhenDue(): Promise<void> {
    await this.recall();
    if (!this.isOn) return;
    const { askedAt = -DAY, answeredAt = -DAY } = this.stored ?? {};
    const age = this.ports.now() - askedAt;
    if (age < 0 || age >= DAY) await this.refresh();
    else if (answeredAt < askedAt && age < LONGEST_ANSWER)
      this.cancel = this.ports.after(FIRST_LOOK, () => void this.askWhenDue());
    else this.later();
  }

  /** Takes over what another window has learnt since. */
  private async recall(): Promise<void> {
    const text = await this.ports.load(NAME);
    const stored = text === null ? null : fromStore(text);
    const { askedAt, answeredAt } = this.stored ?? { askedAt: 0, answeredAt: 0 };
    if (!stored || stored.askedAt < askedAt) return;
    this.stored = stored;
    const response = stored.answers[NAME];
    if (response && stored.answeredAt > answeredAt) await this.take(response, stored.answeredAt);
  }

  private async ask(): Promise<boolean> {
    const etag = this.stored?.answers[NAME]?.headers.etag;
    // Before it is asked, so that windows that open together do not ask together.
    await this.note(this.stored?.answeredAt ?? 0, this.stored?.answers ?? {});
    const { response, failure } = await this.ports.download({
      method: 'GET',
      url: PUBLISHED_URL,
      body: null,
      withKey: false,
      ...(etag !== undefined && { headers: { 'if-none-match': etag } }),
    });
    const problem = failure ? failure.message : await this.absorb(response);
    if (problem !== null) this.ports.warn(`The published price list is left alone: ${problem}`);
    this.later();
    return problem === null && response?.status === 200;
  }

  /** Takes a response over; else what is wrong with it. A list that has not changed is true of today all the same. */
  private async absorb(response: BillingResponse): Promise<string | null> {
    const known = this.stored?.answers[NAME];
    const whole = response.status === 304 && known ? known : response;
    if (whole.status !== 200) return `HTTP ${response.status}`;
    const answeredAt = this.ports.now();
    const problem = await this.take(whole, answeredAt);
    if (problem === null) await this.note(answeredAt, { [NAME]: whole });
    return problem;
  }

  /** Keeps what is known now, which is when it was asked. */
  private async note(answeredAt: number, answers: StoredAnswers['answers']): Promise<void> {
    this.stored = { askedAt: this.ports.now(), answeredAt, answers };
    await this.ports.store(NAME, toStore(this.stored));
  }

  private async take({ body }: BillingResponse, at: number): Promise<string | null> {
    try {
      this.current = await this.ports.read(body, new Date(at).toISOString().slice(0, 10));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    this.tell();
    return null;
  }

  private tell(): void {
    this.listeners.tell();
  }
}
