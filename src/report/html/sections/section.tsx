import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** The content of the section in one sentence. */
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A section of the page; its heading can take the focus, so that links to it move the reading position too. */
export const Section = ({ id, title, lead, children }: SectionProps) => (
  <section id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`} tabIndex={-1}>
      {title}
    </h2>
    {lead !== undefined && lead !== false && <p class="lead">{lead}</p>}
    {children}
  </section>
);
