/** The texts of the judge's pad; the sentences that say numbers or names are functions below. */
import type { SheetSource } from '../shared/contract/views.ts';
import type { Bilingual } from '../shared/contract/text.ts';
import { clockTime } from '../shared/ui/clock-time.ts';
import type { Hand, TextSize } from './preferences.svelte.ts';
import type { ProjectState } from './projects.ts';
import type { OpenState } from './review.ts';
import type { AfterClosing } from './sheets.ts';

export const messages = {
  pageTitle: { zh: '评委评分', en: 'Judge’s scoring' },
  codeLabel: { zh: '请输入您的六位口令', en: 'Enter your six-character code' },
  codeHint: {
    zh: '口令在您的桌卡上，由字母和数字组成，不分大小写。',
    en: 'It is on the card at your seat: letters and digits, in either case.',
  },
  enter: { zh: '进入评分', en: 'Go to my sheets' },
  entering: { zh: '正在核对…', en: 'Checking…' },
  checking: { zh: '正在连接，请稍候…', en: 'Connecting, one moment…' },
  offlineStart: {
    zh: '暂时连不上服务器，正在不断重试，您不用做什么。',
    en: 'The server cannot be reached yet. Trying again by itself; there is nothing you need to do.',
  },
  reload: { zh: '刷新页面', en: 'Reload the page' },
  leave: { zh: '离开席位', en: 'Leave this seat' },
  leaveAsk: { zh: '要离开这个席位吗？', en: 'Leave this seat?' },
  leaveFacts: {
    zh: '已收到的评分不受影响。再次进入需要输入口令；未提交的评分只留在这台设备上。',
    en: 'Sheets already received stay as they are. To come back you need your code; what is not submitted stays on this device only.',
  },
  stay: { zh: '不离开', en: 'Stay' },
  fromHost: { zh: '主持台的消息', en: 'From the host desk' },
  gotIt: { zh: '知道了', en: 'Got it' },
  skip: { zh: '跳到评分表', en: 'Skip to the sheets' },
  onStage: { zh: '台上', en: 'On stage' },
  noStage: { zh: '台上暂无项目', en: 'Nobody is on stage' },
  clockPaused: { zh: '计时暂停', en: 'Clock paused' },
  timeUp: { zh: '时间到', en: 'Time is up' },
  remaining: { zh: '剩余时间', en: 'Time left' },
  projects: { zh: '全部项目', en: 'All projects' },
  showProjects: { zh: '查看全部项目', en: 'Show all projects' },
  hideProjects: { zh: '收起项目列表', en: 'Hide the projects' },
  unsent: { zh: '待提交', en: 'to be submitted' },
  here: { zh: '正在查看', en: 'now shown' },
  chooseProject: {
    zh: '项目上台后，评分表会自动打开。也可以从列表中选择项目。',
    en: 'The sheet opens by itself when a project is called. You can also choose one from the list.',
  },
  startReview: { zh: '从第一个待评项目开始', en: 'Begin with the first to do' },
  chooseReview: {
    zh: '请从列表中选择项目。可以按任意顺序评分，截止前随时修改。',
    en: 'Choose a project from the list. Score in any order; revise until scoring closes.',
  },
  progress: { zh: '已提交', en: 'Submitted' },
  allDone: { zh: '已全部提交', en: 'All submitted' },
  filterAll: { zh: '全部', en: 'All' },
  filterToDo: { zh: '待评', en: 'To do' },
  filter: { zh: '筛选', en: 'Filter' },
  nothingToDo: { zh: '没有待评的项目了。', en: 'Nothing is left to do.' },
  otherProjects: { zh: '其他项目', en: 'Other projects' },
  previous: { zh: '上一个', en: 'Previous' },
  next: { zh: '下一个', en: 'Next' },
  nextToDo: { zh: '下一个待评', en: 'Next to do' },
  material: { zh: '查看材料', en: 'Read the material' },
  noMaterial: { zh: '没有上传材料。', en: 'No material was uploaded.' },
  materialOpening: { zh: '正在打开材料…', en: 'Opening the material…' },
  materialFailed: {
    zh: '材料暂时打不开，正在重试。也可以点右上角在新页面打开。',
    en: 'The material cannot be opened yet; trying again. You can also open it in a new tab, top right.',
  },
  newTab: { zh: '新页面打开', en: 'New tab' },
  shut: { zh: '关闭', en: 'Close' },
  previousPage: { zh: '上一页', en: 'Previous page' },
  nextPage: { zh: '下一页', en: 'Next page' },
  jump: { zh: '转到台上项目', en: 'Go to it' },
  jointly: { zh: '联合单位', en: 'with' },
  recused: {
    zh: '您已回避此项目，不用评分。',
    en: 'You are recused from this project: there is nothing to score.',
  },
  withdrawn: { zh: '此项目已退出。', en: 'This project has withdrawn.' },
  notEntered: { zh: '打分', en: 'Score' },
  none: { zh: '未打分', en: 'no score' },
  less: { zh: '减', en: 'less' },
  more: { zh: '加', en: 'more' },
  total: { zh: '小计', en: 'Sheet total' },
  overall: { zh: '合计', en: 'Overall' },
  addComment: { zh: '写评语（可不写）', en: 'Add a comment (optional)' },
  comment: { zh: '评语（可不写）', en: 'Comment (optional)' },
  revert: { zh: '改回已收到的评分', en: 'Go back to what was received' },
  keypadClear: { zh: '清空', en: 'Clear' },
  keypadBack: { zh: '退一格', en: 'Delete the last digit' },
  keypadHalf: { zh: '半分', en: 'and a half' },
  keypadPoint: { zh: '小数点', en: 'point' },
  keypadOk: { zh: '确定', en: 'OK' },
  keypadNext: { zh: '下一项', en: 'Next' },
  cancel: { zh: '取消', en: 'Cancel' },
  untouched: { zh: '尚未打分', en: 'Nothing entered yet' },
  local: { zh: '仅在本机，尚未提交', en: 'On this device only, not submitted' },
  sending: { zh: '正在发送…', en: 'Being sent…' },
  sendingOffline: {
    zh: '已存在本机，网络恢复后会自动发送',
    en: 'Kept on this device; it is sent by itself once the network is back',
  },
  sendingUnkept: {
    zh: '正在发送…网络中断，恢复后会自动继续，请不要关闭本页',
    en: 'Being sent… The network is down; it goes on by itself. Please keep this page open',
  },
  late: {
    zh: '已收到，但在截止之后，由主持人决定是否计入',
    en: 'Received after closing: the host decides whether it counts',
  },
  declined: { zh: '截止之后收到，主持人没有采用', en: 'Received after closing; the host did not accept it' },
  submitLate: { zh: '作为迟交提交', en: 'Send it late' },
  mayBeLate: {
    zh: '评分已截止。这份评分仍可送达，由主持人决定是否计入。',
    en: 'Scoring has closed. This sheet can still be sent; the host decides whether it counts.',
  },
  offlineOpen: {
    zh: '网络中断：可以继续打分和提交，恢复后自动发送。',
    en: 'Offline: go on scoring and submitting; it is sent once the network is back.',
  },
  offlineStays: {
    zh: '网络中断，您可以照常打分、提交：都存在本机，恢复后自动发送。刷新、关闭本页也不会丢。',
    en: 'The network is down. Score and submit as usual: all is kept on this device and sent once it is back, even if this page is reloaded or closed.',
  },
  offlineOnlyHere: {
    zh: '网络中断，您可以照常打分、提交：都存在本机，恢复后自动发送。恢复之前请不要刷新或关闭本页，否则会暂时打不开。',
    en: 'The network is down. Score and submit as usual: all is kept on this device and sent once it is back. Do not reload or close this page before: it could not be opened again until then.',
  },
  settings: { zh: '显示设置', en: 'Display' },
  textSize: { zh: '文字大小', en: 'Text size' },
  hand: { zh: '用哪只手打分', en: 'Which hand taps' },
  note: { zh: '我的备注', en: 'My private note' },
  noteFacts: {
    zh: '只存在这台设备上，不会提交，别人看不到。',
    en: 'On this device only: it is never sent, and nobody else sees it.',
  },
  earlier: { zh: '我给其他项目的评分', en: 'My other sheets' },
  slider: { zh: '滑块', en: 'slider' },
  leftOver: { zh: '留在本机的评分', en: 'Sheets left on this device' },
  fromBefore: {
    zh: '席位更换口令之前写的，没有发送。',
    en: 'Written before this seat’s code was renewed, and not sent.',
  },
  takeBack: { zh: '取回到评分表', en: 'Back onto the sheet' },
  discard: { zh: '删除', en: 'Delete' },
  received: { zh: '已收到', en: 'Received' },
  changed: { zh: '已修改，修改尚未提交', en: 'Changed since, not submitted' },
  lateChange: { zh: '之后的修改没有提交，不计入', en: 'Later changes were not submitted and do not count' },
  neverReceived: { zh: '没有提交，不计入评分', en: 'Not submitted: it does not count' },
  nothingSubmitted: { zh: '没有提交评分', en: 'No sheet was submitted' },
  submit: { zh: '提交评分', en: 'Submit' },
  submitChange: { zh: '提交修改', en: 'Submit the changes' },
  allReceived: { zh: '已全部收到', en: 'All received' },
  mayRevise: { zh: '评分截止前可以随时修改。', en: 'You may revise until scoring closes.' },
  unsentNow: { zh: '评分已填完，请提交。', en: 'All entered: please submit.' },
  notOpen: { zh: '现在不能提交。', en: 'Submitting is not open now.' },
  notDurable: {
    zh: '这台设备没有空间或不允许保存：打的分只在本页，请尽快提交，提交前不要关闭或刷新。',
    en: 'This device has no room or does not allow keeping: what you enter is on this page only. Submit soon, and do not close or reload before.',
  },
} satisfies Record<string, Bilingual>;

