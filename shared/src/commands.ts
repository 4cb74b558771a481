/** A command of the palette. */
export interface CommandRow {
  readonly title: string;
  /** When it stands in the palette (a when-clause); always when absent. */
  readonly when?: string;
  /** Whether it stands in the context menu of editors of languages that are read. */
  readonly inContext?: boolean;
}

/** Every command, by its id. The manifest and the docs are made from this table. */
export const commandRows = {
  'costlint.countTokens': { title: 'Count Tokens in Selection', when: 'editorHasSelection' },
  'costlint.toggleInlineCosts': { title: 'Toggle Inline Costs' },
  'costlint.showCostReport': { title: 'Show Cost Report' },
  'costlint.estimateFile': { title: 'Estimate This File', when: 'editorIsOpen' },
  'costlint.estimateWorkspace': { title: 'Estimate This Workspace', when: 'workspaceFolderCount != 0' },
  'costlint.estimateBatch': { title: 'Estimate Batch Run', when: 'editorIsOpen', inContext: true },
  'costlint.compareModels': { title: 'Compare Models for This Call', when: 'editorIsOpen' },
  'costlint.priceUsage': { title: 'Price This Usage Object' },
  'costlint.connectProvider': { title: 'Connect Provider' },
  'costlint.disconnectProvider': { title: 'Disconnect Provider' },
  'costlint.switchAccount': { title: 'Switch Account' },
  'costlint.refreshBalance': { title: 'Refresh Balance' },
  'costlint.openBillingPage': { title: 'Open Billing Page' },
  'costlint.getQuote': { title: "Get Provider's Quote", when: 'editorIsOpen' },
  'costlint.refreshPrices': { title: 'Refresh Price Catalog' },
  'costlint.refresh': { title: 'Refresh Costs' },
  'costlint.restartServer': { title: 'Restart Server' },
  'costlint.reportProblem': { title: 'Report a Problem' },
} as const satisfies Record<string, CommandRow>;

export type CommandId = keyof typeof commandRows;

/** What stands before the titles in the palette. */
export const COMMAND_CATEGORY = 'Costlint';
