/** Milliseconds since 1970 of the beginning of the month that a time (ISO) lies in, in UTC as providers bill. */
export function startOfMonth(now: string): number {
  const date = new Date(Date.parse(now));
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}
