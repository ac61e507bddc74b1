/**
 * Repeatable chance. Each purpose draws from a stream of its own, so that one
 * more draw for one purpose moves no other.
 */
export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /**
   * @param seed - Any whole number; equal seeds and purposes give equal streams.
   * @param purpose - What is drawn, such as `patience` or `shift/17/20600`.
   */
  constructor(seed: number, purpose: string) {
    this.#a = hash(`${seed}`, 0x9e3779b9);
    this.#b = hash(purpose, this.#a);
    this.#c = hash(purpose, this.#b ^ 0x85ebca6b);
    // The first numbers of small-fast-counter generators still show the seed.
    for (let i = 0; i < 12; i++) this.next();
  }

  /** Uniform over `[0, 1)`: Chris Doty-Humphrey's sfc32. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 0x1_0000_0000;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Uniform over `[low, high)`. */
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  /**
   * Skewed to the right, as handle times are.
   *
   * @param mean - Mean of the result itself, not of its logarithm.
   * @param spread - Standard deviation by mean; 0 gives the mean.
   */
  logNormal(mean: number, spread: number): number {
    const variance = Math.log(1 + spread * spread);
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return mean * Math.exp(Math.sqrt(variance) * normal - variance / 2);
  }

  /** An index into `weights`, by weight; the last when rounding leaves a rest. */
  pick(weights: readonly number[]): number {
    let rest = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) if ((rest -= weight) < 0) return index;
    return weights.length - 1;
  }
}

/** FNV-1a with a murmur finish, 32 bits. */
function hash(text: string, start: number): number {
  let value = start ^ 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
