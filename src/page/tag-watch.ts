/**
 * Calls `seen` once for each of these tags, when the document first has it: now, or whenever one is added. Looks at what is
 * added only, and not at all once every tag was seen. Shadow roots are not looked into.
 */
export function watchTags(tags: readonly string[], seen: (tag: string) => void): void {
  const missing = new Set(tags);
  const look = (root: ParentNode) => {
    for (const tag of missing) {
      if (!isTag(root, tag) && !root.querySelector(tag)) continue;
      missing.delete(tag);
      seen(tag);
    }
  };
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) look(node);
    if (missing.size === 0) watch.disconnect();
  });
  look(document);
  if (missing.size > 0) watch.observe(document, { childList: true, subtree: true });
}

function isTag(root: ParentNode, tag: string): boolean {
  return root instanceof Element && root.localName === tag;
}
