/** A name that nobody else has: 128 bits by chance, in hexadecimal. `crypto.randomUUID` would want a secure page. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
