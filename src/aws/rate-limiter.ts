/** How fast one operation may be called in one Region: as many calls a second as its limit allows, and less when AWS refuses. */
export interface RateLimiter {
  /** Waits until a call may be made. `again`: it was refused before, and goes first. */
  acquire(again: boolean): Promise<Permit>;
  /** AWS took the call, whatever it answered. */
  succeeded(turn: Permit): void;
  /** AWS refused the call as one too many. */
  throttled(turn: Permit): void;
  /** The call was not made after all. */
  released(turn: Permit): void;
  /** AWS has refused so often, at an ever slower pace, that it is no use. */
  readonly exhausted: boolean;
}

/** Leave to make one call. */
export interface Permit {
  /** Slow-downs before it: refusals of calls that were made before the last one say nothing new. */
  readonly slowDowns: number;
}

/** Calls a second, and how many at once after a quiet time. */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/** Calls under way at once when nothing is known of an operation yet; four that are taken allow one more. */
const firstWindow = 4;
const growth = 0.25;
const largestWindow = 48;
/** Never slower than this: calls a second. */
const slowest = 0.5;
/** Without a limit, the pace to begin with once AWS has refused and taken nothing. */
const cautious = 5;
/** Share of what AWS took in the last second that is tried after a refusal, and by how much each taken call makes it faster. */
const after = { refused: 0.7, taken: 1.02 };
/** Slow-downs in a row, without a call taken, after which it is no use. */
const mostSlowDowns = 6;

/** @param now a clock in milliseconds that never goes back */
export function createRateLimiter(limit: RateLimit | undefined, now: () => number): RateLimiter {
  const ceiling = limit?.perSecond ?? Number.POSITIVE_INFINITY;
  let perSecond = ceiling;
  let burst = limit?.burst ?? Number.POSITIVE_INFINITY;
  let tokens = burst;
  let countedAt = now();
  let window = firstWindow;
  let underWay = 0;
  let slowDowns = 0;
  let inVain = 0;
  let timer: NodeJS.Timeout | undefined;
  /** Calls taken in the second that began at `since`, and in the one before. */
  let taken = { since: now(), calls: 0, before: 0 };
  const waiting: ((turn: Permit) => void)[] = [];

  const refill = () => {
    const at = now();
    if (perSecond !== Number.POSITIVE_INFINITY) tokens = Math.min(burst, tokens + ((at - countedAt) / 1000) * perSecond);
    countedAt = at;
  };
  const serve = () => {
    refill();
    while (waiting.length > 0 && underWay + 1 <= window && (tokens >= 1 || inVain >= mostSlowDowns)) {
      tokens -= 1;
      underWay += 1;
      waiting.shift()?.({ slowDowns });
    }
    if (waiting.length === 0 || underWay + 1 > window || timer !== undefined) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        serve();
      },
      Math.ceil(((1 - tokens) / perSecond) * 1000),
    );
  };
  const count = (calls: number): number => {
    const passed = now() - taken.since;
    if (passed >= 1000) taken = { since: now(), calls: 0, before: passed < 2000 ? taken.calls : 0 };
    taken.calls += calls;
    return Math.max(taken.calls, taken.before);
  };

  return {
    get exhausted() {
      return inVain >= mostSlowDowns;
    },
    acquire: (again) =>
      new Promise((resolve) => {
        if (again) waiting.unshift(resolve);
        else waiting.push(resolve);
        serve();
      }),
    succeeded() {
      underWay -= 1;
      inVain = 0;
      window = Math.min(largestWindow, window + growth);
      count(1);
      if (perSecond < ceiling) perSecond = Math.min(ceiling, perSecond * after.taken);
      serve();
    },
    released() {
      underWay -= 1;
      serve();
    },
    throttled(turn) {
      underWay -= 1;
      if (turn.slowDowns === slowDowns) {
        refill();
        slowDowns += 1;
        inVain += 1;
        const lately = count(0);
        const known = perSecond === Number.POSITIVE_INFINITY ? cautious : perSecond / 2;
        perSecond = Math.max(slowest, lately > 0 ? Math.min(perSecond, lately * after.refused) : known);
        burst = 1;
        tokens = 0;
      }
      serve();
    },
  };
}
