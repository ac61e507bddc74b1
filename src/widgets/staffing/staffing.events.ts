import type { StaffingInputs } from '../../domain/staffing.js';

/** The reader changed an input; fired for inputs that can be reckoned with. */
export class CockpitStaffingChange extends Event {
  static readonly type = 'cockpit-staffing-change';

  constructor(readonly inputs: StaffingInputs) {
    super(CockpitStaffingChange.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitStaffingChange.type]: CockpitStaffingChange;
  }
}
