// Pan and zoom. A figure scrolls as every page does; its drawing grows and shrinks.

const natural = (figure) => figure.querySelector("svg").viewBox.baseVal;
const SMALLEST = 0.1, LARGEST = 4, READABLE = 0.75;
let figure = figures[0];
let scale = 1;
// Whether the reader chose the scale; until then it follows the width.
let isChosen = false;

const calm = matchMedia("(prefers-reduced-motion: reduce)");

function setScale(wanted) {
  figures.forEach((one) => { one.querySelector("svg").style.marginLeft = ""; });
  scale = Math.min(LARGEST, Math.max(SMALLEST, wanted));
  figures.forEach((one) => one.style.setProperty("--drawn-width", natural(one).width * scale + "px"));
}

// Zooms and keeps a point of the screen where it is; without one the middle of the figure.
function zoom(factor, point) {
  const frame = figure.getBoundingClientRect();
  const at = point || { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
  const svg = figure.querySelector("svg");
  const before = svg.getBoundingClientRect();
  const was = scale;
  isChosen = true;
  setScale(scale * factor);
  const after = svg.getBoundingClientRect();
  const grown = scale / was;
  figure.scrollLeft += (at.x - before.left) * grown - (at.x - after.left);
  figure.scrollTop += (at.y - before.top) * grown - (at.y - after.top);
}

// Lets the frame change its width, and leaves the drawing where the reader sees it.
function unmoved(change) {
  const { style } = figure.querySelector("svg");
  const left = () => figure.querySelector("svg").getBoundingClientRect().left;
  const before = left();
  change();
  style.marginLeft = "";
  const away = before - left();
  if (away > 0) style.marginLeft = left() + away - figure.getBoundingClientRect().left - figure.clientLeft + "px";
  else figure.scrollLeft -= away;
}

// The whole width, but no larger than it was made.
function fit() {
  isChosen = false;
  setScale(Math.min(1, figure.clientWidth / natural(figure).width));
  figure.scrollTo(0, 0);
}

// As the page opens: the width where that can be read, else at reading size with the first thesis in the middle.
function open() {
  isChosen = false;
  setScale(Math.min(1, Math.max(READABLE, figure.clientWidth / natural(figure).width)));
  const thesis = figure.querySelector("a:has(.thesis), a[data-key]");
  if (thesis) figure.scrollLeft += middleOf(thesis).x - middleOf(figure).x;
}

function middleOf(element) {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

// Shows a figure, of several one at a time.
const parts = byId("map-part");
function turnTo(wanted) {
  figure = wanted;
  if (parts && parts.value !== "all") {
    parts.value = String(figures.indexOf(wanted));
    figures.forEach((one) => { one.closest(".map-branch").hidden = one !== wanted; });
  }
  if (!isChosen) open();
}

if (parts) parts.addEventListener("change", () => {
  const isAll = parts.value === "all";
  figures.forEach((one) => { one.closest(".map-branch").hidden = !isAll; });
  turnTo(figures[isAll ? 0 : Number(parts.value)]);
});

// Brings a claim's card into view, in the figure that is shown where it is there.
function reveal(claim) {
  const card = claim.cards.find((card) => figure.contains(card)) || claim.cards[0];
  if (!card) return;
  if (!figure.contains(card)) turnTo(card.closest("figure"));
  const frame = figure.getBoundingClientRect(), box = card.getBoundingClientRect();
  const gap = 12;
  const out = (low, high, from, to) => low < from + gap || high > to - gap ? (low + high) / 2 - (from + to) / 2 : 0;
  const left = out(box.left, box.right, frame.left, frame.right);
  const top = out(box.top, box.bottom, frame.top, frame.bottom);
  if (left || top) figure.scrollBy({ left, top, behavior: calm.matches ? "instant" : "smooth" });
}

// The wheel scrolls, and zooms with the keys that zoom pages. So does a pinch.
function onWheel(event) {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  zoom(Math.exp(-event.deltaY * lines * 0.004), { x: event.clientX, y: event.clientY });
}

let pinched = 0;
function onTouch(event) {
  if (event.touches.length !== 2) { pinched = 0; return; }
  const [one, other] = event.touches;
  const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  event.preventDefault();
  if (pinched > 0) {
    zoom(apart / pinched, { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 });
  }
  pinched = apart;
}

// A mouse drags the map. What was a drag is no click.
let grip = null;
let wasDragged = false;
function onPress(event) {
  wasDragged = false;
  if (event.pointerType === "mouse" && event.button === 0) grip = { x: event.clientX, y: event.clientY };
}
function onDrag(event) {
  if (!grip || event.buttons !== 1) { grip = null; return; }
  const { x, y } = grip;
  if (!wasDragged && Math.hypot(event.clientX - x, event.clientY - y) < 5) return;
  wasDragged = true;
  figure.scrollBy({ left: x - event.clientX, top: y - event.clientY, behavior: "instant" });
  grip = { x: event.clientX, y: event.clientY };
}

figures.forEach((one) => {
  one.addEventListener("wheel", onWheel, { passive: false });
  ["touchstart", "touchmove", "touchend"].forEach((name) => one.addEventListener(name, onTouch, { passive: false }));
  one.addEventListener("pointerdown", onPress);
  one.addEventListener("focusin", () => { figure = one; });
  one.addEventListener("pointerenter", () => { figure = one; });
  one.addEventListener("dragstart", (event) => event.preventDefault());
});
addEventListener("pointermove", onDrag);
byId("map-closer").addEventListener("click", () => zoom(1.25));
byId("map-farther").addEventListener("click", () => zoom(0.8));
byId("map-fit").addEventListener("click", fit);
let width = 0;
new ResizeObserver(() => {
  if (!isChosen && section.clientWidth !== width) open();
  width = section.clientWidth;
}).observe(section);
