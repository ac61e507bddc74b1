import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Privacy } from '../../domain/privacy.js';
import type { StandingPoint } from '../../domain/standings.js';
import type { Point } from '../../geometry/enclosed.js';
import { placeOfPoint } from '../../geometry/quadrant-layout.js';
import { textWidth } from '../../geometry/text-width.js';
import type { Quadrant } from '../../people/quadrant.js';
import type { AgreementTalk, Subject } from './agreement-talk.js';
import type { CutLines } from './cut-lines.js';
import { errorBars } from './error-bars.js';
import type { Messages } from './messages.js';
import { MARGIN } from './quadrant-margin.js';
import type { QuadrantPicture } from './quadrant-picture.js';
import type { QuadrantReader } from './quadrant-reader.js';
import { countText, membersText, scoreText } from './quadrant-texts.js';

const TICKS = [0, 20, 40, 60, 80, 100];
const ORIGIN = `translate(${MARGIN.left} ${MARGIN.top})`;
/** Below this width of the plot, CSS px, corners tell the style of coaching without its quadrant's name. */
const NARROW = 480 - MARGIN.left - MARGIN.right;

export interface PlotView {
  readonly title: string;
  readonly summary: string;
  readonly privacy: Privacy;
  readonly least: number;
  readonly coaching: Readonly<Record<Quadrant, string>>;
  /** Index of the one person picked. */
  readonly focus?: number | undefined;
  /** Indices of those picked, where they are few enough to be told apart. */
  readonly few?: readonly number[];
  readonly subject?: Subject | undefined;
  /** Points. */
  readonly hysteresis: number;
  readonly onTheme: () => void;
  readonly lines: CutLines;
  readonly talk: AgreementTalk;
  readonly onQuadrant: (quadrant: Quadrant) => void;
}

/**
 * The drawing: axes and cuts under the points, what is read and drawn around over them, a corner button a quadrant. Whatever is
 * always there is one template: each costs a first picture a parser's run of its own. The ring around the point that is read and
 * the card beside it are written by `ReadingCard`, the probes tell `QuadrantPainter` its colours.
 */
export function plotTemplate(picture: QuadrantPicture, reader: QuadrantReader, view: PlotView, messages: Messages, language: string): TemplateResult {
  const { quadrant } = messages;
  const { standings, layout } = picture;
  const { width, height } = layout;
  const places = TICKS.map((tick): Point => [(tick * width) / 100, height - (tick * height) / 100]);
  const isNarrow = width < NARROW;
  return html`
    <p class="axis-name">${quadrant.axis(quadrant.willingness, standings.willingnessSource ?? '')} ↑</p>
    <div
      class=${isNarrow ? 'plot narrow' : 'plot'}
      tabindex="0"
      role="application"
      aria-roledescription=${quadrant.plot}
      aria-label=${view.title}
      aria-describedby="summary instructions"
      @keydown=${reader.onKey}
      @blur=${reader.onBlur}
      @pointerdown=${reader.onDown}
      @pointermove=${reader.onMove}
      @pointerup=${reader.onUp}
      @pointercancel=${reader.onCancel}
      @pointerleave=${reader.onLeave}
    >
      <svg class="ground" aria-hidden="true">
        <g transform=${ORIGIN}>
          <rect class="area" width=${width} height=${height}></rect>
          <path class="grid" d=${places.map(([x, y]) => `M${x} 0V${height}M0 ${y}H${width}`).join('')}></path>
          ${places.map(([x, y], at) => svg`<text class="tick" x=${x} y=${height + 15} text-anchor="middle">${TICKS[at]}</text><text class="tick" x="-6" y=${y} dy="0.35em" text-anchor="end">${TICKS[at]}</text>`)}
        </g>
      </svg>
      <canvas aria-hidden="true"></canvas>
      ${corners(picture, view, messages, language)}
      <svg class="cover" role="group" aria-label=${view.title}>
        <g transform=${ORIGIN}>
          ${cuts(picture, view, messages, language)}
          ${(view.few ?? []).map((at) => history(picture, at))}
          ${view.focus === undefined ? nothing : conversation(picture, view.focus, view, messages, language)}
          <path class="error bars"></path><path class="outline"></path>
        </g>
        <title>${countText(standings.length, language)}</title>
      </svg>
      <i class="read" aria-hidden="true" hidden></i>
      <div class="reading" aria-hidden="true" hidden><p class="who"></p>
        <dl><dt>${quadrant.ability}</dt><dd><span class="ability"></span> <small></small></dd><dt>${quadrant.willingness}</dt><dd><span class="willingness"></span> <small></small></dd></dl>
        <p class="where"></p><p class="tied"></p></div>
      <div class="inks" aria-hidden="true" @transitionend=${view.onTheme}><i class="probe-ink"></i><i class="probe-accent"></i><i class="probe-surface"></i></div>
    </div>
    <p class="axis-name x">${quadrant.axis(quadrant.ability, standings.abilitySource ?? '—')} →</p>
    <p id="summary" hidden>${view.summary}</p>
    <p id="instructions" hidden>${quadrant.instructions}</p>
  `;
}

/** The quadrants as one reads the drawing, and so as the tab key goes: the willing above. */
const AS_READ: readonly Quadrant[] = ['R2', 'R4', 'R1', 'R3'];

