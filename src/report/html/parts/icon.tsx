/** Drawings on a grid of 16 by 16, one path each, in the color of the text around them. */
const drawings = {
  fail: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1M5.6 4.6 8 7l2.4-2.4 1 1L9 8l2.4 2.4-1 1L8 9l-2.4 2.4-1-1L7 8 4.6 5.6z',
  pass: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m-1 10.2L3.9 8.1l1.1-1 2 2 4-4.2 1.1 1z',
  unknown:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m-.8 10.2h1.6v1.6H7.2zM5.3 6.2C5.3 4.5 6.5 3.5 8 3.5s2.7 1 2.7 2.5c0 1.3-.8 1.9-1.4 2.4-.4.3-.6.5-.6 1v.5H7.3v-.7c0-1.2.7-1.7 1.2-2.1.5-.4.8-.6.8-1.1 0-.7-.5-1.1-1.3-1.1s-1.3.5-1.3 1.3z',
  error: 'M8 1 .8 14.2h14.4zM7.3 5.8h1.4v4.4H7.3zm0 5.4h1.4v1.5H7.3z',
  none: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1M4.5 7.3h7v1.4h-7z',
  suppressed: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1M5.5 5H7v6H5.5zM9 5h1.5v6H9z',
  empty:
    'M8 1.5a6.5 6.5 0 0 1 2.5.5l-.5 1.3a5 5 0 0 0-4 0L5.5 2A6.5 6.5 0 0 1 8 1.5M3.9 3l.9 1.1A5 5 0 0 0 3 7.3l-1.4-.2A6.5 6.5 0 0 1 3.9 3m8.2 0a6.5 6.5 0 0 1 2.3 4.1l-1.4.2a5 5 0 0 0-1.8-3.2zM3 8.7a5 5 0 0 0 1.8 3.2L3.9 13a6.5 6.5 0 0 1-2.3-4.1zm10 0 1.4.2a6.5 6.5 0 0 1-2.3 4.1l-.9-1.1A5 5 0 0 0 13 8.7M6 12.7a5 5 0 0 0 4 0l.5 1.3a6.5 6.5 0 0 1-5 0z',
  aws: 'M12.2 6.6a4.3 4.3 0 0 0-8.2-.8A3.7 3.7 0 0 0 4.2 13h7.6a3.2 3.2 0 0 0 .4-6.4',
  next: 'm6 3.5 4.5 4.5L6 12.5l-1-1L8.5 8 5 4.5z',
  globe:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m0 1.5c.7 0 1.6 1.4 1.9 3.8H6.1C6.4 3.9 7.3 2.5 8 2.5M5 3.4A9 9 0 0 0 4.6 6.3H2.8A5.6 5.6 0 0 1 5 3.4m6 0a5.6 5.6 0 0 1 2.2 2.9h-1.8A9 9 0 0 0 11 3.4M2.5 7.7h2v.6l.1 1.4H2.8a5.4 5.4 0 0 1-.3-2m3.5 0h4v.6l-.1 1.4H6.1L6 8.3zm5.5 0h2a5.4 5.4 0 0 1-.3 2h-1.8l.1-1.4zM3.6 11.1h1.2l.4 1.6a5.6 5.6 0 0 1-1.6-1.6m2.7 0h3.4c-.4 1.5-1.1 2.4-1.7 2.4s-1.3-.9-1.7-2.4m4.9 0h1.2a5.6 5.6 0 0 1-1.6 1.6z',
  search: 'M7 1.5a5.5 5.5 0 1 0 3.4 9.8l3.1 3.2 1-1-3.2-3.1A5.5 5.5 0 0 0 7 1.5m0 1.4a4.1 4.1 0 1 1 0 8.2 4.1 4.1 0 0 1 0-8.2',
  out: 'M9 2h5v5h-1.4V4.4L7.5 9.5l-1-1 5.1-5.1H9zM3 4h4v1.4H4.4v6.2h6.2V9H12v4H3z',
} as const;

export type IconName = keyof typeof drawings;

/** The drawings, once in the page; icons point to them. */
export const Drawings = () => (
  <svg class="drawings" aria-hidden="true">
    {Object.entries(drawings).map(([name, path]) => (
      <symbol id={`icon-${name}`} viewBox="0 0 16 16">
        <path d={path} fill-rule="evenodd" />
      </symbol>
    ))}
  </svg>
);

/** An icon says nothing that the text next to it does not. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class={`icon icon-${name}`} aria-hidden="true">
    <use href={`#icon-${name}`} />
  </svg>
);
