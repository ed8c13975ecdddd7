/** A grave finding of Amazon Inspector for which there is a fix. */
export interface InspectorFinding {
  readonly title: string;
  /** Id of the resource it is about. */
  readonly resource: string;
  /** ISO 8601. */
  readonly firstSeenAt: string;
}

interface InspectorAccountFacts {
  /** Regional. State of Amazon Inspector by what it scans: `ec2`, `ecr`, `lambda`, `lambdaCode`. */
  inspector: Readonly<Record<string, string>>;
  /** Regional. The hundred that have been open longest, oldest first. */
  inspectorFindings: readonly InspectorFinding[];
}

declare module '../../core/facts.ts' {
  interface AccountFacts extends InspectorAccountFacts {}
}
