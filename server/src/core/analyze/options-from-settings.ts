import { defaultSettings, type Settings } from '../../../../shared/src/settings';
import type { MeasuredOutputs } from '../usage-log/measured-outputs';
import type { AnalyzeOptions } from './options';

/** The part of the settings that an analysis depends on, with the ISO date whose prices count. */
export function optionsFromSettings(
  settings: Settings,
  date: string,
  pricesVersion = 0,
  measured: MeasuredOutputs | null = null,
  connected: readonly string[] = [],
): AnalyzeOptions {
  return {
    date,
    pricesVersion,
    hole: { likely: settings['assumptions.holeTokens'], bound: settings['assumptions.holeBound'] },
    ...(measured && { measured }),
    outputTokens: settings['assumptions.outputTokens'],
    ...(settings['assumptions.outputTokens'] !== defaultSettings['assumptions.outputTokens'] && {
      ownOutputTokens: true,
    }),
    baseUrls: settings.baseUrls,
    defaultProvider: settings.defaultProvider === '' ? null : settings.defaultProvider,
    prices: settings.prices,
    priceMultipliers: settings.priceMultipliers,
    modelAliases: settings.modelAliases,
    rules: settings.rules,
    budgets: settings.budgets,
    connected,
  };
}
