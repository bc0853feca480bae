/** Where a device goes on to from the trust page: `?next=` names one of our own pages, and nothing else is believed. */
import { onPlainCookie } from '../../shared/contract/trust.ts';

const OWN_PAGE = /^\/(judge|console|present)(?=[/?]|$)/;

/**
 * @param search of the trust page's address
 * @param hash of the trust page's address: a browser keeps it over the redirect that led here
 * @returns a path of this site
 */
export function destination(search: string, hash: string): string {
  const next = new URLSearchParams(search).get('next') ?? '';
  return `${OWN_PAGE.test(next) ? next : '/'}${hash}`;
}

/** @param host with its port; HTTPS is on the same one */
export const secureAddress = (host: string, path: string): string => `https://${host}${path}`;

/** A day: a pad that is loaded anew in the middle of a contest does not end up here. */
const PLAIN_SECONDS = 24 * 60 * 60;
export const goOnPlain = `${onPlainCookie}=1; path=/; max-age=${PLAIN_SECONDS}; samesite=lax`;
