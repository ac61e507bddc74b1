type Report = (visible: boolean) => void;

/** One observer a margin serves the page. */
const observers = new Map<string, { readonly observer: IntersectionObserver; readonly watched: WeakMap<Element, Report> }>();

/**
 * Reports whether `element` is on screen or within `margin` of it: once soon after the call, then on every change.
 *
 * @param margin - CSS length around the screen; by default what is one flick of the wheel away, which should be fresh when it arrives.
 * @returns What ends the watch.
 */
export function observeVisibility(element: Element, report: Report, margin = '240px'): () => void {
  const { observer, watched } = observerOf(margin);
  watched.set(element, report);
  observer.observe(element);
  return () => {
    watched.delete(element);
    observer.unobserve(element);
  };
}

function observerOf(margin: string) {
  let known = observers.get(margin);
  if (!known) {
    const watched = new WeakMap<Element, Report>();
    const observer = new IntersectionObserver(
      (entries) => {
        // Several entries of one element may come at once; the last is how it is now.
        for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting);
      },
      { rootMargin: margin },
    );
    known = { observer, watched };
    observers.set(margin, known);
  }
  return known;
}
