import type { AuditResult } from '../../../core/result/result.ts';
import { findingsLink } from '../links.ts';
import { Icon } from '../parts/icon.tsx';
import { number, regionLabels } from '../labels.ts';
import { Section } from './section.tsx';

const states = [
  ['audited', 'pass'],
  ['not-selected', 'empty'],
  ['not-enabled', 'none'],
] as const;

/** Regions of the audit. */
export const Regions = ({ result: { run } }: { readonly result: AuditResult }) => (
  <Section id="regions" title="Regions" lead="Account-wide services are always audited.">
    <dl class="regions">
      {states.map(([state, icon]) => {
        const regions = run.regions.filter((region) => region.state === state);
        return (
          regions.length > 0 && (
            <div>
              <dt>
                <Icon name={icon} /> {regionLabels[state]} <span class="amount">{number(regions.length)}</span>
              </dt>
              <dd>
                <ul class="spread">
                  {regions.map(({ region }) => (
                    <li>{state === 'audited' ? <a href={findingsLink({ status: 'all', region })}>{region}</a> : region}</li>
                  ))}
                </ul>
              </dd>
            </div>
          )
        );
      })}
    </dl>
  </Section>
);
