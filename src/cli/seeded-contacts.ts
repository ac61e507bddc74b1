import { seededCsv } from '../conformance/conformance.js';
import type { Command } from './command.js';
import { writeLines } from './output.js';

/** The data set that a source is loaded with to be held against the contract. */
export const seededContacts: Command = {
  summary: 'Prints the contacts of the conformance kit as CSV, to be loaded into a source',
  operands: [],
  options: {},
  async run(_, __, { output }) {
    await writeLines(output, seededCsv().trimEnd().split('\n'));
  },
};
