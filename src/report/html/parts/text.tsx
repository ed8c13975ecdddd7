import { useState } from 'preact/hooks';
import { pieces, shorten } from '../../text.ts';
import { number } from '../labels.ts';

/** Text from the account, kept apart from its surroundings whichever way it runs, with characters that cannot be seen named. */
const Seen = ({ text }: { readonly text: string }) => (
  <bdi>
    {pieces(text).map((piece) =>
      typeof piece === 'string' ? (
        piece
      ) : (
        <span class="unseen" title="character that cannot be seen">
          {piece.unseen}
        </span>
      ),
    )}
  </bdi>
);

/** Longer text is cut in lists. */
export const longest = 200;

/** Text from the account on one line; what is too long is cut. */
export const Brief = ({ text, length = longest }: { readonly text: string; readonly length?: number }) => (
  <Seen text={shorten(text, length)} />
);

/** Text from the account; what is too long is folded away, and put into the page only when somebody asks for it. */
export function Text({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  if (text.length <= 2 * longest) return <Seen text={text} />;
  return (
    <details class="long" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Brief text={text} /> <span class="more">all {number(text.length)} characters</span>
      </summary>
      {open && <Seen text={text} />}
    </details>
  );
}
