import { hostname, networkInterfaces } from 'node:os';

/** Addresses of this machine's network cards; link-local IPv6 left out, browsers cannot use it. */
export function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((cards) => cards ?? [])
    .map(({ address }) => address)
    .filter((address) => !address.toLowerCase().startsWith('fe80:'));
}

/** The name others find this machine by, with and without mDNS. */
export function ownNames(): string[] {
  const name = hostname().toLowerCase();
  return name === 'localhost' ? [name] : [name, `${name}.local`, 'localhost'];
}
