import { defineFaults } from '#kernel';
import { draftFaults } from './draft-faults.ts';
import { handOverFaults } from './hand-over-faults.ts';

const ownFaults = defineFaults({
  'casework.no-case-type': {
    status: 404,
    message: { zh: '现行法规中没有这类事项：{type}', en: 'The law in use knows no such matter: {type}' },
    remedy: { zh: '请从“法规”中选择可办理的事项。', en: 'Choose one of the matters that the law provides.' },
  },
  'casework.other-door': {
    status: 403,
    message: {
      zh: '这类事项随所属的办理一并提出，不能单独提出。',
      en: 'Such a matter is opened by the act that it belongs to, never by itself.',
    },
    remedy: { zh: '请在所属的页面办理。', en: 'Act where it belongs.' },
  },
  'casework.no-case': {
    status: 404,
    message: { zh: '没有这件办件：{number}', en: 'There is no such case: {number}' },
    remedy: { zh: '请核对办件编号。', en: 'Check the number.' },
  },
  'casework.no-document': {
    status: 404,
    message: { zh: '办件中没有这份文书材料。', en: 'The case holds no such document.' },
    remedy: { zh: '请从文书材料列表中选择。', en: 'Choose one of its list.' },
  },
  'casework.no-notice': {
    status: 409,
    message: { zh: '办件还没有办结，没有告知书。', en: 'The case is not closed by a decision yet; there is no notice.' },
    remedy: { zh: '办结之后再取。', en: 'Come back when it is closed.' },
  },
  'casework.notice-busy': {
    status: 503,
    message: { zh: '正在生成的告知书太多。', en: 'Too many notices are being set just now.' },
    remedy: { zh: '请过几秒钟再取。', en: 'Come back in a few seconds.' },
  },
  'casework.no-file': {
    status: 400,
    message: { zh: '请求中没有文件。', en: 'The request holds no file.' },
    remedy: { zh: '请以 multipart/form-data 发送一个文件。', en: 'Send one file as multipart/form-data.' },
  },
  'casework.document-form': {
    status: 422,
    message: {
      zh: '“{name}”不是可以接收的文件，或者内容与扩展名不符。',
      en: '“{name}” is not a file that is taken, or its content is not what its ending says.',
    },
    remedy: { zh: '可以接收：{known}。', en: 'Taken are: {known}.' },
  },
  'casework.too-many-documents': {
    status: 409,
    message: { zh: '一件办件至多 {most} 份文书材料。', en: 'A case takes {most} documents at most.' },
    remedy: { zh: '请合并后再添加。', en: 'Join some of them into one.' },
  },
  'casework.not-taking-part': {
    status: 403,
    message: { zh: '只有参与办件的机构可以添加文书材料。', en: 'Only who takes part in the case may attach documents.' },
    remedy: { zh: '请由申请、提供或者办理的机构添加。', en: 'Leave it to the agency that applied, provides or decides.' },
  },
  'casework.no-subject': {
    status: 404,
    message: { zh: '没有找到办件所针对的对象：{about}', en: 'What the case would be about was not found: {about}' },
    remedy: { zh: '请核对所选的对象。', en: 'Check what you chose.' },
  },
  'casework.not-in-force': {
    status: 409,
    message: { zh: '{pack} 在该日尚未施行或者已经废止。', en: '{pack} is not in force on that day.' },
    remedy: { zh: '请核对日期和所适用的法规。', en: 'Check the day and the law that applies.' },
  },
  'casework.not-bound': {
    status: 422,
    message: { zh: '《{pack}》在这一事项上不约束当事机构。', en: 'In this matter {pack} does not bind the body concerned.' },
    remedy: { zh: '请按约束该机构的规定办理。', en: 'Act under the rules that do bind it.' },
  },
  'casework.nobody-to-act': {
    status: 409,
    message: {
      zh: '“{step}”应由{who}办理，但是没有机构承担这一职能。',
      en: 'The step {step} is for {who} to do, and no agency holds that office.',
    },
    remedy: {
      zh: '请系统管理员在“设置—机构”中登记承担该职能的机构。',
      en: 'Have the system administrator say under Settings which agency holds it.',
    },
  },
  'casework.not-entitled': {
    status: 403,
    message: { zh: '这一步由{who}办理，您不能办理。', en: 'This is for {who} to do; you may not.' },
    remedy: { zh: '请由有此职责的机构和人员办理。', en: 'Leave it to the agency and person whose duty it is.' },
  },
  'casework.own-case': {
    status: 403,
    message: { zh: '任何人不得审核自己提出的申请。', en: 'Nobody decides a request of their own.' },
    remedy: { zh: '请由本机构其他人员办理。', en: 'Another person of the agency must decide it.' },
  },
  'casework.not-apart': {
    status: 403,
    message: { zh: '这一步与“{other}”须由不同的人办理。', en: 'This step and “{other}” must be done by different persons.' },
    remedy: { zh: '请由另一人办理。', en: 'Another person must do it.' },
  },
  'casework.missing': {
    status: 422,
    message: { zh: '缺少必填内容：{what}', en: 'Required content is missing: {what}' },
    remedy: { zh: '请补齐所列内容后提交。', en: 'Fill in what is listed, then send again.' },
  },
  'casework.invalid-field': {
    status: 422,
    message: { zh: '“{what}”的内容不符合要求。', en: 'The content of “{what}” is not as required.' },
    remedy: { zh: '请按字段类型或所列选项填写。', en: 'Fill it in by its type or from its options.' },
  },
  'casework.rule': {
    status: 422,
    message: { zh: '不符合规定：{what}', en: 'Not as the law provides: {what}' },
    remedy: { zh: '请按所引条款改正。', en: 'Correct it by the article cited.' },
  },
  'casework.rule-but-law': {
    status: 422,
    message: { zh: '不符合规定：{what}', en: 'Not as the law provides: {what}' },
    remedy: {
      zh: '请按所引条款改正；法律、法规另有规定的，写明该法律、法规的名称和条款后提交。',
      en: 'Correct it by the article cited; where another law provides otherwise, name that law and its article.',
    },
  },
  'casework.rule-in-principle': {
    status: 422,
    message: { zh: '原则上不符合规定：{what}', en: 'Not as the law provides in principle: {what}' },
    remedy: {
      zh: '请按所引条款改正；确需例外的，说明理由后提交。',
      en: 'Correct it by the article cited; where an exception is needed, give the reasons.',
    },
  },
  'casework.reasons': {
    status: 422,
    message: { zh: '应当说明理由。', en: 'Reasons must be given.' },
    remedy: { zh: '请写明理由后提交。', en: 'State the reasons, then send again.' },
  },
  'casework.citation': {
    status: 422,
    message: { zh: '应当引用法律依据。', en: 'A legal basis must be cited.' },
    remedy: { zh: '请写明所依据的法律、法规名称和条款。', en: 'Name the law and the article.' },
  },
  'casework.option-barred': {
    status: 422,
    message: { zh: '所选的一项现在不能选用。', en: 'What was chosen cannot be chosen now.' },
    remedy: { zh: '请改选表单中的其他选项。', en: 'Choose another option of the form.' },
  },
  'casework.written': {
    status: 422,
    message: { zh: '应当作出书面答复。', en: 'The answer must be in writing.' },
    remedy: { zh: '请附上书面答复。', en: 'Attach the written answer.' },
  },
  'casework.unsigned': {
    status: 403,
    message: { zh: '须经{who}签批。', en: '{who} must sign this.' },
    remedy: { zh: '请由签批人办理。', en: 'Have the person who signs do it.' },
  },
  'casework.no-step': {
    status: 404,
    message: { zh: '这类办件没有步骤 {step}', en: 'This kind of case has no step {step}' },
    remedy: { zh: '请核对步骤。', en: 'Check the step.' },
  },
  'casework.no-answer': {
    status: 422,
    message: { zh: '步骤“{step}”没有答复 {answer}', en: 'The step “{step}” knows no answer {answer}' },
    remedy: { zh: '可用的答复：{known}。', en: 'Known answers: {known}.' },
  },
  'casework.step-waiting': {
    status: 409,
    message: { zh: '“{step}”还在等待前面的步骤。', en: '“{step}” still waits for earlier steps.' },
    remedy: { zh: '请待前面的步骤办结。', en: 'Wait until they are done.' },
  },
  'casework.step-done': {
    status: 409,
    message: { zh: '“{step}”已经办结。', en: '“{step}” is already done.' },
    remedy: { zh: '请刷新查看最新情况。', en: 'Reload to see how the case stands.' },
  },
  'casework.step-skipped': {
    status: 409,
    message: { zh: '“{step}”不适用于本件。', en: '“{step}” does not apply to this case.' },
    remedy: { zh: '请刷新查看最新情况。', en: 'Reload to see how the case stands.' },
  },
  'casework.step-cancelled': {
    status: 409,
    message: { zh: '“{step}”已经终止。', en: '“{step}” has been ended.' },
    remedy: { zh: '请刷新查看最新情况。', en: 'Reload to see how the case stands.' },
  },
  'casework.case-closed': {
    status: 409,
    message: { zh: '本件已经办结。', en: 'The case is closed.' },
    remedy: { zh: '需要时请另行提出。', en: 'File another where needed.' },
  },
  'casework.case-returned': {
    status: 409,
    message: { zh: '本件已退回，等待申请人修改。', en: 'The case was returned and waits for its applicant.' },
    remedy: { zh: '请待申请人补充后办理。', en: 'Wait until the applicant has changed it.' },
  },
  'casework.no-withdrawal': {
    status: 409,
    message: { zh: '这类办件不能撤回。', en: 'This kind of case cannot be withdrawn.' },
    remedy: { zh: '请等待办理结果。', en: 'Wait for the decision.' },
  },
  'casework.nothing-asked': {
    status: 409,
    message: { zh: '本件没有要求补充。', en: 'Nothing was asked of the applicant.' },
    remedy: { zh: '无需补充。', en: 'There is nothing to supply.' },
  },
  'casework.no-supplement': {
    status: 409,
    message: { zh: '法规没有规定补正。', en: 'The law provides for no supplement.' },
    remedy: { zh: '可以退回或者作出答复。', en: 'Return it, or answer it.' },
  },
  'casework.once': {
    status: 409,
    message: { zh: '应当一次性告知，不得再次要求补充。', en: 'What is missing is told once; it may not be asked again.' },
    remedy: { zh: '请按已有材料办理。', en: 'Go on with what was supplied.' },
  },
  'casework.no-extension': {
    status: 409,
    message: { zh: '法规没有规定可以延长。', en: 'The law provides for no extension.' },
    remedy: { zh: '请在期限内办理。', en: 'Act within the limit.' },
  },
  'casework.again': {
    status: 409,
    message: { zh: '已经延长过，不能再次延长。', en: 'It has been extended already.' },
    remedy: { zh: '请在期限内办理。', en: 'Act within the limit.' },
  },
  'casework.too-long': {
    status: 422,
    message: { zh: '至多延长 {days} 日。', en: 'At most {days} days may be added.' },
    remedy: { zh: '请缩短延长的天数。', en: 'Ask for fewer days.' },
  },
  'casework.too-late': {
    status: 409,
    message: { zh: '期限已过，不能延长。', en: 'The limit has passed and cannot be extended.' },
    remedy: { zh: '请尽快办理。', en: 'Act without delay.' },
  },
  'casework.consent': {
    status: 403,
    message: { zh: '延长须经{who}同意。', en: 'An extension needs the consent of {who}.' },
    remedy: { zh: '请先取得同意。', en: 'Obtain the consent first.' },
  },
  'casework.untold': {
    status: 422,
    message: { zh: '延长须告知{who}。', en: '{who} must be told of the extension.' },
    remedy: { zh: '请告知后再延长。', en: 'Tell them first.' },
  },
  'casework.no-remedy': {
    status: 409,
    message: { zh: '该办件不能提出 {type}。', en: 'That case admits no {type}.' },
    remedy: { zh: '请核对可用的救济途径。', en: 'Check which remedies it has.' },
  },
  'casework.too-early': {
    status: 409,
    message: { zh: '尚未到可以提出的时候。', en: 'It is too early for this.' },
    remedy: { zh: '请待原办件有结果后提出。', en: 'Wait for the result of that case.' },
  },
  'casework.no-pack': {
    status: 500,
    message: {
      zh: '本件立案时的法规文本已不在库中（{hash}）。',
      en: 'The text of the law under which the case was filed is not kept here ({hash}).',
    },
    remedy: { zh: '请联系运维人员从备份恢复。', en: 'Ask the operators to restore it from a back-up.' },
  },
  'casework.no-port': {
    status: 500,
    message: { zh: '法规包所用的功能没有注册：{name}', en: 'The pack names something that no room registers: {name}' },
    remedy: { zh: '请联系运维人员核对法规包与程序版本。', en: 'Ask the operators to check that pack and release belong together.' },
  },
});

/** Why a case may not be filed, answered or changed. The article behind a refusal comes from the pack. */
export const faults = { ...ownFaults, ...draftFaults, ...handOverFaults };
