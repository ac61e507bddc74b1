/** Who follows the `lang` attributes of one document or shadow root. */
interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}

const watches = new WeakMap<Node, Watch>();

/**
 * Calls `changed` when any `lang` changes that could concern `element`: in its own root or in one around it.
 * One observer serves each root, however many elements follow it.
 *
 * @returns What ends the watch; to be called before the element is moved elsewhere, or after.
 */
export function observeLanguage(element: Element, changed: () => void): () => void {
  const roots: Node[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    join(root, changed);
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => {
    for (const root of roots) leave(root, changed);
  };
}

function join(root: Node, changed: () => void): void {
  let watch = watches.get(root);
  if (!watch) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => {
      for (const listener of listeners) listener();
    });
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    watches.set(root, (watch = { observer, listeners }));
  }
  watch.listeners.add(changed);
}

function leave(root: Node, changed: () => void): void {
  const watch = watches.get(root);
  watch?.listeners.delete(changed);
  if (!watch || watch.listeners.size > 0) return;
  watch.observer.disconnect();
  watches.delete(root);
}
