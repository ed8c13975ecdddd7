/** Text of a policy as facts keep it. IAM gives documents URL-encoded (https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html). */
export function policyText(document: string): string {
  const text = decoded(document);
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

function decoded(document: string): string {
  try {
    return /^\s*\{/.test(document) ? document : decodeURIComponent(document);
  } catch {
    return document;
  }
}
