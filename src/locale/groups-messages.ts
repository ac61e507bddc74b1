/** Words about rows that stand in groups. */
export interface GroupsMessages {
  /** An entry of a column's menu. */
  readonly group: (column: string) => string;
  readonly ungroup: string;
  /** What rows are grouped by, and the button that takes it away. */
  readonly by: (column: string) => string;
  readonly remove: (column: string) => string;
  readonly foldAll: string;
  readonly unfoldAll: string;
  readonly fold: string;
  readonly unfold: string;
  /** An entry of a group's menu. */
  readonly pick: string;
  /** The menu of a group's line. */
  readonly menu: string;
  /** A group and how many are in it. */
  readonly headline: (name: string, count: string) => string;
  /** Why a column has no subtotal: there is no rule by which its numbers come together. */
  readonly noRollUp: string;
  /** Why: some agent lacks a part of it. */
  readonly lacking: string;
  /** The source groups no rows, and not all of them are here. */
  readonly refused: string;
  readonly tooMany: string;
  readonly said: {
    readonly grouped: (column: string) => string;
    readonly ungrouped: string;
    readonly folded: (name: string) => string;
    readonly unfolded: (name: string) => string;
    readonly allFolded: string;
    readonly allUnfolded: string;
  };
}
