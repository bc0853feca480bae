/** Words of the host desk. */
import type { UndoableAct } from '../../shared/contract/views.ts';
import type { Phase } from '../../shared/stage/stage.ts';
import type { Bilingual } from '../../shared/contract/text.ts';

export const messages = {
  keyPrimary: { zh: '下一步（最大的按钮）', en: 'The next step (the biggest button)' },
  keyPause: { zh: '暂停 / 继续计时', en: 'Pause / resume the clock' },
  keyAdd30: { zh: '加时 30 秒', en: 'Add 30 s' },
  keyTake30: { zh: '减时 30 秒', en: 'Take 30 s away' },
  keyAdd60: { zh: '加时 1 分钟', en: 'Add 1 min' },
  keyTake60: { zh: '减时 1 分钟', en: 'Take 1 min away' },
  keyAdvance: { zh: '提前进入下一环节', en: 'Go on early' },
  keyStepBack: { zh: '退回上一环节（需写原因）', en: 'Step back one phase (asks why)' },
  keyClose: { zh: '截止评分', en: 'Close scoring' },
  keyReveal: { zh: '揭晓下一步', en: 'Reveal the next step' },
  keyRestart: { zh: '重新开始本项目（需写原因）', en: 'Restart the project (asks why)' },
  keyAwardNext: { zh: '颁下一个奖', en: 'Next award' },
  keyAwardBack: { zh: '颁奖退回一步', en: 'Awards: one step back' },
  keyReopen: { zh: '重新开放评分（需写原因）', en: 'Reopen scoring (asks why)' },
  keyWrite: { zh: '给大屏、路演者或评委发消息', en: 'Write to screen, speaker or a judge' },
  keyReorder: { zh: '调整上台顺序（↑ ↓ 移动）', en: 'Reorder the rundown (↑ ↓ move)' },
  keyLock: { zh: '锁定 / 解锁设置', en: 'Lock / unlock the set-up' },
  keyPlan: { zh: '计划时间', en: 'Plan of the show' },
  keyCallNext: { zh: '请下一个项目上台', en: 'Call the next project' },
  keyNextPage: { zh: 'PPT下一页', en: 'Next page of the deck' },
  keyPreviousPage: { zh: 'PPT上一页', en: 'Previous page of the deck' },
  keyUndo: { zh: '撤销上一个操作', en: 'Undo the last act' },
  keyBlackout: { zh: '黑屏，再按恢复', en: 'Black screen, and back' },
  undo: { zh: '撤销', en: 'Undo' },
  keyHelp: { zh: '打开或关闭本表', en: 'Show or hide this list' },
  helpTitle: { zh: '键盘快捷键', en: 'Keyboard shortcuts' },
  helpHint: {
    zh: '光标在输入框里时快捷键不起作用。数字键切换大屏画面。',
    en: 'Shortcuts rest while you type in a field. Digits choose what the big screen shows.',
  },
  scenesHeading: { zh: '大屏画面', en: 'Big screen' },

  phases: { zh: '环节', en: 'Phases' },
  question: { zh: '需要确认', en: 'One question' },
  nobodyOnStage: { zh: '台上没有项目', en: 'Nobody is on stage' },
  nextUp: { zh: '下一个', en: 'Next' },
  showOver: { zh: '没有下一步：全部项目已完成', en: 'Nothing is left to do: every project is done' },
  noPrimary: { zh: '现在没有必须做的操作', en: 'Nothing has to be done now' },
  paused: { zh: '已暂停', en: 'PAUSED' },
  timeUp: { zh: '时间到', en: 'Time is up' },
  deckCut: { zh: 'PPT已结束', en: 'Deck has ended' },
  submittedCaption: { zh: '份评分表已提交', en: 'sheets are in' },
  notStarted: { zh: '计时未开始', en: 'The clock has not started' },
  awaitsReveal: { zh: '等待揭晓', en: 'Waiting for its reveal' },
  revealedCaption: { zh: '成绩已揭晓', en: 'Its result is revealed' },

  callNext: { zh: '请下一个上台', en: 'Call next' },
  pressAgain: { zh: '再按一次', en: 'Press again' },
  startPresentation: { zh: '开始路演', en: 'Start the presentation' },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '继续计时', en: 'Resume' },
  stepBack: { zh: '退回一步', en: 'Step back' },
  restart: { zh: '重新开始', en: 'Restart' },
  closeScoring: { zh: '截止评分', en: 'Close scoring' },
  reopen: { zh: '重新开放评分', en: 'Reopen scoring' },
  reveal: { zh: '揭晓', en: 'Reveal' },
  awardNext: { zh: '颁下一个奖', en: 'Next award' },
  ceremony: { zh: '颁奖', en: 'Awards ceremony' },
  nextReveal: { zh: '下一步将显示', en: 'Next will show' },
  revealBack: { zh: '退回一步', en: 'One step back' },
  total: { zh: '总分', en: 'Total' },
  awardBack: { zh: '退回一步', en: 'One step back' },
  toQuestions: { zh: '进入问答', en: 'Go to questions' },
  toScoring: { zh: '进入评分', en: 'Go to scoring' },
  earlyToQuestions: { zh: '提前进入问答', en: 'Questions now' },
  earlyToScoring: { zh: '提前进入评分', en: 'Scoring now' },
  early: { zh: '提前进入下一环节', en: 'Go on early' },
  minusMinute: { zh: '−1 分', en: '−1 min' },
  minusHalf: { zh: '−30 秒', en: '−30 s' },
  plusHalf: { zh: '+30 秒', en: '+30 s' },
  plusMinute: { zh: '+1 分', en: '+1 min' },

  whyStepBack: { zh: '为什么退回？', en: 'Why step back?' },
  whyRestart: { zh: '为什么重新开始？计时和环节将归零。', en: 'Why restart? Clock and phase begin anew.' },
  whyReopen: {
    zh: '为什么重新开放？评委将可以修改评分，每次修改都会留存。',
    en: 'Why reopen? Judges may change their sheets; every revision is kept.',
  },
  reasonPlaceholder: { zh: '写明原因，将记入日志', en: 'The reason goes into the log' },
  confirmStepBack: { zh: '确认退回', en: 'Step back' },
  confirmRestart: { zh: '确认重新开始', en: 'Restart' },
  confirmReopen: { zh: '确认重新开放', en: 'Reopen' },
  missingTitle: { zh: '还有评委没有提交', en: 'Some judges have not submitted' },
  missingHint: {
    zh: '现在截止，他们将记为缺席，按已提交的评分表计算。',
    en: 'Close now and they are recorded as absent; the sheets that are in count.',
  },
  closeAnyway: { zh: '仍然截止', en: 'Close anyway' },
  keepWaiting: { zh: '继续等待', en: 'Keep waiting' },

  orderHeading: { zh: '路演顺序', en: 'Running order' },
  find: { zh: '按序号、名称或单位查找', en: 'Find by number, name or unit' },
  onStage: { zh: '台上', en: 'On stage' },
  withdrawn: { zh: '已退出', en: 'Withdrawn' },
  noDeck: { zh: '无PPT', en: 'No deck' },
  call: { zh: '上台', en: 'Call' },
  noProjects: { zh: '还没有项目，请到工作台添加。', en: 'No projects yet: add them at the staff desk.' },
  nothingFound: { zh: '没有符合的项目', en: 'Nothing matches' },

  judgesHeading: { zh: '评委', en: 'Judges' },
  noJudges: { zh: '还没有评委，请到工作台添加。', en: 'No judges yet: add them at the staff desk.' },
  offline: { zh: '未连接', en: 'Offline' },
  online: { zh: '在线', en: 'Online' },
  needsHelp: { zh: '需要帮助', en: 'Needs help' },
  submitted: { zh: '已提交', en: 'Submitted' },

  displays: { zh: '大屏', en: 'Displays' },
  phones: { zh: '手机', en: 'Phones' },
  displaysHint: {
    zh: '已连接的大屏，不含本页预览',
    en: 'Connected displays, without the preview on this page',
  },
  phonesHint: { zh: '已连接的手机', en: 'Connected phones' },
  preview: { zh: '大屏预览', en: 'Preview of the big screen' },
  shownNow: { zh: '现在', en: 'Now' },
  shownNext: { zh: '下一步', en: 'Next' },
  nothingNext: { zh: '没有下一步', en: 'nothing' },
  showPreview: { zh: '显示预览', en: 'Show preview' },
  hidePreview: { zh: '收起预览', en: 'Hide preview' },
  openDisplay: { zh: '打开大屏', en: 'Open the display' },
  deck: { zh: 'PPT', en: 'Deck' },
  previousPage: { zh: '上一页', en: 'Previous page' },
  nextPage: { zh: '下一页', en: 'Next page' },
  noDeckNow: { zh: '现在没有PPT', en: 'No deck now' },
} satisfies Record<string, Bilingual>;

