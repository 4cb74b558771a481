/** How many files are read at a time. */
const AT_A_TIME = 8;

/** Whether `holds` is true of the text of some file. Reads no more after the first; what can't be read holds nothing. */
export async function someText<File>(
  files: readonly File[],
  { read, holds }: { read(file: File): Promise<string>; holds(text: string): boolean },
): Promise<boolean> {
  for (let at = 0; at < files.length; at += AT_A_TIME) {
    const texts = await Promise.all(
      files.slice(at, at + AT_A_TIME).map((file) => read(file).catch(() => '')),
    );
    if (texts.some(holds)) return true;
  }
  return false;
}
