/**
 * Whether a host (with `:port` where it has one) is what a provider's pattern names, label by label. A leading `*.`
 * stands for one or more labels, `*` as a whole label for exactly one, a leading `*-` for the beginning of a label.
 */
export function matchesHost(pattern: string, host: string, port: string | null): boolean {
  const [name = '', patternPort = null] = splitPort(pattern);
  if (patternPort !== null && patternPort !== port) return false;
  const wanted = name.split('.');
  const labels = host.split('.');
  if (wanted[0] !== '*') return labels.length === wanted.length && sameLabels(wanted, labels);
  const tail = wanted.slice(1);
  return labels.length > tail.length && sameLabels(tail, labels.slice(labels.length - tail.length));
}

/** How much of a host a pattern spells out: of several that match, the one that says most is meant. */
export function patternWeight(pattern: string): number {
  return pattern.replaceAll('*', '').length;
}

function splitPort(pattern: string): readonly [string, (string | null)?] {
  const at = pattern.lastIndexOf(':');
  return at < 0 || pattern.endsWith(']') ? [pattern] : [pattern.slice(0, at), pattern.slice(at + 1)];
}

function sameLabels(wanted: readonly string[], labels: readonly string[]): boolean {
  return wanted.every((label, index) => sameLabel(label, labels[index] ?? ''));
}

function sameLabel(wanted: string, label: string): boolean {
  if (wanted === '*') return label !== '';
  if (wanted.startsWith('*-')) return label.endsWith(wanted.slice(1)) && label.length > wanted.length - 1;
  return wanted === label;
}
