/** What stands as it is: letters and figures of any script, and marks that no address gives a meaning. */
const PLAIN = /[\p{L}\p{N}\-_.]/u;

/** Any text as one word that needs no quoting in an address: other characters become `~2c` or `~u2014`, and no text at all `~`. */
export function atomOf(text: string): string {
  if (text === '') return '~';
  let atom = '';
  for (const sign of text) {
    if (PLAIN.test(sign)) atom += sign;
    else for (let at = 0; at < sign.length; at++) atom += escaped(sign.charCodeAt(at));
  }
  return atom;
}

/** The text that an atom stands for. @throws RangeError `invalid word: …` for what `atomOf` never makes. */
export function textOfAtom(atom: string): string {
  if (atom === '~') return '';
  if (!/^(?:[\p{L}\p{N}\-_.]|~[0-9a-f]{2}|~u[0-9a-f]{4})+$/u.test(atom)) throw new RangeError(`invalid word: ${atom}`);
  return atom.replace(/~u([0-9a-f]{4})|~([0-9a-f]{2})/g, (_, long: string | undefined, short: string | undefined) => String.fromCharCode(parseInt(long ?? short ?? '', 16)));
}

function escaped(unit: number): string {
  return unit < 0x100 ? `~${unit.toString(16).padStart(2, '0')}` : `~u${unit.toString(16).padStart(4, '0')}`;
}
