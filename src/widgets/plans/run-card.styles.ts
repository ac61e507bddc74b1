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
