import { render } from 'preact';
import type { PageData } from '../data.ts';
import { Explorer } from './explorer.tsx';

/** The findings stand in the page as deflated JSON in base64. */
async function readData(): Promise<PageData> {
  const bytes = Uint8Array.from(atob(document.getElementById('data')?.textContent ?? ''), (character) => character.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(inflated).text()) as PageData;
}

/** Copies the text of the snippet the button stands in. */
async function copy(button: HTMLElement): Promise<void> {
  const code = button.closest('.snippet')?.querySelector('code');
  if (code === null || code === undefined) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Copied';
  } catch {
    getSelection()?.selectAllChildren(code);
    button.textContent = 'Selected';
  }
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 2000);
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button.copy') : null;
  if (button !== null) void copy(button);
});

async function start(): Promise<void> {
  const explorer = document.getElementById('explorer');
  if (explorer === null || !('DecompressionStream' in globalThis)) return;
  const data = await readData();
  explorer.replaceChildren();
  render(<Explorer data={data} />, explorer);
  document.documentElement.classList.add('scripts');
}

void start();
