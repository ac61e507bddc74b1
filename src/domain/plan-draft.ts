/** One thing to be done for a skill group, as plain data. Shares 0..1. */
export type PlanDraftStep =
  /** Sends a share of arrivals to self-service, and promises a call back to those who would wait longer. */
  | { readonly do: 'divert'; readonly skillGroup: string; readonly share: number; readonly callbackAboveSeconds?: number }
  /** Agents of another group help. */
  | { readonly do: 'transfer'; readonly skillGroup: string; readonly fromGroup: string; readonly agents: number }
  /** Agents stay longer, or come. */
  | { readonly do: 'overtime'; readonly skillGroup: string; readonly agents: number }
  /** A share of those who would wait longer goes to another group. */
  | { readonly do: 'overflow'; readonly skillGroup: string; readonly toGroup: string; readonly share: number; readonly aboveSeconds: number };

/** A plan that somebody thought out and nobody has started. */
export interface PlanDraft {
  readonly name: string;
  readonly steps: readonly PlanDraftStep[];
  readonly expiresAfterMs: number;
}
