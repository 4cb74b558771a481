/** The lines of a text with their numbers, without their breaks; what is behind the last break is one too if it is not empty. */
export function* textLines(text: string, first: number): Generator<readonly [text: string, number: number]> {
  let number = first;
  for (let at = 0; at < text.length; number++) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    yield [text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end), number];
    at = end + 1;
  }
}

/** The lines of the beginning of a file that are whole. */
export function wholeLines(head: string): string {
  const end = head.lastIndexOf('\n');
  return end < 0 ? head : head.slice(0, end);
}
