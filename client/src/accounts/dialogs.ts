/** One line of a list to choose from. */
export interface Choice<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly value: T;
}

/** A text to be typed. */
export interface Question {
  readonly title: string;
  readonly prompt: string;
  /** What stands there to begin with. */
  readonly value?: string;
  /** Whether it is hidden while it is typed. */
  readonly secret?: boolean;
  /** What is wrong with a text, for people; null: nothing. */
  readonly check: (text: string) => string | null;
}

/** How commands talk with the user. What is given up is undefined. */
export interface Dialogs {
  /** `note` stands where one could type. */
  pick<T>(title: string, choices: readonly Choice<T>[], note?: string): Promise<T | undefined>;
  /** The text that was typed, without blanks around it. */
  ask(question: Question): Promise<string | undefined>;
  tell(message: string): void;
  /** Tells what is wrong; gives the button that was chosen. */
  warn(message: string, ...buttons: readonly string[]): Promise<string | undefined>;
  /** Shows that something takes its time. */
  wait<T>(title: string, work: () => Promise<T>): Promise<T>;
}
