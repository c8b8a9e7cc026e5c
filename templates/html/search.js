// The search of the index. Nothing is asked of any server, and what is found is set as text, never as markup.
(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("search-data").textContent);
  var box = document.getElementById("search-box");
  var said = document.getElementById("search-said");
  var found = document.getElementById("search-found");
  var most = data.words.counts.length - 1;

{% include "html/matching.js" %}

  // Everything that can be found: kind, name, link, title of the map, and what else it is known by.
  var things = [];
  function add(kind, name, href, map, also) {
    things.push({ kind: kind, name: name, href: href, map: map, folded: folded(name), also: folded(also) });
  }
  data.maps.forEach(function (map) {
    add(0, map.title, map.page, "", map.question);
    map.claims.forEach(function (claim) {
      add(1, claim[1], map.page + "#" + claim[0], map.title, claim[2]);
    });
  });
  [data.voices, data.sources, data.terms].forEach(function (list, index) {
    list.forEach(function (thing) { add(index + 2, thing.name, thing.href, "", thing.also); });
  });

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function item(thing) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    link.href = thing.href;
    link.append(element("bdi", thing.name));
    var kind = element("span", " " + data.words.kinds[thing.kind].split("{map}").join(thing.map));
    kind.className = "quiet";
    item.append(link, kind);
    return item;
  }

  function search() {
    var words = folded(box.value).split(/\s+/).filter(Boolean);
    var hits = [];
    if (words.length > 0) {
      things.forEach(function (thing, index) {
        var points = score(thing.folded, thing.also, words);
        if (points > 0) hits.push({ points: points - (thing.kind === 1 ? 1 : 0), index: index });
      });
      hits.sort(function (one, other) { return other.points - one.points || one.index - other.index; });
    }
    found.replaceChildren.apply(found, hits.slice(0, most).map(function (hit) { return item(things[hit.index]); }));
    said.textContent = words.length === 0 ? "" : hits.length > most ? data.words.more : data.words.counts[hits.length];
  }

  // Arrows go from the box through the results and back; Escape empties the box.
  function move(event) {
    var links = Array.from(found.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && at + 1 < links.length) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (at === 0 ? box : links[at - 1]).focus();
    else if (event.key === "Enter" && at < 0 && links.length > 0) links[0].click();
    else if (event.key === "Escape") { box.value = ""; search(); box.focus(); }
    else return;
    event.preventDefault();
  }

  box.addEventListener("input", search);
  document.getElementById("search").addEventListener("keydown", move);
  document.getElementById("search").hidden = false;
  search();
})();
