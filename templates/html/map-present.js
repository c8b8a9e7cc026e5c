// Presenting: the map fills the screen, and one steps claim by claim through a branch in the order of the outline.

const around = [...document.querySelectorAll("body > *, main > *")].filter((part) => !part.contains(section));

function present(claim) {
  const start = claim || claims.find((one) => one.isThesis) || claims[0];
  const branch = reached([start.key], below);
  state.steps = { all: claims.filter((one) => one.cards.length && branch.has(one.key)), at: 0 };
  const first = state.steps.all.indexOf(start);
  state.steps.at = Math.max(0, first);
  section.classList.add("presenting");
  around.forEach((part) => { part.inert = true; });
  byId("map-steps").hidden = false;
  byId("map-present").hidden = true;
  go(0);
  byId("map-next").focus();
}

function go(by) {
  const { all, at } = state.steps;
  state.steps.at = Math.min(all.length - 1, Math.max(0, at + by));
  byId("map-step").textContent = text("script-step", { at: state.steps.at + 1, all: all.length });
  take(all[state.steps.at]);
  announce(byId("map-step").textContent + " " + state.claim.label);
}

function stopPresenting() {
  state.steps = null;
  section.classList.remove("presenting");
  around.forEach((part) => { part.inert = false; });
  byId("map-steps").hidden = true;
  byId("map-present").hidden = false;
  draw();
  save();
  section.scrollIntoView({ block: "nearest" });
  byId("map-present").focus();
}

byId("map-present").addEventListener("click", () => present(state.claim));
byId("map-before").addEventListener("click", () => go(-1));
byId("map-next").addEventListener("click", () => go(1));
byId("map-end").addEventListener("click", stopPresenting);
