import { peopleEn } from '../people-en.js';
import { peopleZhCN } from '../people-zh-cn.js';
import { peopleZhTW } from '../people-zh-tw.js';
import type { Part } from './part.js';

export const peoplePart: Part<'people'> = { name: 'people', 'zh-CN': peopleZhCN, 'zh-TW': peopleZhTW, en: peopleEn };
