/** Words up to which comparing with each is cheaper than the hash of a text that is looked up once. */
const FEW = 8;

/** Tells what a word stands for; nothing for one that is not among `entries`, the later of two that are the same. */
export function wordTable<T>(entries: Iterable<readonly [word: string, meaning: T]>): (word: string) => T | undefined {
  const known = new Map(entries);
  if (known.size > FEW) return (word) => known.get(word);
  const words = [...known.keys()];
  const meanings = [...known.values()];
  return (word) => {
    for (let at = 0; at < words.length; at++) if (words[at] === word) return meanings[at];
    return undefined;
  };
}
