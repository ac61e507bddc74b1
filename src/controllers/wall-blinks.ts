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
 * there are. A frame comes just before its first second and goes after its last, while none is seen.
 */
export class WallBlinks {
  readonly element: HTMLElement;
  readonly #bySeverity: Readonly<Record<'critical' | 'warning', HTMLElement>>;
  readonly #frames = new Set<object>();
  #animation: Animation | undefined;

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
    const times = blinkTimes(timelineNow(), until);
    if (!times) return undefined;
    const frame = this.element.ownerDocument.createElement('div');
    frame.className = 'blink';
    const place = join(() => stand(frame, place.area));
    stand(frame, place.area);
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
    if (times.startTime - timelineNow() <= UNSEEN_MS) show();
    else at(times.startTime - UNSEEN_MS, show);
    if (Number.isFinite(times.iterations)) at(times.startTime + times.iterations * 1000 - UNSEEN_MS, end);
    return end;
  }

  #rest(): void {
    this.#animation?.cancel();
    this.#animation = undefined;
  }
}

function stand(frame: HTMLElement, area: SheetBox | undefined): void {
  frame.hidden = !area;
  if (area) Object.assign(frame.style, { left: `${area.left}px`, top: `${area.top}px`, width: `${area.width}px`, height: `${area.height}px` });
}
