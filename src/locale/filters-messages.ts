/** Texts of the filters. */
export interface FiltersMessages {
  /** Name of the whole group of controls. */
  readonly label: string;
  readonly range: string;
  readonly step: string;
  readonly all: string;
  readonly search: string;
  readonly nothingFound: string;
  /** How many members are not listed before something is searched. */
  readonly more: (count: string) => string;
  /** Of one dimension: how many members are chosen. */
  readonly chosen: (count: string) => string;
  readonly chips: string;
  readonly remove: (label: string) => string;
  /** What was picked in a widget, before its name. */
  readonly picked: string;
  /** In which widget. */
  readonly pickedIn: (widget: string) => string;
  /** What the chip of a selection does. */
  readonly unpick: string;
  readonly unpicked: string;
  /** Several members of one dimension. */
  readonly members: (first: string, count: string) => string;
  readonly clear: string;
  readonly failed: string;
  readonly ranges: RangeMessages;
}

/** Stretches of time in words. */
export interface RangeMessages {
  readonly today: string;
  readonly yesterday: string;
  /** Of a source that stands still, the same stretches are counted from the end of its data. */
  readonly lastDay: string;
  readonly dayBefore: string;
  readonly daysAgo: (count: string) => string;
  readonly daysBefore: (count: string) => string;
  readonly last: (duration: string) => string;
  readonly lastOfData: (duration: string) => string;
  readonly everything: string;
}
