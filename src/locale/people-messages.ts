/** Words about persons wherever they are shown: agent table, radar, matrix. */
export interface PeopleMessages {
  /** A person whose name is withheld, by a pseudonym. */
  readonly masked: (pseudonym: string) => string;
  /** Where no individuals may be seen. */
  readonly teamOnly: string;
}
