import { css } from 'lit';

/** A run at work, its steps and its clock. */
export const runCardStyles = css`
  .run {
    display: grid;
    gap: var(--_space);
    border-inline-start: 3px solid var(--_accent);
  }
  .run.failed,
  .run.conflict {
    border-inline-start-color: var(--_critical);
  }
  .run-head,
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(3 * var(--_space));
  }
  .left {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }
  .facts {
    font-size: var(--_caption);
  }
  .troubles .problem {
    margin-inline-end: calc(3 * var(--_space));
  }
  .effect {
    max-inline-size: 680px;
    margin-block: var(--_space);
    overflow-x: auto;
  }
  .effect-title {
    margin: 0;
    font-size: var(--_caption);
    font-weight: 600;
  }
  .effect-title .hint {
    font-weight: 400;
  }
  .effect small {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .effect td,
  .effect th {
    white-space: nowrap;
  }
  .steps {
    display: grid;
    gap: 2px;
  }
  .steps li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(3 * var(--_space));
  }
  .steps .failed .step-state,
  .steps .kept .step-state {
    color: var(--_critical-text);
  }
  .steps .detail {
    flex: 1 0 100%;
  }
`;
