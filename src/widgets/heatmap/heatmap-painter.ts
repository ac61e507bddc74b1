import { html, type TemplateResult } from 'lit';
import { frames } from '../../controllers/frame-scheduler.js';
import { heatGrid, type HeatGrid, type HeatPlace } from '../../geometry/heat-grid.js';
import { NOTHING_CODE } from '../../geometry/heat-scale.js';
import { paintHeat } from '../../marks/heat-canvas.js';
import { HEAT_INKS, HEAT_PALETTES } from '../../theme/heat-palette.js';
import { contrastRatio } from '../../theme/perception/contrast.js';
import type { HeatPicture } from './heatmap-picture.js';
import type { PickedCells } from './picked-cells.js';

/** What else is drawn over and into the cells. */
export interface HeatSight {
  readonly rowHeight: number;
  readonly place: HeatPlace | undefined;
  readonly picked: PickedCells;
  readonly textOf: ((row: number, column: number) => string) | undefined;
}

const STEPS = { sequential: HEAT_PALETTES.light.sequential.length, diverging: HEAT_PALETTES.light.diverging.length };
const [DARK_INK, LIGHT_INK] = HEAT_INKS;

/**
 * A canvas knows no custom properties and no light-dark(), so the styles resolve each colour on an element here.
 * Their colours have a transition too short to be seen: its end tells that the theme has changed.
 */
export function heatInks(onChange: () => void): TemplateResult {
  const probes = (kind: 'sequential' | 'diverging') => Array.from({ length: STEPS[kind] }, (_, step) => html`<i class="${kind}-${step}"></i>`);
  return html`<div class="inks" aria-hidden="true" @transitionend=${onChange}>
    <div>${probes('sequential')}</div>
    <div>${probes('diverging')}</div>
    <i class="surface"></i><i class="hatch"></i>
  </div>`;
}

/** Paints the cells in the page's next frame, and lays the outlines of what is read and selected over them. */
export class HeatPainter {
  #sheet: HTMLCanvasElement | undefined;
  #painted: readonly unknown[] = [];
  #name: Element | undefined;

  /** @param root - Holds `.scroller`, `canvas`, `.inks`, `.cursor` and `.picked` while a map is shown. */
  request(root: ParentNode, picture: HeatPicture | undefined, sight: HeatSight): void {
    frames.request(this, () => {
      const canvas = root.querySelector('canvas');
      const scroller = root.querySelector<HTMLElement>('.scroller');
      const inks = root.querySelector('.inks');
      if (!picture || !canvas || !scroller || !inks) return this.forget();
      const grid = heatGrid(picture.map, canvas.clientWidth, sight.rowHeight);
      this.#paint(canvas, inks, scroller.scrollTop, grid, picture, sight);
      this.#emphasise(root.querySelector('.names')?.children[sight.place?.row ?? -1]);
      outline(root.querySelector<HTMLElement>('.cursor'), canvas, grid, sight.place);
      outline(root.querySelector<HTMLElement>('.picked'), canvas, grid, sight.picked);
      outline(root.querySelector<HTMLElement>('.open'), canvas, grid, grid.open < 0 ? {} : { column: grid.open });
    });
  }

  /** Paints anew at the next request, such as in another theme. */
  forget(): void {
    this.#painted = [];
  }

  cancel(): void {
    frames.cancel(this);
    this.forget();
  }

  #paint(canvas: HTMLCanvasElement, inks: Element, top: number, grid: HeatGrid, picture: HeatPicture, { textOf }: HeatSight): void {
    const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
    const width = Math.round(canvas.clientWidth * ratio);
    const height = Math.round(canvas.clientHeight * ratio);
    const state = [canvas, picture, top, width, height, grid.rowHeight, textOf];
    if (state.every((part, index) => part === this.#painted[index])) return;
    const context = canvas.getContext('2d');
    const sheet = this.#sheetOf(canvas, grid);
    if (!context || !sheet) return; // A page out of canvas memory still has names, reading and table.
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    this.#painted = state;
    const { kind } = picture.scale;
    const colours = Array.from(inks.children[kind === 'sequential' ? 0 : 1]?.children ?? [], colourOf);
    const words = colours.map((colour) => (isDarkBetter(colour) ? DARK_INK : LIGHT_INK));
    paintHeat(context, {
      grid,
      codes: picture.codes,
      nothing: NOTHING_CODE,
      palette: colours,
      surface: styleOf(inks.querySelector('.surface')),
      hatch: styleOf(inks.querySelector('.hatch')),
      top,
      ratio,
      sheet,
      ...(textOf && { texts: { of: textOf, font: `${11 * ratio}px ${getComputedStyle(canvas).fontFamily}`, inkOf: (code) => words[code] ?? DARK_INK } }),
    });
  }

  /** The name of the row that is read. */
  #emphasise(name: Element | undefined): void {
    if (name === this.#name) return;
    this.#name?.toggleAttribute('data-read', false);
    name?.toggleAttribute('data-read', true);
    this.#name = name;
  }

  #sheetOf(canvas: HTMLCanvasElement, { columns, rows }: HeatGrid): CanvasRenderingContext2D | undefined {
    this.#sheet ??= canvas.ownerDocument.createElement('canvas');
    if (this.#sheet.width < columns) this.#sheet.width = columns;
    if (this.#sheet.height < rows) this.#sheet.height = rows;
    return this.#sheet.getContext('2d') ?? undefined;
  }
}

/** A cell, a row or a column with a line around it; hidden where neither is given. */
function outline(box: HTMLElement | null, canvas: HTMLElement, { columns, rows, columnWidth, rowHeight }: HeatGrid, { row, column }: Partial<HeatPlace> = {}): void {
  if (!box) return;
  box.hidden = row === undefined && column === undefined;
  const [left, width] = column === undefined ? [0, columns * columnWidth] : [column * columnWidth, columnWidth];
  const [top, height] = row === undefined ? [0, rows * rowHeight] : [row * rowHeight, rowHeight];
  box.style.transform = `translate(${canvas.offsetLeft + Math.round(left)}px, ${Math.round(top)}px)`;
  box.style.inlineSize = `${Math.max(2, Math.round(left + width) - Math.round(left))}px`;
  box.style.blockSize = `${Math.round(height)}px`;
}

type Rgb = readonly [number, number, number];

function colourOf(probe: Element): Rgb {
  const [red = 0, green = 0, blue = 0] = (styleOf(probe).match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

function styleOf(probe: Element | null): string {
  return probe ? getComputedStyle(probe).color : '';
}

function isDarkBetter(colour: Rgb): boolean {
  const hex = `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
  return contrastRatio(DARK_INK, hex) >= contrastRatio(LIGHT_INK, hex);
}
