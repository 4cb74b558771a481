/**
 * Whether a text holds one of the words that any program with a call must hold: a cheap look before a server is
 * worth starting. Never wrong when it says no.
 */
export function holdsMarker(text: string, markers: readonly string[]): boolean {
  return markers.some((marker) => text.includes(marker));
}
