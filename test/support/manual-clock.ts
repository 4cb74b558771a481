import type { Clock } from '../../server/src/ports/clock';

const START = Date.UTC(2026, 10, 20, 12);

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  date = '2026-11-20';
  private elapsed = 0;
  private timers: { readonly at: number; readonly run: () => void }[] = [];

  today(): string {
    return this.date;
  }

  /** Noon of the first day, and what passed since. */
  now(): number {
    return START + this.elapsed;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.elapsed + ms, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Runs what falls due meanwhile, in order. */
  advance(ms: number): void {
    this.elapsed += ms;
    const due = this.timers.filter(({ at }) => at <= this.elapsed).sort((one, other) => one.at - other.at);
    this.timers = this.timers.filter(({ at }) => at > this.elapsed);
    for (const { run } of due) run();
  }

  get waiting(): number {
    return this.timers.length;
  }
}
