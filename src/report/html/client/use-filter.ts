import { useEffect, useRef, useState } from 'preact/hooks';
import { type Filter, filterFromHash, hashOfFilter, startFilter } from './filter.ts';
import { DEBOUNCE_MS } from './use-debounced.ts';

function scrollToFindings(): void {
  document.getElementById('findings')?.scrollIntoView();
  document.getElementById('findings-title')?.focus({ preventScroll: true });
}

/** The filter, kept in the URL so that a view can be shared. */
export function useFilter(): [Filter, (next: Filter) => void] {
  const [filter, setFilter] = useState(() => filterFromHash(location.hash) ?? startFilter);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const follow = () => {
      const next = filterFromHash(location.hash);
      if (next === undefined) return;
      clearTimeout(waiting.current);
      setFilter(next);
      // Going back between filters keeps the focus on the chip or field that has it.
      if (document.activeElement?.closest('#findings .filters') == null) scrollToFindings();
    };
    // A link to the current view does not change the URL, but must still scroll there.
    const followAgain = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.hash === location.hash) follow();
    };
    if (filterFromHash(location.hash) !== undefined) scrollToFindings();
    addEventListener('hashchange', follow);
    addEventListener('click', followAgain);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('click', followAgain);
    };
  }, []);
  return [
    filter,
    (next) => {
      setFilter(next);
      clearTimeout(waiting.current);
      const hash = hashOfFilter(next);
      // A chosen value is a step that "back" undoes; typing is not. Browsers limit how often a page can change its URL.
      if (next.words === filter.words) {
        if (hash !== location.hash) history.pushState(null, '', hash);
      } else waiting.current = setTimeout(() => history.replaceState(null, '', hash), DEBOUNCE_MS);
    },
  ];
}
