const measured = new WeakMap<Element, (box: DOMRectReadOnly) => void>();
let observer: ResizeObserver | undefined;

/** Reports an element's content box after each layout that changed it. One observer for the page; made on first use, since a page without sized widgets needs none. @returns What ends it. */
export function observeSize(element: Element, report: (box: DOMRectReadOnly) => void): () => void {
  observer ??= sharedObserver();
  measured.set(element, report);
  observer.observe(element);
  return () => {
    measured.delete(element);
    observer?.unobserve(element);
  };
}

/** Made apart from the element that is observed first: that one would be kept for as long as the page lives. */
function sharedObserver(): ResizeObserver {
  return new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) measured.get(target)?.(contentRect);
  });
}
