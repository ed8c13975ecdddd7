/**
 * Facts of the account itself. Each service adds its own in `src/services/<id>/facts.ts` by declaration merging. A fact is either account-wide
 * or Regional; a rule uses facts of one of the two kinds.
 */
export interface AccountFacts {}

/**
 * Every resource type with its facts; services add theirs like {@link AccountFacts}. An optional fact may be absent: AWS confirmed that there
 * is none.
 */
export interface FactsByType {
  'AWS::::Account': AccountFacts;
}

/** CloudFormation resource type names; the name AWS Config uses if CloudFormation has none. */
export type ResourceType = keyof FactsByType;

export type FactName<T extends ResourceType = ResourceType> = keyof FactsByType[T] & string;
