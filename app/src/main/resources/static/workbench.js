// What a page of the workbench does by itself: it keeps the state of the view in the address, asks for the parts anew while
// something is turned, and shows what is behind.
"use strict";
(() => {
  const tab = Math.random().toString(36).slice(2);
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = () => find("#state");
  const notice = words => { const place = find("#notice"); if (place) place.textContent = words; };

  const departs = field => field.checked !== (field.dataset.usual === "yes");

  // What a slider stands for: a number, or options that are equal in an order.
  const paths = field => [field.dataset.path, ...(field.dataset.also ? field.dataset.also.split(" ") : [])];

  // The state of the view, as its address says it: only what departs from the case.
  function query() {
    const parts = new URLSearchParams();
    if (!form()) return new URLSearchParams(location.search);
    for (const field of all("[data-kind]", form())) {
      switch (field.dataset.kind) {
        case "reading": if (field.value && field.selectedIndex > 0) parts.append("reading", field.value); break;
        case "lever": if (departs(field)) parts.append(field.checked ? "pull" : "drop", field.dataset.id); break;
        case "claim": if (departs(field)) parts.append(field.checked ? "hold" : "without", field.dataset.id); break;
        case "number":
          if (field.dataset.set === "yes") for (const path of paths(field)) parts.append("set", path + "=" + (field.dataset.written || field.value));
          break;
        case "term": if (field.value) parts.append("t." + field.dataset.issue, field.value); break;
        case "world": if (field.value && field.value !== "middle" && field.checkValidity()) parts.append("world", field.value); break;
        case "seed": if (field.value && field.checkValidity()) parts.append("seed", field.value); break;
      }
    }
    // A reading that the case does not know is still what the address asks for.
    const asked = new URLSearchParams(location.search).get("reading");
    if (asked && !touched && !all("[data-kind=reading] option", form()).some(one => one.value === asked)) parts.append("reading", asked);
    // What is set by a path that has no slider here stays.
    for (const assignment of new URLSearchParams(location.search).getAll("set")) {
      const path = assignment.split("=")[0];
      if (!all("[data-kind=number]", form()).some(field => paths(field).includes(path)) && !dropped.has(path)) parts.append("set", assignment);
    }
    return parts;
  }
  const dropped = new Set();
  let touched = false;

  function remember(parts) {
    const words = parts.toString();
    history.replaceState(null, "", location.pathname + (words ? "?" + words : ""));
    for (const link of all("a[data-view]")) link.href = link.dataset.view + (words ? "?" + words : "");
  }

  // One question of each kind is under way; a newer one replaces it.
  const under = new Map();
  let asked = 0;
  async function load(place, address, after) {
    const target = document.getElementById(place);
    if (!target) return;
    under.get(place)?.abort();
    const abort = new AbortController();
    abort.question = ++asked;
    under.set(place, abort);
    target.setAttribute("aria-busy", "true");
    const late = setTimeout(() => target.classList.add("stale"), 120);
    try {
      const answer = await fetch(address + (address.includes("?") ? "&" : "?") + "ask=" + abort.question, {signal: abort.signal, headers: {"X-Westphalia": "1"}});
      const text = await answer.text();
      if (abort.signal.aborted) return;
      const page = new DOMParser().parseFromString(text, "text/html");
      const open = all("details", target).map(one => one.open);
      if (!answer.ok && place === "knobs") {
        // What can be turned stays, so that the view comes back when the case can be read again.
        notice(page.querySelector("[role=alert]")?.textContent ?? "");
        return;
      }
      target.replaceChildren(...(answer.ok ? page.body.childNodes : page.querySelectorAll("[role=alert]")));
      all("details", target).forEach((one, i) => { if (open[i]) one.open = true; });
      htmx.process(target);
      if (after) after();
      if (answer.ok && target.dataset.failed) notice("");
      target.dataset.failed = answer.ok ? "" : "yes";
    } catch (problem) {
      if (problem.name === "AbortError") return;
      target.dataset.failed = "yes";
      notice("The workbench does not answer; is it still running?");
    } finally {
      clearTimeout(late);
      if (under.get(place) === abort) {
        under.delete(place);
        target.classList.remove("stale");
        target.setAttribute("aria-busy", "false");
      }
    }
  }

  let began = 0;
  let busy = false;
  let wanted = false;
  let settled;
  const measured = [];
  window.westphalia = {measured};

  // While something moves, one quick question at a time; once it rests, the whole one.
  async function quick() {
    if (busy) { wanted = true; return; }
    busy = true;
    const start = began;
    const parts = query();
    parts.append("tab", tab);
    parts.append("quick", "1");
    await load("live", "/live?" + parts, () => {
      requestAnimationFrame(() => setTimeout(() => { measured.push(performance.now() - start); }, 0));
    });
    busy = false;
    if (wanted) { wanted = false; quick(); }
  }

  // What takes longer follows too, each part in a lane of its own with pauses that leave the quick ones their way; it stays marked as
  // behind until it has caught up.
  function lane(place, path, pause) {
    let going = false;
    const own = {behind: false, question: 0};
    own.follow = async () => {
      own.behind = true;
      if (going) return;
      going = true;
      while (own.behind) {
        own.behind = false;
        const parts = query();
        parts.append("tab", tab);
        parts.append("quick", "1");
        const start = performance.now();
        const answer = load(place, path + "?" + parts);
        own.question = asked;
        await answer;
        if (own.behind) document.getElementById(place).classList.add("stale");
        await new Promise(wake => setTimeout(wake, pause(performance.now() - start)));
      }
      going = false;
    };
    return own;
  }
  const map = lane("map", "/map", took => took);
  const why = lane("why", "/panel/why", took => (took < 700 ? 3 : 20) * took);

  function rest() {
    map.behind = why.behind = false;
    const parts = query();
    parts.append("tab", tab);
    load("live", "/live?" + parts).then(() => load("map", "/map?" + parts));
    for (const panel of all("[data-panel]")) {
      const drawer = panel.closest("details[data-later]");
      if (!drawer || drawer.open) load(panel.id, "/panel/" + panel.dataset.panel + "?" + parts);
      else { panel.replaceChildren(); panel.classList.remove("stale"); }
    }
  }

  function changed(moving, obstacles = moving) {
    began = performance.now();
    remember(query());
    for (const panel of all("[data-panel]")) panel.classList.add("stale");
    clearTimeout(settled);
    for (const panel of all("[data-panel]")) {
      // Long answers to what was before are no longer wanted, and would only stand in the way.
      const question = under.get(panel.id);
      if (!moving || !question || question.question === why.question) continue;
      question.abort();
      fetch("/panel/" + panel.dataset.panel + "?stop=" + question.question + "&tab=" + tab).catch(() => {});
    }
    if (moving) { quick(); map.follow(); }
    if (obstacles) why.follow();
    settled = setTimeout(settle, moving ? 350 : 0);
  }

  // The whole answer waits for the quick one that is under way, so that something is seen meanwhile.
  function settle() {
    if (busy) settled = setTimeout(settle, 50);
    else rest();
  }

  // Other claims, levers or another reading mean other numbers to turn.
  async function turned() {
    touched = true;
    changed(false);
    const parts = query();
    const open = new Map(all("details[data-keep]").map(one => [one.dataset.keep, one.open]));
    const focus = document.activeElement?.dataset ? {kind: document.activeElement.dataset.kind, id: document.activeElement.dataset.id} : {};
    await load("knobs", "/knobs?" + parts, () => {
      for (const one of all("details[data-keep]")) if (open.has(one.dataset.keep)) one.open = open.get(one.dataset.keep);
      if (focus.kind) all("[data-kind='" + focus.kind + "']").find(one => one.dataset.id === focus.id)?.focus();
    });
  }

  const turnedByHand = field => field.dataset.set === "yes" && !field.dataset.written;

  function show(field) {
    find("[data-output='" + CSS.escape(field.dataset.path) + "']").textContent =
      field.dataset.set !== "yes" ? field.min + " to " + field.max : (field.dataset.written || field.value).replace("..", " to ");
    find("[data-free='" + CSS.escape(field.dataset.path) + "']").hidden = field.dataset.order ? !turnedByHand(field) : field.dataset.set !== "yes";
  }

  // An order stays an order: a slider goes as far as those that were turned before it and after it, and those between two that were
  // turned share the room there.
  function arrange(moved) {
    if (!moved.dataset.order) return;
    const order = all("[data-kind=number]").filter(one => one.dataset.order === moved.dataset.order);
    const at = order.indexOf(moved);
    if (turnedByHand(moved)) {
      const above = order.slice(0, at).findLast(turnedByHand), below = order.slice(at + 1).find(turnedByHand);
      moved.value = Math.max(below ? below.value : moved.min, Math.min(above ? above.value : moved.max, moved.value));
    }
    const free = !order.some(turnedByHand);
    let top = Number(moved.max);
    for (let i = 0; i < order.length; i++) {
      if (turnedByHand(order[i])) { top = Number(order[i].value); continue; }
      let end = i;
      while (end < order.length && !turnedByHand(order[end])) end++;
      const bottom = end < order.length ? Number(order[end].value) : Number(moved.min);
      const edge = k => String(Math.round((top + (bottom - top) * k / (end - i)) * 1e4) / 1e4);
      for (let k = i; k < end; k++) {
        const one = order[k];
        // Options of one level are worth the same, so that they take a number; a range would be drawn for each by itself.
        const middle = edge(k - i + .5);
        one.dataset.set = free ? "no" : "yes";
        one.dataset.written = free ? "" : one.dataset.also ? middle : edge(k - i + 1) + ".." + edge(k - i);
        one.value = free ? one.dataset.middle : middle;
        show(one);
      }
      i = end - 1;
    }
  }

  document.addEventListener("input", event => {
    const field = event.target;
    if (field.id === "find") {
      const words = field.value.toLowerCase();
      if (find(".later")) {
        for (const owner of all("details.owner")) {
          owner.hidden = !(owner.dataset.keep + ".").toLowerCase().slice("numbers-".length).startsWith(words.split(".")[0]);
          if (words.includes(".") && !owner.hidden) owner.open = true;
        }
        return;
      }
      for (const knob of all(".number-knob")) knob.hidden = !knob.dataset.path.toLowerCase().includes(words);
      for (const owner of all("details.owner")) {
        const left = all(".number-knob:not([hidden])", owner).length;
        owner.hidden = left === 0;
        if (words) owner.open = left > 0;
      }
      return;
    }
    if (field.dataset?.kind !== "number") return;
    field.dataset.set = "yes";
    field.dataset.written = "";
    arrange(field);
    show(field);
    changed(true);
  });

  document.addEventListener("change", event => {
    const kind = event.target.dataset?.kind;
    if (["reading", "lever", "claim"].includes(kind)) turned();
    if (["term", "world", "seed"].includes(kind)) {
      if (event.target.checkValidity()) changed(false); else event.target.reportValidity();
    }
  });

  document.addEventListener("submit", event => { if (event.target.id === "state") event.preventDefault(); });

  document.addEventListener("toggle", event => {
    const drawer = event.target;
    const later = drawer.matches?.("details.owner") && drawer.open ? find(".later", drawer) : null;
    if (later && later.childElementCount === 0) {
      later.id ||= "later-" + later.dataset.owner;
      const parts = query();
      parts.append("owner", later.dataset.owner);
      load(later.id, "/numbers?" + parts);
      return;
    }
    if (!drawer.matches?.("details[data-later]") || !drawer.open) return;
    const panel = find("[data-panel]", drawer);
    if (panel.childElementCount > 0 && !panel.classList.contains("stale")) return;
    const parts = query();
    parts.append("tab", tab);
    load(panel.id, "/panel/" + panel.dataset.panel + "?" + parts);
  }, true);

  document.addEventListener("click", event => {
    const target = event.target.closest("button, a");
    if (!target) return;
    if (target.id === "reset") {
      dropped.clear();
      for (const assignment of new URLSearchParams(location.search).getAll("set")) dropped.add(assignment.split("=")[0]);
      const reading = find("[data-kind=reading]")?.selectedIndex > 0 ? "?reading=" + encodeURIComponent(find("[data-kind=reading]").value) : "";
      location.assign(location.pathname + reading);
    } else if (target.id === "copy") {
      navigator.clipboard?.writeText(location.href).then(() => notice("The address of this view is copied."), () => notice("Copy the address of this page."));
    } else if (target.dataset.free !== undefined) {
      const field = find("[data-kind=number][data-path='" + CSS.escape(target.dataset.free) + "']");
      field.dataset.set = "no";
      field.dataset.written = "";
      field.value = field.dataset.middle;
      arrange(field);
      show(field);
      field.focus();
      changed(false);
    } else if (target.dataset.terms !== undefined) {
      const terms = new URLSearchParams(target.dataset.terms);
      for (const field of all("[data-kind=term]")) field.value = terms.get(field.dataset.issue) ?? "";
      changed(false);
    } else if (target.dataset.levers !== undefined) {
      for (const [lever, pulled] of new URLSearchParams(target.dataset.levers)) {
        const field = all("[data-kind=lever]").find(one => one.dataset.id === lever);
        if (field) field.checked = pulled === "true";
      }
      turned();
    } else if (target.dataset.show !== undefined) {
      const field = document.getElementById("n-" + target.dataset.show) ?? all("[data-order]").find(one => one.dataset.order.startsWith(target.dataset.show + "/"));
      if (!field) return;
      event.preventDefault();
      for (let one = field.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
      field.focus();
    } else if (target.dataset.origin !== undefined && find("#drawer") && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      load("drawer-content", "/number/" + encodeURIComponent(target.dataset.origin) + "?fragment=1&" + query(), () => {
        if (!find("#drawer").open) find("#drawer").showModal();
      });
    } else if (target.dataset.claim !== undefined && find("#drawer") && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      load("drawer-content", "/claim/" + encodeURIComponent(target.dataset.claim) + "?fragment=1&" + query(), () => {
        if (!find("#drawer").open) find("#drawer").showModal();
      });
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    // Who copies the address of a view does not hand on the token with it.
    const shown = new URL(location.href);
    if (shown.searchParams.has("token")) {
      shown.searchParams.delete("token");
      history.replaceState(null, "", shown);
    }
    // First what can be said at once, then the whole.
    if (find("#live")) changed(true, false);
    if (window.EventSource && find("body.web")) {
      const events = new EventSource("/events");
      events.addEventListener("changed", () => {
        if (find("#live") && !find("#state")) location.reload();
        else if (find("#state")) { notice("The files of the case have changed; this view shows them as they are now."); turned(); }
        else notice("The files of the case have changed. Load the page anew to see them.");
      });
      addEventListener("pagehide", () => events.close());
    }
  });
})();
