import { agentStatesEn } from '../agents-en.js';
import { agentStatesZhCN } from '../agents-zh-cn.js';
import { agentStatesZhTW } from '../agents-zh-tw.js';
import type { Part } from './part.js';

export const agentStatesPart: Part<'agentStates'> = { name: 'agentStates', 'zh-CN': agentStatesZhCN, 'zh-TW': agentStatesZhTW, en: agentStatesEn };
