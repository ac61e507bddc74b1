import type { ReactiveController, ReactiveElement } from 'lit';
import { BrushController } from '../../controllers/brush-controller.js';
import { CrosshairController } from '../../controllers/crosshair-controller.js';
import { frames } from '../../controllers/frame-scheduler.js';
import { ZoomController } from '../../controllers/zoom-controller.js';
import type { EpochMs, Interval } from '../../domain/time.js';
import type { Place } from './cursor.js';
import { messagesFor } from './messages.js';
import { PlotBrush } from './plot-brush.js';
import { PointReader } from './point-reader.js';
import { ReadingOverlay } from './reading-overlay.js';
import { spokenPoint, spokenStretch } from './spoken.js';
import { paintBrush, paintEcho } from './trend-overlay.js';
import type { TrendPicture } from './trend-picture.js';
import { TrendWindow } from './trend-window.js';

/** What the controls need of their element. */
export interface Controlled {
  /** What is drawn now; undefined while nothing is. */
  readonly picture: () => TrendPicture | undefined;
  readonly language: () => string;
  /** Draws anew: another part is shown. */
  readonly redraw: () => void;
  readonly drill: (place: Place) => void;
  /** The user selects a stretch of whole slots. */
  readonly select: (stretch: Interval) => void;
  /** The stretch that the board has selected here. */
  readonly selected: () => Interval | undefined;
}

