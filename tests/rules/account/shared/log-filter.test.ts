import fc from 'fast-check';
import { filterMatches } from '../../../../rules/account/shared/log-filter.ts';

const event = {
  eventSource: 'iam.amazonaws.com',
  eventName: 'PutUserPolicy',
  errorCode: 'Client.UnauthorizedOperation',
  count: 7,
  ok: true,
  off: false,
  nothing: null,
  userIdentity: { type: 'Root', 'session-name': 'x' },
  list: ['a', { name: 'b' }],
};

test.each([
  ['{ $.eventName = "PutUserPolicy" }'],
  ['{ $.eventName = PutUserPolicy }'],
  ['{$.eventName=PutUserPolicy}'],
  ['{ ($.eventName = "PutUserPolicy") }'],
  ['{ (($.eventName = Other) || ($.eventName = PutUserPolicy)) && ($.eventSource = iam.amazonaws.com) }'],
  ['{ $.eventName = Other || $.eventName = PutUserPolicy }'],
  // && binds closer than ||, so the first term is enough.
  ['{ $.eventName = PutUserPolicy || $.eventName = Other && $.eventSource = nowhere }'],
  ['{ $.errorCode = "*UnauthorizedOperation" }'],
  ['{ $.errorCode = Client.* }'],
  ['{ $.eventName != Other }'],
  ['{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventName != "AwsServiceEvent" }'],
  ['{ $.userIdentity.type EXISTS }'],
  ["{ $.userIdentity['session-name'] = x }"],
  ['{ $.nothing IS NULL }'],
  ['{ $.ok IS TRUE && $.off is false }'],
  ['{ $.count > 6 && $.count < 8 && $.count >= 7 && $.count <= 7 && $.count = 7 }'],
  ['{ $.list[0] = a && $.list[1].name = "b" }'],
])('%s matches', (pattern) => {
  expect(filterMatches(pattern, event)).toBe(true);
});

test.each([
  ['{ $.eventName = "putuserpolicy" }'],
  ['{ $.eventName = Other }'],
  ['{ ($.eventName = PutUserPolicy || $.eventName = Other) && $.eventSource = nowhere }'],
  ['{ $.eventName != "Put*" }'],
  ['{ $.missing = x }'],
  ['{ $.missing != x }'],
  ['{ $.eventName NOT EXISTS }'],
  ['{ $.eventName IS NULL }'],
  ['{ $.count > 7 }'],
  ['{ $.userIdentity = Root }'],
  ['{ $.list[0].name = a }'],
])('%s does not match', (pattern) => {
  expect(filterMatches(pattern, event)).toBe(false);
});

test.each([
  [''],
  ['PutUserPolicy'],
  ['"PutUserPolicy" ?error'],
  ['[ip, user, ...]'],
  ['{ }'],
  ['{ $.eventName }'],
  ['{ $.eventName = }'],
  ['{ $.eventName = a'],
  ['{ $.eventName = a } more'],
  ['{ $.eventName ~ a }'],
  ['{ eventName = a }'],
  ['{ $.eventName IS MAYBE }'],
  ['{ $.eventName NOT = a }'],
  ['{ ($.eventName = a }'],
  ['{ $.eventName = %Put.*% }'],
  ['{ $.eventName = "a }'],
  ['{ $.eventName = a & $.b = c }'],
])('%s is unknown', (pattern) => {
  expect(filterMatches(pattern, event)).toBeUndefined();
});

test('any text is parsed without an exception', () => {
  const word = fc.constantFrom('{', '}', '(', ')', '$.a', '$.b.c', '=', '!=', '&&', '||', 'EXISTS', 'NOT', 'IS', 'NULL', '"x"', '*', ' ');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (pattern) => {
        expect([true, false, undefined]).toContain(filterMatches(pattern, { a: 'x', b: { c: 'y' } }));
      },
    ),
  );
});
