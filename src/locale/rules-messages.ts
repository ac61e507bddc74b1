import type { AlertReading, Severity } from '../domain/alert-rule.js';
import type { RuleFormMessages } from './rules-form-messages.js';
import type { RuleSimulationMessages } from './rules-simulation-messages.js';

/** Texts of the rule editor. */
export interface RulesMessages {
  readonly title: string;
  readonly list: string;
  readonly add: string;
  readonly import: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly useDefaults: (count: string) => string;
  readonly nothingOpen: string;
  readonly unnamed: string;
  readonly unsaved: string;
  readonly back: string;
  readonly save: string;
  readonly discard: string;
  readonly remove: string;
  readonly undo: string;
  readonly saved: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly discarded: (name: string) => string;
  readonly defaultsTaken: (count: string) => string;
  readonly imported: (name: string) => string;
  /** The page did not accept a change. */
  readonly refused: string;
  readonly changedElsewhere: string;
  readonly upToDate: string;
  readonly readyToSave: string;
  /** What keeps a rule from being saved; `fields` are names of fields. */
  readonly notReady: (count: string, fields: readonly string[]) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  /** For how many parts of the centre a rule is judged. */
  readonly scopes: (count: string, dimension: string) => string;
  readonly allTogether: string;
  readonly sentence: (facts: RuleFacts) => string;
  readonly form: RuleFormMessages;
  readonly simulation: RuleSimulationMessages;
  readonly problems: RuleProblemMessages;
  readonly exchange: RuleExchangeMessages;
}

/** What a sentence says of a rule; every value is text already. */
export interface RuleFacts {
  readonly conditions: readonly { readonly metric: string; readonly is: 'below' | 'above'; readonly limit: string }[];
  readonly together: 'all' | 'any';
  readonly mode: AlertReading['mode'];
  /** Absent where the first breach fires. */
  readonly hold?: string;
  readonly step: string;
  readonly m: string;
  readonly n: string;
  /** Name of the dimension of which each member has an alert. */
  readonly by?: string;
  /** How many members the rule is narrowed to. */
  readonly narrowed?: string;
}

/** What is wrong beside a field, and how to mend it. */
export interface RuleProblemMessages {
  readonly missing: string;
  readonly noCondition: string;
  readonly notNumber: (value: string) => string;
  readonly noLength: string;
  readonly notLength: (value: string) => string;
  readonly noStep: string;
  readonly between: (least: string, most: string) => string;
  readonly notNegative: string;
  readonly wholeBetween: (least: string, most: string) => string;
  readonly rollingOverNothing: string;
  readonly noDays: string;
  readonly notClock: (value: string) => string;
  readonly unknownZone: (value: string) => string;
  readonly resolveAtLeast: (threshold: string) => string;
  readonly resolveAtMost: (threshold: string) => string;
  readonly contradictory: string;
  /** @param near - The whole numbers of steps below and above, as text. */
  readonly notWholeSteps: (step: string, near: readonly string[]) => string;
  readonly stepNotServed: (step: string, served: readonly string[]) => string;
  readonly metricNotServed: (metric: string) => string;
  readonly dimensionNotServed: (dimension: string) => string;
  readonly unknownMetric: (value: string) => string;
  readonly unknownVariant: (value: string) => string;
  readonly unknownChoice: (value: string) => string;
  readonly unknownField: (value: string) => string;
  readonly twice: (id: string) => string;
  readonly notText: string;
}

/** Taking a rule in and out as JSON. */
export interface RuleExchangeMessages {
  readonly export: string;
  readonly exportHint: string;
  readonly download: string;
  readonly importTitle: string;
  readonly importHint: string;
  readonly paste: string;
  readonly file: string;
  readonly read: string;
  readonly cancel: string;
  readonly nothing: string;
  readonly notJson: (detail: string) => string;
  readonly notReadable: string;
  readonly problems: string;
  /** Between a field's path and what is wrong with it. */
  readonly at: (path: string, problem: string) => string;
}

