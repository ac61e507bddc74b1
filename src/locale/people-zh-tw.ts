import type { PeopleMessages } from './people-messages.js';

export const peopleZhTW: PeopleMessages = {
  masked: (pseudonym) => `員工 ${pseudonym}`,
  teamOnly: '此處只顯示團隊，不顯示個人',
};
