// The claim in hand: its card stands out, and beside the map it says what the outline says of it.

const panel = byId("map-panel");

// Takes a claim in hand, or none.
function take(claim) {
  const before = state.claim;
  state.claim = claim;
  if (!claim) state.focus = false;
  unmoved(() => {
    section.classList.toggle("open", Boolean(claim));
    panel.hidden = !claim;
  });
  if (claim) fill(claim);
  draw();
  if (claim) {
    if (claim !== before) panel.scrollTop = 0;
    // On a narrow screen the panel is below the figure, and both fit the screen.
    if (panel.getBoundingClientRect().top > innerHeight * 0.8) panel.parentElement.scrollIntoView({ block: "start" });
    reveal(claim);
  }
  save();
}

function fill(claim) {
  const { entry } = claim;
  const head = entry && entry.querySelector(".head .number");
  byId("map-panel-number").textContent = head ? head.textContent : "";
  byId("map-panel-number").hidden = !head;
  byId("map-panel-title").replaceChildren(element("bdi", claim.label));
  byId("map-panel-title").classList.toggle("long", claim.label.length > 140);
  const full = entry ? entry.querySelector(".text").textContent : "";
  byId("map-panel-text").textContent = full;
  byId("map-panel-text").hidden = full === "" || full === claim.label;
  byId("map-panel-entry").href = claim.href;
  byId("map-panel-entry").textContent = text(entry ? "script-to-outline" : "script-to-its-map");
  const more = entry ? [...entry.querySelectorAll(".said, .figures, .note, .why, .findings")] : [];
  byId("map-panel-more").replaceChildren(...more.map((part) => part.cloneNode(true)));
  fillList("map-panel-below", [...below.get(claim.key)].filter(isStep).map((step) => aboutStep(step, "below")));
  fillList("map-panel-above", [...above.get(claim.key)].filter(isStep).map((step) => aboutStep(step, "above")));
  showPressed();
}

const isStep = (key) => !claimByKey.has(key);

function fillList(id, items) {
  byId(id).replaceChildren(...items.map((item) => element("li", item)));
  byId(id + "-part").hidden = items.length === 0;
}

// A step in words: its word, and the claims that it comes from or is finally about.
function aboutStep(step, way) {
  const pill = drawn.get(step)[0];
  const word = element("span", pill.querySelector("text").textContent, pill.getAttribute("class").replace("pill", "word"));
  let keys = [...below.get(step)];
  if (way === "above" || pill.classList.contains("contrary")) {
    keys = [...above.get(step)];
    while (keys.length > 0 && keys.every(isStep)) keys = keys.flatMap((key) => [...above.get(key)]);
  }
  const named = keys.map((key) => claimByKey.get(key)).filter((claim) => claim && claim !== state.claim);
  const links = named.flatMap((claim, index) => index ? [text("script-between"), link(claim)] : [link(claim)]);
  return way === "above" ? [...links, " ", word] : [word, " ", ...links];
}

// The claims that bear on one, or that it bears on, near or far, in the order of the outline.
const claimsFrom = (claim, next) => {
  const keys = reached([claim.key], next);
  return claims.filter((other) => other !== claim && keys.has(other.key));
};

function press(id, isPressed) {
  byId(id).setAttribute("aria-pressed", String(isPressed));
}

// What holds already, nobody need suppose.
function pressed(id, set, verdict) {
  const { rule } = state.claim;
  press(id, set.has(rule));
  byId(id).disabled = !set.has(rule) && now.verdicts[rule] === verdict;
}

function showPressed() {
  const { claim } = state;
  press("map-focus", state.focus);
  press("map-fold", state.folded.has(claim.key));
  byId("map-fold").disabled = below.get(claim.key).size === 0;
  pressed("map-reject", state.rejected, OUT);
  pressed("map-grant", state.granted, IN);
  fillList("map-panel-all-below", state.focus ? claimsFrom(claim, below).map(link) : []);
  fillList("map-panel-all-above", state.focus ? claimsFrom(claim, above).map(link) : []);
}

// Focus: what bears on the claim and what it bears on, and all else dim.
function toggleFocus() {
  state.focus = !state.focus;
  showPressed();
  draw();
  announce(text(state.focus ? "script-focus" : "script-focus-off", {
    below: claimsFrom(state.claim, below).length, above: claimsFrom(state.claim, above).length,
  }));
  save();
}

// Fold: what bears on the claim and on nothing else is gone, and its card says how much that is.
function toggleFold() {
  const { key } = state.claim;
  if (byId("map-fold").disabled) return;
  if (!state.folded.delete(key)) state.folded.add(key);
  showPressed();
  draw();
  announce(state.folded.has(key) ? text("script-folded", counts(key)) : text("script-unfolded"));
  save();
}

// How much is folded below a claim.
function counts(key) {
  const gone = [...reached([key], below)].filter((other) => drawn.get(other)[0].classList.contains("folded"));
  const with_ = (name) => gone.filter((other) => drawn.get(other)[0].matches(name)).length;
  const folded = gone.map((other) => claimByKey.get(other)).filter(Boolean);
  return {
    claims: folded.length,
    reasons: with_(".pill.support"),
    objections: with_(":is(.pill.rebut, .pill.undermine, .pill.undercut):not(.light)"),
    light: with_(".pill.light"),
    findings: folded.filter((claim) => claim.findings > 0).length,
  };
}

// The badges of folded cards.
drawers.push(() => {
  section.querySelectorAll(".badge").forEach((badge) => badge.remove());
  state.folded.forEach((key) => {
    const held = counts(key);
    claimByKey.get(key).cards.forEach((card) => {
      const { x, y, width, height } = card.querySelector(".frame").getBBox();
      const make = (name, values, content) => {
        const made = document.createElementNS(card.namespaceURI, name);
        Object.entries(values).forEach(([name, value]) => made.setAttribute(name, value));
        made.append(...content);
        return made;
      };
      const mark = "▸ " + held.claims + (held.findings ? " ⚑" + held.findings : "");
      const wide = 16 + 8 * mark.length;
      const middle = x + width / 2;
      card.append(make("g", { class: "badge" }, [
        make("title", {}, [text("script-folded", held)]),
        make("rect", { x: middle - wide / 2, y: y + height - 11, width: wide, height: 22, rx: 11 }, []),
        make("text", { x: middle, y: y + height + 4, "text-anchor": "middle" }, [mark]),
      ]));
    });
  });
});

claims.forEach((claim) => claim.cards.forEach((card) => card.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (wasDragged) return;
  // A card whose branch goes on in another figure leads there.
  const place = byId(card.getAttribute("href").slice(1));
  const there = place && section.contains(place) && (place.querySelector("figure.scroll") || place.closest("figure"));
  if (there && there !== figure) turnTo(there);
  take(claim);
  // From the keyboard one goes on reading; whoever points stays where they point.
  if (event.detail === 0) byId("map-panel-title").focus({ preventScroll: true });
})));

function close() {
  const card = state.claim && state.claim.cards.find((card) => figure.contains(card));
  const wasInside = panel.contains(document.activeElement);
  take(null);
  if (card && wasInside) card.focus({ preventScroll: true });
}

byId("map-panel-close").addEventListener("click", close);
byId("map-focus").addEventListener("click", toggleFocus);
byId("map-fold").addEventListener("click", toggleFold);
byId("map-copy").addEventListener("click", async () => {
  const address = location.href.split("#")[0] + fragment();
  try {
    await navigator.clipboard.writeText(address);
    announce(text("script-copied"));
  } catch {
    announce(address);
  }
});
