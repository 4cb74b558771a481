/** Of a text that is no time no more is shown. */
const MOST_OF_NO_TIME = 40;

/** An ISO time for people, in UTC: `2026-12-01`, or `2026-11-20 12:01 UTC` where the hour counts. */
export function timeText(iso: string, withHour: boolean): string {
  const time = new Date(Date.parse(iso));
  if (Number.isNaN(time.getTime())) return iso.slice(0, MOST_OF_NO_TIME);
  const text = time.toISOString();
  return withHour ? `${text.slice(0, 10)} ${text.slice(11, 16)} UTC` : text.slice(0, 10);
}

const MINUTE = 60_000;

/** How long ago an ISO time was, in steps that change seldom; `now` in ms. */
export function ageText(at: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(at)) / MINUTE);
  if (minutes < 2) return 'just now';
  if (minutes < 10) return `${minutes} min ago`;
  if (minutes < 60) return `${Math.floor(minutes / 5) * 5} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
  return `${Math.floor(hours / 24)} days ago`;
}

/** How long to wait, for people; never shorter than it is. */
export function waitText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= 90) return counted(Math.ceil(seconds), 'second');
  return minutes <= 90 ? counted(minutes, 'minute') : counted(Math.ceil(minutes / 60), 'hour');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
