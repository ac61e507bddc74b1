import type { LoadReport } from '../../domain/load-report.js';
import type { FileProblem } from '../../domain/file-problem.js';
import type { SetAsideReason } from '../../domain/set-aside.js';
import { guessClock } from './clock-guess.js';
import { SetAsideList } from './set-aside-list.js';
import { Tallies } from './tallies.js';

/** The account of one file: every record is used, ignored by a rule, or set aside. */
export class Account {
  readonly setAside = new SetAsideList();
  readonly ignored = new Tallies();
  readonly notes = new Tallies();
  used = 0;
  contacts = 0;
  bytes = 0;

  get rows(): number {
    return this.used + this.ignored.total + this.setAside.total;
  }

  /**
   * Why the file as a whole is of no use, `undefined` when it is: nothing in it, or most records unreadable.
   *
   * @param expectedClock - The pattern of the column that tells when a contact was offered.
   */
  problem(expectedClock: string): FileProblem | undefined {
    const { rows } = this;
    const unreadable = this.setAside.total;
    if (rows === 0) return { code: 'header-only' };
    if (unreadable * 2 <= rows) return undefined;
    const [reason] = Object.entries(this.setAside.counts).sort(([, a], [, b]) => b - a)[0] as [SetAsideReason, number];
    const first = this.setAside.first(reason) ?? { detail: '', line: 1 };
    if (reason !== 'clock') return { code: 'mostly-unreadable', reason, detail: first.detail, line: first.line, rows, unreadable };
    const [column = '', example = ''] = first.detail.split(/: (.*)/s);
    const looksLike = guessClock(example);
    const guess = looksLike === undefined || looksLike === expectedClock ? {} : { looksLike };
    return { code: 'wrong-clock', column, expected: expectedClock, example, line: first.line, ...guess, rows, unreadable };
  }

  report(file: Pick<LoadReport, 'name' | 'encoding' | 'lines'>): LoadReport {
    const { bytes, rows, used, contacts } = this;
    const { counts, samples } = this.setAside;
    const [ignored, notes] = [this.ignored.record(), this.notes.record()];
    return { ...file, bytes, rows, used, contacts, ignored, setAside: { ...counts }, samples: [...samples], notes };
  }
}
