import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { count } from '../labels.ts';
import { createHeights } from './heights.ts';

/** Minimum number of rendered rows, and maximum number of rows in print. */
const MIN_ROWS = 12;
const MAX_PRINTED_ROWS = 100;

interface LongListProps {
  readonly class: string;
  /** The rows; another list of them is another object. */
  readonly rows: { readonly length: number };
  /** Noun for a row. */
  readonly noun: string;
  /** Key of a row, stable while other rows change. */
  readonly keyOf: (index: number) => string | number;
  readonly children: (index: number) => ComponentChildren;
}

/** The rendered rows: a range, and the focused row, if any, with its two neighbors for the Tab key. */
interface Present {
  readonly from: number;
  readonly to: number;
  readonly focused: number;
}

/**
 * A list of any length. It renders only the visible rows and some around them, with empty space for the others. Each row has its position
 * and the number of rows for assistive technology; the focused row and its neighbors are always rendered.
 */
export function VirtualList({ class: name, rows, noun, keyOf, children }: LongListProps) {
  const { length } = rows;
  const list = useRef<HTMLUListElement>(null);
  const heights = useMemo(() => createHeights(length), [rows]);
  const [present, setPresent] = useState<Present>({ from: 0, to: MIN_ROWS, focused: -1 });
  const printed = usePrinted();
  const look = () => {
    const ul = list.current;
    if (ul === null || printed || ul.offsetHeight === 0) return;
    const inPage = [...ul.children]
      .filter((item) => item.ariaPosInSet !== null)
      .map((item) => [Number(item.ariaPosInSet) - 1, item] as const);
    heights.measure(inPage.map(([index, item]) => [index, item.getBoundingClientRect().height]));
    const top = -ul.getBoundingClientRect().top;
    const [from, to] = heights.between(top - innerHeight / 2, top + innerHeight * 1.5);
    const [focused = -1] = inPage.find(([, item]) => item.contains(document.activeElement)) ?? [];
    setPresent((now) => (now.from === from && now.to === to && now.focused === focused ? now : { from, to, focused }));
  };
  useLayoutEffect(look);
  useOnChange(list, look);
  const items: ComponentChildren[] = [];
  let next = 0;
  const space = (end: number) => {
    const height = heights.sum(next, end);
    if (height > 0) items.push(<li key={`space ${items.length}`} class="space" aria-hidden="true" style={{ height: `${height}px` }} />);
  };
  for (const index of printed ? stretch(0, Math.min(length, MAX_PRINTED_ROWS)) : indicesOf(present, length)) {
    space(index);
    items.push(
      <li key={keyOf(index)} aria-posinset={index + 1} aria-setsize={length}>
        {children(index)}
      </li>,
    );
    next = index + 1;
  }
  if (!printed) space(length);
  return (
    <>
      <ul ref={list} class={name} onFocusIn={look}>
        {items}
      </ul>
      {printed && length > MAX_PRINTED_ROWS && <p class="more">and {count(length - MAX_PRINTED_ROWS, `more ${noun}`, `more ${noun}s`)}</p>}
    </>
  );
}

const stretch = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

function indicesOf({ from, to, focused }: Present, length: number): number[] {
  const first = Math.min(from, Math.max(0, length - MIN_ROWS));
  const seen = stretch(first, Math.min(Math.max(to, first + MIN_ROWS), length));
  if (focused < 0) return seen;
  const reachable = stretch(Math.max(0, focused - 1), Math.min(focused + 2, length));
  return [...new Set([...seen, ...reachable])].toSorted((a, b) => a - b);
}

/** Whether the page is being printed. */
export function usePrinted(): boolean {
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    const begin = () => setPrinted(true);
    const end = () => setPrinted(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printed;
}

/** Calls when the window is scrolled, or the size of the window or of the element changes; at most once a frame. */
function useOnChange(element: { readonly current: Element | null }, act: () => void): void {
  const newest = useRef(act);
  newest.current = act;
  useEffect(() => {
    let asked = 0;
    const ask = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        newest.current();
      });
    };
    const sizes = new ResizeObserver(() => newest.current());
    if (element.current !== null) sizes.observe(element.current);
    addEventListener('scroll', ask, { passive: true });
    addEventListener('resize', ask);
    return () => {
      cancelAnimationFrame(asked);
      sizes.disconnect();
      removeEventListener('scroll', ask);
      removeEventListener('resize', ask);
    };
  }, []);
}
