/** Names the installer, the shell and the Windows lock-down must agree on. */
export const product = {
  appId: 'id.satuatap.kantor',
  name: 'Satu Atap',
  /** Without extension; build/windows/shell-launcher.xml names the same file. */
  executable: 'SatuAtap',
} as const;

/** Oldest Electron major that is still supported when this release is made (docs: three majors). */
export const OLDEST_ELECTRON = 45;