/** Hands on what is done to the plot: reading, zooming, brushing, and the crosshair that a board's widgets share. */
export class PlotControls implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #controlled: Controlled;
  readonly #zoom: ZoomController;
  readonly #stroke: BrushController;
  readonly #crosshair: CrosshairController;
  readonly #brush = new PlotBrush();
  readonly #overlay = new ReadingOverlay();
  #echo: EpochMs | undefined;
  /** Whether the brush or the echo must be laid anew. */
  #isMoved = false;

  readonly reader: PointReader;
  readonly window = new TrendWindow();

  constructor(host: ReactiveElement, controlled: Controlled) {
    this.#host = host;
    host.addController(this);
    this.#controlled = controlled;
    const { picture, drill } = controlled;
    this.reader = new PointReader({ picture, drill, textOf: (place) => spokenPoint(picture(), place, controlled.language()), changed: () => this.#onReading() });
    this.#zoom = new ZoomController(host, {
      isZoomed: () => this.window.stretch !== undefined,
      zoom: (factor, clientX) => this.#show((at) => this.window.zoom(at.layout, factor, clientX === undefined ? this.#middle(at) : this.#instant(at, clientX))),
      pan: (share) => this.#show(({ layout }) => this.window.pan(layout, share * (layout.span.end - layout.span.start))),
      reset: () => this.#show(() => this.window.reset()),
    });
    this.#stroke = new BrushController(host, {
      stroke: (from, to) => this.#onStroke(from, to),
      settle: () => this.#settle(),
      cancel: () => this.#cancel(),
    });
    this.#crosshair = new CrosshairController(host, (at) => {
      this.#echo = at;
      this.#request();
    });
  }

  /** Puts what lies over the plot where it belongs in a new picture. */
  paint(): void {
    const picture = this.#controlled.picture();
    paintBrush(this.#host.renderRoot, picture, this.#brush.draft ?? this.#controlled.selected(), this.#brush.draft !== undefined);
    paintEcho(this.#host.renderRoot, picture, this.#echo);
    this.#paintReading(picture);
  }

  #paintReading(picture: TrendPicture | undefined): void {
    const { place, spoken } = this.reader;
    const language = this.#controlled.language();
    this.#overlay.paint(this.#host.renderRoot, { picture, place, spoken, messages: messagesFor(language), language });
  }

  /** Settles, with `true`, once the point being read is drawn. */
  async painted(): Promise<true> {
    await frames.drawn(this.#overlay);
    return true;
  }

  hostDisconnected(): void {
    this.reader.close();
    this.#brush.clear();
    frames.cancel(this.#overlay);
    this.paint();
  }

  readonly showAll = (): void => this.#show(() => this.window.reset());

  readonly onWheel = (event: WheelEvent): void => this.#zoom.onWheel(event);

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#zoom.onPointerDown(event);
    if (!(event.shiftKey && this.window.stretch)) this.#stroke.onPointerDown(event);
    if (!this.#zoom.isPinching) this.reader.onPoint(event);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    if (!this.#stroke.isBrushing && (this.#zoom.onPointerMove(event) || this.#zoom.isPinching)) return this.#stroke.onPointerMove(event);
    const isDragged = event.shiftKey && event.buttons === 1 && this.window.stretch !== undefined;
    if (isDragged && event.currentTarget instanceof Element) {
      const share = -event.movementX / event.currentTarget.clientWidth;
      return this.#show(({ layout }) => this.window.pan(layout, share * (layout.span.end - layout.span.start)));
    }
    this.#stroke.onPointerMove(event);
    if (!this.#stroke.isBrushing) this.reader.onPoint(event);
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    this.#zoom.onPointerEnd(event);
    this.#stroke.onPointerUp(event);
  };

  readonly onPointerCancel = (event: PointerEvent): void => {
    this.#zoom.onPointerEnd(event);
    this.#stroke.onPointerCancel();
  };

  readonly onLeave = (event: Event): void => this.reader.onLeave(event);

  readonly onClick = (): void => {
    if (!this.#stroke.takeClick()) this.reader.onClick();
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!this.#onBrushKey(event) && !this.#zoom.onKey(event)) return this.reader.onKey(event);
    event.preventDefault();
    event.stopPropagation();
  };

  /** Shift and an arrow reach from the slot being read to its neighbours, Enter selects them, Escape does not. */
  #onBrushKey(event: KeyboardEvent): boolean {
    const { layout } = this.#controlled.picture() ?? {};
    if (this.#brush.draft && event.key === 'Escape') this.#cancel();
    else if (this.#brush.draft && event.key === 'Enter') this.#settle();
    else if (layout && event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      const from = this.reader.place;
      this.reader.onKey(event);
      const to = this.reader.place;
      if (!from || !to) return true;
      this.#brush.extend(layout, layout.slots.startOf(from.slot), layout.slots.startOf(to.slot));
      if (this.#brush.draft) this.reader.spoken = spokenStretch(this.#controlled.picture(), this.#brush.draft, this.#controlled.language());
      this.#request();
    } else return false;
    return true;
  }

  #onStroke(fromX: number, toX: number): void {
    const picture = this.#controlled.picture();
    if (!picture) return;
    this.reader.close();
    this.#brush.stroke(picture.layout, this.#instant(picture, fromX), this.#instant(picture, toX));
    this.#request();
  }

  #settle(): void {
    const stretch = this.#brush.take();
    if (stretch) this.#controlled.select(stretch);
    this.#request();
  }

  #cancel(): void {
    this.#brush.clear();
    this.#request();
  }

  #onReading(): void {
    const picture = this.#controlled.picture();
    const { place } = this.reader;
    if (picture && place && this.window.reveal(picture.layout, place.slot)) this.#controlled.redraw();
    this.#crosshair.point(picture && place ? picture.layout.slots.middleOf(place.slot) : undefined);
    this.#request(false);
  }

  /** @param isMoved - Whether what lies over the plot beside the reading has changed as well. */
  #request(isMoved = true): void {
    if (!this.#host.isConnected) return;
    this.#isMoved ||= isMoved;
    // A pointer's moves come ahead of the frame, one for each: what is read is drawn in the time that the frame waits anyway.
    // A page that nobody sees has no frames, and whoever waits for one would wait for ever.
    if (!isMoved || this.#host.ownerDocument.hidden) this.#draw();
    else frames.request(this.#overlay, this.#draw);
  }

  readonly #draw = (): void => {
    if (this.#isMoved) this.paint();
    else this.#paintReading(this.#controlled.picture());
    this.#isMoved = false;
  };

  #show(change: (picture: TrendPicture) => boolean): void {
    const picture = this.#controlled.picture();
    if (picture && change(picture)) this.#controlled.redraw();
  }

  #instant({ layout, origin }: TrendPicture, clientX: number): EpochMs {
    const { left } = this.#host.renderRoot.querySelector('.plot')?.getBoundingClientRect() ?? { left: 0 };
    return layout.instantAt(clientX - left - origin[0]);
  }

  /** The slot being read keeps its place; without one, the middle does. */
  #middle({ layout }: TrendPicture): EpochMs {
    const { place } = this.reader;
    return place ? layout.slots.middleOf(place.slot) : (layout.span.start + layout.span.end) / 2;
  }
}
