// Dates as people read them, in the committee's time zone whatever the browser's is.

import { words } from "./words.js";

let zone = "Asia/Ho_Chi_Minh";

export function useZone(name) {
  zone = name;
}

function parts(milliseconds) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, weekday: "short", day: "2-digit", month: "2-digit", year: "numeric",
    hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(new Date(milliseconds)).map(({ type, value }) => [type, value]));
}

export function day(milliseconds) {
  const at = parts(milliseconds);
  return `${words.days[at.weekday]}, ${at.day}/${at.month}/${at.year}`;
}

export function hour(milliseconds) {
  const at = parts(milliseconds);
  return `${at.hour}:${at.minute}`;
}

export function dayAndHour(milliseconds) {
  return `${day(milliseconds)} ${hour(milliseconds)}`;
}
