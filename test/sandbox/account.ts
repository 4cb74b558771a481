/** One made-up account. Money is whole micro-dollars, so that it falls without rounding. */
export interface SandboxAccount {
  micros: number;
  /** What it spends by itself in an hour. */
  readonly microsPerHour: number;
  readonly plan: string;
  readonly postpaid: boolean;
  readonly requestsPerMinute: number;
  /** Whether lists of models come with rate headers, where that is not documented. */
  readonly rateHeaders?: boolean;
}

/** Time, as the sandbox knows it: ms since 1970. */
export type SandboxClock = () => number;

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The account of one provider as it is at this moment. */
export class LiveAccount {
  private readonly since: number;
  private asked = 0;
  private minute = -1;

  constructor(
    readonly account: SandboxAccount,
    private readonly clock: SandboxClock,
  ) {
    this.since = clock();
  }

  get now(): number {
    return this.clock();
  }

  /** Micro-dollars that are left; what it spends by itself ends at none. */
  get micros(): number {
    const { micros } = this.account;
    return Math.max(Math.min(0, micros), micros - this.spentMicros);
  }

  get spentMicros(): number {
    return Math.round(((this.now - this.since) / HOUR) * this.account.microsPerHour);
  }

  get dollars(): number {
    return this.micros / 1_000_000;
  }

  /** What is used up of so many dollars. */
  usedOf(dollars: number): number {
    return (dollars * 1_000_000 - this.micros) / 1_000_000;
  }

  /** Counts a request against the limit of this minute. */
  count(): void {
    const minute = Math.floor(this.now / MINUTE);
    this.asked = minute === this.minute ? this.asked + 1 : 1;
    this.minute = minute;
  }

  get remaining(): number {
    return Math.max(0, this.account.requestsPerMinute - this.asked);
  }

  /** Seconds since 1970 at which the minute is over. */
  get resetAt(): number {
    return (Math.floor(this.now / MINUTE) + 1) * 60;
  }
}
