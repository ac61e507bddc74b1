import type { Hex } from './perception/colour.js';

/** One colour a role; the roles are those of the tokens. */
export interface Palette {
  readonly canvas: Hex;
  readonly surface: Hex;
  readonly raised: Hex;
  readonly ink: Hex;
  readonly ink2: Hex;
  readonly ink3: Hex;
  /** Hairlines that only divide; they carry no meaning. */
  readonly line: Hex;
  /** Borders of controls, and whatever line must be seen. */
  readonly control: Hex;
  /** Focus, selection and links. */
  readonly accent: Hex;
  readonly critical: Hex;
  readonly criticalText: Hex;
  /** The second red of a blink: two reds make no saturated-red flash. */
  readonly criticalPartner: Hex;
  readonly warning: Hex;
  /** Drawn around every warning fill, which alone is too pale on white. */
  readonly warningOutline: Hex;
  readonly warningText: Hex;
  readonly ok: Hex;
  readonly okText: Hex;
  readonly info: Hex;
  /** At most six lines of a chart, told apart by every kind of colour vision. */
  readonly series: readonly [Hex, Hex, Hex, Hex, Hex, Hex];
}

export type Theme = 'light' | 'dark';

/** Every colour of the cockpit. The tokens are made from these, and the tests measure these. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    canvas: '#F4F6F8',
    surface: '#FFFFFF',
    raised: '#FFFFFF',
    ink: '#14181F',
    ink2: '#4A5260',
    ink3: '#667080',
    line: '#DDE2E8',
    control: '#8B95A3',
    accent: '#3A5FCD',
    critical: '#C8102E',
    criticalText: '#C8102E',
    criticalPartner: '#8F0B20',
    warning: '#F5B700',
    warningOutline: '#8A5A00',
    warningText: '#8A5A00',
    ok: '#1B9AAA',
    okText: '#0F6F7C',
    info: '#3A5FCD',
    series: ['#22307F', '#A5803F', '#2798AD', '#9A3FC9', '#AC3C79', '#415A29'],
  },
  dark: {
    canvas: '#12161C',
    surface: '#1B2129',
    raised: '#232B35',
    ink: '#E8ECF1',
    ink2: '#A9B2BF',
    ink3: '#8C96A5',
    line: '#323B47',
    control: '#6F7B8A',
    accent: '#6AA9FF',
    critical: '#F2453D',
    criticalText: '#FF8A80',
    criticalPartner: '#B3261E',
    warning: '#FFD166',
    warningOutline: '#FFD166',
    warningText: '#FFD166',
    ok: '#6EE7C8',
    okText: '#6EE7C8',
    info: '#6AA9FF',
    series: ['#5585E8', '#D39F3D', '#7EC4B2', '#C8ABED', '#C25F92', '#E3F2B7'],
  },
};
