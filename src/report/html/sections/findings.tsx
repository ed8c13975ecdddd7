import type { AuditResult } from '../../../core/result.ts';
import { failingRules, noCounts } from '../ranking.ts';
import { FindingLine } from '../parts/finding.tsx';
import { RuleHead, RuleText } from '../parts/rule.tsx';
import { catalogLabels } from '../titles.ts';
import { count, number } from '../labels.ts';
import { Section } from './section.tsx';

const mostRules = 30;
const mostFindings = 5;

/** The gravest findings; the page's script puts all findings with filters in their place. */
export const Findings = ({ result }: { readonly result: AuditResult }) => (
  <Section
    id="findings"
    title="Findings"
    lead={
      result.omitted !== undefined &&
      `The gravest ${number(result.findings.length)} findings; ${number(result.omitted)} more are counted, and listed in ${result.accounts === undefined ? 'findings.csv and result.json' : 'the pages of the accounts'}.`
    }
  >
    <div id="explorer">
      <p class="lead">
        The gravest findings. All {count(result.findings.length, 'finding')} can be seen and filtered here when the browser runs scripts;
        they are in <code>findings.csv</code> and <code>result.json</code> as well.
      </p>
      {failingRules(result, mostFindings)
        .slice(0, mostRules)
        .map(({ rule, severity, failures, examples }) => (
          <details class="rule">
            <summary>
              <RuleHead rule={rule} severity={severity} counts={{ ...noCounts, FAIL: failures }} />
            </summary>
            <RuleText rule={rule} labels={catalogLabels} />
            <ul class="findings">
              {examples.map((finding) => (
                <li>
                  <FindingLine finding={finding} usual={rule.severity} />
                </li>
              ))}
            </ul>
            {failures > mostFindings && <p class="more">and {count(failures - mostFindings, 'more', 'more')}</p>}
          </details>
        ))}
    </div>
  </Section>
);
