/**
 * Small texts by name, which outlive the program and are shared by all windows of a user. Nothing here rejects: what can't be
 * read or written is told to the log, and the session goes on with what it has in memory.
 */
export interface Storage {
  /** Null where nothing is kept under the name, or it can't be read. */
  load(name: string): Promise<string | null>;
  /** Whole or not at all: a reader never sees half of a text. */
  store(name: string, text: string): Promise<void>;
  forget(name: string): Promise<void>;
}

/** Keeps nothing, for clients that name no place. */
export const noStorage: Storage = {
  load: async () => null,
  store: async () => undefined,
  forget: async () => undefined,
};
