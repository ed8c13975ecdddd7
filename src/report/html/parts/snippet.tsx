import type { ComponentChildren } from 'preact';
import { hasPlaceholders, withoutPlaceholders } from '../../../core/fill-remediation.ts';
import { safeUrl } from '../links.ts';
import { Icon } from './icon.tsx';

/** Text to copy. The button needs the page's script and is hidden without it. */
export const Snippet = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <div class="snippet">
    <p>
      {label}
      <button type="button" class="copy scripted" aria-label={`Copy: ${label}`}>
        Copy
      </button>
    </p>
    {/* Can be scrolled, so it must be reachable by keyboard. */}
    <pre tabIndex={0} role="group" aria-label={label}>
      <code>{text}</code>
    </pre>
  </div>
);

/** The AWS CLI command of a rule for any resource, and where the command for one resource is. */
export const RuleCommand = ({ cli }: { readonly cli: string }) => (
  <>
    <Snippet label="AWS CLI" text={withoutPlaceholders(cli)} />
    {hasPlaceholders(cli) && (
      <p class="note">Names in capitals are placeholders. Open a failure in the list of findings to copy the command with its values.</p>
    )}
  </>
);

/** A link to an external page; only its text if the URL is not safe. */
export function OutLink({ url, children }: { readonly url: string; readonly children: ComponentChildren }) {
  const href = safeUrl(url);
  if (href === undefined) return <span>{children}</span>;
  return (
    <a class="out" href={href} rel="noopener noreferrer" target="_blank">
      {children}
      <Icon name="out" />
      <span class="unsighted"> (opens in a new tab)</span>
    </a>
  );
}
