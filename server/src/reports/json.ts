/** A report as JSON text with a line break at its end. Reports are plain data in the shape of their schema. */
export function jsonText(report: object): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
