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
  readonly expand: string;
  readonly collapse: string;
  readonly expanded: string;
  readonly collapsed: string;
  readonly rowMenu: string;
  readonly onlyGroup: (name: string) => string;
  readonly copyCell: string;
  readonly copyRow: string;
  readonly copiedOne: string;
  readonly picked: (count: string) => string;
  /** Of a column of small samples: how it sorts. */
  readonly fairly: string;
  /** Of a small sample beyond what chance explains: beyond which limits, on which side of everybody’s ratio, and what that is. */
  readonly outside: (limits: string, side: 'better' | 'worse' | 'higher' | 'lower', whole: string) => string;
  /** How rows are sorted by a source. */
  readonly rawOrder: string;
  /** The order of live rows, held while somebody is at the table: how it changed, the way to have it, and what is counted. */
  readonly order: {
    readonly moved: (count: string, isOne: boolean) => string;
    readonly joined: (count: string, isOne: boolean) => string;
    readonly left: (count: string, isOne: boolean) => string;
    readonly take: string;
    readonly counted: string;
    readonly taken: string;
  };
  /** Within what chance could move a share of so many, at 95 %. */
  readonly interval: (lower: string, upper: string, count: string) => string;
  readonly export: {
    readonly export: string;
    /** Of a format and how many rows: all, or those in view. */
    readonly all: (format: string, count: string) => string;
    readonly view: (format: string, count: string) => string;
    readonly copyAll: (count: string) => string;
    readonly copyView: (count: string) => string;
    readonly running: (percent: string) => string;
    readonly cancel: string;
    readonly cancelled: string;
    readonly done: (count: string) => string;
    readonly copied: (count: string) => string;
    readonly failed: (detail: string) => string;
    readonly dismiss: string;
    /** More rows than a sheet holds. */
    readonly tooMany: string;
    readonly noClipboard: string;
    readonly seconds: string;
    /** Name of the sheet that says what has to be known. */
    readonly about: string;
    readonly rows: string;
    readonly asOf: string;
    readonly range: string;
    readonly filters: string;
    readonly search: string;
    readonly completeness: string;
    /** Names were withheld. */
    readonly masked: string;
    readonly none: string;
  };
}
