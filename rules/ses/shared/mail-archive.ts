/** Months that an archive of Mail Manager keeps mail. https://docs.aws.amazon.com/sesmailmanager/latest/APIReference/API_ArchiveRetention.html */
export const retentionMonths: ReadonlyMap<string, number> = new Map([
  ['THREE_MONTHS', 3],
  ['SIX_MONTHS', 6],
  ['NINE_MONTHS', 9],
  ['ONE_YEAR', 12],
  ['EIGHTEEN_MONTHS', 18],
  ['TWO_YEARS', 24],
  ['THIRTY_MONTHS', 30],
  ['THREE_YEARS', 36],
  ['FOUR_YEARS', 48],
  ['FIVE_YEARS', 60],
  ['SIX_YEARS', 72],
  ['SEVEN_YEARS', 84],
  ['EIGHT_YEARS', 96],
  ['NINE_YEARS', 108],
  ['TEN_YEARS', 120],
  ['PERMANENT', Number.POSITIVE_INFINITY],
]);
