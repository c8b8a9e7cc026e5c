// How claims and steps stand: the well-founded model of their rules (Van Gelder, Ross & Schlipf 1991), the same that
// the program itself works out.

const OPEN = 0, IN = 1, OUT = -1;
const NONE = 0, ONE = 1, EVERY = 2;

// `rules` has for each claim and step how many of its reasons it needs, its reasons, and what attacks it. What is
// granted needs no reason and suffers no attack; what is rejected has no reason left; what is withheld needs a reason.
// What comes back: a verdict each, and the decided in the order in which they were.
function standing(rules, granted, rejected, withheld = new Set()) {
  const needs = rules.map(([need], atom) => rejected.has(atom) ? ONE : granted.has(atom) ? NONE
    : withheld.has(atom) ? ONE : need);
  const reasons = rules.map(([, reasons], atom) => rejected.has(atom) ? [] : reasons);
  const attackers = rules.map(([, , attackers], atom) => granted.has(atom) ? [] : attackers);
  const dependants = reversed(reasons), attacked = reversed(attackers);
  const verdicts = new Int8Array(rules.length);
  const decided = [];
  // What each still waits for: reasons that are in, attackers that are out.
  const waiting = needs.map((need, atom) => attackers[atom].length + [0, 1, reasons[atom].length][need]);
  const chances = reasons.map((reasons) => reasons.length);
  const carried = new Uint8Array(rules.length);
  let followed = 0;

  function decide(atom, verdict) {
    if (verdicts[atom] !== OPEN) return;
    verdicts[atom] = verdict;
    decided.push(atom);
  }

  function waitLess(atom) {
    waiting[atom] -= 1;
    if (waiting[atom] === 0) decide(atom, IN);
  }

  function gain(atom) {
    if (needs[atom] === EVERY || (needs[atom] === ONE && !carried[atom])) waitLess(atom);
    carried[atom] = 1;
  }

  function lose(atom) {
    chances[atom] -= 1;
    if (needs[atom] === EVERY || (needs[atom] === ONE && chances[atom] === 0)) decide(atom, OUT);
  }

  // Whatever follows from what is decided, atom by atom.
  function conclude() {
    while (followed < decided.length) {
      const atom = decided[followed++];
      const stands = verdicts[atom] === IN;
      attacked[atom].forEach((other) => stands ? decide(other, OUT) : waitLess(other));
      dependants[atom].forEach(stands ? gain : lose);
    }
  }

  // The open atoms that could not be carried even if no attack succeeded: what they rest on rests on itself.
  function unfounded() {
    const awaited = new Int32Array(rules.length);
    const founded = [];
    const isOpen = (atom) => verdicts[atom] === OPEN;
    for (let atom = 0; atom < rules.length; atom++) {
      if (!isOpen(atom)) continue;
      if (needs[atom] === EVERY) awaited[atom] = reasons[atom].filter(isOpen).length;
      else if (needs[atom] === ONE && !carried[atom]) awaited[atom] = 1;
      if (awaited[atom] === 0) founded.push(atom);
    }
    while (founded.length > 0) {
      for (const other of dependants[founded.pop()]) {
        if (isOpen(other) && awaited[other] > 0 && --awaited[other] === 0) founded.push(other);
      }
    }
    return [...awaited.keys()].filter((atom) => isOpen(atom) && awaited[atom] > 0);
  }

  waiting.forEach((count, atom) => {
    if (count === 0) decide(atom, IN);
    else if (needs[atom] === ONE && chances[atom] === 0) decide(atom, OUT);
  });
  do {
    conclude();
    unfounded().forEach((atom) => decide(atom, OUT));
  } while (followed < decided.length);
  return { verdicts, decided };
}

// For each number the owners of the lists that it is in.
function reversed(lists) {
  const owners = lists.map(() => []);
  lists.forEach((list, owner) => list.forEach((item) => owners[item].push(owner)));
  return owners;
}

// What nobody is left to put forward without some words: every claim that it is was put forward by one of these alone.
function withheldBy(borne, without) {
  const isLost = (claim) => claim.some((one) => without.has(one));
  return new Set(borne.filter(([, claims]) => claims.every(isLost)).map(([rule]) => rule));
}

// The word for how a claim stands, as the program has it.
function statusOf(rules, verdicts, atom) {
  const [, reasons, attackers] = rules[atom];
  const isIn = (other) => verdicts[other] === IN;
  if (verdicts[atom] === OPEN) return "contested";
  if (isIn(atom)) return reasons.some(isIn) ? "accepted" : "granted";
  return attackers.some(isIn) ? "rejected" : "unsupported";
}
