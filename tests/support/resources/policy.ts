/** The text of a policy with these statements. */
export const policyText = (...statements: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement: statements });
