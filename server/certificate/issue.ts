/** Makes an authority and certificates under it. Loaded by `npm run cert` and by a program of its own alone. */
import 'reflect-metadata';
import { createPrivateKey, KeyObject, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';
import type { KeyAndCertificate } from './pem-files.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const AUTHORITY_DAYS = 5 * 365;
/** Apple takes no more than 825 days, those before now included. */
const SERVER_DAYS = 800;
/** A tablet whose clock is wrong by days still takes it. */
const DAYS_BEFORE = 7;

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const MOST_OF_A_NAME = 40;

x509.cryptoProvider.set(webcrypto as Crypto);

/**
 * @param machine its host name: what people see in the tablet's list of authorities
 * @param now Unix ms
 */
export async function makeAuthority(machine: string, now: number): Promise<KeyAndCertificate> {
  const keys = await newKeys();
  const date = new Date(now).toISOString().slice(0, 10);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name: [{ CN: [`Luyan 路演 ${machine.slice(0, MOST_OF_A_NAME)} ${date}`] }, { O: ['Luyan 路演'] }],
      keys,
      signingAlgorithm: algorithm,
      notBefore: new Date(now - DAYS_BEFORE * DAY_MS),
      notAfter: new Date(now + AUTHORITY_DAYS * DAY_MS),
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    },
    webcrypto as Crypto,
  );
  return { key: pemOf(keys.privateKey), certificate: certificate.toString('pem') };
}

/**
 * @param names host names and IP addresses under which the server is opened
 * @param now Unix ms
 */
export async function makeServerCertificate(
  authority: KeyAndCertificate,
  names: readonly string[],
  now: number,
): Promise<KeyAndCertificate> {
  const issuer = new x509.X509Certificate(authority.certificate);
  const keys = await newKeys();
  const wantedEnd = now + (SERVER_DAYS - DAYS_BEFORE) * DAY_MS;
  const certificate = await x509.X509CertificateGenerator.create(
    {
      subject: [{ CN: ['Luyan 路演'] }],
      issuer: issuer.subjectName,
      publicKey: keys.publicKey,
      signingKey: await signingKeyOf(authority),
      signingAlgorithm: algorithm,
      notBefore: new Date(now - DAYS_BEFORE * DAY_MS),
      notAfter: new Date(Math.min(wantedEnd, issuer.notAfter.getTime())),
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(
          names.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value })),
        ),
        await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    },
    webcrypto as Crypto,
  );
  return { key: pemOf(keys.privateKey), certificate: certificate.toString('pem') };
}

const newKeys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

const signingKeyOf = ({ key }: KeyAndCertificate): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey(
    'pkcs8',
    createPrivateKey(key).export({ type: 'pkcs8', format: 'der' }),
    algorithm,
    false,
    ['sign'],
  );

const pemOf = (key: webcrypto.CryptoKey): string =>
  KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' }).toString();
