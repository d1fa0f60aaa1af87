// Talks to the demo's server; every refusal becomes a toast and an Error.

import { toast } from "./build.js";
import { words } from "./words.js";

async function answer(response) {
  const content = await response.json().catch(() => ({}));
  if (response.ok) return content;
  const why = words[`refused-${content.error}`] ?? words.refused;
  toast(why, "bad");
  throw new Error(why);
}

export async function ask(path) {
  return answer(await fetch(`api/${path}`));
}

export async function act(path, body = {}) {
  const headers = { "Content-Type": "application/json" };
  return answer(await fetch(`api/${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

const MOST = 6 * 1024 * 1024;

/** The file is the body itself: no other site's form can send that. */
export async function upload(path, file) {
  // The server refuses it too, but a browser that is cut off while sending shows nobody why.
  if (file.size > MOST) {
    toast(words["refused-too-large"], "bad");
    throw new Error("too large");
  }
  const headers = {
    "Content-Type": file.type && !file.type.startsWith("text/plain") ? file.type : "application/octet-stream",
    "X-File-Name": encodeURIComponent(file.name),
  };
  return answer(await fetch(`api/${path}`, { method: "POST", headers, body: file }));
}
