/** What ten thousand and a hundred million are called, in the languages of this library that count so; its tests hold them to what `Intl` says. */
const UNITS: { readonly [language: string]: readonly [tenThousand: string, hundredMillion: string] } = {
  zh: ['万', '亿'],
  'zh-CN': ['万', '亿'],
  'zh-TW': ['萬', '億'],
};

/**
 * A whole number from ten thousand on with two decimals at most, `12.35` and `万`, halves away from zero, as `Intl` writes
 * it, but without its first format, which a first picture would wait for longer than for anything else that is said.
 *
 * `undefined` where it is not whole, of another language, below ten thousand, or as large as a trillion.
 */
export function tenThousands(value: number, language: string): { readonly digits: string; readonly unit: string } | undefined {
  const units = Object.hasOwn(UNITS, language) ? UNITS[language] : undefined;
  const size = Math.abs(value);
  if (!units || !Number.isInteger(value) || size < 1e4) return undefined;
  // In hundredths of either unit: what is rounded up to the next unit is written in that.
  const [small, large] = [Math.round(size / 1e2), Math.round(size / 1e6)];
  if (large >= 1e6) return undefined;
  const [hundredths, unit] = small < 1e6 ? [small, units[0]] : [large, units[1]];
  return { digits: `${value < 0 ? '-' : ''}${hundredths / 100}`, unit };
}
