import { type CommandId, commandRows } from '../../../shared/src/commands';

interface Link {
  readonly command: CommandId;
  readonly words: string;
}

/** The commands that the tooltip of the status bar links to, and no others. They take no arguments. */
export const ACCOUNT_LINKS: readonly Link[] = (
  ['costlint.refreshBalance', 'costlint.switchAccount', 'costlint.connectProvider'] as const
).map((command) => ({ command, words: commandRows[command].title }));

/** The server's table of the account with the links below it, as Markdown. */
export function statusTooltip(table: string): string {
  const links = ACCOUNT_LINKS.map(({ command, words }) => `[${words}](command:${command})`);
  return `${table.trimEnd()}\n\n${links.join(' · ')}`;
}
