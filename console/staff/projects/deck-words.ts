/** Words of the deck cell: what is happening to a file, and what to look at afterwards. */
import type { Bilingual } from '../../../shared/contract/text.ts';
import type { Conversion, DeckDesk } from '../../../shared/contract/rest.ts';
import type { DeckMatch } from './match-decks.ts';

/** What the file chooser offers; slides only where they can be converted. */
export const acceptedFiles = (desk: DeckDesk | null): string =>
  desk?.converter === null ? 'application/pdf,.pdf' : '.pdf,.pptx,.pptm,.ppsx,.ppsm,.ppt,.pps,.dps';

export const convertedBy = ({ converter }: DeckDesk): Bilingual =>
  converter === null
    ? {
        zh: '请上传PDF：服务器没有安装LibreOffice，不能转换PPT。',
        en: 'Upload PDF files: LibreOffice is not installed on the server, so slides cannot be converted.',
      }
    : {
        zh: `可上传PDF或PPT；PPTX 由 ${converter} 转换，动画和视频不保留。`,
        en: `PDF or slides; PPTX is converted by ${converter}, without animation and video.`,
      };

/** @param state null while the file is being sent or checked; then `share` of it is sent, 0 to 1 */
export function progressOf(share: number | null, state: Conversion['state'] | null): Bilingual {
  if (share !== null && share < 1) {
    const percent = `${Math.floor(share * 100)}%`;
    return { zh: `正在上传 ${percent}`, en: `Uploading ${percent}` };
  }
  if (state?.kind === 'converting') return { zh: '正在转换为PDF…', en: 'Converting to PDF…' };
  if (state?.kind === 'queued')
    return {
      zh: `排队等待转换，前面 ${state.ahead} 个`,
      en: `Waiting to be converted, ${state.ahead} ahead`,
    };
  return { zh: '正在检查…', en: 'Checking…' };
}

export const fontsReplaced = (fonts: readonly string[]): Bilingual => ({
  zh: `缺少字体：${fonts.join('、')}；已用替代字体，请检查，或在有这些字体的电脑上另存为PDF后上传。`,
  en: `Fonts missing here: ${fonts.join(', ')}. Others stand in for them: look the deck through, or save it as PDF where they are installed.`,
});

/** Why this project stands beside a file. */
export function matchedBy(match: DeckMatch, projectId: string): Bilingual {
  if (match.by === 'none' || match.projectId !== projectId) return { zh: '手工指定', en: 'Chosen by hand' };
  return match.by === 'whole'
    ? { zh: '文件名与“主体单位+项目名称”一致', en: 'Named for its unit and project' }
    : { zh: '文件名含项目名称，请核对', en: 'Its name holds that of the project: please check' };
}

export const replacing = (fileName: string): Bilingual => ({
  zh: `将替换 ${fileName}`,
  en: `Replaces ${fileName}`,
});

export const sendMany = (count: number): Bilingual => ({
  zh: `上传 ${count} 个文件`,
  en: count === 1 ? 'Upload 1 file' : `Upload ${count} files`,
});
