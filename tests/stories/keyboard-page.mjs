/** What the keyboard walk asks of the page: where the focus is, how it shows, what there is to reach. `install` runs in the page. */

/** Defines `__walk` in the page, and puts a button before and after the story. */
export function install() {
  const story = document.querySelector('#storybook-root');
  for (const old of document.querySelectorAll('#walk-before, #walk-after')) old.remove();
  window.__said = [];
  const [before, after] = ['before', 'after'].map((id) => Object.assign(document.createElement('button'), { id: `walk-${id}`, textContent: id }));
  // Fixed, so that the story stays where it was.
  for (const sentinel of [before, after]) Object.assign(sentinel.style, { position: 'fixed', insetInlineEnd: '0', insetBlockEnd: '0' });
  story.before(before);
  story.after(after);

  const keys = new Map();
  /** A name for a node that stays. */
  const keyOf = (element) => keys.get(element) ?? (keys.set(element, keys.size + 1), keys.size);
  const holds = (outer, inner) => {
    for (let box = inner; box; box = box.parentElement ?? box.getRootNode().host) if (box === outer) return true;
    return false;
  };
  const isShown = (element) => element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;
  const deep = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const everything = (root, found = []) => {
    for (const element of root.querySelectorAll('*')) {
      found.push(element);
      if (element.shadowRoot) everything(element.shadowRoot, found);
    }
    return found;
  };
  const INTERACTIVE = ['button', 'a[href]', 'input:not([type=hidden])', 'select', 'textarea', 'summary', '[tabindex="0"]', ...['button', 'checkbox', 'gridcell', 'link', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option', 'radio', 'slider', 'switch', 'tab', 'treeitem'].map((role) => `[role=${role}][tabindex]`), '[role=option]'].join();
  const nameOf = (element) => {
    const root = element.getRootNode();
    const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean).map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
    return (element.getAttribute('aria-label') || by || element.labels?.[0]?.textContent || element.textContent || element.value || '').replace(/\s+/g, ' ').trim();
  };
  const roleOf = (element) => element.getAttribute('role') || (element.localName === 'input' ? element.type : element.localName);
  const boxOf = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    // Where it stands, whatever is scrolled: to be seen it may have been.
    let [x, y] = [0, 0];
    for (let box = element.parentElement ?? element.getRootNode().host; box; box = box.parentElement ?? box.getRootNode().host) [x, y] = [x + box.scrollLeft, y + box.scrollTop];
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  };
  /** How whatever could show the focus is drawn: the element, what it is made of, what it names as active, and the boxes around it. */
  const lookOf = (element) => {
    const around = [];
    for (let box = element; box && around.length < 4; box = box.parentElement ?? box.getRootNode().host) around.push(box);
    const active = element.getRootNode().getElementById?.(element.getAttribute('aria-activedescendant') ?? '');
    const shown = [...around, ...element.querySelectorAll('*'), ...(active ? [active, ...active.querySelectorAll('*')] : [])].slice(0, 60);
    return shown.map((part) => {
      const style = getComputedStyle(part);
      return [style.outlineStyle === 'none' ? 'none' : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`, style.boxShadow, style.stroke, style.strokeWidth].join('|');
    });
  };
  let focused;

  window.__walk = {
    /** The element with the focus; `undefined` for the page itself. */
    here() {
      const element = deep();
      if (!element || element === document.body) return { name: 'nothing', role: '' };
      const active = element.getRootNode().getElementById?.(element.getAttribute('aria-activedescendant') ?? '');
      return { key: keyOf(element), id: element.id, role: roleOf(element), name: nameOf(element), box: boxOf(element), active: active ? keyOf(active) : undefined, inside: story.contains(document.activeElement), popup: element.getAttribute('aria-haspopup') ?? element.getAttribute('popovertarget') ?? element.getAttribute('aria-expanded') ?? '' };
    },
    /** Where the focus is once what a key did is drawn, and whether it was drawn on the element before, which it has left. */
    async step(wait = 0) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, wait)));
      const { element, look } = focused ?? {};
      const wasDrawn = !element?.isConnected || element === deep() || lookOf(element).some((line, i) => line !== look[i]);
      focused = deep() && { element: deep(), look: lookOf(deep()) };
      return { ...window.__walk.here(), wasDrawn };
    },
    /** All that a pointer could use, as it is now. */
    parts() {
      return everything(story)
        .filter((element) => element.matches(INTERACTIVE) && !element.localName.startsWith('cockpit-') && !element.matches(':disabled, [aria-disabled=true], [inert], [inert] *') && isShown(element))
        .map((element) => ({ key: keyOf(element), role: roleOf(element), name: nameOf(element), tabindex: element.tabIndex, html: element.cloneNode(false).outerHTML.slice(0, 160) }));
    },
    /** The parts, by key, that no reached element stands for: a cell does for the buttons in it, which are no stops of their own, and one of its cells for a grid. */
    missed(parts, reached) {
      const elements = new Map([...keys].map(([element, key]) => [key, element]));
      const stops = reached.map((key) => elements.get(key));
      return parts.filter((key) => {
        const part = elements.get(key);
        if (reached.includes(key)) return false;
        if (part.tabIndex >= 0) return true;
        return !stops.some((stop) => holds(part, stop) || (stop.matches('[role=gridcell], [role=columnheader], [role=rowheader], [role=row], [role=treeitem], th, td') && holds(stop, part)));
      });
    },
    /** Everything that the story shows and says, to compare one way of doing a thing with another. */
    state() {
      const line = (element) => `${element.localName} ${[...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')} ${element.matches(':popover-open') ? 'open' : ''} ${element.value ?? ''} ${[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.trim()).join('')}`;
      return [...everything(story).map(line), ...window.__said];
    },
    open: () => everything(story).filter((element) => element.matches(':popover-open, dialog[open], [role=listbox]') && isShown(element)).length,
    focus(key) {
      const [element] = [...keys].find(([, name]) => name === key) ?? [];
      element?.focus();
      return element?.isConnected ?? false;
    },
    click(key) {
      [...keys].find(([, name]) => name === key)?.[0].click();
    },
    before: () => before.focus(),
    after: () => after.focus(),
  };
}

/** Runs in the page before anything else: keeps what elements tell the page, in `__said`. */
export function hear() {
  window.__said = [];
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('cockpit-')) window.__said.push(event.type);
    return dispatchEvent.call(this, event);
  };
}
