import type { AuditResult } from '../../../core/result/result.ts';
import { failingRules, noCounts } from '../ranking.ts';
import { FindingLine } from '../parts/finding.tsx';
import { RuleFacts, RuleHead, RuleText } from '../parts/rule.tsx';
import { catalogLabels } from '../titles.ts';
import { count, number } from '../labels.ts';
import { Section } from './section.tsx';

const MAX_RULES = 30;
const MAX_FINDINGS = 5;

/** The most severe findings; the page's script replaces them by all findings with filters. */
export const Findings = ({ result }: { readonly result: AuditResult }) => (
  <Section
    id="findings"
    title="Findings"
    lead={
      result.omitted !== undefined &&
      `The ${number(result.findings.length)} most severe findings; ${number(result.omitted)} more are counted and listed in ${result.accounts === undefined ? 'findings.csv and result.json' : 'the pages of the accounts'}.`
    }
  >
    <div id="explorer">
      <p class="lead">
        The most severe findings. With JavaScript, this page shows and filters all {count(result.findings.length, 'finding')};{' '}
        <code>findings.csv</code> and <code>result.json</code> contain them as well.
      </p>
      {failingRules(result, MAX_FINDINGS)
        .slice(0, MAX_RULES)
        .map(({ rule, severity, failures, examples }) => (
          <details class="rule">
            <summary>
              <RuleHead rule={rule} severity={severity} counts={{ ...noCounts, FAIL: failures }} />
            </summary>
            <RuleText rule={rule} finding={failures === 1 ? examples[0] : undefined} />
            <ul class="findings">
              {examples.map((finding) => (
                <li>
                  <FindingLine finding={finding} usual={rule.severity} />
                </li>
              ))}
            </ul>
            {failures > MAX_FINDINGS && <p class="more">and {count(failures - MAX_FINDINGS, 'more', 'more')}</p>}
            <RuleFacts rule={rule} labels={catalogLabels} />
          </details>
        ))}
    </div>
  </Section>
);
