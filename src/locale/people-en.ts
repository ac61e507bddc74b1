import type { PeopleMessages } from './people-messages.js';

export const peopleEn: PeopleMessages = {
  masked: (pseudonym) => `Person ${pseudonym}`,
  teamOnly: 'Only teams are shown here, no individuals',
};
