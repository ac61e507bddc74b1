const watched = new WeakMap<Element, (visible: boolean) => void>();
let observer: IntersectionObserver | undefined;

/**
 * Reports whether `element` is on screen or about to be: once soon after the call, then on every change.
 * One observer serves the page.
 *
 * @returns What ends the watch.
 */
export function observeVisibility(element: Element, report: (visible: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      // Several entries of one element may come at once; the last is how it is now.
      for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting);
    },
    // What is one flick of the wheel away should be fresh when it arrives.
    { rootMargin: '240px' },
  );
  watched.set(element, report);
  observer.observe(element);
  return () => {
    watched.delete(element);
    observer?.unobserve(element);
  };
}
