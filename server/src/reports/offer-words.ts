import type { MoneyReport } from './check-report';
import type { OffersReport } from './offers-report';
import { wordCount } from './terminal-text';

/** How much less or more one likely cost is than another: in whole percent, or as a multiple; empty where that says nothing. */
export function savingWords(other: MoneyReport, own: MoneyReport): string {
  const ratio = other.currency === own.currency ? Number(other.likely) / Number(own.likely) : Number.NaN;
  if (!Number.isFinite(ratio)) return '';
  if (ratio >= 2) return `${Math.round(ratio * 10) / 10} times as much`;
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  if (percent === 0) return ratio === 1 ? 'the same' : 'nearly the same';
  return `${percent}% ${ratio < 1 ? 'less' : 'more'}`;
}

/** Which models are not in the table. */
export function leftOutWords({ tooSmall, blind }: OffersReport['leftOut']): string[] {
  return [
    ...(tooSmall > 0
      ? [`${wordCount(tooSmall, 'model')} left out that the prompt is likely too long for`]
      : []),
    ...(blind > 0
      ? [`${wordCount(blind, 'model')} left out of which nothing tells that they take pictures`]
      : []),
  ];
}
