/** Words of a table whose columns people arrange: menus, what was done, export. */
export interface TableMessages {
  /** The button in a header, and the menu it opens. */
  readonly columnMenu: (title: string) => string;
  readonly sortAscending: string;
  readonly sortDescending: string;
  readonly unsort: string;
  readonly pinLeft: string;
  readonly pinRight: string;
  readonly hide: string;
  readonly moveLeft: string;
  readonly moveRight: string;
  readonly wider: string;
  readonly narrower: string;
  /** As wide as what it shows. */
  readonly fit: string;
  /** The button that opens the list of columns, and the list. */
  readonly columns: string;
  readonly everyColumn: string;
  readonly resetColumns: string;
  /** What was done, for those who do not see it. */
  readonly said: {
    readonly pinnedLeft: (title: string) => string;
    readonly pinnedRight: (title: string) => string;
    readonly unpinned: (title: string) => string;
    readonly hidden: (title: string) => string;
    readonly shown: (title: string) => string;
    readonly moved: (title: string, place: string, count: string) => string;
    readonly width: (title: string, px: string) => string;
    readonly reset: string;
  };
}
