import { useState } from 'preact/hooks';
import { pieces, shorten } from '../../text.ts';
import { number } from '../labels.ts';

/** Text from the account, isolated from the surrounding text direction, with invisible characters shown as names. */
const Seen = ({ text }: { readonly text: string }) => (
  <bdi>
    {pieces(text).map((piece) =>
      typeof piece === 'string' ? (
        piece
      ) : (
        <span class="unseen" title="invisible character">
          {piece.unseen}
        </span>
      ),
    )}
  </bdi>
);

/** Maximum length of text in lists. */
const MAX_TEXT_LENGTH = 200;

/** Text from the account on one line, cut if it is too long. */
export const Brief = ({ text, length = MAX_TEXT_LENGTH }: { readonly text: string; readonly length?: number }) => (
  <Seen text={shorten(text, length)} />
);

/** Text from the account; if it is too long, it is collapsed and added to the page only when it is opened. */
export function Text({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  if (text.length <= 2 * MAX_TEXT_LENGTH) return <Seen text={text} />;
  return (
    <details class="long" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Brief text={text} /> <span class="more">all {number(text.length)} characters</span>
      </summary>
      {open && <Seen text={text} />}
    </details>
  );
}
