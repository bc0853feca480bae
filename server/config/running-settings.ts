/** The settings once the database is there: what the running server is made from. */
import type { ServerCertificate } from './server-certificate.ts';
import type { Settings } from './settings.ts';

export const SETTINGS = Symbol('Settings');

export interface RunningSettings extends Settings {
  /** Of the embedded or the outside PostgreSQL. */
  readonly databaseUrl: string;
  /** Where the built pages lie. */
  readonly webDir: string;
  /** null: plain HTTP alone. */
  readonly certificate: ServerCertificate | null;
  /** Where phones on the LAN reach this server: plain HTTP, which leads on to HTTPS where marks or passwords travel. */
  readonly joinUrl: string;
}
