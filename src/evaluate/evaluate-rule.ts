import { type CollectionError, collectionErrorLabels, type Fact } from '../core/fact.ts';
import { UnreadableFact } from '../core/first-verdict.ts';
import type { ParameterValues } from '../core/parameters.ts';
import type { Resource } from '../core/resource.ts';
import type { AnyRule, EvidenceInput, SeverityChange, SeverityInput, Verdict, Verdicts } from '../core/rule.ts';
import { type Evidence, evidenceText } from '../core/evidence.ts';
import type { Outcome } from '../core/result/outcome.ts';
import { errorText } from '../util/error-text.ts';

const verdicts: Verdicts<string> = {
  pass: (messageId, evidence = {}) => ({ status: 'PASS', messageId, evidence }),
  fail: (messageId, evidence = {}, change) => ({
    status: 'FAIL',
    messageId,
    evidence,
    ...(change === undefined ? {} : { severity: change }),
  }),
  notApplicable: (messageId, evidence = {}) => ({ status: 'NOT_APPLICABLE', messageId, evidence }),
  indeterminate: (messageId, evidence = {}) => ({ status: 'INDETERMINATE', messageId, evidence }),
};

export type { Outcome };

/** Evaluates a rule for one resource. Never throws: if the rule does, the status is ERROR. */
export function evaluateRule(
  rule: AnyRule,
  resource: Resource,
  { params, now }: { readonly params: ParameterValues; readonly now: number },
): Outcome {
  try {
    if (rule.evaluateResource !== undefined) return rule.evaluateResource(resource, params, now);
    const verdict = rule.evaluate(valuesOf(rule, resource), verdicts, { now, resource, params });
    return outcomeOf(rule, verdict);
  } catch (error) {
    if (error instanceof UnreadableFact) return unreadOutcome(rule, error.collectionError);
    const message = errorText(error);
    return { status: 'ERROR', severity: rule.severity, message: `Rule error: ${message}`, evidence: {} };
  }
}

const unknownOutcome = (rule: Pick<AnyRule, 'severity'>, collectionError: CollectionError): Outcome => ({
  status: 'UNKNOWN',
  severity: rule.severity,
  message: `Could not be read (${collectionErrorLabels[collectionError.kind]}, ${collectionError.action}): ${collectionError.message}`,
  evidence: {},
  collectionError,
});

/** Returns the outcome for unreadable data: rules do not apply in a Region where AWS does not offer the service they need. */
export const unreadOutcome = (rule: Pick<AnyRule, 'severity'>, collectionError: CollectionError): Outcome =>
  collectionError.kind === 'not-available'
    ? { status: 'NOT_APPLICABLE', severity: rule.severity, message: `${collectionError.message}.`, evidence: {} }
    : unknownOutcome(rule, collectionError);

function outcomeOf(rule: AnyRule, verdict: Verdict): Outcome {
  if (!isVerdict(verdict)) throw new Error('evaluate did not return a verdict: return pass, fail, notApplicable or indeterminate');
  const { status, messageId } = verdict;
  const template = rule.messages[messageId];
  if (template === undefined) throw new Error(`message ${messageId} is not declared`);
  const evidence = evidenceOf(verdict.evidence);
  const message = fill(template, evidence);
  if (status === 'INDETERMINATE') {
    return { ...unknownOutcome(rule, { kind: 'not-reported', action: rule.id, message }), message, evidence };
  }
  return { status, ...severityOf(rule, verdict.severity), message, evidence };
}

/** Custom rules are not necessarily type-checked. */
const isVerdict = (value: unknown): boolean => typeof value === 'object' && value !== null && 'status' in value && 'messageId' in value;

/** Computes evidence; an unreadable fact does not change the verdict. */
function evidenceOf(input: EvidenceInput): Evidence {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, typeof value === 'function' ? orUnreadable(value, () => 'unknown') : value]),
  );
}

function severityOf(rule: AnyRule, input: SeverityInput | undefined): Pick<Outcome, 'severity' | 'severityReason'> {
  const unread = ({ action }: CollectionError): SeverityChange => ({
    severity: rule.severity,
    because: `the rule's own severity: ${action} could not be read, so it is not known whether the severity is different`,
  });
  const change = typeof input === 'function' ? orUnreadable(input, unread) : input;
  return change === undefined ? { severity: rule.severity } : { severity: change.severity, severityReason: change.because };
}

function orUnreadable<V>(compute: () => V, fallback: (error: CollectionError) => V): V {
  try {
    return compute();
  } catch (error) {
    if (error instanceof UnreadableFact) return fallback(error.collectionError);
    throw error;
  }
}

function fill(template: string, evidence: Evidence): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (!Object.hasOwn(evidence, name)) throw new Error(`the message needs evidence named ${name}`);
    return evidenceText(evidence[name]);
  });
}

/** Returns the fact values of a rule: absent is `undefined`, and using an unreadable one ends the evaluation. */
export function valuesOf(rule: Pick<AnyRule, 'facts'>, resource: Pick<Resource, 'facts'>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const facts = resource.facts as Readonly<Record<string, Fact | undefined>>;
  for (const name of rule.facts) {
    const fact = facts[name];
    if (fact?.state === 'known') values[name] = fact.value;
    else if (fact?.state !== 'absent') {
      const collectionError = fact?.collectionError ?? {
        kind: 'not-collected',
        action: name,
        message: `the snapshot was taken without the fact ${name}`,
      };
      Object.defineProperty(values, name, {
        get: () => {
          throw new UnreadableFact(collectionError);
        },
      });
    }
  }
  return values;
}
