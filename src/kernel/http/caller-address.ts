import { BlockList, isIP } from 'node:net';

/** What is read of a request: who connected, and what proxies say of whom they pass on. */
interface Arrived {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** Tells from which address a call comes. */
export type CallerAddress = (request: Arrived) => string;

/** An IPv4 address inside IPv6 is the IPv4 address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** One proxy or network of proxies, `10.0.0.5` or `10.0.0.0/24`. @returns undefined where it is neither. */
export function readNetwork(text: string): { readonly address: string; readonly bits: number } | undefined {
  const [address = '', bits, more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const wide = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
  return most < 0 || more !== undefined || wide < 0 || wide > most ? undefined : { address, bits: wide };
}

/**
 * Reads callers' addresses behind proxies that are known. `X-Forwarded-For` is walked from its end for as long as the
 * address before it is a known proxy's: what a caller writes into the header themselves is never reached.
 * @param proxies addresses and networks; none means that nobody's header is believed.
 */
export function openCallerAddress(proxies: readonly string[]): CallerAddress {
  const known = new BlockList();
  for (const text of proxies) {
    const network = readNetwork(text);
    if (!network) throw new Error(`no address or network: ${text}`);
    known.addSubnet(network.address, network.bits, familyOf(network.address));
  }
  return ({ headers, socket }) => {
    let address = plain(socket.remoteAddress ?? '');
    if (proxies.length === 0) return address;
    const passedOn = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
    while (isIP(address) !== 0 && known.check(address, familyOf(address))) {
      const before = plain((passedOn.pop() ?? '').trim());
      if (isIP(before) === 0) break;
      address = before;
    }
    return address;
  };
}

/** The key under which one caller is counted: an IPv6 caller holds a whole /64 of addresses. */
export function neighbourhoodOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const filled = tail === undefined ? first : [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last];
  return `${filled
    .slice(0, 4)
    .map((part) => Number.parseInt(part || '0', 16).toString(16))
    .join(':')}::/64`;
}
