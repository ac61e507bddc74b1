import type { PackedRows } from '../domain/answer.js';
import type { Steps } from '../domain/steps.js';
import type { Column } from './column.js';
import { arrangingRows, type Arrangement } from './local-rows.js';
import { orderingGroups } from './group-order.js';
import { grouping, type RowGroup } from './row-groups.js';

/** Rows that are arranged without a wait; more are in steps, while the rows as they were stay on screen. */
const AT_ONCE = 50_000;

/** Rows as they are arranged; `undefined` for all of them as they were given. */
export interface ArrangedShown {
  readonly rows: Uint32Array | undefined;
  readonly groups: readonly RowGroup[];
}

const AS_GIVEN: ArrangedShown = { rows: undefined, groups: [] };

/** Positions of a whole result in the order shown: at once where there are few, in steps where there are many. */
export class ArrangedRows {
  #shown = AS_GIVEN;
  #by: Arrangement | undefined;
  #next: Arrangement | undefined;
  #columns: readonly Column[] = [];
  #wanted = '';
  #work: Steps<ArrangedShown> | undefined;

  /** Positions in the answer's columns; `undefined` for all of them as they were given. */
  get rows(): Uint32Array | undefined {
    return this.#shown.rows;
  }

  /** The stretches of rows that belong together; none where rows are not grouped. */
  get groups(): readonly RowGroup[] {
    return this.#shown.groups;
  }

  /** Whether there is more to do before the rows are as they were asked for. */
  get isAtWork(): boolean {
    return this.#work !== undefined;
  }

  /** What the rows shown are arranged by. */
  get by(): Arrangement | undefined {
    return this.#by;
  }

  /** What they are about to be arranged by while there is more to do, else what they are. */
  get newest(): Arrangement | undefined {
    return this.isAtWork ? this.#next : this.#by;
  }

  /** The columns that the newest arrangement names. */
  get columns(): readonly Column[] {
    return this.#columns;
  }

  /** Whether this is another arrangement than the rows have, or are about to have. */
  isOther(columns: readonly Column[], arrangement: Arrangement | undefined): boolean {
    return keyOf(columns, arrangement) !== this.#wanted;
  }

  /** Arranges the rows, or begins to and says so; `undefined` shows them as they were given. An arrangement that they have already changes nothing. */
  arrange(answer: PackedRows, columns: readonly Column[], arrangement: Arrangement | undefined): boolean {
    const key = keyOf(columns, arrangement);
    if (key === this.#wanted) return false;
    this.#wanted = key;
    this.#next = arrangement;
    this.#columns = columns;
    this.#work = arranging(answer, columns, arrangement);
    if (answer.length <= AT_ONCE || !arrangement) while (!this.goOn());
    return this.isAtWork;
  }

  /** Does a step and says whether it was the last. */
  goOn(): boolean {
    const step = this.#work?.next();
    if (step && !step.done) return false;
    if (step?.done) [this.#shown, this.#by, this.#work] = [step.value, this.#next, undefined];
    return true;
  }

  /** Shows the rows as the same arrangement puts them by now. */
  show(shown: ArrangedShown): void {
    this.#shown = shown;
  }

  /** Another answer: shows it as it was given. */
  forget(): void {
    [this.#shown, this.#by, this.#wanted, this.#work] = [AS_GIVEN, undefined, '', undefined];
  }
}

/** Equal for equal arrangements. Functions are left out: names of an id change with the answer. */
function keyOf(columns: readonly Column[], arrangement: Arrangement | undefined): string {
  return JSON.stringify([columns, arrangement]);
}

/** Arranges rows, in steps; as they were given where nothing is asked for. */
export function* arranging(answer: PackedRows, columns: readonly Column[], arrangement: Arrangement | undefined): Steps<ArrangedShown> {
  if (!arrangement) return AS_GIVEN;
  const rows = yield* arrangingRows(answer, columns, arrangement);
  const { groupBy, groupOrder = arrangement.order, language, labelOf } = arrangement;
  const cells = groupBy === undefined ? undefined : answer.columns[groupBy];
  if (!cells || groupBy === undefined) return { rows, groups: [] };
  const grouped = yield* grouping(rows, cells, language, labelOf && ((id) => labelOf(groupBy, id)));
  return yield* orderingGroups(answer, columns, grouped, groupOrder, groupBy);
}
