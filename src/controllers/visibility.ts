type Report = (visible: boolean) => void;

/** A browser that can looks no more often: a thousand tiles measured in every frame that laid out a number cost more than the numbers. */
const APART_MS = 100;

/** Who wants to know of one element, and how it was last. */
interface Watch {
  readonly reports: Set<Report>;
  isVisible?: boolean;
}

/** One observer a margin serves the page. */
const observers = new Map<string, { readonly observer: IntersectionObserver; readonly watched: WeakMap<Element, Watch> }>();

/**
 * Reports whether `element` is on screen or within `margin` of it: once soon after the call, then on every change.
 *
 * @param margin - CSS length around the screen; by default what is one flick of the wheel away, which should be fresh when it arrives.
 * @returns What ends the watch.
 */
export function observeVisibility(element: Element, report: Report, margin = '240px'): () => void {
  const { observer, watched } = observerOf(margin);
  const watch = watched.get(element) ?? { reports: new Set() };
  watched.set(element, watch);
  watch.reports.add(report);
  const { isVisible } = watch;
  if (watch.reports.size === 1) observer.observe(element);
  else if (isVisible !== undefined) queueMicrotask(() => watch.reports.has(report) && report(isVisible));
  return () => {
    watch.reports.delete(report);
    if (watch.reports.size > 0) return;
    watched.delete(element);
    observer.unobserve(element);
  };
}

function observerOf(margin: string) {
  let known = observers.get(margin);
  if (!known) {
    const watched = new WeakMap<Element, Watch>();
    const options: IntersectionObserverInit & { readonly delay: number } = { rootMargin: margin, delay: APART_MS };
    const observer = new IntersectionObserver(
      (entries) => {
        // Several entries of one element may come at once; the last is how it is now.
        for (const { target, isIntersecting } of entries) {
          const watch = watched.get(target);
          if (!watch) continue;
          watch.isVisible = isIntersecting;
          for (const report of watch.reports) report(isIntersecting);
        }
      },
      options,
    );
    known = { observer, watched };
    observers.set(margin, known);
  }
  return known;
}
