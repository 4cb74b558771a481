/** Where the program tells what it does and what went wrong. Never source text, never keys. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
