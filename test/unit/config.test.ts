import { ConfigError, readConfig } from '../../src/config.js';

describe('the public URL', () => {
  test('is taken without a slash at its end, with a path or without', () => {
    const publicUrl = (CLEARMARK_PUBLIC_URL: string) => readConfig({ CLEARMARK_PUBLIC_URL }).publicUrl;
    expect(publicUrl('https://labels.example.com/')).toBe('https://labels.example.com');
    expect(publicUrl('https://example.com:8443/clearmark//')).toBe('https://example.com:8443/clearmark');
    expect(readConfig({}).publicUrl).toBeUndefined();
  });

  test.each(['labels.example.com', 'ftp://example.com', 'https://example.com/?a=1', 'https://example.com/#a'])(
    '%s is refused by name',
    (CLEARMARK_PUBLIC_URL) => {
      expect(() => readConfig({ CLEARMARK_PUBLIC_URL })).toThrow(ConfigError);
      expect(() => readConfig({ CLEARMARK_PUBLIC_URL })).toThrow('CLEARMARK_PUBLIC_URL');
    },
  );
});
