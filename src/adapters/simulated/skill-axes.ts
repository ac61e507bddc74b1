/** One skill that the simulated centre measures. */
export interface SimulatedAxis {
  readonly axis: string;
  readonly axisName: string;
  readonly axisGroup: string;
  readonly source: string;
  readonly unit: 'ratio' | 'seconds' | 'score';
  readonly floor: number;
  readonly target: number;
  readonly best: number;
  readonly weight: number;
  /** Observations a quarter, about. */
  readonly sample: number;
}

/** Frozen for the year: anchors taken from the team of the day would move everybody when one member changes. */
export const SIMULATED_AXES: readonly SimulatedAxis[] = [
  axis('knowledge', '业务知识', '知识技能', '季度笔试', 'score', [50, 85, 100], 2, 40),
  axis('systems', '系统操作', '知识技能', '后台日志', 'seconds', [60, 25, 12], 1, 120),
  axis('expression', '沟通表达', '服务态度', '质检抽样', 'score', [55, 85, 98], 1, 16),
  axis('soothing', '情绪安抚', '服务态度', '质检抽样', 'score', [45, 80, 95], 2, 16),
  axis('compliance', '合规用语', '服务态度', '质检抽样', 'ratio', [0.8, 0.97, 1], 2, 16),
  axis('resolution', '首次解决', '效率', '工单回访', 'ratio', [0.5, 0.75, 0.92], 2, 60),
  axis('handling', '通话时长', '效率', '话务系统', 'seconds', [540, 300, 210], 1, 300),
  axis('wrapUp', '事后整理', '效率', '话务系统', 'seconds', [150, 50, 20], 1, 300),
];

/** The value that has a score, 0..100: floor at 0, target at 80, best at 100. */
export function valueAt(score: number, { floor, target, best }: SimulatedAxis): number {
  return score <= 80 ? floor + ((target - floor) * score) / 80 : target + ((best - target) * (score - 80)) / 20;
}

function axis(id: string, axisName: string, axisGroup: string, source: string, unit: SimulatedAxis['unit'], [floor, target, best]: [number, number, number], weight: number, sample: number): SimulatedAxis {
  return { axis: id, axisName, axisGroup, source, unit, floor, target, best, weight, sample };
}
