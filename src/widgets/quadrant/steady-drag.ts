/** Follows a pointer from where it went down until it comes up, in px of an area of the drawing. */
export class SteadyDrag {
  #following: AbortController | undefined;

  /** @param area - Selector of the element, in the same root, whose upper left corner places count from. */
  begin(event: PointerEvent, area: string, move: (place: readonly [x: number, y: number]) => void): void {
    const { currentTarget } = event;
    if (event.button !== 0 || !(currentTarget instanceof SVGElement)) return;
    const ground = (currentTarget.getRootNode() as ParentNode).querySelector(area);
    if (!ground) return;
    event.preventDefault();
    event.stopPropagation();
    currentTarget.focus();
    currentTarget.setPointerCapture(event.pointerId);
    this.end();
    const { signal } = (this.#following = new AbortController());
    const onMove = (moved: PointerEvent) => {
      const { left, top } = ground.getBoundingClientRect();
      moved.stopPropagation();
      move([moved.clientX - left, moved.clientY - top]);
    };
    const onEnd = (ended: PointerEvent) => {
      ended.stopPropagation();
      this.end();
    };
    currentTarget.addEventListener('pointermove', onMove, { signal });
    currentTarget.addEventListener('pointerup', onEnd, { signal });
    currentTarget.addEventListener('pointercancel', onEnd, { signal });
  }

  end(): void {
    this.#following?.abort();
    this.#following = undefined;
  }
}
