import type { PeopleMessages } from './people-messages.js';

export const peopleZhCN: PeopleMessages = {
  masked: (pseudonym) => `员工 ${pseudonym}`,
  teamOnly: '此处只显示团队，不显示个人',
};
