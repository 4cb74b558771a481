/** Restarts within this time, in ms, count together. */
const WINDOW = 3 * 60_000;
const MOST_RESTARTS = 4;

/** Decides whether a server that ended may be started again: a few times in some minutes, not for ever. */
export class RestartBudget {
  private restarts: number[] = [];

  /** `now` gives milliseconds. */
  constructor(private readonly now: () => number) {}

  /** Whether one more restart is allowed; if so it is counted. */
  take(): boolean {
    const time = this.now();
    this.restarts = this.restarts.filter((before) => time - before < WINDOW);
    if (this.restarts.length >= MOST_RESTARTS) return false;
    this.restarts.push(time);
    return true;
  }

  reset(): void {
    this.restarts = [];
  }
}
