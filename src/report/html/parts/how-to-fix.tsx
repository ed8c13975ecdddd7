import { filledCommand, filledSnippet, hasPlaceholders, withoutPlaceholders } from '../../../core/fill-remediation.ts';
import type { Finding } from '../../../core/result/finding.ts';
import type { RuleResult } from '../../../core/result/result.ts';
import { remediationSnippets } from '../../../core/rule.ts';
import { OutLink, RuleCommand, Snippet } from './snippet.tsx';
import { Text } from './text.tsx';

interface HowToFixProps {
  readonly rule: RuleResult;
  /** The failure with the values for commands and steps. Absent: placeholders stay. */
  readonly finding: Finding | undefined;
}

/** The remediation of a rule: what to do, console steps, commands and code. */
export function HowToFix({ rule: { remediation }, finding }: HowToFixProps) {
  const { text, url, impact, notAsCode } = remediation;
  // Steps are split before they are filled: names can contain line breaks.
  const steps = remediation.console?.split('\n') ?? [];
  return (
    <>
      <h4>How to fix it</h4>
      <p>
        {text} <OutLink url={url}>AWS documentation</OutLink>
      </p>
      {impact !== undefined && <p>{impact}</p>}
      {steps.length > 0 && (
        <>
          <p>In the AWS Management Console:</p>
          <ol class="console-steps">
            {steps.map((step) => (
              <li>
                <Text text={finding === undefined ? withoutPlaceholders(step) : filledSnippet(step, finding, 'prose')} />
              </li>
            ))}
          </ol>
        </>
      )}
      {remediationSnippets.map(({ key, title, language }) => {
        const template = remediation[key];
        if (template === undefined) return null;
        if (language === 'sh') {
          return finding === undefined || !hasPlaceholders(template) ? (
            <RuleCommand cli={template} />
          ) : (
            <Snippet label="AWS CLI, for the only failure" text={filledCommand(template, finding)} />
          );
        }
        const filled = finding === undefined ? withoutPlaceholders(template) : filledSnippet(template, finding, language);
        const snippet = <Snippet label={title} text={filled} />;
        return key === 'policy' ? (
          snippet
        ) : (
          <details class="steps">
            <summary>{title}</summary>
            {snippet}
          </details>
        );
      })}
      {notAsCode !== undefined && <p class="note">{notAsCode}</p>}
    </>
  );
}
