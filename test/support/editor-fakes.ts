import type { Store } from '../../client/src/accounts/connections';
import type { Choice, Dialogs, Question } from '../../client/src/accounts/dialogs';
import type { SecretStore } from '../../client/src/accounts/keys';

/** Secrets of an editor, in memory. `reads` are the names that were asked for. */
export class FakeSecrets implements SecretStore {
  readonly kept = new Map<string, string>();
  readonly reads: string[] = [];
  /** What the store throws from here on; null: nothing. */
  failure: Error | null = null;

  async get(name: string): Promise<string | undefined> {
    this.reads.push(name);
    if (this.failure) throw this.failure;
    return this.kept.get(name);
  }

  async store(name: string, value: string): Promise<void> {
    if (this.failure) throw this.failure;
    this.kept.set(name, value);
  }

  async delete(name: string): Promise<void> {
    this.kept.delete(name);
  }
}

/** A memento of an editor. */
export class FakeStore implements Store {
  readonly kept = new Map<string, unknown>();

  get<T>(key: string): T | undefined;
  get<T>(key: string, defaultValue: T): T;
  get(key: string, defaultValue?: unknown): unknown {
    return this.kept.has(key) ? structuredClone(this.kept.get(key)) : defaultValue;
  }

  async update(key: string, value: unknown): Promise<void> {
    this.kept.set(key, structuredClone(value));
  }
}

/** A user who answers one question after the other: labels of lists and buttons, texts for boxes; null gives up. */
export class FakeDialogs implements Dialogs {
  /** All that was said and asked, in order. */
  readonly seen: string[] = [];

  constructor(private readonly answers: (string | null)[] = []) {}

  async pick<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
    this.seen.push(`pick ${title}: ${choices.map(({ label }) => label).join(' | ')}`);
    const answer = this.next();
    if (answer === null) return undefined;
    const chosen = choices.find(({ label }) => label === answer);
    if (!chosen) throw new Error(`no choice ${answer} in ${this.seen.at(-1)}`);
    return chosen.value;
  }

  async ask({ title, prompt, secret = false, check }: Question): Promise<string | undefined> {
    this.seen.push(`ask${secret ? ' secret' : ''} ${title}: ${prompt}`);
    for (;;) {
      const answer = this.next();
      if (answer === null) return undefined;
      const problem = check(answer);
      if (problem === null) return answer.trim();
      this.seen.push(`wrong: ${problem}`);
    }
  }

  tell(message: string): void {
    this.seen.push(`tell ${message}`);
  }

  async warn(message: string, ...buttons: readonly string[]): Promise<string | undefined> {
    this.seen.push(`warn ${message}`);
    return buttons.length > 0 ? (this.next() ?? undefined) : undefined;
  }

  async wait<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.seen.push(`wait ${title}`);
    return work();
  }

  private next(): string | null {
    const answer = this.answers.shift();
    if (answer === undefined) throw new Error(`nobody answers: ${this.seen.at(-1)}`);
    return answer;
  }
}
