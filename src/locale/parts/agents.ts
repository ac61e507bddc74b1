import { agentsEn } from '../agents-en.js';
import { agentsZhCN } from '../agents-zh-cn.js';
import { agentsZhTW } from '../agents-zh-tw.js';
import type { Part } from './part.js';

export const agentsPart: Part<'agents'> = { name: 'agents', 'zh-CN': agentsZhCN, 'zh-TW': agentsZhTW, en: agentsEn };
