/** A machine without a Chinese font, as far as a program that asks fontconfig can tell (Linux). */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const rejected = ['zh-cn', 'zh-tw', 'ja', 'ko']
  .map((lang) => `<pattern><patelt name="lang"><string>${lang}</string></patelt></pattern>`)
  .join('');

/**
 * @param folder for the file that says so
 * @returns what to put into the program's environment
 */
export async function withoutChineseFonts(folder: string): Promise<Readonly<Record<string, string>>> {
  const path = join(folder, 'no-chinese-fonts.conf');
  await writeFile(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<selectfont><rejectfont>${rejected}</rejectfont></selectfont>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>`,
  );
  return { FONTCONFIG_FILE: path };
}
