/** Words of the staff desk. */
import type { Bilingual } from '../../shared/contract/text.ts';

export const messages = {
  contests: { zh: '大赛', en: 'Contests' },
  projects: { zh: '项目', en: 'Projects' },
  judges: { zh: '评委', en: 'Judges' },
  codes: { zh: '口令桌卡', en: 'Code cards' },
  paper: { zh: '纸质评分表', en: 'Paper sheets' },
  vote: { zh: '揭晓与投票', en: 'Reveal & vote' },
  mixer: { zh: '混流导播', en: 'Mixer (OBS)' },
  results: { zh: '成绩与导出', en: 'Results & exports' },
  editing: { zh: '正在管理', en: 'Managing' },
  pages: { zh: '工作台页面', en: 'Staff desk pages' },

  save: { zh: '保存', en: 'Save' },
  add: { zh: '添加', en: 'Add' },
  edit: { zh: '编辑', en: 'Edit' },
  saved: { zh: '已保存', en: 'Saved' },
  name: { zh: '名称', en: 'Name' },
  status: { zh: '状态', en: 'Status' },
  actions: { zh: '操作', en: 'Actions' },
  reasonFor: { zh: '原因（将记入日志）', en: 'Reason (goes into the log)' },
  optional: { zh: '选填', en: 'optional' },
  none: { zh: '无', en: 'none' },
  moveUp: { zh: '上移', en: 'Move up' },
  moveDown: { zh: '下移', en: 'Move down' },
  print: { zh: '打印', en: 'Print' },
  loading: { zh: '正在读取…', en: 'Loading…' },
  retry: { zh: '重试', en: 'Try again' },

  title: { zh: '大赛名称', en: 'Title' },
  retitle: { zh: '修改本大赛的名称', en: 'Change the title of this contest' },
  current: { zh: '当前大赛', en: 'Current' },
  makeCurrent: { zh: '设为当前', en: 'Make current' },
  currentHint: {
    zh: '大屏、手机页和不带参数的页面都显示“当前大赛”。',
    en: 'Displays, phones and every page without parameters show the current contest.',
  },
  open: { zh: '打开', en: 'Open' },
  opened: { zh: '已打开', en: 'Open here' },
  projectsCount: { zh: '项目', en: 'Projects' },
  judgesCount: { zh: '评委', en: 'Judges' },
  revealedCount: { zh: '已揭晓', en: 'Revealed' },
  created: { zh: '创建时间', en: 'Created' },
  noContests: { zh: '还没有大赛', en: 'No contests yet' },
  newContest: { zh: '新建大赛', en: 'New contest' },
  fromPreset: { zh: '按预设规则', en: 'From a preset' },
  fromFile: { zh: '从大赛文件导入', en: 'From a contest file' },
  preset: { zh: '预设', en: 'Preset' },
  create: { zh: '新建', en: 'Create' },
  createdNow: { zh: '大赛已建立', en: 'The contest has been created' },
  chooseFile: { zh: '选择 JSON 文件', en: 'Choose a JSON file' },
  fileHint: {
    zh: '含规则、评委、项目，也可含评分表；格式见 contest.schema.json。',
    en: 'Holds rules, judges and projects, and may hold sheets; see contest.schema.json.',
  },
  notJson: { zh: '这个文件不是有效的 JSON：', en: 'This file is not valid JSON: ' },
  problemsTitle: { zh: '文件有问题，没有导入：', en: 'Not imported: the file has problems.' },
  problemPath: { zh: '位置', en: 'Where' },
  problemText: { zh: '问题', en: 'What' },
  import: { zh: '导入', en: 'Import' },

  addProject: { zh: '添加项目', en: 'Add a project' },
  editProject: { zh: '编辑项目', en: 'Edit the project' },
  projectName: { zh: '项目名称', en: 'Project name' },
  unit: { zh: '主体单位', en: 'Lead unit' },
  jointUnits: { zh: '联合单位', en: 'Joint units' },
  jointUnitsHint: { zh: '每行一个', en: 'One a line' },
  group: { zh: '分组', en: 'Group' },
  track: { zh: '赛道 · 主题', en: 'Track' },
  room: { zh: '赛场', en: 'Room' },
  deck: { zh: 'PPT', en: 'Deck' },
  number: { zh: '序号', en: 'No.' },
  noProjects: { zh: '还没有项目', en: 'No projects yet' },
  withdraw: { zh: '退出', en: 'Withdraw' },
  reinstate: { zh: '恢复', en: 'Reinstate' },
  whyWithdraw: { zh: '项目退出', en: 'Withdraw the project' },
  whyReinstate: { zh: '恢复参赛', en: 'Reinstate the project' },
  withdrawHint: {
    zh: '退出后不再排名，序号保留，不会分给别的项目。',
    en: 'It is ranked no more; its number stays its own.',
  },
  upload: { zh: '上传', en: 'Upload' },
  replace: { zh: '更换', en: 'Replace' },
  stopUpload: { zh: '取消上传', en: 'Stop' },
  stopConversion: { zh: '取消转换', en: 'Cancel' },
  manyDecks: { zh: '批量上传PPT', en: 'Upload many decks' },
  manyDecksDone: { zh: '完成', en: 'Done' },
  manyDecksHint: {
    zh: '按文件名“主体单位+项目名称”对应到项目；请逐个核对后再上传。',
    en: 'Offered by file names of the form unit+project. Look each over before you upload.',
  },
  dropHere: { zh: '松开鼠标，把PPT对应到项目', en: 'Drop the decks to see which project each is for' },
  noProjectFor: { zh: '不上传', en: 'Not uploaded' },
  notSent: { zh: '没有找到唯一对应的项目，请选择', en: 'No one project is meant: choose it' },
  sameProject: { zh: '两个文件对应同一个项目', en: 'Two files are for the same project' },
  recusals: { zh: '回避', en: 'Recusals' },
  recuse: { zh: '回避', en: 'Recuse' },
  lift: { zh: '解除回避', en: 'Lift' },
  whyRecuse: { zh: '为什么回避？', en: 'Why recuse?' },
  whyLift: { zh: '为什么解除回避？', en: 'Why lift the recusal?' },
  recusalHint: {
    zh: '回避的评委不能为本项目评分，也不计入应交人数。',
    en: 'A recused judge may not score this project and is not waited for.',
  },

  numbering: { zh: '编排路演序号', en: 'Give running numbers' },
  byStroke: { zh: '按项目名称笔划', en: 'By strokes of the names' },
  byDraw: { zh: '抽签', en: 'By lot' },
  byManual: { zh: '手工排序', en: 'By hand' },
  strokeHint: {
    zh: '逐字比较：先比笔划数，同数再按横竖撇点折；标点不计，数字在前，字母在后。',
    en: 'Character by character: fewest strokes first, then stroke by stroke. Digits come first, letters last.',
  },
  drawHint: {
    zh: '同一个种子总得到同一个顺序：名单确定后当众产生种子，事后任何人都能重做验证。',
    en: 'One seed always gives one order: make it in public once the list is closed, and anyone can repeat the draw.',
  },
  seed: { zh: '种子', en: 'Seed' },
  seedPlaceholder: {
    zh: '例如各队依次报的数字 7-3-9-1-5',
    en: 'e.g. a number called by each team: 7-3-9-1-5',
  },
  manualHint: { zh: '改序号，或用箭头移动。', en: 'Type a place, or move by the arrows.' },
  giveNumbers: { zh: '确定序号', en: 'Give the numbers' },
  onceHint: {
    zh: '项目上台后序号不能再改。',
    en: 'Numbers are final once a project has been on stage.',
  },

  cardsPdf: { zh: '桌卡 PDF', en: 'Table cards (PDF)' },
  addJudge: { zh: '添加评委', en: 'Add a judge' },
  editJudge: { zh: '编辑评委', en: 'Edit the judge' },
  judgeName: { zh: '姓名', en: 'Name' },
  judgeUnit: { zh: '单位', en: 'Unit' },
  panel: { zh: '评委组', en: 'Panel' },
  seat: { zh: '席位', en: 'Seat' },
  everyRoom: { zh: '所有赛场', en: 'Every room' },
  renew: { zh: '更换口令', en: 'Renew the code' },
  whyRenew: { zh: '更换席位口令', en: 'Renew the code of this seat' },
  renewHint: {
    zh: '旧口令立即作废，用旧口令进入的平板会退出；请重新打印桌卡。',
    en: 'The old code is void at once and its tablets are signed out; print the card again.',
  },
  renewed: { zh: '口令已更换，请重新打印桌卡', en: 'The code is renewed: print the card again' },
  noJudges: { zh: '本组还没有评委', en: 'Nobody sits on this panel yet' },
  toCodes: { zh: '打印口令桌卡', en: 'Print the code cards' },

  judgeCards: { zh: '评委桌卡', en: 'Judges’ cards' },
  presenterCards: { zh: '路演者口令', en: 'Presenters’ cards' },
  codesHint: {
    zh: '口令只在本页显示，不要拍照外传。A4 纸每页 8 张，按虚线裁开。',
    en: 'Codes are shown on this page only. Eight cards to an A4 sheet; cut along the dashes.',
  },
  scanHint: {
    zh: '扫码直接进入，或打开下面的网址输入口令',
    en: 'Scan, or open the address and enter the code',
  },
  code: { zh: '口令', en: 'Code' },
  noCards: { zh: '没有可以打印的桌卡', en: 'There are no cards to print' },

  revealPolicy: { zh: '揭晓方式', en: 'When results are revealed' },
  eachHint: { zh: '评分截止后即可揭晓。', en: 'As soon as scoring of a project has closed.' },
  laggedHint: {
    zh: '下一个项目评分截止后，才揭晓上一个。',
    en: 'Once scoring of the next project has closed.',
  },
  endHint: { zh: '全部项目评分截止后依次揭晓。', en: 'Once scoring of every project has closed.' },
  voteTitle: { zh: '网络投票', en: 'The public vote' },
  ballots: { zh: '已收到选票', en: 'Ballots received' },
  voteNone: { zh: '本大赛没有投票', en: 'This contest has no vote' },
  voteUnopened: { zh: '未开放', en: 'Not open yet' },
  voteOpen: { zh: '投票中', en: 'Open' },
  voteClosed: { zh: '已截止', en: 'Closed' },
  openVote: { zh: '开放投票', en: 'Open the vote' },
  closeVote: { zh: '截止投票', en: 'Close the vote' },
  closeVoteTitle: { zh: '截止投票？', en: 'Close the vote?' },
  closeVoteHint: {
    zh: '截止后不能再开放，票数随即计入人气积分。',
    en: 'This is final: the vote cannot be opened again, and its counts become popularity points.',
  },
  closeForGood: { zh: '确认截止', en: 'Close it for good' },
  ballotsHint: {
    zh: '这里只显示收到多少票；各项目得票在截止后计入成绩。',
    en: 'Only how many are in; counts by project join the results after closing.',
  },
  votePage: { zh: '投票页', en: 'Vote page' },

  exports: { zh: '导出', en: 'Exports' },
  workbook: { zh: '成绩表（Excel）', en: 'Results (Excel)' },
  workbookHint: { zh: '打印、签字、归档', en: 'to print, sign and file' },
  contestFile: { zh: '大赛文件（JSON）', en: 'Contest file (JSON)' },
  contestFileHint: { zh: '可在任何地方重新计算', en: 'to be tallied again anywhere' },
  log: { zh: '操作日志（JSON）', en: 'Log (JSON)' },
  logHint: { zh: '逐条哈希相连，供监督员核验', en: 'hash-chained, for the supervisors' },
  board: { zh: '成绩', en: 'Results' },
  rank: { zh: '名次', en: 'Rank' },
  rankHint: { zh: '已公布的榜上名次', en: 'On the published board' },
  standing: { zh: '暂列', en: 'So far' },
  standingHint: { zh: '在全部已截止的项目中', en: 'Among all closed projects, published or not' },
  groupRank: { zh: '组内', en: 'In group' },
  total: { zh: '总分', en: 'Total' },
  absent: { zh: '缺席评委', en: 'Absent judges' },
  tied: { zh: '并列', en: 'Tied' },
  sealed: { zh: '未揭晓', en: 'Not revealed' },
  incomplete: { zh: '成绩不全', en: 'Incomplete' },
  withdrawn: { zh: '已退出', en: 'Withdrawn' },
  popularityPending: {
    zh: '投票尚未截止：下列总分还没有计入网络人气积分。',
    en: 'The vote has not closed: totals are still without popularity points.',
  },
  sealedHint: {
    zh: '未揭晓的成绩只在工作台和主持台可见，请勿让观众看到本屏幕。',
    en: 'Results not yet revealed are seen here and at the host desk only: keep this screen from the audience.',
  },
  reopen: { zh: '重新开放', en: 'Reopen' },
  whyReopen: { zh: '重新开放评分', en: 'Reopen scoring' },
  reopenHint: {
    zh: '该项目回到评分环节，评委可以修改；每次修改都会留存。',
    en: 'The project goes back to scoring and judges may change their sheets; every revision is kept.',
  },
  decisions: { zh: '裁定', en: 'Decisions' },
  ties: { zh: '并列名次', en: 'Shared ranks' },
  noTies: { zh: '没有并列的名次', en: 'No rank is shared' },
  tieHint: {
    zh: '由评委会主席裁定先后，在前的名次高；理由将记入日志。',
    en: 'The jury chair orders them, best first; the reason goes into the log.',
  },
  orderTied: { zh: '记录裁定', en: 'Record the order' },
  namedAwards: { zh: '单项奖', en: 'Named awards' },
  award: { zh: '奖项', en: 'Award' },
  project: { zh: '项目', en: 'Project' },
  nameAward: { zh: '记录奖项', en: 'Record the award' },
  noAwards: { zh: '本大赛的规则没有设单项奖', en: 'The rules of this contest name no such awards' },
  choose: { zh: '请选择', en: 'Choose' },
  recorded: { zh: '已记录', en: 'Recorded' },
} satisfies Record<string, Bilingual>;

