import Table from 'cli-table3';
import { wrapped } from './layout.ts';

/** A last column that would be narrower makes the rows stacked. */
const MIN_LAST_COLUMN = 24;

/**
 * Formats a table without lines. The last column wraps at the width; if there is too little room for it, the cells of a row are below each
 * other.
 * @param columns width; infinite: one line per row
 */
export function plainTable(head: readonly string[], rows: readonly (readonly string[])[], columns: number): string {
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)) + 2);
  const room = columns - widths.slice(0, -1).reduce((sum, width) => sum + width, 0) - 1;
  if (room < Math.min(MIN_LAST_COLUMN, widths.at(-1) ?? 0)) return stacked(head, rows, columns);
  const last = Math.min(room, widths.at(-1) ?? 0);
  const none = Object.fromEntries(
    [
      'top',
      'top-mid',
      'top-left',
      'top-right',
      'bottom',
      'bottom-mid',
      'bottom-left',
      'bottom-right',
      'left',
      'left-mid',
      'mid',
      'mid-mid',
      'right',
      'right-mid',
      'middle',
    ].map((part) => [part, '']),
  );
  const table = new Table({
    head: [...head],
    chars: none,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    colWidths: [...widths.slice(0, -1), last],
    wordWrap: true,
  });
  table.push(...rows.map((row) => [...row]));
  return `${table.toString().replace(/[ \t]+$/gm, '')}\n`;
}

/** One block per row: the first cell, then the others with their titles. */
function stacked([, ...titles]: readonly string[], rows: readonly (readonly string[])[], columns: number): string {
  const width = Math.max(0, ...titles.map(({ length }) => length)) + 4;
  const blocks = rows.map(([first = '', ...cells]) => {
    const lines = cells.flatMap((cell, index) =>
      cell === ''
        ? []
        : wrapped(cell, Math.max(10, columns - width)).map(
            (text, part) => `${(part === 0 ? `  ${titles[index] ?? ''}` : '').padEnd(width)}${text}`,
          ),
    );
    return [first, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
