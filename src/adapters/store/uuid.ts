const WORDS = 4;
const LENGTH = 36;
const DASHES = [8, 13, 18, 23];
const DASH = 45;

/** Writes the 128 bits of a lower-case UUID as four numbers at `at`; false, and nothing of worth written, for any other text. */
export function packUuid(text: string, words: Uint32Array, at = 0): boolean {
  if (text.length !== LENGTH || !DASHES.every((place) => text.charCodeAt(place) === DASH)) return false;
  let place = 0;
  for (let word = 0; word < WORDS; word++) {
    let bits = 0;
    for (let digits = 0; digits < 8; place++) {
      const code = text.charCodeAt(place);
      if (code === DASH && DASHES.includes(place)) continue;
      const digit = code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 102 ? code - 87 : -1;
      if (digit < 0) return false;
      bits = (bits << 4) | digit;
      digits++;
    }
    words[at + word] = bits;
  }
  return true;
}

/** The UUID of four numbers at `at`. */
export function unpackUuid(words: Uint32Array, at = 0): string {
  const digits = Array.from(words.subarray(at, at + WORDS), (word) => word.toString(16).padStart(8, '0')).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}
