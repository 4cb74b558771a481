import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { bits, boolean, integer, objectId, octets, sequence, set, tagged, utcTime, utf8 } from './der';

/** A certificate and its key, as servers take them. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** An authority that nobody knows who was not told of it, and makes certificates. */
export interface Authority {
  /** Its own certificate, as `NODE_EXTRA_CA_CERTS` wants it. */
  readonly cert: string;
  /** For a server at these names or IPv4 addresses. */
  readonly certify: (...hosts: readonly string[]) => Certificate;
}

const ECDSA_WITH_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'));
const DAY = 86_400_000;
const NAME = 'An authority of tests';

/** Makes an authority with a key of its own. Its certificates hold for a day. */
export function makeAuthority(): Authority {
  const own = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const isAuthority = extension('2.5.29.19', sequence(boolean(true)));
  return {
    cert: certificate(NAME, own.publicKey, own.privateKey, isAuthority),
    certify: (...hosts) => {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
      const names = extension('2.5.29.17', sequence(...hosts.map(alternativeName)));
      return {
        cert: certificate(hosts[0] ?? '', publicKey, own.privateKey, names),
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
}

/** RFC 5280, section 4.1. */
function certificate(subject: string, key: KeyObject, authority: KeyObject, extended: Buffer): string {
  const now = Date.now();
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(subject === NAME ? 1 : 2),
    ECDSA_WITH_SHA256,
    nameOf(NAME),
    sequence(utcTime(new Date(now - DAY)), utcTime(new Date(now + DAY))),
    nameOf(subject),
    key.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(extended)),
  );
  const whole = sequence(body, ECDSA_WITH_SHA256, bits(sign('sha256', body, authority)));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function nameOf(common: string): Buffer {
  return sequence(set(sequence(objectId('2.5.4.3'), utf8(common))));
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(objectId(id), octets(value));
}

function alternativeName(host: string): Buffer {
  return isIPv4(host)
    ? tagged(0x87, Buffer.from(host.split('.').map(Number)))
    : tagged(0x82, Buffer.from(host, 'ascii'));
}
