interface TabStop {
  id: string;
  disabled?: boolean;
}

/** Which tab a key moves to from `current`, going round at the ends; undefined when the key is not ours. */
export function neighbourTab(
  tabs: readonly TabStop[],
  current: string,
  key: string,
): string | undefined {
  const open = tabs.filter((tab) => !tab.disabled);
  const at = open.findIndex((tab) => tab.id === current);
  switch (key) {
    case 'ArrowRight':
      return open.at((at + 1) % open.length)?.id;
    case 'ArrowLeft':
      return open.at(at - 1)?.id;
    case 'Home':
      return open.at(0)?.id;
    case 'End':
      return open.at(-1)?.id;
    default:
      return undefined;
  }
}
