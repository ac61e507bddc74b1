import { css } from 'lit';

/** How the face rearranges itself in the room it is given. */
export const tileLayoutStyles = css`
  /* Flat: the line stands beside the value, the foot beside the difference. */
  @container (height < 120px) {
    .face {
      grid-template:
        'caption caption' calc(20px * var(--_scale))
        'value spark' minmax(0, 1fr)
        'delta notes' var(--row)
        / auto minmax(0, 1fr);
    }
    .face.failed {
      grid-template: 'caption' calc(20px * var(--_scale)) 'reason' minmax(0, 1fr) 'retry' auto / minmax(0, 1fr);
    }
    .notes {
      justify-self: end;
      max-inline-size: 100%;
    }
    .against {
      display: none;
    }
    .delta.brief {
      overflow: visible;
    }
  }
  /* A hair's breadth would cost it what it is compared with: it may reach into the edge. */
  @container (width < 180px) {
    .delta {
      margin-inline-end: calc(-2 * var(--_space));
    }
    .change {
      margin-inline-end: var(--_space);
    }
  }
  @container (width < 152px) {
    .name.brief,
    .face {
      overflow: hidden;
    }
  }
  /* Hardly larger than its number: that, how it moved and the line. The rest is still read out. */
  @container (width < 72px) or (height < 64px) {
    .face:not(.failed) {
      grid-template:
        'value' 15px
        'delta' 11px
        'spark' minmax(0, 1fr)
        / minmax(0, 1fr);
      padding: 1px 4px;
    }
    /* Nothing to be seen, and nothing to be cut off: what clips is sorted in every frame. */
    .caption,
    .notes,
    .notes.noted {
      grid-area: value;
      block-size: 0;
      overflow: visible;
      font-size: 0;
      line-height: 0;
    }
    .caption .glyph {
      display: none;
    }
    .name,
    .head,
    .face {
      overflow: visible;
    }
    .value,
    .value.long {
      font-size: 13px;
    }
    .delta {
      font-size: 9px;
      line-height: 11px;
    }
    .spark {
      --tick: 3px;
      margin-block: 1px;
      padding-inline-end: 4px;
    }
    .details {
      display: none;
    }
  }
  /* The same in pixels of the wall: the words stay for who reads by ear, but they have no boxes. */
  :host([data-stamped]) .face > * {
    display: none;
  }
  /* Small and flat: what is wrong matters more than how it moved. */
  @container (64px <= height < 120px) and (72px <= width < 220px) {
    .delta.beside-notes {
      display: none;
    }
    .notes.noted {
      grid-column: 1 / -1;
      justify-self: start;
    }
  }
  /* Wide: the line takes the whole height beside a larger value. */
  @container (width >= 300px) and (height >= 120px) {
    .face:not(.failed) {
      grid-template:
        'caption caption' calc(20px * var(--_scale))
        'value spark' minmax(calc(48px * var(--_scale)), 1fr)
        'delta spark' var(--row)
        'notes notes' var(--row)
        / minmax(0, 11fr) minmax(0, 9fr);
    }
    .value {
      font-size: var(--_figure-wide);
    }
    .spark {
      align-self: center;
      block-size: min(100%, calc(60px * var(--_scale)));
      margin-block: 0;
    }
  }
  @container (width >= 300px) {
    .against {
      display: inline-block;
    }
  }
`;
