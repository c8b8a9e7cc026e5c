// How well texts match words that somebody types.

// Letters without accents, in lower case, so that “Zurich” finds “Zürich”.
function folded(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}

const letter = /[\p{L}\p{N}]/u;

// How well a folded text has a word: at its own beginning, at that of one of its words, or anywhere.
function rank(text, word) {
  let at = text.indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return 4;
  for (; at >= 0; at = text.indexOf(word, at + 1)) {
    if (!letter.test(text[at - 1])) return 3;
  }
  return 1;
}

// A thing is found where it has every word; its name counts for more than what else it is known by.
function score(name, also, words) {
  let sum = 1;
  for (const word of words) {
    const best = Math.max(2 * rank(name, word), rank(also, word));
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}
