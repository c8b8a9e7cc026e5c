// What if: a reader rejects or grants claims, and the page says what changes and why.

const rules = data.rules.all;
const asItIs = standing(rules, new Set(), new Set());
let now = asItIs;

// The claims by their rules: of several that restate each other the one that is drawn first.
const claimByRule = new Map(data.rules.others.map(([rule, label]) => [rule, { label, rule, cards: [], href: "" }]));
[...claims].reverse().forEach((claim) => claimByRule.set(claim.rule, claim));

const before = (rule) => statusOf(rules, asItIs.verdicts, rule);
const after = (rule) => statusOf(rules, now.verdicts, rule);
const isSupposed = () => state.granted.size + state.rejected.size + state.without.size > 0;
let withheld = new Set();

function suppose(set, claim) {
  const other = set === state.granted ? state.rejected : state.granted;
  other.delete(claim.rule);
  if (!set.delete(claim.rule)) set.add(claim.rule);
  supposed();
}

// Shows what follows from what is supposed.
function supposed() {
  withheld = withheldBy(data.rules.borne, state.without);
  now = isSupposed() ? standing(rules, state.granted, state.rejected, withheld) : asItIs;
  showWithout();
  byId("map-what-if").hidden = !isSupposed();
  section.classList.toggle("supposing", isSupposed());
  const ranks = new Map(now.decided.map((rule, rank) => [rule, rank]));
  const rankOf = (claim) => ranks.has(claim.rule) ? ranks.get(claim.rule) : Infinity;
  const isGiven = (claim) => state.granted.has(claim.rule) || state.rejected.has(claim.rule);
  const changed = claims.filter((claim) => before(claim.rule) !== after(claim.rule));
  const following = changed.filter((claim) => !isGiven(claim) && !claim.isThesis);
  following.sort((one, other) => rankOf(one) - rankOf(other) || one.key - other.key);
  const left = data.rules.without.filter((_, index) => state.without.has(index))
    .map(({ text: what }) => element("li", element("bdi", text("script-without", { what }))));
  byId("map-given").replaceChildren(...left, ...claims.filter(isGiven).filter((claim) => claimByRule.get(claim.rule) === claim)
    .map((claim) => element("li", say(state.granted.has(claim.rule) ? "script-granted" : "script-rejected", { claim: quoted(claim) }))));
  const theses = claims.filter((claim) => claim.isThesis);
  byId("map-theses").replaceChildren(...theses.map((claim) => outcome(claim, "script-thesis")));
  byId("map-changes").replaceChildren(...following.map((claim) => outcome(claim, "script-change")));
  byId("map-changes-part").hidden = following.length === 0;
  if (state.claim) fill(state.claim);
  draw();
  const said = theses.map((claim) => text("script-said", { claim: claim.label, status: wordFor(after(claim.rule)) }));
  announce(isSupposed() ? [...said, text("script-changed", { count: following.length })].join(" ") : text("script-as-it-is"));
  save();
}

const wordFor = (name) => data.statuses.find((status) => status.name === name).word;
const quoted = (claim) => say("script-quoted", { text: claim.href ? [link(claim)] : claim.label });

// A claim, how it stood and stands now, and why.
function outcome(claim, message) {
  const [was, is] = [before(claim.rule), after(claim.rule)];
  const item = element("li", say(message, { claim: quoted(claim) }));
  item.append(" ", ...(was === is ? [chip(is), " ", text("script-as-before")] : [chip(was), " → ", chip(is)]));
  const why = was === is ? [] : because(claim.rule);
  if (why.length) item.append(" ", element("span", why, "why"));
  return item;
}

// The claims that make up a step, or the claim itself.
function namesOf(rule) {
  const named = claimByRule.get(rule);
  return named ? [named] : rules[rule][1].flatMap((premise) => claimByRule.get(premise) || []);
}

function named(list) {
  const unique = [...new Set(list)].slice(0, 3);
  return unique.flatMap((claim, index) => index ? [text("script-between"), ...quoted(claim)] : quoted(claim));
}

