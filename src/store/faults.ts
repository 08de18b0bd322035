import { defineFaults } from '#kernel';

const saveAsCsv = {
  zh: '请在表格软件中另存为“CSV UTF-8（逗号分隔）”后重新上传。',
  en: 'Save it as “CSV UTF-8” in the spreadsheet program and upload it again.',
};
const nothingChanged = {
  zh: '请改正文件后重新上传；现行版本未受影响。',
  en: 'Correct the file and upload it again; the current version is unchanged.',
};
const tryAgain = { zh: '请稍后重新上传；现行版本未受影响。', en: 'Upload it again later; the current version is unchanged.' };

/** Faults of loading and reading datasets. Those from `store.ambiguous-encoding` to `store.unknown-encoding` are about a file as a whole. */
export const storeFaults = defineFaults({
  'store.ambiguous-encoding': {
    status: 422,
    message: {
      zh: '文件中少量非 ASCII 字符（始于第 {offset} 字节）按 UTF-8 和 GB18030 都读得通，不能确定编码。',
      en: 'The few non-ASCII characters (from byte {offset}) read as UTF-8 and as GB18030; the encoding cannot be told.',
    },
    remedy: { zh: '请保存为带 BOM 的 UTF-8 后重新上传。', en: 'Save it as UTF-8 with a byte order mark and upload it again.' },
  },
  'store.cut-off-file': {
    status: 422,
    message: { zh: '文件在第 {row} 行中间断了。', en: 'The file ends in the middle of row {row}.' },
    remedy: { zh: '请重新导出完整的文件再上传。', en: 'Export the whole file again and upload it.' },
  },
  'store.damaged-utf16': {
    status: 422,
    message: {
      zh: '文件标明为 UTF-16，但第 {offset} 字节附近不是有效的 UTF-16。',
      en: 'The file says it is UTF-16, yet near byte {offset} it is not.',
    },
    remedy: saveAsCsv,
  },
  'store.damaged-utf8': {
    status: 422,
    message: { zh: '文件是 UTF-8，但第 {offset} 字节处损坏。', en: 'The file is UTF-8, yet damaged at byte {offset}.' },
    remedy: { zh: '请重新导出完整的文件再上传。', en: 'Export the file again and upload it.' },
  },
  'store.duplicate-columns': {
    status: 422,
    message: {
      zh: '文件有 {count} 列与前面的列对应同一数据项：{columns}',
      en: 'Columns for an item that an earlier column stands for ({count}): {columns}',
    },
    remedy: nothingChanged,
  },
  'store.empty-file': {
    status: 422,
    message: { zh: '文件是空的。', en: 'The file is empty.' },
    remedy: nothingChanged,
  },
  'store.key-too-long': {
    status: 422,
    message: {
      zh: '有的行主键过长（超过约 2,700 字节），不能建立索引。',
      en: 'Some row’s key is too long to be indexed (over about 2,700 bytes).',
    },
    remedy: { zh: '请在目录中另选较短的关键项。', en: 'Choose a shorter key item in the catalogue.' },
  },
  'store.missing-columns': {
    status: 422,
    message: { zh: '文件缺少 {count} 列：{columns}', en: 'Columns that the file lacks ({count}): {columns}' },
    remedy: nothingChanged,
  },
  'store.no-rows': {
    status: 422,
    message: { zh: '文件只有表头，没有数据行。', en: 'The file has a header and no rows.' },
    remedy: nothingChanged,
  },
  'store.not-a-csv': {
    status: 422,
    message: { zh: '这不是 CSV 文件，而是 {kind} 文件。', en: 'This is not a CSV file but a {kind} file.' },
    remedy: saveAsCsv,
  },
  'store.row-too-long': {
    status: 422,
    message: {
      zh: '第 {row} 行超过 {limit} 个字符；也可能是此行有引号没有闭合。',
      en: 'Row {row} is longer than {limit} characters; perhaps a quote in it is not closed.',
    },
    remedy: nothingChanged,
  },
  'store.too-many-bad-rows': {
    status: 422,
    message: {
      zh: '{rows} 行中有 {bad} 行不合格，超过允许的比例，没有发布。',
      en: '{bad} of {rows} rows are bad, more than is allowed; nothing was published.',
    },
    remedy: {
      zh: '请查看隔离区中各行的原因，改正后重新上传；现行版本未受影响。',
      en: 'See the reasons in quarantine, correct the file and upload it again; the current version is unchanged.',
    },
  },
  'store.unclosed-quote': {
    status: 422,
    message: { zh: '第 {row} 行有引号没有闭合，直到文件末尾。', en: 'A quote opened in row {row} is not closed before the file ends.' },
    remedy: nothingChanged,
  },
  'store.unknown-columns': {
    status: 422,
    message: {
      zh: '目录中没有文件里的 {count} 列：{columns}',
      en: 'Columns of the file that are not items of the resource ({count}): {columns}',
    },
    remedy: {
      zh: '列名应为数据项的中文名或英文列名。请改正表头，或先在目录中增加数据项。',
      en: 'A header is an item’s Chinese name or English column name. Correct it, or add the item to the catalogue first.',
    },
  },
  'store.unknown-encoding': {
    status: 422,
    message: {
      zh: '文件既不是 UTF-8（第 {utf8} 字节起不符），也不是 GB18030（第 {gb18030} 字节起不符）。',
      en: 'The file is neither UTF-8 (wrong from byte {utf8}) nor GB18030 (wrong from byte {gb18030}).',
    },
    remedy: saveAsCsv,
  },
  'store.load-interrupted': {
    status: 500,
    message: {
      zh: '装载中断（程序停止或失去联系），没有发布。',
      en: 'The load was interrupted (the program stopped or lost contact); nothing was published.',
    },
    remedy: tryAgain,
  },
  'store.load-failed': {
    status: 500,
    message: { zh: '装载因系统原因失败，没有发布。', en: 'The load failed for a reason inside the system; nothing was published.' },
    remedy: tryAgain,
  },
  'store.resource-changed': {
    status: 409,
    message: {
      zh: '装载期间目录发布了新的版本（第 {now} 版），数据是按第 {pinned} 版检查的，没有发布。',
      en: 'The catalogue published version {now} during the load, which was checked against version {pinned}; nothing was published.',
    },
    remedy: { zh: '请按新的数据项重新上传。', en: 'Upload it again, to be checked against the new items.' },
  },
  'store.load-cancelled': {
    status: 409,
    message: { zh: '装载已被取消，没有发布。', en: 'The load was cancelled; nothing was published.' },
    remedy: { zh: '需要时请重新上传；现行版本未受影响。', en: 'Upload it again if need be; the current version is unchanged.' },
  },
  'store.load-ended': {
    status: 409,
    message: { zh: '这次装载已经结束，不能取消。', en: 'This load has ended; it cannot be cancelled.' },
    remedy: { zh: '如已发布，可以回退到较早的版本。', en: 'If it was published, roll back to an earlier version.' },
  },
  'store.base-changed': {
    status: 409,
    message: {
      zh: '装载开始时的现行版本是第 {base} 版，期间已发布第 {now} 版，没有覆盖它。',
      en: 'The load began on version {base}; version {now} was published meanwhile and has not been overwritten.',
    },
    remedy: {
      zh: '请查看新版本，确认仍需要时重新上传，将以新版本为基础。',
      en: 'Look at the new version and, if it is still needed, upload again; it will build on the new version.',
    },
  },
  'store.layout-changed': {
    status: 409,
    message: {
      zh: '数据项在第 {version} 版数据之后有改变，行的结构已不同。',
      en: 'The items have changed since data version {version}; its rows are laid out otherwise.',
    },
    remedy: { zh: '请按现在的数据项上传整份文件。', en: 'Upload a whole file with the items as they are now.' },
  },
  'store.no-key': {
    status: 409,
    message: {
      zh: '这个资源没有关键项，不能按主键增改、删除或比较。',
      en: 'This resource names no key item; rows cannot be changed, removed or compared by key.',
    },
    remedy: { zh: '请上传整份文件，或先在目录中指定关键项。', en: 'Upload a whole file, or name a key item in the catalogue first.' },
  },
  'store.version-gone': {
    status: 404,
    message: {
      zh: '没有第 {version} 版数据，或者它的行已不再保留。',
      en: 'There is no data version {version}, or its rows are no longer kept.',
    },
    remedy: { zh: '请从版本记录中选择仍保留的版本。', en: 'Choose a version that the history shows as kept.' },
  },
  'store.version-current': {
    status: 409,
    message: { zh: '第 {version} 版就是现行版本。', en: 'Version {version} is the current one.' },
    remedy: { zh: '请选择较早的版本。', en: 'Choose an earlier version.' },
  },
  'store.not-comparable': {
    status: 409,
    message: { zh: '两个版本的关键项不同，不能逐行比较。', en: 'The two versions have other key items; their rows cannot be matched.' },
    remedy: { zh: '请比较关键项相同的版本。', en: 'Compare versions with the same key items.' },
  },
  'store.not-correctable': {
    status: 409,
    message: {
      zh: '这次装载没有发布版本，或者是删除装载，隔离的行不能在这里改正后并入。',
      en: 'This load published no version, or it removed rows; its quarantined rows cannot be corrected into one here.',
    },
    remedy: { zh: '请导出隔离的行，改正文件后重新上传。', en: 'Export the quarantine, correct the file and upload it again.' },
  },
  'store.row-not-open': {
    status: 409,
    message: { zh: '第 {row} 行不在隔离区，或者已经改正。', en: 'Row {row} is not in quarantine, or has been corrected already.' },
    remedy: { zh: '请刷新隔离区后再提交。', en: 'Refresh the quarantine and send it again.' },
  },
  'store.unknown-item': {
    status: 400,
    message: { zh: '这个资源没有数据项 {item}。', en: 'The resource has no item {item}.' },
    remedy: { zh: '请按隔离区给出的数据项填写。', en: 'Fill in the items that the quarantine names.' },
  },
  'store.upload-gone': {
    status: 410,
    message: { zh: '这次上传已经结束或过期。', en: 'This upload has ended or expired.' },
    remedy: { zh: '请重新开始上传。', en: 'Begin the upload again.' },
  },
  'store.upload-gap': {
    status: 409,
    message: {
      zh: '这一段从第 {given} 字节开始，服务器只收到 {received} 字节。',
      en: 'This chunk begins at byte {given}; {received} bytes have arrived.',
    },
    remedy: { zh: '请从第 {received} 字节继续上传。', en: 'Go on from byte {received}.' },
  },
  'store.upload-range': {
    status: 400,
    message: { zh: '上传段的 Content-Range 不正确。', en: 'The chunk’s Content-Range is not right.' },
    remedy: {
      zh: '请写成 bytes 起-止/总长，总长与开始上传时所说的一致。',
      en: 'Write bytes first-last/size, the size as stated when the upload began.',
    },
  },
  'store.upload-incomplete': {
    status: 409,
    message: { zh: '文件共 {size} 字节，只收到 {received} 字节。', en: '{received} of {size} bytes have arrived.' },
    remedy: { zh: '请继续上传，再完成。', en: 'Go on with the upload, then complete it.' },
  },
  'store.upload-altered': {
    status: 422,
    message: { zh: '收到的内容与所说的 SHA-256 不符。', en: 'What arrived does not have the SHA-256 that was stated.' },
    remedy: { zh: '请重新上传。', en: 'Upload it again.' },
  },
  'store.too-many-uploads': {
    status: 429,
    message: { zh: '本机构未完成的上传已有 {count} 个。', en: 'The agency has {count} uploads that are not complete.' },
    remedy: { zh: '请先完成或放弃其中一些。', en: 'Complete or discard some of them first.' },
  },
  'store.too-many-loads': {
    status: 503,
    message: { zh: '同时进行的装载已满。', en: 'As many loads as this server runs at once are running.' },
    remedy: { zh: '请稍后重试。', en: 'Try again shortly.' },
  },
  'store.unknown-resource': {
    status: 404,
    message: { zh: '没有这个已发布的资源。', en: 'There is no such published resource.' },
    remedy: { zh: '请核对资源编号；未发布的资源不能装载数据。', en: 'Check the resource; data is loaded into published resources only.' },
  },
  'store.no-items': {
    status: 409,
    message: { zh: '这个资源没有数据项，不能装载表格。', en: 'This resource has no items; no table can be loaded into it.' },
    remedy: { zh: '请先在目录中列出数据项。', en: 'List its items in the catalogue first.' },
  },
  'store.not-provider': {
    status: 403,
    message: { zh: '只有资源的提供机构可以装载它的数据。', en: 'Only the agency that provides a resource may load its data.' },
    remedy: { zh: '请联系提供机构。', en: 'Ask the providing agency.' },
  },
  'store.upload-cut-off': {
    status: 400,
    message: { zh: '上传中断，没有收到完整的文件。', en: 'The upload broke off; the file did not arrive whole.' },
    remedy: { zh: '请重新上传。', en: 'Upload it again.' },
  },
  'store.no-file': {
    status: 400,
    message: { zh: '请求中没有文件。', en: 'The request holds no file.' },
    remedy: { zh: '请以 text/csv 直接发送文件，或用表单字段 file 上传。', en: 'Send the file as text/csv, or as the form field “file”.' },
  },
  'store.disk-full': {
    status: 507,
    message: { zh: '存储空间已用 {used}%，暂停装载。', en: 'The disk is {used}% full; loads are paused.' },
    remedy: { zh: '请联系运维人员扩容；其他功能不受影响。', en: 'Ask the operators for more space; everything else goes on.' },
  },
  'store.no-data': {
    status: 404,
    message: { zh: '这个资源还没有数据。', en: 'This resource has no data yet.' },
    remedy: { zh: '提供机构装载数据后即可使用。', en: 'It can be used once the providing agency has loaded its data.' },
  },
});