const orders = {
  stroke: { zh: '按项目名称笔划编排', en: 'by strokes of the names' },
  draw: { zh: '抽签产生', en: 'by lot' },
  manual: { zh: '手工编排', en: 'by hand' },
} satisfies Record<string, Bilingual>;

/** How the running numbers were given; the seed is there for whoever repeats the draw. */
export function numberedBy({ by, seed }: { by: keyof typeof orders; seed: string | null }): Bilingual {
  const { zh, en } = orders[by];
  return {
    zh: `路演序号：${zh}${seed === null ? '' : `，种子“${seed}”`}`,
    en: `Running numbers: ${en}${seed === null ? '' : `, seed “${seed}”`}`,
  };
}

export const sharedRank = (rank: number): Bilingual => ({
  zh: `并列第 ${rank} 名`,
  en: `Sharing rank ${rank}`,
});

export const pagesOf = (pages: number): Bilingual => ({ zh: `${pages} 页`, en: `${pages} pages` });

export const devicesAt = (count: number): Bilingual =>
  count === 0 ? { zh: '未连接', en: 'Offline' } : { zh: `${count} 台设备在线`, en: `${count} online` };

export const recusedFrom = (count: number): Bilingual => ({
  zh: `回避 ${count} 个项目`,
  en: `recused from ${count}`,
});
