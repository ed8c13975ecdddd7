import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { count } from '../labels.ts';
import { createHeights } from './heights.ts';

/** Rows that are in the page however far they are from what can be seen, and those that are at most on paper. */
const least = 12;
const onPaper = 100;

interface LongListProps {
  readonly class: string;
  /** The rows; another list of them is another object. */
  readonly rows: { readonly length: number };
  /** What a row is called. */
  readonly noun: string;
  /** A row that stays when others come and go keeps its key. */
  readonly keyOf: (index: number) => string | number;
  readonly children: (index: number) => ComponentChildren;
}

/** The rows that are in the page: a stretch of them, and wherever it is the one with the focus, if any, with the two that Tab leads to. */
interface Present {
  readonly from: number;
  readonly to: number;
  readonly focused: number;
}

/**
 * A list of any length. Only the rows that can be seen, and some before and behind them, are in the page; empty space stands for the others.
 * Each row says which of how many it is; the row with the focus never goes, and the next is there before a key can ask for it.
 */
export function VirtualList({ class: name, rows, noun, keyOf, children }: LongListProps) {
  const { length } = rows;
  const list = useRef<HTMLUListElement>(null);
  const heights = useMemo(() => createHeights(length), [rows]);
  const [present, setPresent] = useState<Present>({ from: 0, to: least, focused: -1 });
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
  for (const index of printed ? stretch(0, Math.min(length, onPaper)) : indicesOf(present, length)) {
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
      {printed && length > onPaper && <p class="more">and {count(length - onPaper, `more ${noun}`, `more ${noun}s`)}</p>}
    </>
  );
}

const stretch = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

function indicesOf({ from, to, focused }: Present, length: number): number[] {
  const first = Math.min(from, Math.max(0, length - least));
  const seen = stretch(first, Math.min(Math.max(to, first + least), length));
  if (focused < 0) return seen;
  const reachable = stretch(Math.max(0, focused - 1), Math.min(focused + 2, length));
  return [...new Set([...seen, ...reachable])].toSorted((a, b) => a - b);
}

/** Whether the page is on its way to paper. */
function usePrinted(): boolean {
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