/** What happened, and what is next. */
export const afterClosingWords: Record<AfterClosing, Bilingual> = {
  declined: {
    zh: '主持人没有采用截止后送达的评分，原因见上方。有疑问请按“需要帮助”。',
    en: 'The host did not accept the sheet that came after closing; the reason stands above. If in doubt, press Help.',
  },
  late: {
    zh: '您的评分已安全送达，只是晚于截止，正等主持人决定是否计入。您不用再做什么，结果会显示在这里。',
    en: 'Your sheet has arrived safely, only after closing. The host decides whether it counts; there is nothing you need to do, and the answer will stand here.',
  },
  sending: {
    zh: '评分已截止，您的评分正在送达；到达后由主持人决定是否计入。您不用再做什么。',
    en: 'Scoring has closed, and your sheet is on its way: the host decides once it arrives. There is nothing you need to do.',
  },
  received: {
    zh: '评分已截止，您的评分已计入，谢谢。',
    en: 'Scoring has closed, and your marks count. Thank you.',
  },
  'not-submitted': {
    zh: '评分已截止，您没有提交这个项目的评分。如有疑问请按“需要帮助”。',
    en: 'Scoring has closed, and no sheet of yours came for this project. If in doubt, press Help.',
  },
};

export const projectStateNames: Record<ProjectState, Bilingual> = {
  'not-yet': { zh: '未开始', en: 'Not yet' },
  open: { zh: '评分中', en: 'Scoring open' },
  submitted: { zh: '已提交', en: 'Submitted' },
  closed: { zh: '已截止', en: 'Closed' },
  recused: { zh: '已回避', en: 'Recused' },
  withdrawn: { zh: '已退出', en: 'Withdrawn' },
  elsewhere: { zh: '其他赛场', en: 'Other room' },
};

