/** LibreOffice for the tests of slides: SOFFICE_PATH, an installed one, or (as root on Debian) one from apt. */
import { findProgram, installByApt, isCi } from './installed.mjs';

/** Impress alone, and a Chinese font: without one every converted page shows boxes. */
const PACKAGES = ['libreoffice-impress', 'fonts-noto-cjk'];

export const noOffice =
  '课件转换测试需要 LibreOffice，本机没有：请安装 LibreOffice，或用 SOFFICE_PATH 指明 soffice 的位置。\n' +
  'The tests of slides need LibreOffice, which is not on this machine: install it, or name its soffice in SOFFICE_PATH.';

/** Why the specs that need one are skipped. */
export const skippedForNoOffice = `${noOffice}\n这些测试已跳过。 These tests are skipped.`;

export const findOffice = () =>
  findProgram('soffice', process.env.SOFFICE_PATH, ['/Applications/LibreOffice.app/Contents/MacOS']);

/**
 * @returns the path of soffice; null, and one sentence said, where there is none and none could be installed
 * @throws where there is none under CI=true: nothing may be skipped there
 */
export function officeIfPossible() {
  if (findOffice() === null) installByApt(PACKAGES);
  const found = findOffice();
  if (found !== null) return found;
  if (isCi()) throw new Error(noOffice);
  console.warn(skippedForNoOffice);
  return null;
}
