/** Where things are, in a developer's tree and in an installed program alike. */
import { join } from 'node:path';

export interface Locations {
  /** Folder that holds sop/, assets/, db/migrations/ and dist/renderer/; handed to the server as SATU_ATAP_ROOT. */
  root: string;
  preload: string;
  pages: string;
  officeServer: string;
}

/**
 * @param bundle folder of the bundled main script (`dist/electron`)
 * @param resources Electron's resources folder when installed; undefined in development
 */
export function locate(bundle: string, resources: string | undefined): Locations {
  return {
    root: resources ?? join(bundle, '..', '..'),
    preload: join(bundle, 'preload.cjs'),
    pages: join(bundle, 'pages'),
    officeServer: join(bundle, 'office-server.js'),
  };
}