/** Reasons that need no typing at a live show. */
export const usualReasons: readonly Bilingual[] = [
  { zh: '设备故障', en: 'Technical fault' },
  { zh: '误操作', en: 'Pressed by mistake' },
  { zh: '评委会要求', en: 'The jury asked' },
];

export const numbered = (number: number | null): Bilingual =>
  number === null ? { zh: '未编号', en: 'No number' } : { zh: `${number} 号`, en: `No. ${number}` };

export const ofDuration = (text: string): Bilingual => ({ zh: `共 ${text}`, en: `of ${text}` });

export const thenQuestions = (text: string): Bilingual => ({
  zh: `之后问答 ${text}`,
  en: `then questions ${text}`,
});

export const devices = (count: number): Bilingual => ({ zh: `${count} 台设备`, en: `${count} devices` });

export const dueComponents = (names: string): Bilingual => ({
  zh: `还缺：${names}`,
  en: `Still due: ${names}`,
});

export const rankText = (rank: number): Bilingual => ({ zh: `第 ${rank}`, en: `#${rank}` });

export const backFrom: Record<'presenting' | 'questions' | 'scoring' | 'revealed', Bilingual> = {
  presenting: { zh: '路演 → 候场', en: 'presentation → waiting' },
  questions: { zh: '问答 → 路演', en: 'questions → presentation' },
  scoring: { zh: '评分 → 问答', en: 'scoring → questions' },
  revealed: { zh: '已揭晓 → 评分截止', en: 'revealed → closed' },
};

