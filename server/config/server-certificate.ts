/** What HTTPS runs on, and what a tablet has to trust for it. */

export interface Authority {
  /** As a tablet lists it: Luyan, the machine, the day it was made. */
  readonly name: string;
  /** SHA-256 over the certificate: `AB:CD:…`. */
  readonly fingerprint256: string;
  readonly der: Buffer;
  /** As X.509 writes dates: `Nov 27 10:00:00 2031 GMT`. */
  readonly validTo: string;
}

export interface ServerCertificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly certificate: string;
  readonly authority: Authority;
}
