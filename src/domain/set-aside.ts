/** Why a record was kept apart. The interface has words for each. */
export const SET_ASIDE_REASONS = [
  'line-too-long',
  'binary-bytes',
  'unclosed-quote',
  'broken-quote',
  'field-count',
  'repeated-header',
  'clock', // an instant not written as the mapping says
  'duration', // seconds that are no number, or less than none
  'outcome', // a text that the mapping does not name
  'empty-field', // a part that every contact has
  'mapping', // the mapping's module could not read it
  'unknown-event',
  'no-entry', // a call that left a queue it had not entered: it began before the file
  'lifecycle', // a part of a step that the mapping does not name
  'json', // what is no JSON, or ends in the middle of it
  'no-end', // a call that entered and neither was answered nor left: it ended after the file
] as const;

export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** A record that is neither a contact nor left out by rule, with what is needed to find and mend it. */
export interface SetAside {
  /** Line of the file on which it starts, from 1. */
  readonly line: number;
  readonly reason: SetAsideReason;
  /** What in particular: the column and its text, or the number of fields. */
  readonly detail: string;
  /** The record as it stands in the file; the beginning of a long one. */
  readonly text: string;
}
