// Talks to the demo's server; every refusal becomes a toast and an Error.

import { toast } from "./build.js";

async function answer(response) {
  const content = await response.json().catch(() => ({}));
  if (response.ok) return content;
  const words = content.error ?? "Trang không thực hiện được thao tác này.";
  toast(words, "bad");
  throw new Error(words);
}

export async function ask(path) {
  return answer(await fetch(`api/${path}`));
}

export async function act(path, body = {}) {
  const headers = { "Content-Type": "application/json" };
  return answer(await fetch(`api/${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

export async function upload(path, file) {
  const headers = {
    "Content-Type": file.type && !file.type.startsWith("text/plain") ? file.type : "application/octet-stream",
    "X-File-Name": encodeURIComponent(file.name),
  };
  return answer(await fetch(`api/${path}`, { method: "POST", headers, body: file }));
}
