/** A cell of a sheet, as the spreadsheet's library takes it. */
type SheetCell = string | number | null;

/** Rows of a sheet that the format holds, the header among them. */
export const SHEET_ROWS = 1_048_576;

/** Lets the browser draw and hear in the midst of long work. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Hands a file to the person, as a download. Its address is let go of once the browser has taken it. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Puts a table on the clipboard, as text and as what can be pasted as a table. @returns Whether the browser let it. */
export async function copyTable(text: string, html: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })]);
    return true;
  } catch {
    return copyPlainly(text, html);
  }
}

/** Pages without a secure address have no clipboard of the new kind. */
function copyPlainly(text: string, html: string): boolean {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('copy', write, { capture: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', write, { capture: true });
  return isCopied;
}

/**
 * A workbook of two sheets, the rows and what has to be known of them. Its library is loaded when it is asked for; large sheets are
 * packed by workers that it makes itself, which a page may forbid.
 *
 * @param names - Of the two sheets.
 */
export async function sheetFile(names: readonly [string, string], head: readonly string[], rows: readonly (readonly SheetCell[])[], stamp: readonly (readonly [string, string])[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  const title = head.map((value) => ({ value, fontWeight: 'bold' as const }));
  return write([
    { sheet: names[0], data: [title, ...rows.map((row) => [...row])], stickyRowsCount: 1 },
    { sheet: names[1], data: stamp.map((line) => [...line]) },
  ]).toBlob();
}
