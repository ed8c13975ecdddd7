import type { Finding, FindingResource } from '../../../core/result/finding.ts';
import { resourceLabel } from '../../../core/result/resource-label.ts';
import { type Counts, counterOf } from '../../../core/result/result.ts';
import type { Severity } from '../../../core/names.ts';
import type { Labels } from '../data.ts';
import { collectionErrorLabels } from '../../../core/fact.ts';
import { day, typeLabel } from '../labels.ts';
import { OutcomeSign, SeverityBadge, Tally } from './signs.tsx';
import { Fact, Values } from './rule.tsx';
import { Brief, Text } from './text.tsx';
import { filledCommand } from '../../../core/fill-remediation.ts';
import { withReadableTimes } from '../../../core/readable-time.ts';
import type { RuleResult } from '../../../core/result/result.ts';
import { FindingActions } from './actions.tsx';
import { Snippet } from './snippet.tsx';

/** Name of a finding's resource; `*`: all resources of a type, because the listing failed. */
export const ResourceName = ({ resource }: Pick<Finding, 'resource'>) =>
  resource.id === '*' ? <em>All resources: the listing failed</em> : <Brief text={resource.name} length={120} />;

interface LineProps {
  readonly finding: Finding;
  /** The rule's severity. */
  readonly usual: Severity;
  readonly isNew?: boolean;
}

const New = () => <span class="new">New</span>;

/** A finding in one line, below its rule. */
export const FindingLine = ({ finding, usual, isNew = false }: LineProps) => (
  <span class="finding-line">
    <OutcomeSign outcome={counterOf(finding)} />
    <span class="who">
      <span class="name">
        <ResourceName resource={finding.resource} />
      </span>
      <span class="where">
        {finding.resource.id !== finding.resource.name && finding.resource.id !== '*' && (
          <>
            <span class="code">
              <Brief text={finding.resource.id} length={80} />
            </span>{' '}
            ·{' '}
          </>
        )}
        {typeLabel(finding.resource.type)} · {finding.resource.region}
      </span>
    </span>
    <span class="what">
      {isNew && <New />} {finding.severity !== usual && <SeverityBadge severity={finding.severity} />}{' '}
      <span class="message">
        <Brief text={finding.message} />
      </span>
    </span>
  </span>
);

/** A finding in one line, below its resource. */
export const RuleLine = ({ finding, title, isNew }: Omit<LineProps, 'usual'> & { readonly title: string }) => (
  <span class="finding-line">
    <OutcomeSign outcome={counterOf(finding)} />
    <span class="who">
      <span class="name">{title}</span>
    </span>
    <span class="what">
      {isNew && <New />} <SeverityBadge severity={finding.severity} />{' '}
      <span class="message">
        <Brief text={finding.message} />
      </span>
    </span>
  </span>
);

interface ResourceHeadProps {
  readonly resource: FindingResource;
  readonly severity: Severity;
  readonly counts: Counts;
}

/** Heading of a collapsed resource. */
export const ResourceHead = ({ resource, severity, counts }: ResourceHeadProps) => (
  <h3 class="rule-head">
    <SeverityBadge severity={severity} />
    <span class="rule-title">
      <ResourceName resource={resource} />
      <span class="note">
        {typeLabel(resource.type)} · {resource.region}
      </span>
    </span>
    <Tally counts={counts} />
  </h3>
);

type Accounts = Readonly<Record<string, string>>;

const accountText = (id: string, accounts: Accounts): string => (Object.hasOwn(accounts, id) ? `${id} (${accounts[id]})` : id);

/** Details of a resource. */
export const ResourceText = ({ resource, accounts }: { readonly resource: FindingResource; readonly accounts: Accounts }) => (
  <dl class="facts">
    <Fact name="Resource">
      <span class="code">
        <Text text={resourceLabel(resource)} />
      </span>
    </Fact>
    <Fact name="Where">
      account <Text text={accountText(resource.accountId, accounts)} />, {resource.region}
    </Fact>
    <Fact name="Tags">
      {resource.tags === null ? 'not read' : Object.keys(resource.tags).length === 0 ? 'none' : <Values of={resource.tags} />}
    </Fact>
  </dl>
);

interface TextProps {
  readonly finding: Finding;
  readonly labels: Labels;
  readonly accounts: Accounts;
  /** Absent: the page does not have the rule. */
  readonly rule: RuleResult | undefined;
  /** Whether the command that fixes it is shown next to the finding. Absent: yes. */
  readonly command?: boolean;
}

/** Details of a finding. */
export const FindingText = ({ finding, labels, accounts, rule, command = true }: TextProps) => {
  const { resource, collectionError, suppressed } = finding;
  const cli = finding.status === 'FAIL' && command ? rule?.remediation.cli : undefined;
  return (
    <>
      <dl class="facts">
        <Fact name="Message">
          <Text text={finding.message} />
        </Fact>
        {finding.severityReason !== undefined && (
          <Fact name="Severity">
            <SeverityBadge severity={finding.severity} /> <Text text={finding.severityReason} />
          </Fact>
        )}
        {collectionError !== undefined && (
          <Fact name="Could not be read">
            {collectionErrorLabels[collectionError.kind]}: <code>{collectionError.action}</code>.{' '}
            <Text text={withReadableTimes(collectionError.message)} />
          </Fact>
        )}
        {suppressed !== undefined && (
          <Fact name="Suppressed">
            <Text text={suppressed.reason} /> (until {day(suppressed.until)})
          </Fact>
        )}
        {Object.keys(finding.evidence).length > 0 && (
          <Fact name="Evidence">
            <Values of={finding.evidence} shown={withReadableTimes} />
          </Fact>
        )}
        <Fact name="Resource">
          <span class="code">
            <Text text={resourceLabel(resource)} />
          </span>
        </Fact>
        <Fact name="Where">
          {labels.category[finding.category]}, account <Text text={accountText(resource.accountId, accounts)} />, {resource.region}
        </Fact>
        {finding.firstSeen !== undefined && <Fact name="First seen">{day(finding.firstSeen)}</Fact>}
        {finding.reclassified !== undefined && (
          <Fact name="Reclassified">
            <Text text={finding.reclassified} />
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
      <FindingActions finding={finding} rule={rule} />
      {cli !== undefined && <Snippet label="AWS CLI" text={filledCommand(cli, finding)} />}
    </>
  );
};