export const phaseTones: Record<Phase, 'plain' | 'accent' | 'good' | 'warn'> = {
  waiting: 'plain',
  presenting: 'accent',
  questions: 'accent',
  scoring: 'warn',
  closed: 'plain',
  revealed: 'good',
};

/** The button that calls a project. */
export const callNumber = (number: number | null): Bilingual =>
  number === null ? messages.callNext : { zh: `请 ${number} 号上台`, en: `Call No. ${number}` };

/** What the undo button would take back. */
export const undoneActs: Record<UndoableAct, Bilingual> = {
  ProjectCalled: { zh: '请上台', en: 'the call' },
  ClockPaused: { zh: '暂停', en: 'the pause' },
  ClockResumed: { zh: '继续计时', en: 'the resume' },
  ClockAdjusted: { zh: '加减时间', en: 'the time change' },
  PageTurned: { zh: '翻页', en: 'the page' },
  SceneShown: { zh: '切换画面', en: 'the scene' },
  RevealStepped: { zh: '揭晓这一步', en: 'the reveal step' },
  ProjectMoved: { zh: '调整顺序', en: 'the move' },
  MessageShown: { zh: '发消息', en: 'the message' },
};

export const undoOf = (act: UndoableAct): Bilingual => ({
  zh: `撤销：${undoneActs[act].zh}`,
  en: `Undo ${undoneActs[act].en}`,
});

export const moreAwarded = (count: number): Bilingual => ({
  zh: `等 ${count} 项`,
  en: `and others, ${count} in all`,
});
