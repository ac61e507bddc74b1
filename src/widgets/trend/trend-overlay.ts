import type { EpochMs, Interval } from '../../domain/time.js';
import type { TrendPicture } from './trend-picture.js';

/** Moves the mark of an instant that is pointed at in another widget; by hand, for it comes at the pace of a hand. */
export function paintEcho(root: ParentNode, picture: TrendPicture | undefined, at: EpochMs | undefined): void {
  const echo = root.querySelector<HTMLElement>('.echo');
  if (!echo) return;
  const isSeen = picture !== undefined && at !== undefined && at >= picture.layout.span.start && at <= picture.layout.span.end;
  echo.hidden = !isSeen;
  if (!isSeen) return;
  const { layout, origin } = picture;
  echo.style.blockSize = `${layout.height}px`;
  echo.style.transform = `translate(${Math.round(origin[0] + layout.xAt(at))}px, ${origin[1]}px)`;
}

/** Lays the stretch that is or would be selected over the plot. */
export function paintBrush(root: ParentNode, picture: TrendPicture | undefined, stretch: Interval | undefined, isDraft: boolean): void {
  const brush = root.querySelector<HTMLElement>('.brush');
  if (!brush) return;
  const { layout, origin } = picture ?? {};
  const from = layout && stretch ? Math.max(0, layout.xAt(stretch.start)) : 0;
  const to = layout && stretch ? Math.min(layout.width, layout.xAt(stretch.end)) : 0;
  brush.hidden = !layout || to <= from;
  if (brush.hidden || !layout || !origin) return;
  brush.classList.toggle('draft', isDraft);
  brush.style.blockSize = `${layout.height}px`;
  brush.style.inlineSize = `${to - from}px`;
  brush.style.transform = `translate(${origin[0] + from}px, ${origin[1]}px)`;
}
