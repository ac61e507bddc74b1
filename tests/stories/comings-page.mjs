/** What runs inside a page whose elements come and go: who keeps count of what is at work there, and who moves them. */

/** Runs in the page before anything else: counts timers that are set and observers that observe, in `__work`. */
export function count() {
  const timers = { timeouts: new Set(), intervals: new Set(), frames: new Set(), idle: new Set() };
  const once = (start, end, set) => {
    const [begin, cancel] = [window[start], window[end]];
    window[start] = (work, ...rest) => {
      const id = begin.call(window, (...values) => (set.delete(id), typeof work === 'function' ? work(...values) : undefined), ...rest);
      set.add(id);
      return id;
    };
    window[end] = (id) => (set.delete(id), cancel.call(window, id));
  };
  once('setTimeout', 'clearTimeout', timers.timeouts);
  once('requestAnimationFrame', 'cancelAnimationFrame', timers.frames);
  once('requestIdleCallback', 'cancelIdleCallback', timers.idle);
  const { setInterval, clearInterval, clearTimeout } = window;
  window.setInterval = (...values) => {
    const id = setInterval(...values);
    timers.intervals.add(id);
    return id;
  };
  // Either ends what the other began.
  window.clearInterval = (id) => (timers.intervals.delete(id), timers.timeouts.delete(id), clearInterval(id));
  window.clearTimeout = (id) => (timers.intervals.delete(id), clearTimeout(id));

  /** Observers by kind: each with what it observes, all held weakly, so that what the browser may collect is not kept for being counted. */
  const observers = {};
  for (const kind of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
    const all = (observers[kind] = []);
    window[kind] = class extends window[kind] {
      #targets = new Map();
      constructor(...values) {
        super(...values);
        all.push({ observer: new WeakRef(this), targets: this.#targets });
      }
      observe(target, ...rest) {
        super.observe(target, ...rest);
        for (const [known, ref] of this.#targets) if (ref.deref() === target) this.#targets.delete(known);
        this.#targets.set(Symbol('target'), new WeakRef(target));
      }
      unobserve(target) {
        super.unobserve(target);
        for (const [known, ref] of this.#targets) if (ref.deref() === target) this.#targets.delete(known);
      }
      disconnect() {
        super.disconnect();
        this.#targets.clear();
      }
    };
  }
  window.__work = {
    timers: () => Object.fromEntries(Object.entries(timers).map(([kind, set]) => [kind, set.size])),
    observed: () => Object.fromEntries(Object.entries(observers).map(([kind, all]) => [kind, all.splice(0, Infinity, ...all.filter(({ observer }) => observer.deref())) && all.flatMap(({ targets }) => [...targets.values()].filter((ref) => ref.deref())).length])),
  };
}

/** Runs in the page: `__comings`, which takes elements out of what is shown, and has them come and go. */
export function install() {
  const root = document.querySelector('#storybook-root');
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  /** One element of a story, or all elements of a board; where they were, and another place for them. */
  let [guests, home, next, other] = [[]];
  const back = () => home.insertBefore(groupOf(guests), next?.parentNode === home ? next : null);

  function groupOf(elements) {
    const group = document.createDocumentFragment();
    group.append(...elements);
    return group;
  }

  /** What an element and those inside it say. */
  function said(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data.trim();
    // What was announced once is not announced again.
    if (node.localName === 'style' || node.ariaLive || node.getAttribute?.('aria-live') || node.role === 'status') return '';
    return [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(said).join(' ').replace(/\s+/g, ' ').trim();
  }

  async function rendered() {
    for (const guest of guests) await guest.updateComplete;
  }

  window.__comings = {
    /** Takes the first element of that tag; false where there is none. */
    take(tag) {
      const host = root.querySelector(tag);
      if (!host) return false;
      [guests, home, next, other] = [[host], host.parentNode, host.nextSibling, document.createElement('div')];
      home.parentNode.append(other);
      return true;
    },
    /** Takes an element of each of these tags, in the first of two boards whose source is alive. */
    board(tags) {
      const boards = [0, 1].map(() => document.createElement('cockpit-board'));
      for (const board of boards) for (const [name, value] of Object.entries({ adapter: 'simulated', range: 'today', step: 'PT30M' })) board.setAttribute(name, value);
      root.replaceChildren(...boards);
      [guests, home, other, next] = [[], ...boards, null];
      this.renew(tags);
      back();
    },
    /** Nothing is on the page any more, and nobody keeps what was. */
    async clear() {
      root.replaceChildren();
      [guests, home, other, next] = [[], root, root, null];
      await frame();
    },
    /** Others in their place; nobody keeps the old ones. */
    renew(tags) {
      guests = tags.map((tag) => document.createElement(tag));
      for (const guest of guests) for (const [name, value] of Object.entries({ metric: 'answerRate', by: 'skillGroup', target: '80%', span: 'full' })) guest.setAttribute(name, value);
    },
    /** What they say while they are there: as the page has them now, or put back and drawn. */
    async said() {
      if (!guests[0].isConnected) back();
      await rendered();
      const isWorking = () => [...root.querySelectorAll('*')].some((element) => element.shadowRoot?.querySelector('progress'));
      for (let turn = 0; turn < 4 || (isWorking() && turn < 600); turn += 1) await frame();
      return guests.map(said).join(' | ');
    },
    /**
     * Takes them away and puts them back, in turn: out for a while, out and in again within one task, straight to another parent,
     * and straight back. Each time they render, every eighth time the page draws too. They are away at the end.
     */
    async rounds(count, renewed) {
      for (let round = 0; round < count; round += 1) {
        if (round % 4 < 2) for (const guest of guests) guest.remove();
        if (round % 4 === 0 && renewed) this.renew(renewed);
        if (round % 8 === 0) await frame();
        if (round % 4 === 2) other.append(groupOf(guests));
        else back();
        await rendered();
        if (round % 8 === 7) await frame();
      }
      for (const guest of guests) guest.remove();
      await frame();
    },
  };
}

/** Called with every object of the page: how many there are of each class, and in all how many things maps, sets and arrays hold. */
export function classify(objects) {
  const counts = {};
  const add = (kind, count = 1) => (counts[kind] = (counts[kind] ?? 0) + count);
  for (const object of objects) {
    // A prototype is no instance of its class, and asked for its size it throws.
    if (Object.hasOwn(object, 'constructor')) continue;
    let name = '';
    for (let proto = Object.getPrototypeOf(object); proto && name === ''; proto = Object.getPrototypeOf(proto)) {
      const made = Object.getOwnPropertyDescriptor(proto, 'constructor')?.value;
      if (typeof made === 'function') name = made.name;
    }
    // The browser counts nodes itself: which of them have an object in the page's language is its own affair.
    if (object instanceof Node) continue;
    add(name || 'Object');
    if (object instanceof Map || object instanceof Set) add('in maps and sets', object.size);
    else if (Array.isArray(object)) add('in arrays', object.length);
  }
  return counts;
}

/** Runs in an empty page: `feigned-leak`, an element that leaves something behind each time it comes, what `leaks` says. */
export function feign() {
  const kept = (window.__kept = new Set());
  const forever = () => requestAnimationFrame(forever);
  const leave = {
    nothing: () => undefined,
    nodes: () => kept.add(document.createElement('p')),
    'listeners of its own': (host) => host.addEventListener('click', () => undefined),
    'listeners of the window': () => addEventListener('resize', () => undefined),
    'listeners of a media query': () => matchMedia('(min-width: 1px)').addEventListener('change', () => undefined),
    documents: () => kept.add(document.implementation.createHTMLDocument('')),
    timeouts: () => setTimeout(() => undefined, 1e6),
    intervals: () => setInterval(() => undefined, 1e6),
    frames: () => requestAnimationFrame(forever),
    ResizeObserver: (host) => new ResizeObserver(() => undefined).observe(host),
    IntersectionObserver: (host) => new IntersectionObserver(() => undefined).observe(host),
    MutationObserver: () => new MutationObserver(() => undefined).observe(document, { childList: true }),
    AbortSignal: () => kept.add(new AbortController().signal),
    BroadcastChannel: () => kept.add(new BroadcastChannel('feigned')),
    Worker: () => kept.add(new Worker(URL.createObjectURL(new Blob(['onmessage = () => undefined'])))),
    Function: () => kept.add(() => undefined),
    // Only where it is moved straight to another parent.
    Object: (host) => host.parentNode?.localName === 'div' && host.parentNode.id === '' && kept.add({}),
  };
  customElements.define('feigned-leak', class extends HTMLElement {
    updateComplete = Promise.resolve();
    leaks = 'nothing';
    connectedCallback() {
      leave[this.leaks](this);
    }
  });
  return Object.keys(leave);
}
