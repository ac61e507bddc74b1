import { css } from 'lit';

/**
 * How a firing alert stands on a surface: a frame and a tint (`.alarm`), and over them the same in a second tone
 * (`.blink`), invisible but while it blinks. Two reds of nearly one lightness: no saturated-red flash, and never white.
 *
 * The overlay changes its opacity alone, on a layer of its own; `controllers/blink-clock` drives it.
 */
export const blinkStyles = css`
  .alarm,
  .blink {
    --_alarm: var(--_critical);
    --_alarm-partner: var(--_critical-partner);
    position: absolute;
    inset: 0;
    border: 3px solid var(--_alarm);
    border-radius: calc(var(--_radius) - 1px);
    pointer-events: none;
  }
  .alarm {
    background: color-mix(in srgb, var(--_alarm) 9%, transparent);
  }
  .blink {
    border-color: var(--_alarm-partner);
    background: color-mix(in srgb, var(--_alarm-partner) 15%, transparent);
    opacity: 0;
  }
  .warning > .alarm,
  .warning > .blink {
    --_alarm: var(--_warning);
    --_alarm-partner: color-mix(in srgb, var(--_warning), var(--_warning-text) 60%);
  }
  /* The fill alone is too pale on white. */
  .warning > .alarm::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--_warning-outline);
    border-radius: 1px;
  }
  @media (prefers-reduced-motion: reduce) {
    .blink {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .alarm,
    .blink {
      background: none;
    }
    .alarm {
      border-color: CanvasText;
    }
    .blink {
      border-color: Highlight;
    }
    .warning > .alarm {
      border-style: double;
    }
  }
`;
