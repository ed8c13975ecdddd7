import { causeOf } from '../../handlers/support/cause.ts';

test.each([
  ['Error', '{"errorType":"Error","errorMessage":"it  broke\\nthere","trace":[]}', 'Error: it broke there'],
  ['States.Timeout', '', 'States.Timeout'],
  ['Lambda.Unknown', 'The cause could not be determined', 'Lambda.Unknown: The cause could not be determined'],
  ['UserError', '{"errorMessage":"UserError: s3://b cannot be read"}', 'UserError: s3://b cannot be read'],
  ['Runtime.ExitError', '{"errorType":"Runtime.ExitError"}', '{"errorType":"Runtime.ExitError"}'],
])('extracts the cause of %s %s', (name, cause, expected) => expect(causeOf({ Error: name, Cause: cause })).toBe(expected));