/** Each quadrant's name and count in its corner: pressed, everybody in it is picked. */
function corners({ counts }: QuadrantPicture, { privacy, least, coaching, onQuadrant }: PlotView, messages: Messages, language: string): TemplateResult[] {
  const { quadrant } = messages;
  return AS_READ.map((id) => {
    const count = membersText(counts[id], privacy, least, messages, language);
    if (privacy === 'team') return html`<span class="corner ${id}"><b>${coaching[id]}</b><span class="in-words">${quadrant.quadrants[id]}</span><span>${count}</span></span>`;
    return html`<button type="button" class="corner ${id}" @click=${() => onQuadrant(id)}><span class="visually-hidden">${quadrant.pick} </span><b>${coaching[id]}</b> <span class="in-words">${quadrant.quadrants[id]} </span><span>${count}</span></button>`;
  });
}

/** Sliders across the whole plot: dragged, or moved by arrow keys. */
function cuts({ layout: { width, height }, cuts: { ability, willingness } }: QuadrantPicture, { lines, hysteresis }: PlotView, { quadrant }: Messages, language: string): TemplateResult[] {
  const [x, y] = placeOfPoint({ ability, willingness }, { width, height });
  const hint = quadrant.cutHint(scoreText(hysteresis, language));
  const line = (axis: 'ability' | 'willingness', name: string, value: number, d: string) => svg`
    <g class="cut ${axis}" role="slider" tabindex="0" data-axis=${axis} aria-label=${name} aria-description=${hint} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${value}
      aria-valuetext=${scoreText(value, language)} aria-orientation=${axis === 'ability' ? 'horizontal' : 'vertical'} @keydown=${lines.onKey} @pointerdown=${lines.onDown}>
      <path class="grip" d=${d}></path><path class="line" d=${d}></path>
    </g>`;
  return [line('ability', quadrant.cutAbility, ability, `M${x} 0V${height}`), line('willingness', quadrant.cutWillingness, willingness, `M0 ${y}H${width}`)];
}

/** How sure somebody's point is, and where they came from over the periods. */
function history({ standings, layout }: QuadrantPicture, at: number): TemplateResult | typeof nothing {
  if (Number.isNaN(layout.x[at])) return nothing;
  const way = (standings.trails?.get(standings.agents[at] ?? '') ?? []).map((point) => placeOfPoint(point, layout));
  return svg`<path class="error" d=${errorBars(standings, layout, at)}></path>
    ${way.length > 1 ? svg`<path class="trail" d="M${way.map((point) => point.join(' ')).join('L')}"></path>` : nothing}
    ${way.slice(0, -1).map(([x, y]) => svg`<circle class="was" r="2.5" cx=${x} cy=${y}></circle>`)}`;
}

/** What two raters say about one person, and the point they agree on. */
function conversation({ layout }: QuadrantPicture, focus: number, { subject, talk }: PlotView, messages: Messages, language: string): TemplateResult {
  const { agreement } = messages.quadrant;
  const { self, leader } = subject?.ratings ?? {};
  const { point: draft } = talk;
  const place = (point: StandingPoint) => placeOfPoint(point, layout);
  const [a, b] = [self && place(self), leader && place(leader)];
  return svg`
    ${Number.isNaN(layout.x[focus]) ? nothing : svg`<circle class="focus" r="7" cx=${layout.x[focus] ?? 0} cy=${layout.y[focus] ?? 0}></circle>`}
    ${a && b ? svg`<path class="apart" d="M${a.join(' ')}L${b.join(' ')}"></path>` : nothing}
    ${a ? svg`<circle class="rating" r="5" cx=${a[0]} cy=${a[1]}></circle>${rater(agreement.self, a, b, layout.width)}` : nothing}
    ${b ? svg`<rect class="rating" x=${b[0] - 5} y=${b[1] - 5} width="10" height="10"></rect>${rater(agreement.leader, b, a, layout.width)}` : nothing}
    ${draft
      ? svg`<g class="handle" role="slider" tabindex="0" aria-label=${agreement.agreed} aria-description=${agreement.hint} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${draft.ability}
          aria-valuetext=${agreement.point(scoreText(draft.ability, language), scoreText(draft.willingness, language))} @keydown=${talk.onKey} @pointerdown=${talk.onDown} transform="translate(${place(draft).join(' ')})">
          <circle class="grip" r="14"></circle><path d="M0-8 8 0 0 8-8 0Z"></path></g>`
      : nothing}`;
}

/** A rater's word beside the mark, away from the other's; above it where it would leave the plot. */
function rater(word: string, [x, y]: readonly [number, number], other: readonly [number, number] | undefined, width: number): TemplateResult {
  const isLeft = other !== undefined && (x < other[0] || (x === other[0] && y < other[1]));
  const room = textWidth(word, 12) + 12;
  if (isLeft ? x > room : x < width - room) return svg`<text class="rater" x=${isLeft ? x - 9 : x + 9} y=${y} dy="0.35em" text-anchor=${isLeft ? 'end' : 'start'}>${word}</text>`;
  return svg`<text class="rater" x=${x + (isLeft ? -6 : 6)} y=${y < 24 ? y + 18 : y - 12} text-anchor=${isLeft ? 'start' : 'end'}>${word}</text>`;
}
