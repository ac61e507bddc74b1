import { html, type TemplateResult } from 'lit';
import { html as htmlOf, unsafeStatic } from 'lit/static-html.js';
import type { CockpitViewRequest } from '../../controllers/view-request.js';
import type { Loadable } from '../../domain/loadable.js';
import type { Interval } from '../../domain/time.js';
import type { Trend } from '../../domain/trend.js';
import type { Messages } from './messages.js';
import type { ChartSettings } from './trend-body.js';
import type { TrendPicture } from './trend-picture.js';
import { nameOf } from './trend-texts.js';

/** What every panel has from the chart that it is a part of. */
export interface Multiples {
  readonly chart: Pick<ChartSettings, 'localName' | 'by' | 'kind' | 'target' | 'band' | 'markers'>;
  readonly trend: Trend;
  readonly picture: TrendPicture;
  /** A stretch was picked in one of the panels. */
  readonly onSelect: (stretch: Interval | undefined) => void;
}

/** Px of the plot of one panel, axis among it. */
const PANEL_PX = 96;

/**
 * A small chart a line, all on one scale, so that shapes are compared and not tangled. Each panel is a chart of its own,
 * read, zoomed and brushed like any; what is picked in one is picked in the whole.
 */
export function multiplesTemplate({ chart, trend, picture, onSelect }: Multiples, summary: string, messages: Messages): TemplateResult {
  const { localName, by, kind, target, band, markers } = chart;
  const tag = unsafeStatic(localName);
  const reach = picture.layout.values.domain;
  const onRequest = (event: CockpitViewRequest) => {
    event.stopPropagation();
    onSelect(event.patch.selection?.interval);
  };
  return html`<div class="multiples focus-inset" role="group" tabindex="0" aria-label=${summary} @cockpit-view-request=${onRequest}>
    ${picture.layout.lines.map(
      (line) => htmlOf`<${tag}
        bare
        by=""
        .kind=${kind}
        .label=${nameOf(line, messages)}
        .height=${PANEL_PX}
        .trend=${panelOf(trend, line.id)}
        .skillGroup=${by === 'skillGroup' ? line.id : undefined}
        .channel=${by === 'channel' ? line.id : undefined}
        .target=${target}
        .band=${band}
        .markers=${markers}
        .reach=${reach}
      ></${tag}>`,
    )}
  </div>`;
}

/** Panels of a trend, made once: another object would be another picture. */
const panels = new WeakMap<Trend, Map<string, Loadable<Trend>>>();

function panelOf(trend: Trend, id: string): Loadable<Trend> {
  let known = panels.get(trend);
  if (!known) panels.set(trend, (known = new Map<string, Loadable<Trend>>()));
  let panel = known.get(id);
  if (!panel) {
    const series = trend.series.filter((line) => line.id === id);
    const ghosts = trend.ghosts?.filter((ghost) => ghost.series === id);
    known.set(id, (panel = { status: 'ready', value: { ...trend, series, ...(ghosts && { ghosts }) } }));
  }
  return panel;
}
