import { RandomStream } from './random-stream.js';

/** Surnames out of novels and given names out of the herb garden: nobody is called so. */
const SURNAMES = [...'令狐 慕容 上官 东方 西门 南宫 独孤 百里 皇甫 诸葛 公孙 司空 闻人 长孙 轩辕 宇文 纳兰 端木 即墨 钟离'.split(' ')];
const HERBS = [
  ...'半夏 白芷 连翘 紫苏 苍术 南星 青黛 杜若 沉香 忍冬 茯苓 当归 川贝 石斛 桔梗 辛夷 佩兰 泽兰 陈皮 薄荷 麦冬 天麻 重楼 茵陈 甘草 豆蔻 藿香 槐米 灵芝 枸杞'.split(' '),
];

/** `count` different names in a seeded order; past the 600th they carry a number. */
export function fictionalNames(seed: number, count: number): string[] {
  const names = SURNAMES.flatMap((surname) => HERBS.map((herb) => surname + herb));
  const stream = new RandomStream(seed, 'names');
  for (let i = names.length - 1; i > 0; i--) {
    const other = Math.floor(stream.next() * (i + 1));
    [names[i], names[other]] = [names[other] ?? '', names[i] ?? ''];
  }
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / names.length);
    return `${names[index % names.length] ?? ''}${round === 0 ? '' : round + 1}`;
  });
}
