import { useEffect, useState } from 'preact/hooks';

/** Delay after the last keystroke until slow updates run. */
export const DEBOUNCE_MS = 250;

/** Returns a value that follows another with a delay. */
export function useDebounced<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setRested(() => value), DEBOUNCE_MS);
    return () => clearTimeout(waiting);
  }, [value]);
  return rested;
}
