/** Of a text that is no time no more is shown. */
const MOST_OF_NO_TIME = 40;

/** An ISO time for people, in UTC: `2026-12-01`, or `2026-11-20 12:01 UTC` where the hour counts. */
export function timeText(iso: string, withHour: boolean): string {
  const time = new Date(Date.parse(iso));
  if (Number.isNaN(time.getTime())) return iso.slice(0, MOST_OF_NO_TIME);
  const text = time.toISOString();
  return withHour ? `${text.slice(0, 10)} ${text.slice(11, 16)} UTC` : text.slice(0, 10);
}
