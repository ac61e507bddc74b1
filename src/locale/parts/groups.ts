import { groupsEn } from '../groups-en.js';
import { groupsZhCN } from '../groups-zh-cn.js';
import { groupsZhTW } from '../groups-zh-tw.js';
import type { Part } from './part.js';

export const groupsPart: Part<'groups'> = { name: 'groups', 'zh-CN': groupsZhCN, 'zh-TW': groupsZhTW, en: groupsEn };
