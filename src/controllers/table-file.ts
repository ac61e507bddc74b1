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
