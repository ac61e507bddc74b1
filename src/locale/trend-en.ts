import type { TrendMessages } from './trend-messages.js';

export const trendEn: TrendMessages = {
  all: 'All',
  by: (dimension) => `by ${dimension.toLowerCase()}`,
  plot: 'trend chart',
  instructions: 'Left and right arrows move slot by slot, up and down from line to line, Home and End to the ends, plus and minus zoom, 0 shows all, Page Up and Page Down pan, a finger that rests and then moves selects a stretch, Shift with left or right marks a stretch that Enter selects, Enter drills down, Escape closes the reading.',
  legend: 'Highlight',
  showTable: 'Table',
  showPlot: 'Chart',
  slot: 'Slot',
  open: 'in progress',
  missed: 'misses the target',
  comma: ', ',
  target: (value) => `Target ${value}`,
  cutFrom: (value) => `Axis starts at ${value}`,
  asOf: (clock) => `As of ${clock}`,
  emptyHint: 'Choose another time range, or clear the filters.',
  retryHint: 'Try again; if it still fails, check the data source.',
  others: (count) => `${count} more`,
  moreRows: (count) => `Show ${count} more rows`,
  ghosts: { previous: 'Previous period', baseline: 'Usual for this weekday' },
  happened: 'What happened',
  markers: { alert: 'Alert', plan: 'Plan', note: 'Note', drift: 'Drift' },
  marker: (clock, kind, label) => `${clock} ${kind}: ${label}`,
  showAll: 'Show all',
  shows: (name) => `Show ${name}`,
  stretch: (slots) => `${slots} marked, Enter selects`,
  summary: ({ metric, range, series, story, latest, missed }) =>
    [
      `${metric}, ${range}`,
      story &&
        [
          `${story.label ?? 'It'} ${story.change === 'level' ? `stayed at ${story.to}` : `${story.change === 'rose' ? 'rose' : 'fell'} from ${story.from} to ${story.to}`}`,
          story.missed && `${story.missed.side} the target of ${story.missed.target} since ${story.missed.since}`,
        ]
          .filter(Boolean)
          .join(', '),
      series && `${series.count} × ${series.dimension.toLowerCase()}`,
      latest ? `latest slot ${latest.slot}: ${latest.highest ? `lowest ${latest.lowest.label} ${latest.lowest.value}, highest ${latest.highest.label} ${latest.highest.value}` : latest.lowest.value}` : 'no data to show',
      missed && `${missed.count} missing the target of ${missed.target}`,
    ]
      .filter(Boolean)
      .join('; ') + '.',
};
