/** The value below which the share `p` (0 to 1) of the samples lies. */
export function percentile(samples, p) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

export const median = (samples) => percentile(samples, 0.5);

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
