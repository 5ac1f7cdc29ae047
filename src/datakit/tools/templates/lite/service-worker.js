// Entre l’édition et le réseau : ce qui est venu une fois reste sur l’appareil, et sert quand le réseau manque.
// Remplace celui de JupyterLite, qui oublie qu’il doit garder dès que le navigateur l’endort, et ne trie pas ses versions.
"use strict";

const VERSION = "{{ version }}";
const MARK = "datasandwichs-"; // le début du nom de chaque réserve : une par version, et celle de la porte
const DOOR = MARK + "porte";
const HOME = new URL(".", location).pathname.replace(`/${VERSION}/`, "/"); // le dossier de la porte
const PATIENCE = 4000; // millisecondes : un réseau qui ne répond pas vaut un réseau coupé
const FRONT = ["index.html", "neuf.html", "style.css"]; // les fichiers de la porte
const LIST = `${HOME}${VERSION}/reserve.json`; // ce dont les ateliers ont besoin

// --- Ce que JupyterLite en attend : porter au carnet ce que le noyau demande de ses fichiers ---

const channel = new BroadcastChannel("/sw-api.v1");

async function relayed(request, url) {
  const asked = await request.json();
  asked.requestId ??= crypto.randomUUID();
  asked.pathname = url.pathname;
  return new Promise(answer => {
    const listen = ({ data }) => {
      if (data.browsingContextId !== asked.browsingContextId) return;
      if (data.requestId !== asked.requestId || !("response" in data)) return;
      channel.removeEventListener("message", listen);
      answer(new Response(JSON.stringify(data.response)));
    };
    channel.addEventListener("message", listen);
    channel.postMessage(asked);
  });
}

// --- Garder ---

async function hold(store, key, answer) {
  if (answer.status !== 200 || answer.type !== "basic" || answer.redirected) return;
  try {
    await store.put(key, answer);
  } catch {
    // L’appareil n’a plus de place : tant que le réseau répond, rien ne manque.
  }
}

// Dans le dossier d’une version, rien ne change jamais : ce qui est gardé suffit, quoi qui suive le « ? ».
async function kept(event, path) {
  const store = await caches.open(MARK + path.slice(HOME.length).split("/")[0]);
  const held = await store.match(path);
  if (held) return held;
  try {
    const answer = await fetch(event.request);
    event.waitUntil(hold(store, path, answer.clone()));
    return answer;
  } catch {
    return new Response("", { status: 504 });
  }
}

// La porte dit quelle version ouvrir : elle est redemandée tant que le réseau répond.
async function fresh(event, path) {
  const store = await caches.open(DOOR);
  const key = path === HOME ? `${HOME}index.html` : path;
  try {
    const answer = await fetch(event.request, { signal: AbortSignal.timeout(PATIENCE) });
    event.waitUntil(hold(store, key, answer.clone()));
    return answer;
  } catch {
    return (await store.match(key)) ?? new Response("", { status: 504 });
  }
}

// La page d’où l’on vient s’est ouverte avant que ce programme soit là : il la redemande.
async function holdDoor() {
  const store = await caches.open(DOOR);
  for (const name of FRONT) await hold(store, HOME + name, await fetch(HOME + name));
}

// Ce qui manque encore, un fichier après l’autre : la page qui s’ouvre passe d’abord.
let keeping = false;

async function keepAll() {
  if (keeping || navigator.connection?.saveData) return;
  keeping = true;
  try {
    const store = await caches.open(MARK + VERSION);
    const held = new Set((await store.keys()).map(request => new URL(request.url).pathname));
    const list = (await store.match(LIST)) ?? (await fetch(LIST));
    const files = (await list.clone().json()).map(name => `${HOME}${VERSION}/${name}`);
    for (const path of files.filter(one => !held.has(one))) await hold(store, path, await fetch(path));
    await hold(store, LIST, await fetch(LIST)); // en dernier : sa présence dit que tout y est
  } catch {
    // Le réseau a manqué : on reprendra au prochain signe de la page.
  } finally {
    keeping = false;
  }
}

// Les réserves des versions d’avant s’en vont, sauf celle d’un onglet encore ouvert.
async function sweep() {
  const open = await clients.matchAll({ includeUncontrolled: true, type: "all" });
  for (const name of await caches.keys()) {
    if (!name.startsWith(MARK) || name === DOOR || name === MARK + VERSION) continue;
    const folder = `${HOME}${name.slice(MARK.length)}/`;
    if (!open.some(one => new URL(one.url).pathname.startsWith(folder))) await caches.delete(name);
  }
}

// --- Le navigateur appelle ---

self.addEventListener("install", event => {
  self.skipWaiting();
  event.waitUntil(holdDoor());
});

self.addEventListener("activate", event => {
  event.waitUntil(Promise.all([clients.claim(), sweep()]));
});

self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (url.origin !== location.origin) return;

  if (url.pathname === "/api/service-worker-heartbeat") {
    event.waitUntil(keepAll()); // JupyterLite l’appelle toutes les vingt secondes
    event.respondWith(new Response("ok"));
  } else if (url.pathname.includes("/api/drive") || url.pathname.includes("/api/stdin/")) {
    event.respondWith(relayed(event.request, url));
  } else if (event.request.method === "GET" && url.pathname.startsWith(HOME) && !event.request.headers.has("range")) {
    const inVersion = url.pathname.slice(HOME.length).includes("/");
    event.respondWith(inVersion ? kept(event, url.pathname) : fresh(event, url.pathname));
  }
});
