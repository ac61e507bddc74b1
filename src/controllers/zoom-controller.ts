import type { ReactiveController, ReactiveElement } from 'lit';

/** What becomes of gestures; places are px in the viewport. */
export interface Zoomable {
  /** Whether only a part is shown. */
  readonly isZoomed: () => boolean;
  /** @param factor - Below 1 to see less and larger. */
  readonly zoom: (factor: number, clientX: number | undefined) => void;
  /** @param share - Of what is shown, later for positive ones. */
  readonly pan: (share: number) => void;
  readonly reset: () => void;
}

/** How much one key press, and one notch of a wheel, changes. */
const KEY_FACTOR = 0.6;
const PX_A_HALF = 240;
const KEY_PAN = 0.5;

/**
 * Zooms and pans by wheel, pinch, two fingers, and keys: `+`, `-`, `0`, Page Up and Page Down.
 *
 * The wheel belongs to the page, which scrolls by it: it is taken only with Ctrl or ⌘ (a trackpad's pinch says so too), or
 * once the chart has the focus, and only while it changes anything.
 */
export class ZoomController implements ReactiveController {
  readonly #zoomable: Zoomable;
  readonly #fingers = new Map<number, number>();

  constructor(host: ReactiveElement, zoomable: Zoomable) {
    this.#zoomable = zoomable;
    host.addController(this);
  }

  /** Whether several fingers are at work, so that none of them points at anything. */
  get isPinching(): boolean {
    return this.#fingers.size > 1;
  }

  hostDisconnected(): void {
    this.#fingers.clear();
  }

  readonly onWheel = (event: WheelEvent): void => {
    const { currentTarget, clientX, ctrlKey, metaKey, shiftKey } = event;
    if (!(currentTarget instanceof HTMLElement)) return;
    const isMeant = ctrlKey || metaKey || isFocused(currentTarget);
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
    const sideways = (shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX) * unit;
    const { isZoomed, zoom, pan } = this.#zoomable;
    if (isZoomed() && (isMeant || shiftKey) && Math.abs(sideways) > (shiftKey ? 0 : Math.abs(event.deltaY * unit))) pan(sideways / currentTarget.clientWidth);
    else if (isMeant && event.deltaY !== 0 && (event.deltaY < 0 || isZoomed())) zoom(2 ** ((event.deltaY * unit) / PX_A_HALF), clientX);
    else return;
    event.preventDefault();
  };

  readonly onPointerDown = ({ pointerType, pointerId, clientX }: PointerEvent): void => {
    if (pointerType === 'touch') this.#fingers.set(pointerId, clientX);
  };

  /** @returns Whether the gesture was one of zooming or panning. */
  readonly onPointerMove = (event: PointerEvent): boolean => {
    const before = this.#fingers.get(event.pointerId);
    if (before === undefined || !(event.currentTarget instanceof HTMLElement)) return false;
    const { isZoomed, zoom, pan } = this.#zoomable;
    const { clientWidth } = event.currentTarget;
    const [other] = [...this.#fingers].filter(([id]) => id !== event.pointerId);
    this.#fingers.set(event.pointerId, event.clientX);
    if (!other) {
      if (!isZoomed()) return false;
      pan((before - event.clientX) / clientWidth);
      return true;
    }
    const apart = Math.max(8, Math.abs(before - other[1]));
    zoom(apart / Math.max(8, Math.abs(event.clientX - other[1])), (event.clientX + other[1]) / 2);
    // Two fingers that move together take the chart along, each of them half.
    pan((before - event.clientX) / clientWidth / 2);
    return true;
  };

  readonly onPointerEnd = ({ pointerId }: PointerEvent): void => {
    this.#fingers.delete(pointerId);
  };

  /** @returns Whether the key meant anything here. */
  readonly onKey = ({ key }: KeyboardEvent): boolean => {
    const { isZoomed, zoom, pan, reset } = this.#zoomable;
    if (key === '+' || key === '=') zoom(KEY_FACTOR, undefined);
    else if (!isZoomed()) return false;
    else if (key === '-') zoom(1 / KEY_FACTOR, undefined);
    else if (key === '0') reset();
    else if (key === 'PageUp') pan(-KEY_PAN);
    else if (key === 'PageDown') pan(KEY_PAN);
    else return false;
    return true;
  };
}

/** Whether keys go to it; asked of its root, since `:focus` matches nothing in a window that lies behind another. */
function isFocused(element: HTMLElement): boolean {
  const root = element.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
}
