// What can be sent: the claim in hand and what is supposed stand in the address behind the #. A place of the page stays
// a plain place. And the keys.

const claimById = new Map(claims.map((claim) => [claim.id, claim]));

function fragment() {
  const idsOf = (verb, set) => claims.filter((claim) => set.has(claim.rule) && claimByRule.get(claim.rule) === claim)
    .map((claim) => verb + ":" + encodeURIComponent(claim.id));
  const without = data.rules.without.filter((_, index) => state.without.has(index))
    .map(({ id }) => "without:" + encodeURIComponent(id));
  const given = [...idsOf("reject", state.rejected), ...idsOf("grant", state.granted), ...without];
  const { claim } = state;
  const parts = [];
  if (claim && claim.entry && !given.length && !state.focus && !state.steps) return "#m-" + claim.href.slice(1);
  if (claim) parts.push("claim=" + encodeURIComponent(claim.id));
  if (given.length) parts.push("what-if=" + given.join(","));
  if (state.focus) parts.push("focus");
  if (state.steps) parts.push("present");
  return parts.length ? "#" + parts.join("&") : "";
}

function save() {
  const wanted = fragment();
  // An address that names a place of the page itself is left alone while nothing is in hand.
  if (wanted === location.hash || (!wanted && !isOurs(location.hash))) return;
  history.replaceState(null, "", wanted || location.pathname + location.search);
}

const isOurs = (hash) => /^#(m-|claim=|what-if=|focus|present)/.test(hash);

// Takes the state from the address; what it names and the map has not is passed over.
function load() {
  const { hash } = location;
  const place = hash && byId(decoded(hash.slice(1)));
  // A figure, or a card that goes on in another one.
  const branch = place && section.contains(place) && (place.querySelector("figure.scroll") || place.closest("figure"));
  if (branch && figures.length > 1) { turnTo(branch); place.scrollIntoView(); }
  if (!isOurs(hash)) return;
  if (hash.startsWith("#m-")) {
    const claim = claims.find((claim) => claim.entry && "#m-" + claim.href.slice(1) === decoded(hash));
    if (claim) { take(claim); section.scrollIntoView({ block: "start" }); }
    return;
  }
  const parts = new Map(hash.slice(1).split("&").map((part) => part.split("=", 2)));
  [state.granted, state.rejected, state.without].forEach((set) => set.clear());
  (parts.get("what-if") || "").split(",").forEach((given) => {
    const [verb, id] = given.split(":", 2);
    const claim = claimById.get(decoded(id || ""));
    const left = data.rules.without.findIndex((one) => verb === "without" && one.id === decoded(id || ""));
    if (left >= 0) state.without.add(left);
    if (claim && verb === "grant") state.granted.add(claim.rule);
    if (claim && verb === "reject") state.rejected.add(claim.rule);
  });
  const claim = claimById.get(decoded(parts.get("claim") || ""))
    || claims.find((claim) => state.rejected.has(claim.rule) || state.granted.has(claim.rule))
    || (state.without.size > 0 && claims.find((claim) => claim.isThesis && claim.cards.length)) || null;
  state.focus = Boolean(claim) && parts.has("focus");
  state.claim = claim;
  supposed();
  if (parts.has("present")) present(claim);
  else take(claim);
  if (claim) section.scrollIntoView({ block: "start" });
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

const keys = {
  "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "0": fit,
  f: () => state.claim && toggleFocus(),
  b: () => state.claim && toggleFold(),
  p: () => state.steps ? stopPresenting() : present(state.claim),
  Escape: () => state.steps ? stopPresenting() : state.claim && close(),
};
const stepKeys = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };

section.addEventListener("keydown", (event) => {
  const isTyped = event.target.closest("input, select, textarea");
  if (isTyped || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = state.steps && stepKeys[event.key];
  if (step) go(step);
  else if (keys[event.key]) keys[event.key]();
  else return;
  event.preventDefault();
});

document.querySelectorAll("main > :not(#map) a[href^='#m-']").forEach((away) => away.addEventListener("click", (event) => {
  const claim = claims.find((claim) => "#m-" + claim.href.slice(1) === away.getAttribute("href"));
  if (!claim || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  take(claim);
  section.scrollIntoView({ block: "start" });
  claim.cards[0].focus({ preventScroll: true });
}));

section.classList.add("live");
byId("map-bar").hidden = false;
if (figures.length > 1) turnTo(figures[0]);
open();
draw();
load();
addEventListener("hashchange", load);
