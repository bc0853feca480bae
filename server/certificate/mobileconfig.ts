/** The authority as a configuration profile, the form that iPadOS and iOS install. */
import type { Authority } from '../config/server-certificate.ts';

/** The same authority gives the same profile, so that a second download replaces the first. */
export function mobileconfig({ name, fingerprint256, der }: Authority): string {
  const hex = fingerprint256.replaceAll(':', '');
  const title = escaped(name);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>PayloadType</key><string>Configuration</string>
  <key>PayloadVersion</key><integer>1</integer>
  <key>PayloadIdentifier</key><string>luyan.${hex.slice(0, 16).toLowerCase()}</string>
  <key>PayloadUUID</key><string>${uuidOf(hex.slice(0, 32))}</string>
  <key>PayloadDisplayName</key><string>${title}</string>
  <key>PayloadContent</key>
  <array>
    <dict>
      <key>PayloadType</key><string>com.apple.security.root</string>
      <key>PayloadVersion</key><integer>1</integer>
      <key>PayloadIdentifier</key><string>luyan.${hex.slice(0, 16).toLowerCase()}.root</string>
      <key>PayloadUUID</key><string>${uuidOf(hex.slice(32))}</string>
      <key>PayloadDisplayName</key><string>${title}</string>
      <key>PayloadContent</key>
      <data>${der.toString('base64')}</data>
    </dict>
  </array>
</dict>
</plist>
`;
}

const uuidOf = (hex: string): string =>
  hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5').toUpperCase();

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
