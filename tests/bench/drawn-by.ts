/** A mouse that does not exist, for the harness of the other libraries; our own bench draws with a real one. */
function pointer(type: string, [clientX, clientY]: readonly [number, number]): PointerEvent {
  return new PointerEvent(type, { clientX, clientY, pointerId: 1, pointerType: 'mouse', button: 0, bubbles: true });
}

/** Presses at the first place of a page, draws through the others, lets go at the last. */
export function drawnBy(target: Element | null, places: readonly (readonly [number, number])[]): void {
  const capture = Element.prototype.setPointerCapture;
  // A pointer that does not exist cannot be captured.
  Element.prototype.setPointerCapture = () => {};
  places.forEach((place, at) => target?.dispatchEvent(pointer(at === 0 ? 'pointerdown' : 'pointermove', place)));
  target?.dispatchEvent(pointer('pointerup', places.at(-1) ?? [0, 0]));
  Element.prototype.setPointerCapture = capture;
}
