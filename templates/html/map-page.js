// What there is on the page: claims with their cards and entries, the steps between them, and what is shown of them.

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("map-data").textContent);
const section = byId("map");
const figures = [...section.querySelectorAll("figure.scroll")];

// Everything drawn, by the key of its box. A box that is drawn in several figures is there several times.
const drawn = new Map();
section.querySelectorAll("[data-key]").forEach((element) => {
  const key = Number(element.dataset.key);
  if (!drawn.has(key)) drawn.set(key, []);
  drawn.get(key).push(element);
});

// The lines, and for each box the boxes above it, which it is about, and those below it.
const wires = [...section.querySelectorAll("[data-from]")].map((element) => ({
  element, from: Number(element.dataset.from), to: Number(element.dataset.to),
}));
const above = new Map(), below = new Map();
drawn.forEach((_, key) => { above.set(key, new Set()); below.set(key, new Set()); });
wires.forEach(({ from, to }) => { above.get(from).add(to); below.get(to).add(from); });

const claims = data.claims;
const claimByKey = new Map(claims.map((claim) => [claim.key, claim]));
claims.forEach((claim) => {
  claim.cards = drawn.get(claim.key) || [];
  const card = claim.cards[0];
  claim.entry = claim.href.startsWith("#") ? byId(claim.href.slice(1)) : null;
  claim.status = card ? card.dataset.status : "";
  claim.side = card ? card.dataset.side : "";
  claim.findings = card ? Number(card.dataset.findings) : 0;
  claim.isThesis = Boolean(card && card.querySelector(".thesis"));
});
const stepRules = new Map(data.rules.steps);

// What the reader does with the map. Whoever changes it calls `draw`.
const state = {
  claim: null, focus: false, folded: new Set(), found: null, granted: new Set(), rejected: new Set(), without: new Set(),
  steps: null,
};

// A message with its values put in; those that are elements make it a list of texts and elements.
function say(name, values = {}) {
  const parts = data.words[name].split(/\{(\w+)\}/).map((part, index) => index % 2 ? values[part] : part);
  return parts.flat().filter((part) => part !== "");
}
const text = (name, values) => say(name, values).join("");

function element(name, content = [], className = "") {
  const made = document.createElement(name);
  made.append(...[content].flat());
  if (className) made.className = className;
  return made;
}

// A claim by name, which leads to its card.
function link(claim) {
  const made = element("a", element("bdi", claim.label));
  made.href = claim.entry ? "#m-" + claim.href.slice(1) : claim.href;
  made.addEventListener("click", (event) => {
    if (!claim.cards.length || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    take(claim);
  });
  return made;
}

function chip(name) {
  const { sign, word } = data.statuses.find((status) => status.name === name);
  const hidden = element("span", sign);
  hidden.setAttribute("aria-hidden", "true");
  return element("span", [hidden, " ", word], "status " + name);
}

// What changed, for whoever cannot see it.
const announce = (words) => { byId("map-said").textContent = words; };

// Everything that is reached from some boxes by `next`, themselves included, without going on from where it `stops`.
function reached(keys, next, stops = () => false) {
  const seen = new Set(keys), queue = [...keys];
  while (queue.length > 0) {
    const key = queue.pop();
    if (stops(key)) continue;
    next.get(key).forEach((other) => {
      if (!seen.has(other)) { seen.add(other); queue.push(other); }
    });
  }
  return seen;
}

// The boxes from which a walk downward finds everything: what is about nothing, and one of each ring that is left.
const tops = [];
{
  const start = [...drawn.keys()];
  const leads = start.filter((key) => above.get(key).size === 0 || (claimByKey.get(key) || {}).isThesis);
  const seen = new Set();
  [...leads, ...start].forEach((key) => {
    if (seen.has(key)) return;
    tops.push(key);
    reached([key], below).forEach((other) => seen.add(other));
  });
}

// Shows the state: what is folded is gone, what is out of focus or not found is dim.
const drawers = [];
function draw() {
  const visible = reached(tops, below, (key) => state.folded.has(key));
  const near = state.claim && (state.focus || state.steps)
    ? new Set([...reached([state.claim.key], above), ...reached([state.claim.key], below)]) : null;
  const isDim = (key) => (near && !near.has(key)) || (state.found && claimByKey.has(key) && !state.found.has(key));
  drawn.forEach((elements, key) => elements.forEach((element) => {
    element.classList.toggle("folded", !visible.has(key));
    element.classList.toggle("dim", Boolean(isDim(key)));
    element.classList.toggle("held", Boolean(state.claim && state.claim.key === key));
  }));
  wires.forEach(({ element, from, to }) => {
    element.classList.toggle("folded", !visible.has(from) || !visible.has(to) || state.folded.has(to));
    element.classList.toggle("dim", Boolean((near && !(near.has(from) && near.has(to))) || state.found));
  });
  drawers.forEach((also) => also(visible));
}
