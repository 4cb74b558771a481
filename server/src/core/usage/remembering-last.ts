/** As many constants as a call is likely to send. */
const REMEMBERED = 8;

/** All calls of a file often send the same constants: whoever types in one has it looked at once for all of them. */
export function rememberingLast<T>(look: (text: string) => T): (text: string) => T {
  const texts: string[] = [];
  const found: T[] = [];
  let next = 0;
  return (text) => {
    for (let index = 0; index < texts.length; index++) if (texts[index] === text) return found[index]!;
    const fresh = look(text);
    texts[next] = text;
    found[next] = fresh;
    next = (next + 1) % REMEMBERED;
    return fresh;
  };
}
