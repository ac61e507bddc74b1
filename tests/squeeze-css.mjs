import { readFileSync } from 'node:fs';

/** Strings stay as they are, and so does what a template puts in. */
const KEPT = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\$\{[^}]*\})/;

/** A style sheet without what only its author reads: comments, indentation, spaces around braces, colons of declarations, and commas. */
export function squeezed(sheet) {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(KEPT)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(/\s+/g, ' ').replace(/ ?([{};]) ?/g, '$1').replace(/, /g, ',').replace(/(?<=[\w-]): /g, ':').replaceAll(';}', '}')))
    .join('')
    .trim();
}

/** Squeezes what stands between `css` and its closing mark; esbuild leaves template texts as they are written. */
export const squeezeCss = {
  name: 'squeeze-css',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/](theme|marks|grid|widgets)[\\/].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(/\bcss`((?:[^`\\]|\\.)*)`/g, (_, sheet) => `css\`${squeezed(sheet)}\``),
    }));
  },
};
