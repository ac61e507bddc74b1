import { ZipFile } from '../../controllers/zip-file.js';
import type { ExportCell } from '../../table/export-text.js';
import { SHEET_END, sheetPath, sheetRows, sheetStart, WORKBOOK_TYPE, workbookParts } from '../../table/sheet-text.js';

type Rows = readonly (readonly ExportCell[])[];

/**
 * A workbook of two sheets: rows below their header, and what has to be known of them.
 *
 * @param names - Of the two sheets.
 * @param stamp - Asked once all rows were taken.
 */
export async function workbook(names: readonly [string, string], head: readonly string[], blocks: AsyncIterable<Rows>, stamp: () => Rows): Promise<Blob> {
  const file = new ZipFile();
  for (const { path, text } of workbookParts(names)) await file.add(path, [text]);
  await file.add(sheetPath(1), sheetOf(head, blocks));
  await file.add(sheetPath(2), [sheetStart(false), sheetRows(stamp(), 1), SHEET_END]);
  return file.finish(WORKBOOK_TYPE);
}

async function* sheetOf(head: readonly string[], blocks: AsyncIterable<Rows>): AsyncGenerator<string> {
  yield sheetStart(true) + sheetRows([head], 1, true);
  let row = 2;
  for await (const rows of blocks) {
    yield sheetRows(rows, row);
    row += rows.length;
  }
  yield SHEET_END;
}
