/** Days in which an invitation can be taken. */
export const invitationDays = 7;
