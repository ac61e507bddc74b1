const BYTES = 16;
const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The 16 bytes of a lower-case UUID; `undefined` for any other text. */
export function packUuid(text: string): Uint8Array | undefined {
  if (text.length !== 36 || !SHAPE.test(text)) return undefined;
  const digits = text.replaceAll('-', '');
  return Uint8Array.from({ length: BYTES }, (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

/** The UUID of 16 bytes. */
export function unpackUuid(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}
