import { render } from 'preact';
import type { PageData } from '../data.ts';
import { Explorer } from './explorer.tsx';
import { withDates } from '../parts/actions.tsx';

/** Reads the findings, which the page contains as deflated JSON in base64. */
async function readData(): Promise<PageData> {
  const holder = document.getElementById('data');
  const text = atob(holder?.textContent ?? '');
  holder?.remove();
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(inflated).json()) as PageData;
}

/** Copies the text of a button, or of the snippet that contains it. */
async function copy(button: HTMLElement): Promise<void> {
  const code = button.closest('.snippet')?.querySelector('code') ?? undefined;
  const entry = button.dataset['copy'];
  const text = entry === undefined ? code?.textContent : withDates(entry, Date.now());
  if (text === undefined) return;
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    if (code === undefined) prompt('Copy this text:', text);
    else getSelection()?.selectAllChildren(code);
    button.textContent = 'Selected';
  }
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button.copy') : null;
  if (button !== null) void copy(button);
});

/** A presigned URL opens only this page: links to other pages have no signature. */
if (new URLSearchParams(location.search).has('X-Amz-Signature')) document.documentElement.classList.add('signed');

/** Time to draw the page on a slow machine. */
const MAX_DRAWING_MS = 2000;

/** Keeps the target of the URL in view while content above it grows, until all is drawn or the user scrolls. */
function stayWhereAddressed(growing: HTMLElement): void {
  const addressed = document.getElementById(location.hash.slice(1));
  if (addressed === null) return;
  const observer = new ResizeObserver(() => addressed.scrollIntoView());
  observer.observe(growing);
  setTimeout(() => observer.disconnect(), MAX_DRAWING_MS);
  for (const act of ['wheel', 'touchstart', 'pointerdown', 'keydown', 'hashchange']) {
    addEventListener(act, () => observer.disconnect(), { once: true, passive: true });
  }
}

async function start(): Promise<void> {
  const explorer = document.getElementById('explorer');
  if (explorer === null || !('DecompressionStream' in globalThis)) return;
  // Lets the browser paint the content above before the findings are unpacked.
  await new Promise((resolve) => setTimeout(resolve));
  const data = await readData();
  explorer.replaceChildren();
  stayWhereAddressed(explorer);
  render(<Explorer data={data} />, explorer);
  document.documentElement.classList.add('scripts');
}

/** Marks the section that is being read in the contents. */
function followReading(): void {
  const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('nav a')].map((link) => [link.hash.slice(1), link]));
  const sections = [...document.querySelectorAll<HTMLElement>('main > section')];
  let waiting = false;
  const mark = () => {
    waiting = false;
    const current = sections.findLast((section) => section.getBoundingClientRect().top < innerHeight / 3) ?? sections[0];
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(mark);
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  mark();
}

followReading();
void start();
