/** The command line was wrong; the message says what to do. Exit code 2. */
export class UsageError extends Error {}