// Why a claim has changed: which reason or objection fell or stands, because of which claims.
function because(rule) {
  if (state.rejected.has(rule)) return say("script-why-rejected");
  if (state.granted.has(rule)) return say("script-why-granted");
  const [, reasons, attackers] = rules[rule];
  const was = asItIs.verdicts, is = now.verdicts;
  const are = (list, verdict) => list.filter((other) => is[other] === verdict);
  const fresh = (list, verdict) => {
    const all = are(list, verdict), changed = all.filter((other) => was[other] !== verdict);
    return changed.length ? changed : all;
  };
  const tell = (name, list) => list.length ? say(name, { claims: named(list) }) : [];
  if (is[rule] === OUT) {
    const standing = are(attackers, IN);
    if (standing.length) return tell("script-why-objection", standing.flatMap(namesOf));
    if (withheld.has(rule) && !reasons.length) return say("script-why-withheld");
    const lost = fresh(fresh(reasons, OUT).flatMap((step) => rules[step][1]), OUT);
    if (lost.length) return tell("script-why-lost", lost.flatMap(namesOf));
    const cut = are(reasons.flatMap((step) => rules[step][2]), IN);
    return cut.length ? tell("script-why-cut", cut.flatMap(namesOf)) : say("script-why-circle");
  }
  if (is[rule] === OPEN) {
    const open = fresh(attackers, OPEN);
    if (open.length && (was[rule] === IN || was[rule] === OUT)) return tell("script-why-open-objection", open.flatMap(namesOf));
    const halves = fresh(fresh(reasons, OPEN).flatMap((step) => rules[step][1]), OPEN);
    return tell("script-why-open", halves.flatMap(namesOf));
  }
  const freed = attackers.filter((other) => was[other] !== OUT);
  if (freed.length) return tell("script-why-freed", freed.flatMap(namesOf));
  return tell("script-why-carried", fresh(reasons, IN).flatMap(namesOf));
}

// On the map: how claims stand now, what changed, and the steps that no longer carry.
drawers.push(() => {
  claims.forEach((claim) => claim.cards.forEach((card) => {
    const is = after(claim.rule);
    const { sign, word } = data.statuses.find((status) => status.name === is);
    const isChanged = before(claim.rule) !== is || (isSupposed() && (state.granted.has(claim.rule) || state.rejected.has(claim.rule)));
    const stands = card.querySelector(".sign");
    stands.textContent = sign;
    stands.nextElementSibling.textContent = word;
    card.classList.toggle("changed", isChanged);
    card.classList.toggle("fell", now.verdicts[claim.rule] === OUT && asItIs.verdicts[claim.rule] !== OUT);
  }));
  stepRules.forEach((rule, key) => {
    const isGone = isSupposed() && now.verdicts[rule] === OUT && asItIs.verdicts[rule] !== OUT;
    drawn.get(key).forEach((pill) => pill.classList.toggle("gone", isGone));
  });
  wires.forEach(({ element, from, to }) => {
    const isGone = (key) => drawn.get(key)[0].classList.contains("gone");
    element.classList.toggle("gone", isGone(from) && !claimByKey.has(from) || isGone(to) && !claimByKey.has(to));
  });
  if (state.claim) {
    const shown = chip(after(state.claim.rule));
    shown.id = "map-panel-status";
    byId("map-panel-status").replaceWith(shown);
  }
});

byId("map-reject").addEventListener("click", () => suppose(state.rejected, state.claim));
byId("map-grant").addEventListener("click", () => suppose(state.granted, state.claim));
byId("map-as-it-is").addEventListener("click", () => {
  [state.granted, state.rejected, state.without].forEach((set) => set.clear());
  supposed();
  byId("map-panel-title").focus({ preventScroll: true });
});
// Whose word does not count. What then follows stands beside the map, so a claim is taken in hand, the thesis before others.
const boxes = [...section.querySelectorAll("#map-withouts input")];
function showWithout() {
  boxes.forEach((box, index) => { box.checked = state.without.has(index); });
}
boxes.forEach((box, index) => box.addEventListener("change", () => {
  if (!state.without.delete(index)) state.without.add(index);
  supposed();
  if (!state.claim && isSupposed()) take(claims.find((claim) => claim.isThesis && claim.cards.length) || claims[0]);
}));
if (boxes.length) opens("map-without", "map-withouts");
byId("map-held").hidden = !data.rules.holds_others;
