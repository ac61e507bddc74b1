import { html, nothing, type TemplateResult } from 'lit';
import type { Loadable } from '../../domain/loadable.js';
import type { Interval } from '../../domain/time.js';
import type { Trend, TrendMarker } from '../../domain/trend.js';
import type { Zone } from '../../domain/zone.js';
import type { ChoiceReading } from '../../metrics/choice.js';
import { METRICS } from '../../metrics/index.js';
import type { Messages } from './messages.js';
import type { PlotControls } from './plot-controls.js';
import { emptyTemplate, failedTemplate, loadingTemplate, unknownTemplate } from './trend-messages.js';
import { multiplesTemplate } from './trend-multiples.js';
import type { TrendPicture } from './trend-picture.js';
import { plotTemplate } from './trend-plot.js';
import { storyOf } from './trend-story.js';
import { ROWS_A_PAGE, tableTemplate } from './trend-table.js';
import { summaryText } from './trend-texts.js';

/** What the page says of the chart: the element's own properties. */
export interface ChartSettings {
  /** The tag, whatever prefix the page registered it under. */
  readonly localName: string;
  readonly trend: Loadable<Trend>;
  readonly by: string;
  readonly kind: string;
  readonly multiples: boolean;
  readonly target?: string | number;
  readonly band?: string;
  readonly markers: readonly TrendMarker[];
}

/** What stands in the chart's box, and what its parts ask for. */
export interface Body {
  readonly chart: ChartSettings;
  readonly choice: ChoiceReading | undefined;
  readonly isMeasured: boolean;
  readonly picture: TrendPicture | undefined;
  readonly title: string;
  /** Name of the dimension that the lines are members of. */
  readonly dimension: string | undefined;
  readonly zone: Zone | undefined;
  readonly controls: PlotControls;
  /** Rows of the table; absent while the plot is shown. */
  readonly rows: number | undefined;
  readonly on: { readonly stretch: (stretch: Interval | undefined) => void; readonly list: (rows: number | undefined) => void; readonly theme: () => void; readonly retry: () => void };
}

/** The plot, its table, or why there is neither: always in the same box. */
export function bodyTemplate({ chart, choice, isMeasured, picture, title, dimension, zone, controls, rows, on }: Body, messages: Messages, language: string): TemplateResult | typeof nothing {
  const { trend } = chart;
  if (choice?.unknown) return unknownTemplate(messages.tile[choice.unknown === 'metric' ? 'unknownMetric' : 'unknownVariant'](choice.text));
  if (trend.status === 'loading') return loadingTemplate(trend.progress, messages, language);
  if (trend.status === 'failed') return failedTemplate(trend.reason, zone, messages, language, on.retry);
  if (!isMeasured) return emptyTemplate(messages);
  if (!picture) return nothing; // Not laid out yet: the box has its size, the browser has not told its width.
  const { trend: shown, table, emphasised } = picture;
  const judged = METRICS[shown.metric];
  const summary = summaryText(shown, table, judged, storyOf(shown, table, emphasised, judged, messages, language), dimension, messages, language);
  if (rows !== undefined) return tableTemplate(picture, judged, messages, language, { rows, caption: summary, onMore: () => on.list(rows + ROWS_A_PAGE) });
  if (chart.multiples && shown.series.length > 1) return multiplesTemplate({ chart, trend: trend.value, picture, onSelect: on.stretch }, summary, messages);
  return html`${plotTemplate(picture, controls, { title, summary, onTheme: on.theme }, messages)}`;
}
