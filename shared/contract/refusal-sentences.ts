/** Why something was refused, in Chinese and English: one sentence a code, that a person can act on. */
import { phaseNames, revealStepNames } from './names.ts';
import type { Named, RefusalCode, RefusalFacts } from './refusal-facts.ts';
import type { Bilingual } from './text.ts';

const title = (project: Named) => `「${project.name}」`;
const quoted = (project: Named) => `“${project.name}”`;
const list = (items: readonly string[], separator: string) => items.join(separator);
const seconds = (ms: number) => Math.ceil(ms / 1000);

export const sentences: { readonly [C in RefusalCode]: (facts: RefusalFacts[C]) => Bilingual } = {
  'malformed-command': () => ({
    zh: '请求的内容不完整或格式不对，没有做任何更改。请刷新页面后重试。',
    en: 'The request is incomplete or malformed; nothing was changed. Reload the page and try again.',
  }),
  'protocol-too-old': () => ({
    zh: '本页面的版本与服务器不一致，请刷新页面。',
    en: 'This page is of another version than the server: please reload it.',
  }),
  'origin-refused': () => ({
    zh: '此请求来自其他网站，已拒绝。请直接打开本系统的网址。',
    en: 'This request came from another site and was refused. Open the system’s own address.',
  }),
  'not-signed-in': () => ({ zh: '请先登录或输入口令。', en: 'Sign in or enter your code first.' }),
  'not-permitted': () => ({ zh: '您的身份不能进行此操作。', en: 'Your role may not do this.' }),
  'wrong-code': () => ({
    zh: '口令不正确或已作废，请核对桌卡上的六位口令，或请工作人员重新发放。',
    en: 'The code is wrong or was voided. Check the six characters on your card, or ask staff for a new one.',
  }),
  'wrong-password': () => ({ zh: '密码不正确。', en: 'The password is wrong.' }),
  'too-many-tries': ({ retryAfterSeconds }) => ({
    zh: `尝试次数过多，请 ${retryAfterSeconds} 秒后再试。`,
    en: `Too many tries: wait ${retryAfterSeconds} seconds.`,
  }),
  'seat-voided': () => ({
    zh: '此席位的口令已更换，请用新口令重新进入。',
    en: 'The code of this seat was renewed: enter again with the new one.',
  }),
  'seat-taken-over': () => ({
    zh: '此席位已改在另一台平板上使用，这台平板不能再操作。',
    en: 'Another tablet holds this seat now: this one can do nothing more.',
  }),
  'unknown-contest': () => ({ zh: '没有这个大赛。', en: 'There is no such contest.' }),
  'unknown-room': () => ({ zh: '没有这个赛场。', en: 'There is no such room.' }),
  'unknown-page': () => ({ zh: '没有这个页面。', en: 'There is no such page.' }),
  'server-error': () => ({
    zh: '服务器内部出错，您的数据没有改变，请重试或联系工作人员。',
    en: 'The server failed; nothing was changed. Try again or tell the staff.',
  }),
  'too-busy': () => ({ zh: '操作太频繁，请稍候再试。', en: 'Too many requests: wait a moment.' }),
  'unknown-project': () => ({ zh: '没有这个项目。', en: 'There is no such project.' }),
  'unknown-judge': () => ({ zh: '没有这位评委。', en: 'There is no such judge.' }),
  'unknown-component': () => ({ zh: '没有这个计分项。', en: 'There is no such component.' }),
  'unknown-panel': () => ({ zh: '没有这个评委组。', en: 'There is no such panel.' }),
  'unknown-group': () => ({ zh: '没有这个分组。', en: 'There is no such group.' }),
  'unknown-preset': () => ({ zh: '没有这个预设。', en: 'There is no such preset.' }),
  'unknown-deck': () => ({
    zh: '没有这份PPT，或者它现在不能查看。',
    en: 'There is no such deck, or it may not be seen now.',
  }),
  'no-stage': () => ({
    zh: '本大赛为材料评审，没有路演环节。',
    en: 'This contest is a desk review: it has no stage.',
  }),
  'stage-busy': ({ project, phase }) => ({
    zh: `${title(project)}正在${phaseNames[phase].zh}，请先完成或退回。`,
    en: `${quoted(project)} is in ${phaseNames[phase].en}: finish it or step it back first.`,
  }),
  'not-on-stage': ({ project }) => ({
    zh: `${title(project)}现在不在台上，主持人请其上台后才能操作。`,
    en: `${quoted(project)} is not on stage: the host has to call it first.`,
  }),
  'project-withdrawn': ({ project }) => ({
    zh: `${title(project)}已退出。`,
    en: `${quoted(project)} has withdrawn.`,
  }),
  'wrong-phase': ({ project, phase, expected }) => ({
    zh: `${title(project)}现在是“${phaseNames[phase].zh}”，此操作只在“${list(
      expected.map((p) => phaseNames[p].zh),
      '”“',
    )}”时可用。`,
    en: `${quoted(project)} is now in ${phaseNames[phase].en}; this can be done only in ${list(
      expected.map((p) => phaseNames[p].en),
      ', ',
    )}.`,
  }),
  'clock-not-running': () => ({ zh: '计时没有在走。', en: 'The clock is not running.' }),
  'clock-not-paused': () => ({ zh: '计时没有暂停。', en: 'The clock is not paused.' }),
  'no-time-left': () => ({
    zh: '时间已用完，请先加时或进入下一环节。',
    en: 'No time is left: add time first, or go on.',
  }),
  'time-below-zero': ({ remainingMs }) => ({
    zh: `只剩 ${seconds(remainingMs)} 秒，减不了这么多；要提前结束请进入下一环节。`,
    en: `Only ${seconds(remainingMs)} s are left, too few to take this away; to end early, go on.`,
  }),
  'no-time-change': () => ({ zh: '加减的时间不能为零。', en: 'The time to add or take may not be zero.' }),
  'nothing-to-undo': () => ({
    zh: '没有可以撤销的操作：它之后已有别的变化。',
    en: 'There is nothing to undo: something else has happened since.',
  }),
  'no-project': () => ({ zh: '台上没有项目。', en: 'There is no project on stage.' }),
  'no-deck': ({ project }) => ({
    zh: `${title(project)}还没有上传PPT。`,
    en: `${quoted(project)} has no deck yet.`,
  }),
  'deck-is-cut': () => ({ zh: '时间已到，PPT已结束。', en: 'Time is up: the deck has ended.' }),
  'nothing-shared': () => ({ zh: '现在没有共享的屏幕。', en: 'No screen is being shared now.' }),
  'share-full': ({ most }) => ({
    zh: `一台电脑最多同时投到 ${most} 块屏幕。`,
    en: `One laptop can be shown on ${most} displays at most.`,
  }),
  'share-stopped': () => ({
    zh: '主持台已停止您的屏幕共享。',
    en: 'The host desk has stopped the sharing of your screen.',
  }),
  'share-moved': () => ({
    zh: '本项目已改由另一台电脑共享屏幕。',
    en: 'Another laptop of this project shares its screen now.',
  }),
  'page-out-of-range': ({ pages }) => ({ zh: `PPT只有 ${pages} 页。`, en: `The deck has ${pages} pages.` }),
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
  'scoring-not-open': ({ project, phase }) => ({
    zh: `${title(project)}还在“${phaseNames[phase].zh}”，路演开始后才能提交评分。`,
    en: `${quoted(project)} is still ${phaseNames[phase].en}: sheets are taken once its presentation has begun.`,
  }),
  'scoring-closed': ({ project }) => ({
    zh: `${title(project)}的评分已截止，评分没有改变。如需更改请举手告知主持人。`,
    en: `Scoring of ${quoted(project)} has closed; nothing was changed. To change a sheet, tell the host.`,
  }),
  'late-sheet-moved-on': ({ judge, project }) => ({
    zh: `${judge.name}对${title(project)}的这份迟交评分已有变化：有了更新的一份，或已处理。请按最新情况再决定。`,
    en: `This late sheet of ${judge.name} for ${quoted(project)} has moved on: there is a newer one, or it is decided. Please look again.`,
  }),
  'sheet-newer-elsewhere': ({ project, version }) => ({
    zh: `您已在另一台设备上提交过${title(project)}更新的评分（第 ${version} 号），这一份没有采用，仍保留在本机。`,
    en: `A newer sheet of yours for ${quoted(project)} came from another device (no. ${version}); this one was not taken and stays on this device.`,
  }),
  'other-seat': () => ({
    zh: '这份评分是在另一席位上写的，没有作为本席位的评分提交。',
    en: 'This sheet was written at another seat and was not taken as one of this seat.',
  }),
  'judge-recused': ({ project }) => ({
    zh: `您已回避${title(project)}，不能为其评分。`,
    en: `You are recused from ${quoted(project)} and may not score it.`,
  }),
  'sheet-of-former': ({ project, former }) => ({
    zh: `${title(project)}已由前任评委${former}评分，该评分有效，您不用再评。`,
    en: `${former}, who sat here before, has scored ${quoted(project)}: that sheet stands, there is nothing for you to do.`,
  }),
  'recusal-after-sheet': ({ project }) => ({
    zh: `您已提交${title(project)}的评分表。如需回避，请告诉工作人员，由他们登记并将评分表作废。`,
    en: `Your sheet for ${quoted(project)} is in. To be recused, tell the staff: they record it and set the sheet aside.`,
  }),
  'judge-of-another-panel': () => ({
    zh: '这一项由另一评委组评分。',
    en: 'This component is scored by another panel.',
  }),
  'judge-of-another-room': ({ project }) => ({
    zh: `${title(project)}在另一赛场，由该赛场的评委评分。`,
    en: `${quoted(project)} is in another room and scored by its judges.`,
  }),
  'not-a-judged-component': () => ({
    zh: '这一项不由评委评分。',
    en: 'This component is not scored by judges.',
  }),
  'score-missing': ({ name }) => ({ zh: `“${name}”还没有打分。`, en: `“${name}” has no score yet.` }),
  'criterion-unknown': ({ criterion }) => ({
    zh: `没有评分要素“${criterion}”。`,
    en: `There is no criterion “${criterion}”.`,
  }),
  'score-malformed': ({ value }) => ({ zh: `“${value}”不是有效的分数。`, en: `“${value}” is not a score.` }),
  'score-over-maximum': ({ name, value, max }) => ({
    zh: `“${name}”最高 ${max} 分，不能打 ${value} 分。`,
    en: `“${name}” has a maximum of ${max}: ${value} is too high.`,
  }),
  'score-off-step': ({ name, value, step }) => ({
    zh: `“${name}”以 ${step} 分为一档，不能打 ${value} 分。`,
    en: `“${name}” goes in steps of ${step}: ${value} is not one of them.`,
  }),
  'marks-still-open': ({ projects }) => ({
    zh: `还有 ${projects} 个项目的评分没有截止，全部截止后请再确认签字。`,
    en: `Scoring of ${projects} of your projects is not closed yet: you can sign once all of them are.`,
  }),
  'nothing-to-sign': () => ({
    zh: '您没有已提交的评分，不需要签字。',
    en: 'You have no marks, so there is nothing to sign.',
  }),
  'marks-have-changed': () => ({
    zh: '您的评分刚刚有变化，签字没有采用。请再核对一遍，然后重新签字。',
    en: 'Your marks have just changed, so the signature was not taken. Please read them once more and sign again.',
  }),
  'sheet-not-due': ({ judge, project }) => ({
    zh: `${judge.name}不评${title(project)}的这一项（已回避，或属于另一评委组、另一赛场）。`,
    en: `${judge.name} owes no such sheet for ${quoted(project)}: recused, or of another panel or room.`,
  }),
  'second-person-needed': ({ keyedBy }) => ({
    zh: `${keyedBy}已录入这张评分表，请另一位工作人员用自己的登录再录一遍。`,
    en: `${keyedBy} has keyed in this sheet: another person has to key it in again, signed in for themselves.`,
  }),
  'paper-differs': ({ keyedBy }) => ({
    zh: `${list(keyedBy, '和')}录入的分数不一致，只能由这两位对照纸质表更正。`,
    en: `What ${list(keyedBy, ' and ')} keyed in differs; only these two can correct it, by the paper.`,
  }),
  'sheet-already-in': ({ judge, project, revision }) => ({
    zh: `${judge.name}给${title(project)}的评分表已经收到（第 ${revision} 版）。确要以纸质表代替，请填写原因。`,
    en: `The sheet of ${judge.name} for ${quoted(project)} is in (revision ${revision}). To replace it by the paper, give a reason.`,
  }),
  'nothing-keyed': () => ({
    zh: '这张评分表没有待核对的录入。',
    en: 'Nothing of this sheet waits to be confirmed.',
  }),
  'paper-unconfirmed': ({ project }) => ({
    zh: `${title(project)}有纸质评分表等待第二人核对，核对或作废后才能导出日志。`,
    en: `A paper sheet of ${quoted(project)} waits for its second person: the log can be exported once it is confirmed or put aside.`,
  }),
  'paper-before-substitute': ({ judge, project }) => ({
    zh: `${judge.name}有${title(project)}的纸质评分表等待第二人核对，核对或作废后才能换人。`,
    en: `A paper sheet of ${judge.name} for ${quoted(project)} waits for its second person: another judge can take the seat once it is confirmed or put aside.`,
  }),
  'relay-mistyped': ({ lines }) =>
    lines.length === 0
      ? { zh: '请输入平板上显示的短码。', en: 'Enter the short text that the pad shows.' }
      : {
          zh: `第 ${list(lines.slice(0, 4).map(String), '、')} 行有误，请对照平板再看一遍。`,
          en: `Line ${list(lines.slice(0, 4).map(String), ', ')} is not right: compare it with the pad once more.`,
        },
  'relay-not-genuine': () => ({
    zh: '这段短码不是本系统的评委平板给出的，或内容被改动过，没有采用。请直接扫描平板上的二维码；仍不行请用纸质评分表。',
    en: 'No judge’s pad of this installation has made this text, or it was changed: it was not taken. Scan the code on the pad itself; failing that, use a paper sheet.',
  }),
  'relay-seat-moved-on': ({ judge, because }) => ({
    zh: `${judge.name}的席位${{ renewed: '后来更换了口令', voided: '口令已经作废', substituted: '后来换了人' }[because]}，这份评分是之前写的，不能代交。如应计入，请按平板上显示的分数用“纸质评分表”录入。`,
    en: `The seat of ${judge.name} ${{ renewed: 'has a new code since', voided: 'has no valid code any more', substituted: 'was taken over by another person' }[because]}: this sheet was written before and cannot be carried in. If it should count, key it in as a paper sheet from what that pad shows.`,
  }),
  'judges-missing': ({ judges }) => ({
    zh: `还有 ${judges.length} 位评委没有提交：${list(
      judges.map((judge) => judge.name),
      '、',
    )}。确认后截止，他们将记为缺席。`,
    en: `${judges.length} judge(s) have not submitted: ${list(
      judges.map((judge) => judge.name),
      ', ',
    )}. Confirm to close; they will be recorded as absent.`,
  }),
  'projects-incomplete': ({ projects }) => ({
    zh: `还有 ${projects.length} 个项目的评分表没有交齐：${list(
      projects.slice(0, 5).map(title),
      '',
    )}${projects.length > 5 ? '等' : ''}。确认后截止，没有提交的评委将记为缺席。`,
    en: `${projects.length} project(s) still miss sheets: ${list(
      projects.slice(0, 5).map(quoted),
      ', ',
    )}${projects.length > 5 ? ' …' : ''}. Confirm to close; the judges who are missing will be recorded as absent.`,
  }),
  'log-is-sealed': ({ project }) => ({
    zh: `${title(project)}正在评分，评分截止后才能导出日志：日志里有每一张评分表。`,
    en: `${quoted(project)} is being scored: the log holds every sheet and can be exported once scoring has closed.`,
  }),
  'late-sheet-undecided': ({ project }) => ({
    zh: `${title(project)}有迟交的评分还没有处理，主持台接受或不接受之后才能导出日志：日志里有每一张评分表。`,
    en: `${quoted(project)} has a late sheet that the host has not decided on: the log holds every sheet and can be exported after that.`,
  }),
  'reveal-not-yet': ({ policy }) => ({
    zh:
      policy === 'end'
        ? '本大赛在全部项目评分截止后统一揭晓。'
        : '本大赛名次滞后一位揭晓：下一个项目评分截止后才能揭晓这一个。',
    en:
      policy === 'end'
        ? 'This contest reveals everything at the end, when all projects are closed.'
        : 'This contest reveals one project later: the next one has to be closed first.',
  }),
  'reveal-step-taken': ({ next }) => ({
    zh: next === null ? '已全部揭晓。' : `这一步已经揭晓，下一步是“${revealStepNames[next].zh}”。`,
    en:
      next === null
        ? 'All has been revealed.'
        : `That step has been shown; next is ${revealStepNames[next].en}.`,
  }),
  'reveal-in-steps': () => ({
    zh: '路演项目在大屏上逐步揭晓，不能一次公布。',
    en: 'A project that was on stage is revealed step by step, not at once.',
  }),
  'not-the-chair': () => ({
    zh: '只有评委组长可以进行此操作。',
    en: 'Only the chair of the jury may do this.',
  }),
  'reason-missing': () => ({
    zh: '已有评委组长：更换或撤销需要写明理由。',
    en: 'There is a chair already: give a reason for changing or withdrawing that.',
  }),
  'approval-missing': ({ project, chair, changed }) => ({
    zh: `${title(project)}的成绩${changed ? '在审定后有变化，' : ''}${
      chair === null
        ? '须经评委组长审定，而尚未指定组长'
        : `正等待评委组长${chair}${changed ? '重新' : ''}审定`
    }。`,
    en: `${quoted(project)} is waiting for ${
      chair === null ? 'a chair to be named, and for that approval' : `the approval of the chair, ${chair}`
    }${changed ? ': the results have changed since the last one' : ''}.`,
  }),
  'approval-not-asked': () => ({
    zh: '本大赛的成绩不需要评委组长审定。',
    en: 'This contest does not ask for the chair’s approval.',
  }),
  'results-have-changed': ({ project }) => ({
    zh: `${title(project)}的成绩刚刚有变化，没有审定。请再看一遍，然后重新审定。`,
    en: `The results of ${quoted(project)} have just changed and were not approved. Read them again first.`,
  }),
  'own-sheet-missing': ({ project }) => ({
    zh: `您没有提交${title(project)}的评分表，不能查看和审定其他评委对它的评分。`,
    en: `Your own sheet for ${quoted(project)} is not in, so you may not see or approve what the others gave.`,
  }),
  'chair-recused': ({ project }) => ({
    zh: `您已回避${title(project)}，不能审定其成绩，也不能裁定其名次。`,
    en: `You are recused from ${quoted(project)} and may neither approve its results nor decide its place.`,
  }),
  'nothing-to-close': () => ({ zh: '没有正在评分的项目。', en: 'No project is open for scoring.' }),
  'nothing-to-reveal': () => ({ zh: '现在没有可以揭晓的项目。', en: 'There is nothing to reveal now.' }),
  'no-awards': () => ({
    zh: '本大赛没有设奖项。',
    en: 'This contest gives no awards.',
  }),
  'awards-not-yet': ({ unrevealed, votePending }) =>
    votePending
      ? {
          zh: '网络投票尚未截止，名次还会变，不能颁奖。',
          en: 'The popularity vote has not closed: places can still change, so no award can be given yet.',
        }
      : {
          zh: `还有 ${unrevealed} 个项目没有揭晓，名次还会变，不能颁奖。`,
          en: `Projects not revealed yet: ${unrevealed}. Places can still change, so no award can be given.`,
        },
  'award-pending': ({ award, projects }) => ({
    zh: `${list(projects.map(title), '、')}并列，跨越“${award}”的名额。请先由评委会主席裁定名次（工作台“成绩”页）。`,
    en: `${list(projects.map(quoted), ', ')} share a rank that straddles the line of “${award}”. The jury chair has to order them first (staff desk, Results).`,
  }),
  'award-step-taken': () => ({
    zh: '颁奖已经到了另一步，请看大屏后再按。',
    en: 'The ceremony has moved on already: look at the screen and press again.',
  }),
  'awards-over': () => ({ zh: '全部奖项已颁发。', en: 'All awards have been given.' }),
  'awards-not-begun': () => ({ zh: '颁奖还没有开始。', en: 'The ceremony has not begun.' }),
  'already-numbered': () => ({
    zh: '路演序号已经确定，项目上台后不能重排。',
    en: 'Running numbers are given once: a project has been on stage already.',
  }),
  'not-in-room': ({ project }) => ({
    zh: `${title(project)}在另一赛场，不能排在一起。`,
    en: `${quoted(project)} is in another room: the two have no order between them.`,
  }),
  'setup-locked': () => ({
    zh: '演出进行中，设置已锁定，以免误改。确需修改，请先在工作台解锁。',
    en: 'The show is running and its set-up is locked against slips. To change it, unlock it at the staff desk first.',
  }),
  'order-incomplete': ({ missing, unknown }) => ({
    zh: `顺序表不完整：缺 ${missing.length} 个项目，多 ${unknown.length} 个。`,
    en: `The order is incomplete: ${missing.length} project(s) missing, ${unknown.length} unknown or repeated.`,
  }),
  'seed-missing': () => ({ zh: '抽签需要填写种子。', en: 'A draw needs a seed.' }),
  'already-withdrawn': ({ project }) => ({
    zh: `${title(project)}已经退出。`,
    en: `${quoted(project)} has withdrawn already.`,
  }),
  'not-withdrawn': ({ project }) => ({
    zh: `${title(project)}没有退出。`,
    en: `${quoted(project)} has not withdrawn.`,
  }),
  'already-recused': ({ judge, project }) => ({
    zh: `${judge.name}已回避${title(project)}。`,
    en: `${judge.name} is recused from ${quoted(project)} already.`,
  }),
  'not-recused': ({ judge, project }) => ({
    zh: `${judge.name}没有回避${title(project)}。`,
    en: `${judge.name} is not recused from ${quoted(project)}.`,
  }),
  'result-is-sealed': ({ project }) => ({
    zh: `${title(project)}的评分已截止，请先重新开放评分。`,
    en: `Scoring of ${quoted(project)} has closed: reopen it first.`,
  }),
  'not-tied': () => ({
    zh: '这些项目并不同分，无需裁定。',
    en: 'These projects are not tied: there is nothing to decide.',
  }),
  'award-unknown': ({ award }) => ({
    zh: `没有单项奖“${award}”。`,
    en: `There is no named award “${award}”.`,
  }),
  'has-sheets': ({ project }) => ({
    zh: `${title(project)}已有评委提交评分表，不能再换赛场。`,
    en: `${quoted(project)} has sheets already and can no longer change rooms.`,
  }),
  'room-required': () => ({
    zh: '本大赛有多个赛场，请选择赛场。',
    en: 'This contest has rooms: choose one.',
  }),
  'bad-contest-file': ({ problems }) => ({
    zh: `大赛文件有 ${problems.length} 处问题：${list(
      problems.slice(0, 3).map((p) => `${p.path} ${p.message.zh}`),
      '；',
    )}`,
    en: `The contest file has ${problems.length} problem(s): ${list(
      problems.slice(0, 3).map((p) => `${p.path} ${p.message.en}`),
      '; ',
    )}`,
  }),
  'vote-not-open': () => ({ zh: '投票现在没有开放。', en: 'The vote is not open now.' }),
  'vote-already-open': () => ({ zh: '投票已经开放。', en: 'The vote is open already.' }),
  'vote-already-closed': () => ({ zh: '投票已经截止。', en: 'The vote has closed.' }),
  'no-popularity': () => ({ zh: '本大赛没有网络人气积分。', en: 'This contest has no popularity points.' }),
  'already-voted': () => ({
    zh: '本设备已经投过票，每台设备一票。',
    en: 'This device has voted already: one ballot a device.',
  }),
};
