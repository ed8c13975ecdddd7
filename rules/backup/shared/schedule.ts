/**
 * Schedules as AWS writes them: `cron(minutes hours day-of-month month day-of-week year)`.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */

const day = 86_400_000;
/** Long enough for two runs of a yearly schedule. */
const horizonDays = 800;

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/**
 * Returns the longest time in hours without a run in the next two years; `undefined` if the schedule is not supported.
 * Changes to daylight saving time are ignored.
 */
export function longestGapHours(schedule: string, from: number): number | undefined {
  const [, fields] = /^cron\((.*)\)$/.exec(schedule.trim()) ?? [];
  const [minute, hour, date, month, weekday, year, ...rest] = (fields ?? '').trim().toUpperCase().split(/\s+/);
  if (minute === undefined || hour === undefined || date === undefined || month === undefined) return undefined;
  if (weekday === undefined || year === undefined || rest.length > 0) return undefined;
  const minutes = values(minute, [0, 59]);
  const hours = values(hour, [0, 23]);
  const inMonths = values(month, [1, 12], months);
  const years = values(year, [1970, 2199]);
  const onDate = dayTest(date, dateOf);
  const onWeekday = dayTest(weekday, weekdayOf);
  if (!minutes || !hours || !inMonths || !years || !onDate || !onWeekday) return undefined;

  const times = hours.flatMap((h) => minutes.map((m) => (h * 60 + m) * 60_000));
  let last = from;
  let longest = 0;
  const firstDay = Math.floor(from / day) * day;
  for (let start = firstDay; start < firstDay + horizonDays * day; start += day) {
    const at = new Date(start);
    if (!years.includes(at.getUTCFullYear()) || !inMonths.includes(at.getUTCMonth() + 1) || !onDate(at) || !onWeekday(at)) continue;
    for (const time of times) {
      if (start + time <= last) continue;
      longest = Math.max(longest, start + time - last);
      last = start + time;
    }
  }
  longest = Math.max(longest, firstDay + horizonDays * day - last);
  return longest / 3_600_000;
}

/** Returns the sorted numbers of a field: `*`, `5`, `1,3`, `1-5`, `0/15`, `1-10/3`, with names for numbers. */
function values(field: string, [min, max]: readonly [number, number], names: readonly string[] = []): readonly number[] | undefined {
  const found = new Set<number>();
  for (const item of field.split(',')) {
    const [, whole, first, last, step] = /^(?:([*?])|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(item) ?? [];
    const number = (text: string): number => (names.includes(text) ? names.indexOf(text) + 1 : Number(text));
    const start = whole === undefined ? number(first ?? '') : min;
    const end = whole !== undefined || (last === undefined && step !== undefined) ? max : number(last ?? first ?? '');
    const by = Number(step ?? 1);
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < min || end > max || by === 0) return undefined;
    // A range of names or hours may run over the end: FRI-MON, 22-2.
    const span = end >= start ? end - start : end - start + (max - min + 1);
    for (let offset = 0; offset <= span; offset += by) found.add(min + ((start - min + offset) % (max - min + 1)));
  }
  return [...found].sort((a, b) => a - b);
}

type DayTest = (at: Date) => boolean;

/** Returns a test for a field of days, which can list several values. */
function dayTest(field: string, read: (item: string) => DayTest | undefined): DayTest | undefined {
  const tests = field.split(',').map(read);
  return tests.every((test) => test !== undefined) ? (at) => tests.some((test) => test(at)) : undefined;
}

const daysIn = (at: Date): number => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();

/** Days of the month; `L` is the last. The nearest working day (`15W`) is not supported. */
function dateOf(item: string): DayTest | undefined {
  if (item === 'L') return (at) => at.getUTCDate() === daysIn(at);
  const dates = values(item, [1, 31]);
  return dates && ((at) => dates.includes(at.getUTCDate()));
}

/** Days of the week, from 1 for Sunday; `2#1` is the first Monday of the month, `6L` the last Friday. */
function weekdayOf(item: string): DayTest | undefined {
  const [, name = '', nth] = /^(\w+)#([1-5])$/.exec(item) ?? /^(\w+)(L)$/.exec(item) ?? [];
  const days = values(nth === undefined ? item : name, [1, 7], weekdays);
  if (days === undefined) return item === 'L' ? (at) => at.getUTCDay() === 6 : undefined;
  return (at) =>
    days.includes(at.getUTCDay() + 1) &&
    (nth === undefined || (nth === 'L' ? at.getUTCDate() > daysIn(at) - 7 : Math.ceil(at.getUTCDate() / 7) === Number(nth)));
}
