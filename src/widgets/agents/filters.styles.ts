import { css } from 'lit';

/** Filters above the rows: their button, their fields, their chips. */
export const filtersStyles = css`
  .filter {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    block-size: 30px;
    padding-block: 0;
  }
  .filter svg {
    inline-size: 14px;
    block-size: 14px;
    fill: none;
    stroke: var(--_ink-2);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .filter .badge {
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 9px;
    box-sizing: border-box;
    background: var(--_accent);
    color: var(--_surface);
    font-size: var(--_caption);
    line-height: 18px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  :is(.active-filters, .grouping) {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 6px;
    max-block-size: 68px;
    overflow: auto;
    margin: 0;
    padding: 0 12px 10px;
    list-style: none;
  }
  :is(.active-filters, .grouping) li {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :is(.active-filters, .grouping) button {
    display: flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    block-size: 26px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_canvas);
    color: inherit;
    font: inherit;
    font-size: var(--_caption);
    cursor: pointer;
  }
  :is(.active-filters, .grouping) button > :first-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :is(.active-filters, .grouping) .all {
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  :is(.active-filters, .grouping) button:hover {
    border-color: var(--_control);
  }
  .filters {
    display: grid;
    flex: none;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 190px), 1fr));
    gap: 12px 20px;
    max-block-size: 45%;
    overflow: auto;
    padding: 12px;
    border-block-start: 1px solid var(--_line);
    background: var(--_canvas);
  }
  .filters[hidden] {
    display: none;
  }
  .filters .field {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .filters legend {
    padding: 0;
  }
  .filters input:is([type='text'], [type='number']) {
    min-inline-size: 0;
    padding: 0 8px;
    margin-block-start: 4px;
    font-size: var(--_table);
    color: var(--_ink);
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    max-block-size: 104px;
    overflow: auto;
    margin-block-start: 4px;
    color: var(--_ink);
    font-size: var(--_table);
  }
  .options label {
    display: flex;
    gap: 6px;
    align-items: center;
    min-block-size: 26px;
    overflow-wrap: anywhere;
  }
  .options input {
    flex: none;
    inline-size: 15px;
    block-size: 15px;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
  }
  .bounds {
    display: flex;
    gap: 8px;
  }
  .bounds label {
    display: flex;
    flex: 1;
    gap: 4px;
    align-items: center;
    min-inline-size: 0;
    white-space: nowrap;
  }
`;
