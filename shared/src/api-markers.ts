const patterns = new WeakMap<readonly string[], RegExp>();

/**
 * Whether a text holds one of the words that any program with a call must hold: a cheap look before a server is
 * worth starting. Never wrong when it says no.
 */
export function holdsMarker(text: string, markers: readonly string[]): boolean {
  let pattern = patterns.get(markers);
  if (!pattern) {
    // Plain words side by side: nothing to backtrack into, and the text is gone through once.
    const escaped = markers.map((marker) => marker.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
    pattern = markers.length > 0 ? new RegExp(escaped.join('|')) : /(?!)/;
    patterns.set(markers, pattern);
  }
  return pattern.test(text);
}
