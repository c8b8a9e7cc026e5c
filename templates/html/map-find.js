// Search in claims, sources and quotes, and filters: what is not found is dim.

const searchBox = byId("map-search");
const filters = ["side", "status", "voice", "source", "finding"].map((name) => byId("map-filter-" + name)).filter(Boolean);
const MOST_HITS = 12;

// What each claim can be found by, read off the outline when somebody first searches.
let searched = null;
const texts = () => searched ||= claims.map((claim) => ({
  claim,
  name: folded(claim.label),
  also: folded((claim.entry || claim.cards[0]).textContent),
}));

// Whether a claim is what a filter asks for.
const passes = {
  side: (claim, value) => claim.side === value,
  status: (claim, value) => claim.status === value,
  voice: (claim, value) => claim.voices.includes(Number(value)),
  source: (claim, value) => claim.sources.includes(Number(value)),
  finding: (claim, value) => claim.findings > 0 === (value === "yes"),
};

function find() {
  const words = folded(searchBox.value).split(/\s+/).filter(Boolean);
  const asked = filters.filter((filter) => filter.value !== "");
  const passing = (claim) => asked.every((filter) => passes[filter.name](claim, filter.value));
  let hits = claims.filter(passing).map((claim) => ({ claim, points: 0 }));
  if (words.length > 0) {
    hits = texts().filter(({ claim }) => passing(claim))
      .map(({ claim, name, also }) => ({ claim, points: score(name, also, words) }))
      .filter(({ points }) => points > 0)
      .sort((one, other) => other.points - one.points);
  }
  const isAsked = words.length + asked.length > 0;
  state.found = isAsked ? new Set(hits.map(({ claim }) => claim.key)) : null;
  const items = words.length > 0 ? hits.slice(0, MOST_HITS) : [];
  byId("map-found").replaceChildren(...items.map(({ claim }) => element("li", link(claim))));
  byId("map-found").hidden = items.length === 0;
  byId("map-clear").hidden = !isAsked;
  draw();
  announce(isAsked ? text("script-found", { count: hits.length, all: claims.length }) : "");
}

function clearSearch() {
  searchBox.value = "";
  filters.forEach((filter) => { filter.value = ""; });
  find();
}

searchBox.addEventListener("input", find);
filters.forEach((filter) => filter.addEventListener("change", find));
byId("map-clear").addEventListener("click", () => { clearSearch(); searchBox.focus(); });
// A button of the bar that opens a row below it.
function opens(button, name) {
  byId(button).addEventListener("click", () => {
    const row = byId(name);
    row.hidden = !row.hidden;
    byId(button).setAttribute("aria-expanded", String(!row.hidden));
  });
}
opens("map-filter", "map-filters");

// Arrows go from the box through what is found and back; Enter takes the first.
byId("map-finder").addEventListener("keydown", (event) => {
  const links = [...byId("map-found").querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  if (event.key === "ArrowDown" && at + 1 < links.length) links[at + 1].focus();
  else if (event.key === "ArrowUp" && at >= 0) (at === 0 ? searchBox : links[at - 1]).focus();
  else if (event.key === "Enter" && at < 0 && links.length > 0) links[0].click();
  else if (event.key === "Escape" && state.found) { clearSearch(); searchBox.focus(); }
  else return;
  event.preventDefault();
  event.stopPropagation();
});
