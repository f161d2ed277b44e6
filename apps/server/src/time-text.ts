let last = Number.NaN;
let text = '';

/** A time in milliseconds as RFC 3339, in UTC with milliseconds; what happens in one millisecond shares one text. */
export function timeText(time: number): string {
  if (time !== last) {
    text = new Date(time).toISOString();
    last = time;
  }
  return text;
}
