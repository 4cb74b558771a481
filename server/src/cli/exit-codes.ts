/** What the terminal command's exit codes mean. */
export const EXIT = { clean: 0, findings: 1, usage: 2, internal: 3, cancelled: 130 } as const;
