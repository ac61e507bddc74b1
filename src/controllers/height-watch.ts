/** Tells the height of elements as it changes, CSS px, until the returned function is called; the first time at the next frame. */
export function watchHeight(element: Element, report: (px: number) => void): () => void {
  const observer = new ResizeObserver((entries) => {
    for (const { borderBoxSize } of entries) report(Math.ceil(borderBoxSize[0]?.blockSize ?? 0));
  });
  observer.observe(element);
  return () => observer.disconnect();
}
