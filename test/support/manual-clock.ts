import type { Clock } from '../../server/src/ports/clock';

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  date = '2026-11-20';
  private now = 0;
  private timers: { readonly at: number; readonly run: () => void }[] = [];

  today(): string {
    return this.date;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.now + ms, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Runs what falls due meanwhile, in order. */
  advance(ms: number): void {
    this.now += ms;
    const due = this.timers.filter(({ at }) => at <= this.now).sort((one, other) => one.at - other.at);
    this.timers = this.timers.filter(({ at }) => at > this.now);
    for (const { run } of due) run();
  }

  get waiting(): number {
    return this.timers.length;
  }
}
