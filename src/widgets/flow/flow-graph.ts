import { html, nothing, svg, type TemplateResult } from 'lit';
import type { StepNode } from '../../domain/step-graph.js';
import { STEP_HEIGHT, STEP_WIDTH } from '../../geometry/step-places.js';
import { fitMiddle } from '../../geometry/text-width.js';
import type { EdgeShape } from '../../geometry/step-edges.js';
import type { FlowMessages } from '../../locale/flow-messages.js';
import type { FlowPick } from './flow-pick.js';
import type { FlowPicture } from './flow-picture.js';
import { countText, edgeText, lengthText, meanLength, shareText, stepText } from './flow-texts.js';

export interface GraphView {
  readonly pick: FlowPick | undefined;
  /** Step and the one before of a replay. */
  readonly now: readonly [string | undefined, string];
  /** Edges taken less often are hidden. */
  readonly least: number;
  readonly zoom: number;
  /** The step that Tab stops at. */
  readonly active: string | undefined;
  readonly onClick: (event: Event) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
}

/** Steps and edges; what a filter hides is not drawn, and the rest says what it said before. */
export function graphTemplate(picture: FlowPicture, view: GraphView, messages: FlowMessages, language: string): TemplateResult {
  const { places, shapes, flow } = picture;
  const shown = shapes.filter(({ edge }) => edge.count >= view.least);
  const marked = shown.filter(({ edge }) => picture.ranks.has(edge));
  return html`
    <svg class="graph" width=${Math.round(places.width * view.zoom)} height=${Math.round(places.height * view.zoom)} viewBox="0 0 ${places.width} ${places.height}" role="group" aria-label=${messages.graph} aria-describedby="how" @click=${view.onClick} @keydown=${view.onKeydown}>
      ${shown.map((shape) => edgeTemplate(shape, picture, view, messages, language))}
      <path class="tip" d=${shown.map(({ tip }) => tip).join('')} />
      ${marked.map((shape) => markTemplate(shape, picture, language))}
      ${flow.graph.steps.map((node) => stepTemplate(node, picture, view, messages, language))}
    </svg>
  `;
}

function edgeTemplate({ edge, path, weight, isBack }: EdgeShape, { ranks }: FlowPicture, { pick, now }: GraphView, messages: FlowMessages, language: string): TemplateResult {
  const touches = pick !== undefined && (pick.steps.length === 1 ? edge.from === pick.steps[0] || edge.to === pick.steps[0] : pick.steps.some((step, at) => step === edge.from && pick.steps[at + 1] === edge.to));
  const isNow = now[0] === edge.from && now[1] === edge.to;
  const state = isNow ? 'now' : pick ? (touches ? 'picked' : 'faint') : ranks.has(edge) ? 'worst' : '';
  return svg`<path class="edge ${isBack ? 'back' : ''} ${state}" d=${path} stroke-width=${weight.toFixed(1)}><title>${edgeText(edge, messages, language)}</title></path>`;
}

/** A bottleneck by its rank and its share of all waiting. */
function markTemplate({ edge, x, y }: EdgeShape, { ranks }: FlowPicture, language: string): TemplateResult {
  return svg`<g class="mark" data-edge=${JSON.stringify([edge.from, edge.to])} transform="translate(${x} ${y})" aria-hidden="true">
    <rect x="-39" y="-11" width="78" height="22" rx="11" /><text y="4" text-anchor="middle">${ranks.get(edge) ?? ''} · ${shareText(edge.waitShare, language)}</text>
  </g>`;
}

function stepTemplate(node: StepNode, { places }: FlowPicture, { pick, now, active }: GraphView, messages: FlowMessages, language: string): TemplateResult | typeof nothing {
  const place = places.places.get(node.step);
  if (!place) return nothing;
  const isPicked = pick?.steps.includes(node.step) ?? false;
  const state = now[1] === node.step ? 'now' : isPicked ? 'picked' : '';
  return svg`<g class="step ${state}" role="button" tabindex=${active === node.step ? 0 : -1} data-step=${node.step} aria-pressed=${isPicked} aria-label=${stepText(node, messages, language)} transform="translate(${place.x} ${place.y})">
    <rect width=${STEP_WIDTH} height=${STEP_HEIGHT} rx="6" />
    <text class="name" x="10" y="18">${fitMiddle(node.step, STEP_WIDTH - 20, 13)}</text>
    <text class="count" x="10" y="35">${messages.times(countText(node.count, language))}</text>
    <text class="count" x=${STEP_WIDTH - 10} y="35" text-anchor="end">${lengthText(meanLength(node), language)}</text>
    <title>${stepText(node, messages, language)}</title>
  </g>`;
}
