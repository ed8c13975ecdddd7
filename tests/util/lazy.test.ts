import { lazy } from '../../src/util/lazy.ts';

describe('lazy', () => {
  it('computes the value once, on the first call', () => {
    let calls = 0;
    const value = lazy(() => {
      calls += 1;
      return {};
    });
    expect(calls).toBe(0);
    expect(value()).toBe(value());
    expect(calls).toBe(1);
  });

  it('keeps undefined', () => {
    let calls = 0;
    const value = lazy(() => {
      calls += 1;
    });
    value();
    value();
    expect(calls).toBe(1);
  });
});
