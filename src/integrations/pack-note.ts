/** The sheet that lies beside the pages of a packed copy, for staff who open it. */

/** Said on the topic index when somebody searches a copy that is opened by file://. */
export const NO_SEARCH = '这份离线拷贝里，搜索框用不了。请看下面的主题目录，按 Ctrl+F 输入要找的词，比如“低保”。';

/** The file's name inside the copy. */
export const NOTE = '说明.txt';

/** What the sheet says; Windows line ends and a byte order mark, for old editors. */
export function noteText(name: string, sums: string): string {
  const lines = [
    `${name}（离线拷贝）`,
    '',
    '一、在电脑上直接看',
    '  1. 先把压缩包整个解压到 U 盘或电脑里。不要在压缩包里面直接点开，那样网页会没有样式，链接也打不开。',
    '  2. 打开解压出来的文件夹，双击 index.html。不用联网。',
    '  3. 能看全部网页，能用“我能申请什么”，能在“全部数字”里找数字，能打印。',
    '  4. 直接打开时，搜索框用不了。请到“搜索”页看主题目录，按 Ctrl+F 找词。',
    '  5. 手机大多不能这样打开，请用电脑。',
    '',
    '二、放到单位内网',
    '  1. 把整个文件夹放到任何一台能提供静态网页的服务器上，放在根目录或子文件夹都行，不用改任何文件。',
    '  2. 这样打开时，搜索和网上一样能用。',
    '  3. 找不到网页时要显示 404.html，请放在根目录使用；放在子文件夹时，不要设置它。',
    '',
    '三、核对文件有没有被改过',
    `  ${sums} 写着每个文件的校验值（SHA-256）。`,
    `  Linux、macOS：在这个文件夹里运行 sha256sum -c ${sums}（macOS 用 shasum -a 256 -c ${sums}）。`,
    '  Windows：对要核对的文件运行 certutil -hashfile 文件名 SHA256，和表里的比。',
    '  压缩包自己的校验值在旁边的 .sha256 文件里。最好从另一条路（例如电话、内网）核对它。',
    '',
    '四、要知道的事',
    '  1. 拷贝不会自己更新。数字是哪一天的，看每一页写的日期；换新拷贝时，先删掉旧文件夹。',
    '  2. 看过哪些页，浏览器会记在历史记录里。给孩子看求助页面时，请用完清掉记录。',
    '  3. 孩子页面的“离开”按钮：直接双击打开时，会换成一张空白页。',
    '',
  ];
  return `\uFEFF${lines.join('\r\n')}`;
}
