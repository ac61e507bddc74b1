interface Part {
  readonly type: string;
  value?: string;
  readonly children?: readonly Part[];
}

const HAN = '\\p{Script=Han}\u3000-\u303f\uff00-\uffef';
const BROKEN = new RegExp(`(?<=[${HAN}])\\n(?=[${HAN}])`, 'gu');

/** A line of Chinese that is broken in the source goes on without a space. */
export function hanLines(): (page: Part) => void {
  const join = (part: Part): void => {
    if (part.type === 'text' && part.value) part.value = part.value.replace(BROKEN, '');
    part.children?.forEach(join);
  };
  return join;
}
