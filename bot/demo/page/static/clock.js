// The demo's clock: shows its time and turns it; while it turns, the buttons rest and a bar moves.

import { act } from "./api.js";
import { dayAndHour, useZone } from "./moments.js";

const output = document.querySelector(".clock");
const bar = document.querySelector(".turning");
const buttons = [...document.querySelectorAll("[data-step]")];

export function showClock({ now, zone, progress }) {
  useZone(zone);
  output.textContent = dayAndHour(now);
  const turning = progress !== undefined;
  bar.hidden = !turning;
  bar.value = progress ?? 0;
  output.classList.toggle("moving", turning);
  for (const button of buttons) button.disabled = turning;
}

/** `acted(step)` is called when the clock came to rest again. */
export function wireClock(acted) {
  for (const button of buttons) {
    button.addEventListener("click", async () => {
      for (const each of buttons) each.disabled = true;
      try {
        await act(`clock/${button.dataset.step}`);
        acted(button.dataset.step);
      } catch {
        // the refusal was shown
      } finally {
        for (const each of buttons) each.disabled = false;
        button.focus();
      }
    });
  }
}
