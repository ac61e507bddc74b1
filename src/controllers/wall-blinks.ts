import { blinkTimes, startBlink, timelineNow } from './blink-clock.js';
import type { SheetBox } from './wall-sheet.js';

/** A blink shows for the first half of each second: what comes or goes in this part of the other half is not seen to. */
const UNSEEN_MS = 250;

/** Where a blinking element lies, kept current by the wall. */
interface BlinkPlace {
  readonly area: SheetBox | undefined;
  leave(): void;
}

/**
 * One overlay over a wall for all that blinks on it: a frame for each, and one animation of their opacity, however many
 * there are. A frame comes before its first second and goes after its last, while none is seen.
 */
export class WallBlinks {
  readonly element: HTMLElement;
  readonly #bySeverity: Readonly<Record<'critical' | 'warning', HTMLElement>>;
  readonly #frames = new Set<object>();
  #animation: Animation | undefined;
  /** The sides of what it covers, CSS px from the wall's corner. */
  #sides = NOWHERE;

  constructor(document: Document) {
    this.element = document.createElement('div');
    this.element.className = 'blinks';
    const group = (severity: string) => Object.assign(document.createElement('div'), { className: severity });
    this.#bySeverity = { critical: group('critical'), warning: group('warning') };
    this.element.append(this.#bySeverity.critical, this.#bySeverity.warning);
  }

  /**
   * @param join - Takes a place on the wall, and is told to call back when it is another.
   * @param until - On the document's timeline, ms; Infinity for a blink that somebody else ends.
   * @returns What ends it, and whether there was time for one cycle.
   */
  begin(join: (moved: () => void) => BlinkPlace, severity: 'critical' | 'warning', until: number): (() => void) | undefined {
    const now = timelineNow();
    const times = blinkTimes(now, until);
    if (!times) return undefined;
    const frame = this.element.ownerDocument.createElement('div');
    frame.className = 'blink';
    const place = join(() => this.#stand(frame, place.area));
    this.#stand(frame, place.area);
    const timers: ReturnType<typeof setTimeout>[] = [];
    const at = (instant: number, run: () => void) => timers.push(setTimeout(run, Math.max(0, instant - timelineNow())));
    const end = () => {
      for (const timer of timers) clearTimeout(timer);
      place.leave();
      frame.remove();
      this.#frames.delete(frame);
      if (this.#frames.size === 0) this.#rest();
    };
    this.#frames.add(frame);
    const show = () => {
      this.#bySeverity[severity].append(frame);
      this.#animation ??= startBlink(this.element, Infinity);
    };
    // Before the first blink nothing of the overlay is seen, whatever stands on it.
    const isDark = !this.#animation || Number(this.#animation.startTime) > now;
    if (isDark || times.startTime - now <= UNSEEN_MS) show();
    else at(times.startTime - UNSEEN_MS, show);
    if (Number.isFinite(times.iterations)) at(times.startTime + times.iterations * 1000 - UNSEEN_MS, end);
    return end;
  }

  #stand(frame: HTMLElement, area: SheetBox | undefined): void {
    frame.hidden = !area;
    if (!area) return;
    const { left, top, width, height } = area;
    Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    this.#cover(left, top, left + width, top + height);
  }

  /**
   * Grows until it covers a frame. A box that clips is one layer; without one the browser makes several of the frames, and
   * fades them in a picture of their own, which costs it half as much again.
   */
  #cover(left: number, top: number, right: number, bottom: number): void {
    const before = this.#sides;
    const sides = { left: Math.min(before.left, left), top: Math.min(before.top, top), right: Math.max(before.right, right), bottom: Math.max(before.bottom, bottom) };
    if (sides.left === before.left && sides.top === before.top && sides.right === before.right && sides.bottom === before.bottom) return;
    this.#sides = sides;
    Object.assign(this.element.style, { left: `${sides.left}px`, top: `${sides.top}px`, width: `${sides.right - sides.left}px`, height: `${sides.bottom - sides.top}px` });
    for (const group of Object.values(this.#bySeverity)) Object.assign(group.style, { left: `${-sides.left}px`, top: `${-sides.top}px` });
  }

  #rest(): void {
    this.#animation?.cancel();
    this.#animation = undefined;
    this.#sides = NOWHERE;
  }
}

const NOWHERE = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
