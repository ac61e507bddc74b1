import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';

const PLACE_BYTES = 16;

/**
 * Puts another id in the place of a person's: always the same for the same person, so that he can be followed and asked for
 * again, and of no use to whoever does not have the key. Deterministic encryption whose start is a keyed hash of the id.
 */
export class Seal {
  readonly #hashing: Buffer;
  readonly #hiding: Buffer;

  /** @param secret - Gateways of one secret seal alike. @throws RangeError `invalid secret: …` for one of fewer than 16 letters. */
  constructor(secret: string) {
    if (secret.length < 16) throw new RangeError(`invalid secret: ${secret.length} letters`);
    const derived = (purpose: string) => createHmac('sha256', secret).update(purpose).digest();
    this.#hashing = derived('hash');
    this.#hiding = derived('hide');
  }

  close(id: string): string {
    const place = this.#placeOf(id);
    const cipher = createCipheriv('aes-256-ctr', this.#hiding, place);
    return Buffer.concat([place, cipher.update(id, 'utf8'), cipher.final()]).toString('base64url');
  }

  /** `undefined` for a text that no seal of this secret has made. */
  open(sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < PLACE_BYTES) return undefined;
    const place = bytes.subarray(0, PLACE_BYTES);
    const id = createDecipheriv('aes-256-ctr', this.#hiding, place).update(bytes.subarray(PLACE_BYTES)).toString('utf8');
    return timingSafeEqual(place, this.#placeOf(id)) ? id : undefined;
  }

  #placeOf(id: string): Buffer {
    return createHmac('sha256', this.#hashing).update(id).digest().subarray(0, PLACE_BYTES);
  }
}
