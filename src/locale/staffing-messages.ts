import type { InputOrigin, StaffingField, StaffingModel } from '../domain/staffing.js';

/** Texts of the balance of cost and speed. Values come in as text. */
export interface StaffingMessages {
  readonly title: string;
  readonly plot: string;
  readonly instructions: string;
  readonly showTable: string;
  readonly showPlot: string;
  readonly model: string;
  readonly models: Readonly<Record<StaffingModel, { readonly name: string; readonly hint: string }>>;
  readonly variant: string;
  readonly ofOffered: string;
  readonly curve: string;
  readonly curves: Readonly<Record<'serviceLevel' | 'speed' | 'occupancy' | 'abandonment' | 'cost', string>>;
  readonly costs: Readonly<Record<'total' | 'staff' | 'loss', string>>;
  readonly slots: string;
  readonly slotChoices: Readonly<Record<'range' | 'busiest', string>>;
  readonly marks: Readonly<Record<'current' | 'required' | 'optimum', (agents: string) => string>>;
  readonly noCurrent: string;
  readonly agents: string;
  readonly agentsCount: (agents: string) => string;
  /** What one more agent buys, in points of service level and money an hour. */
  readonly next: (points: string, money: string) => string;
  /** Between what it buys and what it saves or costs. */
  readonly apart: string;
  readonly nextSaves: (money: string) => string;
  readonly nextCosts: (money: string) => string;
  readonly from: (agents: string) => string;
  readonly last: string;
  readonly meets: (required: string, scheduled: string) => string;
  readonly money: (amount: string, unit: string) => string;
  readonly currency: string;
  readonly anHour: (money: string) => string;
  readonly load: (erlangs: string) => string;
  readonly calls: (calls: string, minutes: string) => string;
  readonly measuredLevel: (share: string) => string;
  readonly form: string;
  readonly reset: string;
  readonly fields: Readonly<Record<StaffingField, string>>;
  readonly units: Readonly<Record<'calls' | 'minutes' | 'seconds' | 'percent' | 'agents', string>>;
  readonly forEver: string;
  readonly patienceHint: string;
  readonly origins: Readonly<Record<InputOrigin, string>>;
  readonly estimatedPatience: string;
  readonly problems: Readonly<Record<'no-number' | 'negative' | 'zero' | 'fraction' | 'share' | 'too-many', string>>;
  readonly cannot: string;
  readonly notes: Readonly<Record<'overload' | 'overload-for-ever' | 'no-agents' | 'no-calls' | 'never-hang-up' | 'never-wait' | 'optimum-below-target', string>>;
  readonly emptyHint: string;
  readonly steady: string;
}
