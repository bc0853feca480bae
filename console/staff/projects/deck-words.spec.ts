import { describe, expect, it } from 'vitest';
import { acceptedFiles, convertedBy, fontsReplaced, matchedBy, progressOf } from './deck-words.ts';

const withConverter = { converter: 'LibreOffice 24.8.4.2', conversions: [] };
const without = { converter: null, conversions: [] };

describe('the deck cell', () => {
  it.each([
    [0, null, '正在上传 0%'],
    [0.999, null, '正在上传 99%'],
    [1, null, '正在检查…'],
    [1, { kind: 'queued', ahead: 2 }, '排队等待转换，前面 2 个'],
    [1, { kind: 'converting' }, '正在转换为PDF…'],
    // another page of the staff desk, or this one after it was loaded again
    [null, { kind: 'converting' }, '正在转换为PDF…'],
  ] as const)('at %s sent and %j says %s', (share, state, words) => {
    expect(progressOf(share, state).zh).toBe(words);
  });

  it('names the converter, or says that there is none', () => {
    expect(convertedBy(withConverter).zh).toContain('PPTX 由 LibreOffice 24.8.4.2 转换');
    expect(convertedBy(without).zh).toContain('没有安装LibreOffice');
  });

  it('offers slides only where they can be converted', () => {
    expect(acceptedFiles(withConverter)).toContain('.pptx');
    expect(acceptedFiles(null)).toContain('.pptx');
    expect(acceptedFiles(without)).not.toContain('.ppt');
  });

  it('names every font that is missing', () => {
    expect(fontsReplaced(['微软雅黑', 'Arial']).zh).toContain('缺少字体：微软雅黑、Arial；');
  });

  it('says why a project stands beside a file', () => {
    expect(matchedBy({ by: 'whole', projectId: 'p1' }, 'p1').zh).toContain('一致');
    expect(matchedBy({ by: 'name', projectId: 'p1' }, 'p1').zh).toContain('请核对');
    expect(matchedBy({ by: 'whole', projectId: 'p1' }, 'p2').zh).toBe('手工指定');
    expect(matchedBy({ by: 'none' }, 'p2').zh).toBe('手工指定');
  });
});
