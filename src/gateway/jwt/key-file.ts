import { readFile, stat } from 'node:fs/promises';
import { joseCode, type FindKey, type Jose } from './jose.js';

/** Keys out of a file, a JSON Web Key Set, which is read again when a key is missing and the file is another: so that keys can be rotated. */
export class KeyFile {
  readonly #jose: Jose;
  readonly #path: string;
  #find: FindKey;
  #changed: number;

  private constructor(jose: Jose, path: string, find: FindKey, changed: number) {
    this.#jose = jose;
    this.#path = path;
    this.#find = find;
    this.#changed = changed;
  }

  /** @throws What reading the file says, or that it is no key set. */
  static async open(jose: Jose, path: string): Promise<KeyFile> {
    const { mtimeMs } = await stat(path);
    return new KeyFile(jose, path, await readKeys(jose, path), mtimeMs);
  }

  readonly find: FindKey = async (header, token) => {
    try {
      return await this.#find(header, token);
    } catch (error) {
      if (joseCode(error) !== 'ERR_JWKS_NO_MATCHING_KEY') throw error;
      const { mtimeMs } = await stat(this.#path);
      if (mtimeMs === this.#changed) throw error;
      this.#find = await readKeys(this.#jose, this.#path);
      this.#changed = mtimeMs;
      return this.#find(header, token);
    }
  };
}

async function readKeys(jose: Jose, path: string): Promise<FindKey> {
  return jose.createLocalJWKSet(JSON.parse(await readFile(path, 'utf8')) as object);
}
