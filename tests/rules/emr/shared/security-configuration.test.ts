import fc from 'fast-check';
import { at, atRest, inTransit, metadataVersion, s3Modes, userControls } from '../../../../rules/emr/shared/security-configuration.ts';
import type { Json } from '../../../../src/core/to-json.ts';

test('ignores inherited properties', () => {
  expect(at({}, 'constructor')).toBeUndefined();
  expect(at([{ a: 1 }] as Json, '0')).toBeUndefined();
  expect(at({ a: { b: 1 } }, 'a', 'b')).toBe(1);
  expect(at('text', 'length')).toBeUndefined();
});

test('arbitrary JSON is neither encryption nor an error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const document = { EncryptionConfiguration: value } as Json;
      expect(atRest(document).enabled).toBe(false);
      expect(inTransit(value as Json)).toBeUndefined();
      expect(s3Modes(document)).toEqual([]);
      expect(userControls(value as Json)).toEqual([]);
      expect(metadataVersion(value as Json)).toBeUndefined();
    }),
  );
});
