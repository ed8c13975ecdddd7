import { useEffect, useState } from 'preact/hooks';

/** How long somebody has to rest from typing, in milliseconds, until what can wait is done. */
export const DEBOUNCE_MS = 250;

/** A value that follows another once that has rested. */
export function useDebounced<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setRested(() => value), DEBOUNCE_MS);
    return () => clearTimeout(waiting);
  }, [value]);
  return rested;
}
