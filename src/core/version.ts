import manifest from '../../package.json' with { type: 'json' };

/** Version of Onus. */
export const version: string = manifest.version;
