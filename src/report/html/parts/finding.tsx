import { counterOf } from '../../../model/result.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Severity } from '../../../model/names.ts';
import type { Labels } from '../data.ts';
import { day, gapLabels, typeLabel } from '../words.ts';
import { OutcomeSign, SeverityBadge } from './signs.tsx';
import { Fact, Values } from './rule.tsx';
import { Brief, longest, Text } from './text.tsx';

/** The resource a finding is about; `*` stands for all of a type whose listing failed. */
export const ResourceName = ({ resource }: Pick<Finding, 'resource'>) =>
  resource.id === '*' ? <em>All, of a listing that failed</em> : <Brief text={resource.name} length={120} />;

/** A finding in one line. */
export const FindingLine = ({ finding, usual }: { readonly finding: Finding /** The rule's severity. */; readonly usual: Severity }) => (
  <span class="finding-line">
    <OutcomeSign outcome={counterOf(finding)} />
    <span class="who">
      <span class="name">
        <ResourceName resource={finding.resource} />
      </span>
      <span class="where">
        {typeLabel(finding.resource.type)} · {finding.resource.region}
      </span>
    </span>
    <span class="what">
      {finding.severity !== usual && <SeverityBadge severity={finding.severity} />} <Brief text={finding.message} />
    </span>
  </span>
);

/** All there is to say of a finding. */
export const FindingText = ({ finding, labels }: { readonly finding: Finding; readonly labels: Labels }) => {
  const { resource, gap, suppressed } = finding;
  return (
    <dl class="facts">
      {finding.message.length > longest && (
        <Fact name="Found">
          <Text text={finding.message} />
        </Fact>
      )}
      {finding.severityReason !== undefined && (
        <Fact name="Severity">
          <SeverityBadge severity={finding.severity} /> <Text text={finding.severityReason} />
        </Fact>
      )}
      {gap !== undefined && (
        <Fact name="Could not be read">
          {gapLabels[gap.kind]}: <code>{gap.action}</code>. <Text text={gap.message} />
        </Fact>
      )}
      {suppressed !== undefined && (
        <Fact name="Suppressed">
          <Text text={suppressed.reason} /> (until {day(suppressed.until)})
        </Fact>
      )}
      {Object.keys(finding.evidence).length > 0 && (
        <Fact name="Evidence">
          <Values of={finding.evidence} />
        </Fact>
      )}
      <Fact name="Resource">
        <span class="code">
          <Text text={resource.arn ?? resource.id} />
        </span>
      </Fact>
      <Fact name="Where">
        {labels.category[finding.category]}, account {resource.accountId}, {resource.region}
      </Fact>
      {finding.moved !== undefined && (
        <Fact name="Moved here">
          <Text text={finding.moved} />
        </Fact>
      )}
      <Fact name="Tags">
        {resource.tags === null ? 'not read' : Object.keys(resource.tags).length === 0 ? 'none' : <Values of={resource.tags} />}
      </Fact>
      <Fact name="Finding">
        <span class="code">
          <Text text={finding.id} />
        </span>
      </Fact>
    </dl>
  );
};
