/** A critical finding of Amazon Inspector with an available fix. */
export interface InspectorFinding {
  readonly title: string;
  /** ID of the affected resource. */
  readonly resource: string;
  /** ISO 8601. */
  readonly firstSeenAt: string;
}

interface InspectorAccountFacts {
  /** Regional. Status of Amazon Inspector by scan type: `ec2`, `ecr`, `lambda`, `lambdaCode`. */
  inspector: Readonly<Record<string, string>>;
  /** Regional. Up to 100 active findings, oldest first. */
  inspectorFindings: readonly InspectorFinding[];
}

declare module '../../core/facts.ts' {
  interface AccountFacts extends InspectorAccountFacts {}
}
