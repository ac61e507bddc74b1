import type { HeatmapMessages } from './heatmap-messages.js';

export const heatmapEn: HeatmapMessages = {
  by: (dimension) => `heat map by ${dimension.toLowerCase()}`,
  plot: 'Heat map',
  instructions: 'Arrow keys move from cell to cell, Home and End to the ends of a row, Control with them to the corners, Page Up and Page Down by pages, Enter selects, Escape closes the reading.',
  weekday: 'Weekday',
  values: 'Values',
  tooNarrow: 'The columns are too narrow for values: see the table, or read a cell',
  nothing: 'No data',
  notYet: 'Not begun',
  legend: 'Legend',
  lessThan: (value) => `< ${value}`,
  atLeast: (value) => `≥ ${value}`,
  between: (from, to) => `${from}–${to}`,
  target: (value) => `Target ${value}`,
  hint: 'Point at a cell, or use the arrow keys, to read it',
  repeated: (slot) => `${slot} (second time)`,
  moreRows: (count) => `Show ${count} more rows`,
  summary: ({ metric, by, range, rows, columns, isWeekly, lowest, highest, missed }) =>
    [
      `${metric}, ${range}, ${rows} × ${by.toLowerCase()} by ${columns} ${isWeekly ? 'weekdays' : 'slots'}`,
      lowest && highest ? `lowest ${lowest.name} ${lowest.value}, highest ${highest.name} ${highest.value}` : 'nothing to show',
      missed && `${missed.count} cells miss the target ${missed.target}`,
    ]
      .filter(Boolean)
      .join('; ') + '.',
};
