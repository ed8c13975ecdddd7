/** Limits concurrent calls. */
export interface CallSlots {
  /** Runs `work` when a slot is free. `urgent` work goes first: it has already waited for its rate limit. */
  run<T>(urgent: boolean, work: () => Promise<T>): Promise<T>;
}

/** Returns slots for a number of concurrent calls. */
export function createCallSlots(slots: number): CallSlots {
  let free = slots;
  const urgentQueue: (() => void)[] = [];
  const queue: (() => void)[] = [];
  return {
    async run(urgent, work) {
      if (free > 0) free -= 1;
      // A call that ends passes its slot on.
      else await new Promise<void>((resolve) => (urgent ? urgentQueue : queue).push(resolve));
      try {
        return await work();
      } finally {
        const next = urgentQueue.shift() ?? queue.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
}
