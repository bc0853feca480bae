/** What the page that helps a device to trust this server is told. */

/** Set by that page, on the device, where a person goes on without HTTPS. */
export const onPlainCookie = 'luyan_on_plain';

/** `GET /api/trust`; null: this server has no certificate. */
export interface TrustBody {
  readonly authority: {
    /** As a device lists it. */
    readonly name: string;
    /** SHA-256, `AB:CD:…`: to compare with what the terminal shows. */
    readonly fingerprint: string;
  } | null;
}
