// The script of a map's page. It only adds: without it the page is complete. Nothing is asked of any server, and what
// authors wrote is set as text, never as markup. Each part is one idea; they stand in this order.
(() => {
"use strict";

{% include "html/matching.js" %}

{% include "html/map-model.js" %}

{% include "html/map-page.js" %}

{% include "html/map-view.js" %}

{% include "html/map-claim.js" %}

{% include "html/map-find.js" %}

{% include "html/map-what-if.js" %}

{% include "html/map-present.js" %}

{% include "html/map-address.js" %}
})();
