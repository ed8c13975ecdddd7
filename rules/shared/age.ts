/** Returns the whole days since a time; negative for a time in the future. */
export const ageInDays = (iso: string, now: number): number => Math.floor((now - Date.parse(iso)) / 86_400_000);
