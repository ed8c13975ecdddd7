/** Whole days since a moment; negative for one to come. */
export const ageInDays = (iso: string, now: number): number => Math.floor((now - Date.parse(iso)) / 86_400_000);