export const openStateNames: Record<OpenState, Bilingual> = {
  untouched: { zh: '未评', en: 'To do' },
  draft: { zh: '草稿', en: 'Draft' },
  partly: { zh: '未交齐', en: 'Partly submitted' },
};

export const textSizeNames: Record<TextSize, Bilingual> = {
  normal: { zh: '标准', en: 'Normal' },
  large: { zh: '大', en: 'Large' },
  largest: { zh: '特大', en: 'Largest' },
};

export const handNames: Record<Hand, Bilingual> = {
  right: { zh: '右手', en: 'Right' },
  left: { zh: '左手', en: 'Left' },
};

export const scoreInWords = (score: string | null, max: string): Bilingual => ({
  zh: score === null ? `未打分，满分 ${max}` : `${score} 分，满分 ${max}`,
  en: score === null ? `no score yet, out of ${max}` : `${score} out of ${max}`,
});

export const pagesText = (pages: number): Bilingual => ({
  zh: `PDF · ${pages} 页`,
  en: `PDF · ${pages} pages`,
});

export const runningNumber = (number: number): Bilingual => ({ zh: `${number} 号`, en: `No. ${number}` });

export const charactersLeft = (count: number): Bilingual => ({
  zh: `还差 ${count} 位`,
  en: count === 1 ? '1 character to go' : `${count} characters to go`,
});

export const maximumAndStep = (max: string, step: string): Bilingual => ({
  zh: `满分 ${max} · 每档 ${step}`,
  en: `out of ${max} · steps of ${step}`,
});

export const scoreLabel = (name: string, score: string | null, max: string): Bilingual => ({
  zh:
    score === null ? `${name}，未打分，满分 ${max}，按此打分` : `${name}，${score} 分，满分 ${max}，按此修改`,
  en: score === null ? `${name}, no score yet, out of ${max}` : `${name}, ${score} out of ${max}`,
});

export const missingScores = (names: readonly string[]): Bilingual => ({
  zh: `还没有打分：${names.join('、')}`,
  en: `No score yet: ${names.join(', ')}`,
});

export const onStageNow = (project: string): Bilingual => ({
  zh: `台上是 ${project}`,
  en: `Now on stage: ${project}`,
});

interface Receipt {
  readonly version: number;
  readonly revision: number;
  readonly at: number;
  readonly source?: SheetSource;
}

/** Nothing where the pad sent it by itself. */
const ways: Record<SheetSource, Bilingual> = {
  paper: { zh: ' · 工作人员按纸质表录入', en: ' · keyed in by staff from paper' },
  relayed: { zh: ' · 工作人员代交', en: ' · carried in by staff' },
};

/** What a judge can quote: the sheet's number, its revision and when the server took it. */
export const receiptOf = ({ version, revision, at, source }: Receipt): Bilingual => ({
  zh: `第 ${version} 号，${clockTime(at)}${revision > 1 ? `（第 ${revision} 次提交）` : ''}${source ? ways[source].zh : ''}`,
  en: `no. ${version}, ${clockTime(at)}${revision > 1 ? ` (revision ${revision})` : ''}${source ? ways[source].en : ''}`,
});

export const acknowledged = (component: string, receipt: Receipt): Bilingual => ({
  zh: `${component}已收到，${receiptOf(receipt).zh}`,
  en: `${component} received, ${receiptOf(receipt).en}`,
});
