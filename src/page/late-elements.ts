import type { LitElement } from 'lit';

/** Elements that the drop-in fetches when a page first has their tag; by name, without the prefix. */
export const LATE_ELEMENTS: Readonly<Record<string, () => Promise<typeof LitElement>>> = {
  trend: async () => (await import('../widgets/trend/trend.js')).CockpitTrend,
  contribution: async () => (await import('../widgets/contribution/contribution.js')).CockpitContribution,
  heatmap: async () => (await import('../widgets/heatmap/heatmap.js')).CockpitHeatmap,
  agents: async () => (await import('../widgets/agents/agents.js')).CockpitAgents,
  journey: async () => (await import('../widgets/journey/journey.js')).CockpitJourney,
  flow: async () => (await import('../widgets/flow/flow.js')).CockpitFlow,
  rules: async () => (await import('../widgets/rules/rules.js')).CockpitRules,
  plans: async () => (await import('../widgets/plans/plans.js')).CockpitPlans,
  radar: async () => (await import('../widgets/radar/radar.js')).CockpitRadar,
  quadrant: async () => (await import('../widgets/quadrant/quadrant.js')).CockpitQuadrant,
  funnel: async () => (await import('../widgets/funnel/funnel.js')).CockpitFunnel,
  drill: async () => (await import('../widgets/drill/drill.js')).CockpitDrill,
  staffing: async () => (await import('../widgets/staffing/staffing.js')).CockpitStaffing,
  sandbox: async () => (await import('../widgets/sandbox/sandbox.js')).CockpitSandbox,
};
