/** Refusals about decks and their upload. */
import type { Sentences } from '../refusal-facts.ts';

export const deckSentences = {
  'not-a-pdf': () => ({
    zh: '这不是可以打开的PDF或PPT文件。请在PowerPoint或WPS中“另存为PDF”后再上传。',
    en: 'This is not a PDF or a presentation that can be opened. Save the slides as PDF in PowerPoint or WPS and upload that.',
  }),
  'pdf-locked': () => ({
    zh: 'PDF文件有打开密码。请取消密码后再上传。',
    en: 'The PDF asks for a password. Take the password off and upload again.',
  }),
  'no-converter': () => ({
    zh: '服务器没有安装LibreOffice，不能转换PPT。请在PowerPoint中点“文件→导出→创建PDF”，或在WPS中点“文件→输出为PDF”，再上传PDF。',
    en: 'LibreOffice is not installed on the server, so slides cannot be converted. In PowerPoint choose File → Export → Create PDF, in WPS File → Export to PDF, and upload the PDF.',
  }),
  'slides-unreadable': () => ({
    zh: 'PPT文件已损坏，无法读取。请在PowerPoint或WPS中打开确认，再“另存为PDF”后上传。',
    en: 'The presentation is damaged and cannot be read. Open it in PowerPoint or WPS, save it as PDF and upload that.',
  }),
  'slides-locked': () => ({
    zh: 'PPT文件有打开密码。请取消密码，或“另存为PDF”后再上传。',
    en: 'The presentation asks for a password. Take the password off, or save it as PDF, and upload again.',
  }),
  'slides-inflated': ({ limitMegabytes }) => ({
    zh: `PPT文件解压后超过 ${limitMegabytes} MB，没有转换。请压缩图片和视频，或“另存为PDF”后再上传。`,
    en: `The presentation is larger than ${limitMegabytes} MB once unpacked and was not converted. Compress its pictures and films, or save it as PDF, and upload again.`,
  }),
  'conversion-failed': () => ({
    zh: 'LibreOffice没有转换成功，文件可能损坏或不受支持。请在PowerPoint或WPS中“另存为PDF”后再上传。',
    en: 'LibreOffice could not convert the presentation; it may be damaged or of a kind not supported. Save it as PDF in PowerPoint or WPS and upload that.',
  }),
  'conversion-cancelled': () => ({
    zh: '转换已取消，这个文件没有上传。',
    en: 'The conversion was cancelled; this file was not uploaded.',
  }),
  'conversion-too-slow': ({ limitSeconds }) => ({
    zh: `转换超过 ${limitSeconds} 秒，已停止。请在PowerPoint或WPS中“另存为PDF”后再上传。`,
    en: `The conversion took more than ${limitSeconds} s and was stopped. Save the slides as PDF in PowerPoint or WPS and upload that.`,
  }),
  'upload-too-large': ({ limitMegabytes }) => ({
    zh: `文件超过 ${limitMegabytes} MB。请压缩图片后再上传。`,
    en: `The file is larger than ${limitMegabytes} MB. Compress its pictures and upload again.`,
  }),
  'disk-full': () => ({
    zh: '服务器磁盘空间不足，文件没有保存。请清理磁盘后再上传。',
    en: 'The server’s disk is full; the file was not kept. Free some space and upload again.',
  }),
  'no-upload': () => ({ zh: '没有收到文件。', en: 'No file was received.' }),
} satisfies Partial<Sentences>;
