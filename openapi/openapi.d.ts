export interface paths {
    "/api/v1/cases/{number}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 办件的文书材料
         * @description Documents of a case
         */
        get: operations["casework.list-documents"];
        put?: never;
        /**
         * 为办件添加文书材料（multipart/form-data，一个文件，至多 10 MB）
         * @description Attach a document to a case (multipart/form-data, one file, 10 MB at most)
         */
        post: operations["casework.attach-document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/loads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 上传 CSV 文件，装载为资源的新版本；立即返回，进度见装载记录
         * @description Upload a CSV file to be loaded as a new version; answers at once, the load tells its progress
         */
        post: operations["store.start-load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个上传已收到多少字节
         * @description How many bytes of an upload have arrived
         */
        get: operations["store.find-upload"];
        /**
         * 上传一段（application/octet-stream，Content-Range: bytes 起-止/总长）；重复上传无妨
         * @description Send a chunk (application/octet-stream, Content-Range: bytes first-last/size); sending it again does no harm
         */
        put: operations["store.receive-chunk"];
        post?: never;
        /**
         * 放弃上传
         * @description Give an upload up
         */
        delete: operations["store.discard-upload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查找开放的数据
         * @description Find open datasets
         */
        get: operations["portal.list-open-datasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open/datasets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一份开放的数据
         * @description One open dataset
         */
        get: operations["portal.find-open-dataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open/datasets/{code}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取开放数据的行
         * @description Read rows of an open dataset
         */
        get: operations["portal.read-open-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open/granted/{number}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 逐页获取已开放给本人的数据
         * @description Read, page by page, data that was opened to you
         */
        get: operations["portal.read-granted-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 当前登录人
         * @description Who is signed in
         */
        get: operations["organization.show-session"];
        put?: never;
        /**
         * 登录
         * @description Sign in
         */
        post: operations["organization.sign-in"];
        /**
         * 退出登录
         * @description Sign out
         */
        delete: operations["organization.sign-out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 修改本人密码
         * @description Change one’s own password
         */
        post: operations["organization.change-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 机构名录
         * @description List agencies
         */
        get: operations["organization.list-agencies"];
        put?: never;
        /**
         * 登记机构
         * @description Register an agency
         */
        post: operations["organization.register-agency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{agency}/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记机构承担的法定职能
         * @description Say which statutory offices an agency holds
         */
        post: operations["organization.assign-offices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可用的层级、机构类型、职能和职责，含适用法规自定的
         * @description Tiers, kinds of agency, offices and duties that may be used, those of the laws in use among them
         */
        get: operations["organization.list-words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 行政区划
         * @description List regions
         */
        get: operations["organization.list-regions"];
        put?: never;
        /**
         * 登记行政区划
         * @description Register a region
         */
        post: operations["organization.register-region"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 账户列表
         * @description List accounts
         */
        get: operations["organization.list-accounts"];
        put?: never;
        /**
         * 新建账户
         * @description Create an account
         */
        post: operations["organization.create-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停用、恢复或注销账户
         * @description Suspend, reinstate or close an account
         */
        post: operations["organization.change-account-state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重置账户密码
         * @description Reset an account’s password
         */
        post: operations["organization.reset-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 授予或收回角色
         * @description Give or take roles
         */
        post: operations["organization.assign-roles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 结束账户的全部会话
         * @description End all sessions of an account
         */
        delete: operations["organization.end-sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 社会公众账户列表
         * @description List accounts of the public
         */
        get: operations["organization.list-public-accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public-accounts/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停用、恢复或注销社会公众账户
         * @description Suspend, reinstate or close an account of the public
         */
        post: operations["organization.change-public-state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 接口密钥列表
         * @description List API keys
         */
        get: operations["organization.list-keys"];
        put?: never;
        /**
         * 签发接口密钥（密钥只显示一次）
         * @description Issue an API key; its secret is shown once
         */
        post: operations["organization.issue-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 吊销接口密钥
         * @description Revoke an API key
         */
        delete: operations["organization.revoke-key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 待办：等待本机构本职责办理的环节
         * @description Steps that wait for the caller’s agency and duty
         */
        get: operations["casework.read-inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 办件列表
         * @description Cases that the caller has a part in
         */
        get: operations["casework.list-cases"];
        put?: never;
        /**
         * 提出办件
         * @description File a case
         */
        post: operations["casework.file-case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 办件详情
         * @description One case
         */
        get: operations["casework.find-case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{number}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 办理一个环节
         * @description Answer a step
         */
        post: operations["casework.answer-step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{number}/supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 一次性告知需要补充的全部内容
         * @description Tell the applicant, once, everything that is missing
         */
        post: operations["casework.ask-supplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{number}/supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 补充后重新提交
         * @description Supply what was asked, or hand a returned case in again
         */
        post: operations["casework.supply-case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{number}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回
         * @description Withdraw a case
         */
        post: operations["casework.withdraw-case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{number}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 延长期限
         * @description Extend a step’s limit
         */
        post: operations["casework.extend-step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{number}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载文书材料（留存记录）
         * @description Download a document; the download is recorded
         */
        get: operations["casework.download-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 待签稿：等待本人签批的和本机构起草的
         * @description Drafts that wait for the caller’s signature, or of the own agency
         */
        get: operations["casework.list-drafts"];
        put?: never;
        /**
         * 送签：起草须由他人签批的事项
         * @description Lay an act before the person who must sign it
         */
        post: operations["casework.draft-act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一份待签稿
         * @description One draft
         */
        get: operations["casework.find-draft"];
        /**
         * 修改待签稿并重新送签
         * @description Change a draft and lay it before the signer again
         */
        put: operations["casework.revise-draft"];
        post?: never;
        /**
         * 撤下待签稿
         * @description Take a draft back
         */
        delete: operations["casework.drop-draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签批：事项自签批之日起生效
         * @description Sign a draft: the act counts from now
         */
        post: operations["casework.sign-draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回待签稿
         * @description Send a draft back
         */
        post: operations["casework.return-draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 适用例外：引用其他法律或者说明理由而不适用的条款
         * @description Rules passed over by citing another law or giving reasons
         */
        get: operations["casework.list-exceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{number}/steps/{step}/handlers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可以经办这一环节的本机构人员
         * @description Persons of the caller’s agency who may have an open step in hand
         */
        get: operations["casework.list-handlers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{number}/steps/{step}/handler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 领办、转交或者交回一个环节
         * @description Take an open step, hand it to a colleague, or give it back to the office
         */
        put: operations["casework.hand-over"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{number}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 办件告知书（PDF）
         * @description The decision of a closed case in writing, as a PDF
         */
        get: operations["casework.print-notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 提醒：等待本机构本职责办理、期限临近或者已过的环节
         * @description Reminders of steps of the caller’s office whose end is near or past
         */
        get: operations["casework.list-reminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 适用的法规
         * @description The laws in use, the lowest layer first
         */
        get: operations["law.list-packs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/packs/{pack}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一部法规：条文大意、落实方式、术语、分类、参数、理解
         * @description One law: its articles and how they are carried out, terms, classes, parameters, readings
         */
        get: operations["law.find-pack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/packs/{pack}/practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 法规对照：各条之下的办件数和按期办结数
         * @description How a law is kept: cases under each article, and how many were closed on time
         */
        get: operations["law.tally-law"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/packs/{pack}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 谁是谁：本法的各类角色及本市的承担者
         * @description Who is who: the kinds of role of a law, and who holds them in this city
         */
        get: operations["law.list-roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/case-types/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一类办件：表单、环节、时限及其条文
         * @description A case type: form, steps, limits and the articles behind them
         */
        get: operations["law.find-case-type"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询目录
         * @description List the catalogue as the caller may see it
         */
        get: operations["catalog.list-resources"];
        put?: never;
        /**
         * 登记资源
         * @description Register a resource as a draft
         */
        post: operations["catalog.register-resource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看资源
         * @description Show a resource
         */
        get: operations["catalog.find-resource"];
        /**
         * 修订资源
         * @description Write the draft of a resource
         */
        put: operations["catalog.revise-resource"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交审核
         * @description Submit a draft for review
         */
        post: operations["catalog.submit-resource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 放弃草稿
         * @description Discard a draft whose review has not begun
         */
        delete: operations["catalog.discard-draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 目录的数字：按机构、类别、更新周期
         * @description Figures of the catalogue: by agency, class and update cycle
         */
        get: operations["catalog.measure-catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 比较版本
         * @description What changed between two versions
         */
        get: operations["catalog.compare-versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog/classifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 资源分类与取值表
         * @description The classification tree and the lists of an entry
         */
        get: operations["catalog.list-classifications"];
        put?: never;
        /**
         * 增设目、细目
         * @description Add a node to the classification tree
         */
        post: operations["catalog.add-classification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 装载记录，新的在前
         * @description Loads, the newest first
         */
        get: operations["store.list-loads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loads/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 数据更新情况：对照更新周期
         * @description The age of the data against what is promised, and the loads of thirty days
         */
        get: operations["store.measure-freshness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一次装载的状态、进度和计数
         * @description State, progress and counts of one load
         */
        get: operations["store.find-load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loads/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取消正在进行的装载；不会发布任何内容
         * @description Break off a running load; nothing of it is published
         */
        post: operations["store.cancel-load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loads/{id}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一次装载中不合格的行：行号、列、原因和原文
         * @description Rows of a load that did not pass: number, column, reason and original text
         */
        get: operations["store.list-quarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loads/{id}/quarantine.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出隔离区中待改正的行
         * @description Export the quarantined rows that are still to be corrected
         */
        get: operations["store.export-quarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loads/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交隔离区中改正的行：逐行核对，合格的按主键装入新版本，不合格的留下并说明原因
         * @description Send corrected rows of quarantine: each is checked; those that pass are loaded by key into a new version, the others stay with their reasons
         */
        post: operations["store.correct-rows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 尚未完成的上传
         * @description Uploads that are not complete
         */
        get: operations["store.list-uploads"];
        put?: never;
        /**
         * 开始分段上传文件；同一人同一文件未完成的上传会原样给回，从已收到处继续
         * @description Begin to upload a file in chunks; the same person’s open upload of the same file is given back, to be gone on with
         */
        post: operations["store.open-upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 完成上传并开始装载
         * @description End an upload and begin its load
         */
        post: operations["store.complete-upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/data-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 数据的各个版本，新的在前
         * @description Versions of the data, the newest first
         */
        get: operations["store.list-versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/data-versions/{from}/compare/{to}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 比较两个版本：增加、删除、改变的行数，各数据项改变的行数
         * @description Compare two versions: rows added, removed, changed; changed rows for each item
         */
        get: operations["store.compare-versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/data-versions/{from}/compare/{to}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 两个版本不同的行（样例），仅供数据提供机构查看并留痕
         * @description Rows in which two versions differ (a sample), for the providing agency alone, recorded
         */
        get: operations["store.show-differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/data-versions/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回退：使较早版本的行成为新的现行版本，须说明理由
         * @description Roll back: an earlier version’s rows become the new current version; a reason is needed
         */
        post: operations["store.roll-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 近三十日的数据调用次数：主管部门和审计人员看全市，其他人员看本机构
         * @description Calls of the last thirty days: of the city for the authority and the auditor, else of the own agency
         */
        get: operations["sharing.measure-use"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/{code}/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按主键逐条核查共享数据
         * @description Look up one row of shared data by its key
         */
        post: operations["sharing.look-up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/{code}/console-lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 经办人员在办理事项时查询共享数据
         * @description Look up shared data by hand, for a matter in hand
         */
        post: operations["sharing.look-up-by-hand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/{code}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 分页查看授权的数据项
         * @description View granted items page by page
         */
        post: operations["sharing.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/{code}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量下载授权的数据（CSV；回执在 shuyuan-receipt 头中，base64url 的 JSON）
         * @description Granted data in bulk, as CSV; the receipt is JSON in base64url in the header shuyuan-receipt
         */
        post: operations["sharing.download"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本机构持有的和本机构数据上的授权
         * @description Grants that your agency holds, and those on its data
         */
        get: operations["sharing.list-grants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一项授权
         * @description One grant
         */
        get: operations["sharing.show-grant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一项授权近三十日的调用次数
         * @description Calls under one grant in the last thirty days
         */
        get: operations["sharing.show-use"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 人工查询记录：本人的，负责人看本机构的，审计员看全市的；或对本机构数据的查询
         * @description What people asked for by hand: one’s own, one’s agency’s for its head, all for the auditor; or asked of one’s agency’s data
         */
        get: operations["sharing.list-queries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 为什么：能否获取、凭何授权、谁能看到
         * @description Why: whether it may be taken, under what, and who may see it
         */
        get: operations["sharing.explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/items/{item}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 谁能看到这一项：每项授权的持有机构、依据、脱敏方式和期限
         * @description Who can see this item: the holder of each grant with basis, mask and end
         */
        get: operations["sharing.show-item-access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 登记簿及其数量、缺口和即将到期
         * @description Registers, with what stands in them, what is missing and what expires soon
         */
        get: operations["registers.list-registers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{pack}/{register}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个登记簿
         * @description One register with its entries
         */
        get: operations["registers.find-register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{pack}/{register}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出登记簿（CSV，留存记录）
         * @description Export a register as CSV; the export is recorded
         */
        get: operations["registers.export-entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{pack}/{register}/entries/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一条登记及其历史
         * @description One entry with its history
         */
        get: operations["registers.find-entry"];
        put?: never;
        /**
         * 变更一条登记；原内容留在历史中
         * @description Change an entry; what it was stays in its history
         */
        post: operations["registers.change-entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{pack}/{register}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 直接登记一条
         * @description Enter an entry, by who keeps the register directly
         */
        post: operations["registers.enter-entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{pack}/{register}/entries/{entry}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 注销一条登记
         * @description End an entry
         */
        post: operations["registers.end-entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{pack}/{register}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入登记（CSV，全部导入或者全部不导入）
         * @description Import entries from CSV: all of the file or nothing
         */
        post: operations["registers.import-entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 存证批次（新的在前）
         * @description Sealed batches, newest first; the total counts up to 10,000
         */
        get: operations["ledger.list-batches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/batches/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个批次中的存证事项
         * @description Entries of one batch
         */
        get: operations["ledger.list-entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/entries/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按办件、个人、对象查询存证事项；按个人查询须写明事由并留存记录
         * @description Search entries by case, person or object; looking a person up needs a reason and is recorded
         */
        post: operations["ledger.search-entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/checkpoints/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 最新签名检查点，任何人都可保存为证
         * @description The newest signed checkpoint, for anyone to keep as a witness
         */
        get: operations["ledger.show-latest-checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/receipts/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核验回执
         * @description Check a receipt; an included one comes with the proof of its place in the log
         */
        post: operations["ledger.check-receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 进程是否在运行
         * @description Whether the process runs
         */
        get: operations["health.show-live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 服务是否可用
         * @description Whether the service can answer
         */
        get: operations["health.show-ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 运行指标（Prometheus）
         * @description Figures of the running service (Prometheus)
         */
        get: operations["metrics.show-metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @description Address of the page that explains the code */
            type: string;
            title: string;
            status: number;
            code: string;
            detail: {
                zh: string;
                en: string;
            };
            remedy: {
                zh: string;
                en: string;
            };
            /** @description pack:article, for instance wuxi-2020:19.2(3) */
            article?: string;
            places?: {
                field?: string;
                row?: number;
                column?: string;
                reason?: {
                    zh: string;
                    en: string;
                };
            }[];
            requestId: string;
        };
        Load: {
            id: string;
            /** @description Resource id */
            resource: string;
            /** @description Version of the resource that the rows were checked against */
            resourceVersion: number;
            agency: string;
            /**
             * @description full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go
             * @enum {unknown}
             */
            mode: "full" | "upsert" | "delete";
            /** @description The version that stood when the load began */
            baseVersion?: number;
            /** @description The load whose quarantined rows this one brings corrected */
            corrects?: string;
            /** @enum {unknown} */
            state: "running" | "published" | "refused" | "failed" | "cancelled";
            /** @enum {unknown} */
            phase: "reading" | "keying" | "comparing" | "waiting" | "publishing" | "ended";
            file: {
                name: string;
                sha256: string;
                bytes: number;
                /** @description Found: utf-8, gb18030, utf-16le or utf-16be */
                encoding?: string;
                delimiter?: string;
            };
            bytesRead: number;
            /** @description While it reads: rate so far, and time left at that rate */
            pace?: {
                bytesPerSecond: number;
                secondsLeft: number;
            };
            /** @description Somebody has asked for it to be broken off */
            cancelling?: boolean;
            counts: {
                /** @description Data rows of the file */
                rows: number;
                good: number;
                /** @description Rows in quarantine */
                bad: number;
                blank: number;
                /** @description Cells brought to their standard form */
                normalised: number;
            };
            reasons: {
                column: string;
                reason: string;
                text: {
                    zh: string;
                    en: string;
                };
                rows: number;
            }[];
            /** @description Code sets that this release cannot check */
            unchecked: string[];
            problem?: {
                code: string;
                message: {
                    zh: string;
                    en: string;
                };
                remedy: {
                    zh: string;
                    en: string;
                };
            };
            /** @description The version published */
            version?: number;
            /** @description Rows against the version before; inPlace: they stayed in their segment */
            change?: {
                added: number;
                changed: number;
                removed: number;
                inPlace: boolean;
            };
            startedAt: string;
            endedAt?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "casework.list-documents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /**
                             * @description material of a party, or a decision in writing
                             * @enum {unknown}
                             */
                            kind: "material" | "decision";
                            name: string;
                            mediaType: string;
                            bytes: number;
                            sha256: string;
                            person: string;
                            agency: {
                                id: string;
                                name: string;
                            };
                            /** @description ISO 8601 instant */
                            attachedAt: string;
                        }[];
                        total: number;
                        mayAttach: boolean;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.attach-document": {
        parameters: {
            query: {
                kind: "material" | "decision";
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        document: {
                            id: string;
                            /**
                             * @description material of a party, or a decision in writing
                             * @enum {unknown}
                             */
                            kind: "material" | "decision";
                            name: string;
                            mediaType: string;
                            bytes: number;
                            sha256: string;
                            person: string;
                            agency: {
                                id: string;
                                name: string;
                            };
                            /** @description ISO 8601 instant */
                            attachedAt: string;
                        };
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.start-load": {
        parameters: {
            query?: {
                /** @description File name, where the file is the body itself */
                name?: string;
                /** @description full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go */
                mode?: "full" | "upsert" | "delete";
            };
            header?: never;
            path: {
                /** @description Resource id or code */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Resource id */
                        resource: string;
                        /** @description Version of the resource that the rows were checked against */
                        resourceVersion: number;
                        agency: string;
                        /**
                         * @description full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go
                         * @enum {unknown}
                         */
                        mode: "full" | "upsert" | "delete";
                        /** @description The version that stood when the load began */
                        baseVersion?: number;
                        /** @description The load whose quarantined rows this one brings corrected */
                        corrects?: string;
                        /** @enum {unknown} */
                        state: "running" | "published" | "refused" | "failed" | "cancelled";
                        /** @enum {unknown} */
                        phase: "reading" | "keying" | "comparing" | "waiting" | "publishing" | "ended";
                        file: {
                            name: string;
                            sha256: string;
                            bytes: number;
                            /** @description Found: utf-8, gb18030, utf-16le or utf-16be */
                            encoding?: string;
                            delimiter?: string;
                        };
                        bytesRead: number;
                        /** @description While it reads: rate so far, and time left at that rate */
                        pace?: {
                            bytesPerSecond: number;
                            secondsLeft: number;
                        };
                        /** @description Somebody has asked for it to be broken off */
                        cancelling?: boolean;
                        counts: {
                            /** @description Data rows of the file */
                            rows: number;
                            good: number;
                            /** @description Rows in quarantine */
                            bad: number;
                            blank: number;
                            /** @description Cells brought to their standard form */
                            normalised: number;
                        };
                        reasons: {
                            column: string;
                            reason: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            rows: number;
                        }[];
                        /** @description Code sets that this release cannot check */
                        unchecked: string[];
                        problem?: {
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                            remedy: {
                                zh: string;
                                en: string;
                            };
                        };
                        /** @description The version published */
                        version?: number;
                        /** @description Rows against the version before; inPlace: they stayed in their segment */
                        change?: {
                            added: number;
                            changed: number;
                            removed: number;
                            inPlace: boolean;
                        };
                        startedAt: string;
                        endedAt?: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.find-upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        resource: string;
                        name: string;
                        /**
                         * @description full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go
                         * @enum {unknown}
                         */
                        mode: "full" | "upsert" | "delete";
                        size: number;
                        /** @description Bytes that are on the disk; the next chunk begins there */
                        received: number;
                        /** @enum {unknown} */
                        state: "open" | "complete" | "discarded" | "expired";
                        /** @description The load that it began, once complete */
                        load?: string;
                        expiresAt: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.receive-chunk": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        resource: string;
                        name: string;
                        /**
                         * @description full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go
                         * @enum {unknown}
                         */
                        mode: "full" | "upsert" | "delete";
                        size: number;
                        /** @description Bytes that are on the disk; the next chunk begins there */
                        received: number;
                        /** @enum {unknown} */
                        state: "open" | "complete" | "discarded" | "expired";
                        /** @description The load that it began, once complete */
                        load?: string;
                        expiresAt: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.discard-upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        resource: string;
                        name: string;
                        /**
                         * @description full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go
                         * @enum {unknown}
                         */
                        mode: "full" | "upsert" | "delete";
                        size: number;
                        /** @description Bytes that are on the disk; the next chunk begins there */
                        received: number;
                        /** @enum {unknown} */
                        state: "open" | "complete" | "discarded" | "expired";
                        /** @description The load that it began, once complete */
                        load?: string;
                        expiresAt: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "portal.list-open-datasets": {
        parameters: {
            query: {
                /** @description 要找的字词 · Words to look for */
                q?: string;
                /** @description 主题 · Theme */
                theme?: string;
                /** @description 提供机构编号 · Id of the publisher */
                agency?: string;
                /** @description 开放类型 · Class of opening */
                openingClass?: string;
                /** @description 格式 · Format */
                format?: string;
                /** @description 更新周期 · Update cycle */
                updateCycle?: string;
                /** @description 每页条数 · Entries in a page */
                limit: number;
                /** @description 跳过条数 · Entries passed over */
                offset: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description 资源代码，作地址用的形式 · Resource code as addresses have it */
                            code: string;
                            name: string;
                            summary: string;
                            publisher: {
                                id: string;
                                name: string;
                            };
                            opening: {
                                class: string;
                                zh: string;
                                en: string;
                                article: string | null;
                            };
                            updateCycle: string | null;
                            publishedAt: string | null;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "portal.find-open-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 资源代码，/ 写作 - · Resource code, with - for / */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 资源代码，作地址用的形式 · Resource code as addresses have it */
                        code: string;
                        name: string;
                        summary: string;
                        publisher: {
                            id: string;
                            name: string;
                        };
                        opening: {
                            class: string;
                            zh: string;
                            en: string;
                            article: string | null;
                        };
                        updateCycle: string | null;
                        publishedAt: string | null;
                        /** @description 开放条件 · Conditions of opening */
                        conditions: string;
                        /** @description 目录版本 · Version of the entry */
                        version: number;
                        items: {
                            column: string;
                            name: string;
                            /** @description 国家目录指南的类型字母 C N Y D T L M G B I F · Type letter of the national catalogue guide */
                            dataType: string;
                            key: boolean;
                            meaning: string | null;
                            mask: string | null;
                            /** @description 是否在可直接获取之列 · Whether it is among what everyone may take */
                            given: boolean;
                        }[];
                        /** @description 可直接获取的数据；没有时为 null · What everyone may take; null where there is none */
                        data: {
                            version: string;
                            rows: number;
                            publishedAt: string | null;
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "portal.read-open-rows": {
        parameters: {
            query: {
                /** @description 每页行数 · Rows in a page */
                limit: number;
                /** @description 跳过的行数；更远的用 cursor · Rows passed over; further on use the cursor */
                offset: number;
                /** @description 上一页答复中的 next · `next` of the page before */
                cursor?: string;
                /** @description 条件，可以有多个，同时成立：列名:eq|contains|gte|lte:值。条件只比较所提供的（脱敏后的）内容 · Conditions that must all hold, as column:eq|contains|gte|lte:value; they compare what is given, after masking */
                where?: string[];
            };
            header?: never;
            path: {
                /** @description 资源代码，/ 写作 - · Resource code, with - for / */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: string | number | boolean | null;
                        }[];
                        /** @description 数据版本 · Version of the data */
                        version: string;
                        /** @description 下一页的 cursor；最后一页为 null · The cursor of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "portal.read-granted-rows": {
        parameters: {
            query: {
                /** @description 每页行数 · Rows in a page */
                limit: number;
                /** @description 上一页答复中的 next · `next` of the page before */
                after: number;
            };
            header?: never;
            path: {
                /** @description 申请编号 · Number of the application */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: string | number | boolean | null;
                        }[];
                        /** @description 数据版本 · Version of the data */
                        version: string;
                        /** @description 下一页的 after；最后一页为 null · `after` of the next page; null on the last */
                        next: number | null;
                        /** @description 获取凭证，可以用账本核验 · Proof of the taking, to be checked against the ledger */
                        receipt: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.show-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            id: string;
                            name: string;
                            agency: {
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            roles: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            id: string;
                            name: string;
                            agency: {
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            roles: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.list-agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            region: string;
                            name: string;
                            nameEn: string;
                            creditCode: string;
                            kind: string;
                            offices: string[];
                            responsiblePerson: string;
                            dataOffice: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.register-agency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    region: string;
                    name: string;
                    nameEn: string;
                    creditCode: string;
                    kind: string;
                    offices: string[];
                    responsiblePerson: string;
                    dataOffice: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        region: string;
                        name: string;
                        nameEn: string;
                        creditCode: string;
                        kind: string;
                        offices: string[];
                        responsiblePerson: string;
                        dataOffice: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.assign-offices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    offices: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        region: string;
                        name: string;
                        nameEn: string;
                        creditCode: string;
                        kind: string;
                        offices: string[];
                        responsiblePerson: string;
                        dataOffice: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.list-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tiers: {
                            word: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                        }[];
                        agencyKinds: {
                            word: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                        }[];
                        offices: {
                            word: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                        }[];
                        duties: {
                            word: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.list-regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: string;
                            nameEn: string;
                            tier: string;
                            parent: string | null;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.register-region": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: string;
                    nameEn: string;
                    tier: string;
                    parent: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        nameEn: string;
                        tier: string;
                        parent: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.list-accounts": {
        parameters: {
            query: {
                limit: number;
                offset: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description 编号 */
                            id: string;
                            agency: string;
                            login: string;
                            name: string;
                            staffNumber: string;
                            roles: string[];
                            duties: string[];
                            state: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            passwordSetAt: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.create-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agency: string;
                    login: string;
                    name: string;
                    staffNumber: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 编号 */
                        id: string;
                        agency: string;
                        login: string;
                        name: string;
                        staffNumber: string;
                        roles: string[];
                        duties: string[];
                        state: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        passwordSetAt: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.change-account-state": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    state: "active" | "suspended" | "closed";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 编号 */
                        id: string;
                        agency: string;
                        login: string;
                        name: string;
                        staffNumber: string;
                        roles: string[];
                        duties: string[];
                        state: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        passwordSetAt: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.assign-roles": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: ("officer" | "head" | "sharing-head" | "system-administrator" | "security-administrator" | "auditor")[];
                    duties?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 编号 */
                        id: string;
                        agency: string;
                        login: string;
                        name: string;
                        staffNumber: string;
                        roles: string[];
                        duties: string[];
                        state: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        passwordSetAt: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.list-public-accounts": {
        parameters: {
            query: {
                limit: number;
                offset: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description 编号 */
                            id: string;
                            /** @enum {unknown} */
                            kind: "citizen" | "legal-person" | "other-organisation";
                            name: string;
                            login: string;
                            /** @description 部分隐去的证件号码 */
                            identity: string;
                            /** @enum {unknown} */
                            state: "active" | "suspended" | "closed";
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.change-public-state": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    state: "active" | "suspended" | "closed";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 编号 */
                        id: string;
                        /** @enum {unknown} */
                        state: "active" | "suspended" | "closed";
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.list-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description 编号 */
                            id: string;
                            agency: string;
                            name: string;
                            state: string;
                            /** @description 编号 */
                            issuedBy: string;
                            /** Format: date-time */
                            issuedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            replaces: string | null;
                            revokedAt: string | null;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.issue-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    days?: number;
                    /** @description 编号 */
                    replaces?: string;
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 编号 */
                        id: string;
                        agency: string;
                        name: string;
                        state: string;
                        /** @description 编号 */
                        issuedBy: string;
                        /** Format: date-time */
                        issuedAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        replaces: string | null;
                        revokedAt: string | null;
                        secret: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.revoke-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 编号 */
                        id: string;
                        agency: string;
                        name: string;
                        state: string;
                        /** @description 编号 */
                        issuedBy: string;
                        /** Format: date-time */
                        issuedAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        replaces: string | null;
                        revokedAt: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.read-inbox": {
        parameters: {
            query: {
                standing?: "none" | "coming" | "due-soon" | "overdue";
                /** @description now: due today or before */
                when?: "now" | "later";
                type?: string;
                /** @description mine: in the caller’s hands; the whole office’s unless told */
                handler?: "mine" | "nobody";
                /** @description Part of a number or a title */
                text?: string;
                /** @description urgent: overdue by law before everything else */
                sort: "due" | "urgent" | "number";
                order?: "asc" | "desc";
                limit: number;
                offset: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: string;
                            type: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            step: string;
                            stepName: {
                                zh: string;
                                en: string;
                            };
                            title: string;
                            about: {
                                kind: string;
                                id: string;
                                title: string;
                                version: string | null;
                                resource: string | null;
                            } | null;
                            applicant: {
                                id: string;
                                name: string;
                            };
                            agency: {
                                id: string;
                                name: string;
                            };
                            duty: string | null;
                            article: string | null;
                            /** @description YYYY-MM-DD */
                            openedOn: string;
                            due: string | null;
                            dueKind: "law" | "target" | "none";
                            provisional: boolean;
                            standing: "none" | "coming" | "due-soon" | "overdue";
                            clock: {
                                step: string;
                                /** @description Of a body that the law binds by reference alone: past it is not late */
                                recommended?: boolean;
                                kind: "law" | "target";
                                article: string;
                                /** @description YYYY-MM-DD */
                                start: string;
                                days: number | null;
                                /** @description wd (working days), day, month or year */
                                unit: string;
                                extended: number;
                                due: string | null;
                                provisional: boolean;
                                stopped: boolean;
                                late: boolean;
                                running: boolean;
                                remaining: number | null;
                                strip: {
                                    /** @description YYYY-MM-DD */
                                    day: string;
                                    kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                    number: number | null;
                                    today: boolean;
                                    due: boolean;
                                    over: boolean;
                                    provisional: boolean;
                                }[];
                            } | null;
                            handler: {
                                /** @description Account of the person */
                                person: string;
                                name: string;
                                /** @description ISO 8601 instant */
                                since: string;
                                /** @description Name of who handed it over; their own where they took it */
                                by: string;
                                /** @description Shown to the office alone */
                                note: string | null;
                            } | null;
                        }[];
                        /** @description How many match the filter */
                        total: number;
                        figures: {
                            open: number;
                            /** @description Beyond a limit of law */
                            overdue: number;
                            /** @description Due today or before */
                            dueNow: number;
                            dueSoon: number;
                            types: {
                                type: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                tasks: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.list-cases": {
        parameters: {
            query: {
                status?: "open" | "returned" | "closed";
                type?: string;
                about?: string;
                /** @description Part of a number or a title */
                text?: string;
                /** @description Only what is, or was decided, after its limit */
                late?: boolean;
                sort: "filed" | "due" | "title" | "number";
                order?: "asc" | "desc";
                /** @description Only what the caller’s agency filed and another has to move */
                waiting?: boolean;
                limit: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description `previous` of the page behind */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: string;
                            type: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            title: string;
                            about: {
                                kind: string;
                                id: string;
                                title: string;
                                version: string | null;
                                resource: string | null;
                            } | null;
                            applicant: {
                                id: string;
                                name: string;
                            };
                            status: "open" | "returned" | "closed";
                            result: string | null;
                            resultName: {
                                zh: string;
                                en: string;
                            } | null;
                            late: boolean;
                            trial: boolean;
                            /** @description YYYY-MM-DD */
                            filedOn: string;
                            closedOn: string | null;
                            due: string | null;
                            provisional: boolean;
                            clock: {
                                step: string;
                                /** @description Of a body that the law binds by reference alone: past it is not late */
                                recommended?: boolean;
                                kind: "law" | "target";
                                article: string;
                                /** @description YYYY-MM-DD */
                                start: string;
                                days: number | null;
                                /** @description wd (working days), day, month or year */
                                unit: string;
                                extended: number;
                                due: string | null;
                                provisional: boolean;
                                stopped: boolean;
                                late: boolean;
                                running: boolean;
                                remaining: number | null;
                                strip: {
                                    /** @description YYYY-MM-DD */
                                    day: string;
                                    kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                    number: number | null;
                                    today: boolean;
                                    due: boolean;
                                    over: boolean;
                                    provisional: boolean;
                                }[];
                            } | null;
                            waitingFor: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        /** @description How many match, up to 999 */
                        total: number;
                        /** @description There are more than total says */
                        more: boolean;
                        next: string | null;
                        previous: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.file-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    type: string;
                    about?: string;
                    form: {
                        [key: string]: unknown;
                    };
                    overrides?: {
                        [key: string]: {
                            law?: string;
                            reason?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: {
                            kind: string;
                            id: string;
                            title: string;
                            version: string | null;
                            resource: string | null;
                        } | null;
                        applicant: {
                            id: string;
                            name: string;
                        };
                        status: "open" | "returned" | "closed";
                        result: string | null;
                        resultName: {
                            zh: string;
                            en: string;
                        } | null;
                        late: boolean;
                        trial: boolean;
                        /** @description YYYY-MM-DD */
                        filedOn: string;
                        closedOn: string | null;
                        due: string | null;
                        provisional: boolean;
                        clock: {
                            step: string;
                            /** @description Of a body that the law binds by reference alone: past it is not late */
                            recommended?: boolean;
                            kind: "law" | "target";
                            article: string;
                            /** @description YYYY-MM-DD */
                            start: string;
                            days: number | null;
                            /** @description wd (working days), day, month or year */
                            unit: string;
                            extended: number;
                            due: string | null;
                            provisional: boolean;
                            stopped: boolean;
                            late: boolean;
                            running: boolean;
                            remaining: number | null;
                            strip: {
                                /** @description YYYY-MM-DD */
                                day: string;
                                kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                number: number | null;
                                today: boolean;
                                due: boolean;
                                over: boolean;
                                provisional: boolean;
                            }[];
                        } | null;
                        waitingFor: {
                            id: string;
                            name: string;
                        }[];
                        pack: string;
                        packName: {
                            zh: string;
                            en: string;
                        };
                        packHash: string;
                        layers: string[];
                        articles: {
                            /** @description pack:article, for instance wuxi-2020:20.2 */
                            article: string;
                            says: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        provider: {
                            id: string;
                            name: string;
                        } | null;
                        applicantPerson: string;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        missing: string[];
                        tasks: {
                            step: string;
                            stepName: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            agency: {
                                id: string;
                                name: string;
                            };
                            duty: string | null;
                            article: string | null;
                            /** @description YYYY-MM-DD */
                            openedOn: string;
                            mine: boolean;
                            whyNot: {
                                zh: string;
                                en: string;
                            } | null;
                            handler: {
                                /** @description Account of the person */
                                person: string;
                                name: string;
                                /** @description ISO 8601 instant */
                                since: string;
                                /** @description Name of who handed it over; their own where they took it */
                                by: string;
                                /** @description Shown to the office alone */
                                note: string | null;
                            } | null;
                            mayHandOver: boolean;
                            answers: {
                                answer: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                article: string | null;
                                /** @description Reasons must be given */
                                reasons: boolean;
                                /** @description A legal basis must be cited */
                                cites: boolean;
                                /** @description Whether a decision in writing is attached: always, or where the form asks for one */
                                written: "always" | "on-request" | null;
                                /** @description Sends the matter back to the applicant or to an earlier step */
                                returns: boolean;
                                fields: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                }[];
                            }[];
                        }[];
                        steps: {
                            step: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                            state: "waiting" | "open" | "done" | "skipped" | "cancelled";
                            round: number;
                            openedOn: string | null;
                            doneOn: string | null;
                            answer: string | null;
                            answerName: {
                                zh: string;
                                en: string;
                            } | null;
                            late: boolean;
                            lapsed: boolean;
                            replies: {
                                agency: {
                                    id: string;
                                    name: string;
                                };
                                person: string;
                                answer: string;
                                answerName: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description YYYY-MM-DD */
                                on: string;
                                reasons: string | null;
                                cites: string | null;
                            }[];
                            fields: {
                                field: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                };
                                value: unknown;
                            }[];
                            words: {
                                word: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                            }[];
                            clocks: {
                                step: string;
                                /** @description Of a body that the law binds by reference alone: past it is not late */
                                recommended?: boolean;
                                kind: "law" | "target";
                                article: string;
                                /** @description YYYY-MM-DD */
                                start: string;
                                days: number | null;
                                /** @description wd (working days), day, month or year */
                                unit: string;
                                extended: number;
                                due: string | null;
                                provisional: boolean;
                                stopped: boolean;
                                late: boolean;
                                running: boolean;
                                remaining: number | null;
                                strip: {
                                    /** @description YYYY-MM-DD */
                                    day: string;
                                    kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                    number: number | null;
                                    today: boolean;
                                    due: boolean;
                                    over: boolean;
                                    provisional: boolean;
                                }[];
                            }[];
                        }[];
                        timeline: {
                            /** @description ISO 8601 instant */
                            at: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                            /** @description filed, attached, opened, replied, answered, returned, supplied, withdrawn, extended, overdue, lapsed, effect or closed */
                            what: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            person: string;
                            agency: {
                                id: string;
                                name: string;
                            };
                            step: string | null;
                            answer: string | null;
                            article: string | null;
                            reasons: string | null;
                        }[];
                        effects: {
                            name: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        notes: {
                            zh: string;
                            en: string;
                        }[];
                        directions: {
                            number: string;
                            decision: {
                                zh: string;
                                en: string;
                            };
                            /** @description YYYY-MM-DD */
                            on: string;
                            article: string | null;
                        }[];
                        exceptions: {
                            article: string;
                            step: {
                                zh: string;
                                en: string;
                            } | null;
                            law: string;
                            reason: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        remedies: string[];
                        mayFile: {
                            type: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        followUps: {
                            number: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            status: string;
                            /** @description YYYY-MM-DD */
                            filedOn: string;
                        }[];
                        supplement: {
                            /** @description YYYY-MM-DD */
                            on: string;
                            doneOn: string | null;
                            missing: {
                                field: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            article: string;
                        } | null;
                        canAskSupplement: boolean;
                        canSupply: boolean;
                        canWithdraw: boolean;
                        canExtend: string[];
                        /** @description YYYY-MM-DD */
                        today: string;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.find-case": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: {
                            kind: string;
                            id: string;
                            title: string;
                            version: string | null;
                            resource: string | null;
                        } | null;
                        applicant: {
                            id: string;
                            name: string;
                        };
                        status: "open" | "returned" | "closed";
                        result: string | null;
                        resultName: {
                            zh: string;
                            en: string;
                        } | null;
                        late: boolean;
                        trial: boolean;
                        /** @description YYYY-MM-DD */
                        filedOn: string;
                        closedOn: string | null;
                        due: string | null;
                        provisional: boolean;
                        clock: {
                            step: string;
                            /** @description Of a body that the law binds by reference alone: past it is not late */
                            recommended?: boolean;
                            kind: "law" | "target";
                            article: string;
                            /** @description YYYY-MM-DD */
                            start: string;
                            days: number | null;
                            /** @description wd (working days), day, month or year */
                            unit: string;
                            extended: number;
                            due: string | null;
                            provisional: boolean;
                            stopped: boolean;
                            late: boolean;
                            running: boolean;
                            remaining: number | null;
                            strip: {
                                /** @description YYYY-MM-DD */
                                day: string;
                                kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                number: number | null;
                                today: boolean;
                                due: boolean;
                                over: boolean;
                                provisional: boolean;
                            }[];
                        } | null;
                        waitingFor: {
                            id: string;
                            name: string;
                        }[];
                        pack: string;
                        packName: {
                            zh: string;
                            en: string;
                        };
                        packHash: string;
                        layers: string[];
                        articles: {
                            /** @description pack:article, for instance wuxi-2020:20.2 */
                            article: string;
                            says: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        provider: {
                            id: string;
                            name: string;
                        } | null;
                        applicantPerson: string;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        missing: string[];
                        tasks: {
                            step: string;
                            stepName: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            agency: {
                                id: string;
                                name: string;
                            };
                            duty: string | null;
                            article: string | null;
                            /** @description YYYY-MM-DD */
                            openedOn: string;
                            mine: boolean;
                            whyNot: {
                                zh: string;
                                en: string;
                            } | null;
                            handler: {
                                /** @description Account of the person */
                                person: string;
                                name: string;
                                /** @description ISO 8601 instant */
                                since: string;
                                /** @description Name of who handed it over; their own where they took it */
                                by: string;
                                /** @description Shown to the office alone */
                                note: string | null;
                            } | null;
                            mayHandOver: boolean;
                            answers: {
                                answer: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                article: string | null;
                                /** @description Reasons must be given */
                                reasons: boolean;
                                /** @description A legal basis must be cited */
                                cites: boolean;
                                /** @description Whether a decision in writing is attached: always, or where the form asks for one */
                                written: "always" | "on-request" | null;
                                /** @description Sends the matter back to the applicant or to an earlier step */
                                returns: boolean;
                                fields: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                }[];
                            }[];
                        }[];
                        steps: {
                            step: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                            state: "waiting" | "open" | "done" | "skipped" | "cancelled";
                            round: number;
                            openedOn: string | null;
                            doneOn: string | null;
                            answer: string | null;
                            answerName: {
                                zh: string;
                                en: string;
                            } | null;
                            late: boolean;
                            lapsed: boolean;
                            replies: {
                                agency: {
                                    id: string;
                                    name: string;
                                };
                                person: string;
                                answer: string;
                                answerName: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description YYYY-MM-DD */
                                on: string;
                                reasons: string | null;
                                cites: string | null;
                            }[];
                            fields: {
                                field: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                };
                                value: unknown;
                            }[];
                            words: {
                                word: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                            }[];
                            clocks: {
                                step: string;
                                /** @description Of a body that the law binds by reference alone: past it is not late */
                                recommended?: boolean;
                                kind: "law" | "target";
                                article: string;
                                /** @description YYYY-MM-DD */
                                start: string;
                                days: number | null;
                                /** @description wd (working days), day, month or year */
                                unit: string;
                                extended: number;
                                due: string | null;
                                provisional: boolean;
                                stopped: boolean;
                                late: boolean;
                                running: boolean;
                                remaining: number | null;
                                strip: {
                                    /** @description YYYY-MM-DD */
                                    day: string;
                                    kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                    number: number | null;
                                    today: boolean;
                                    due: boolean;
                                    over: boolean;
                                    provisional: boolean;
                                }[];
                            }[];
                        }[];
                        timeline: {
                            /** @description ISO 8601 instant */
                            at: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                            /** @description filed, attached, opened, replied, answered, returned, supplied, withdrawn, extended, overdue, lapsed, effect or closed */
                            what: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            person: string;
                            agency: {
                                id: string;
                                name: string;
                            };
                            step: string | null;
                            answer: string | null;
                            article: string | null;
                            reasons: string | null;
                        }[];
                        effects: {
                            name: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        notes: {
                            zh: string;
                            en: string;
                        }[];
                        directions: {
                            number: string;
                            decision: {
                                zh: string;
                                en: string;
                            };
                            /** @description YYYY-MM-DD */
                            on: string;
                            article: string | null;
                        }[];
                        exceptions: {
                            article: string;
                            step: {
                                zh: string;
                                en: string;
                            } | null;
                            law: string;
                            reason: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        remedies: string[];
                        mayFile: {
                            type: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        followUps: {
                            number: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            status: string;
                            /** @description YYYY-MM-DD */
                            filedOn: string;
                        }[];
                        supplement: {
                            /** @description YYYY-MM-DD */
                            on: string;
                            doneOn: string | null;
                            missing: {
                                field: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            article: string;
                        } | null;
                        canAskSupplement: boolean;
                        canSupply: boolean;
                        canWithdraw: boolean;
                        canExtend: string[];
                        /** @description YYYY-MM-DD */
                        today: string;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.answer-step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    step: string;
                    answer: string;
                    fields?: {
                        [key: string]: unknown;
                    };
                    reasons?: string;
                    cites?: string;
                    /** @description A decision in writing, attached by the agency that answers */
                    document?: string;
                    overrides?: {
                        [key: string]: {
                            law?: string;
                            reason?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: {
                            kind: string;
                            id: string;
                            title: string;
                            version: string | null;
                            resource: string | null;
                        } | null;
                        applicant: {
                            id: string;
                            name: string;
                        };
                        status: "open" | "returned" | "closed";
                        result: string | null;
                        resultName: {
                            zh: string;
                            en: string;
                        } | null;
                        late: boolean;
                        trial: boolean;
                        /** @description YYYY-MM-DD */
                        filedOn: string;
                        closedOn: string | null;
                        due: string | null;
                        provisional: boolean;
                        clock: {
                            step: string;
                            /** @description Of a body that the law binds by reference alone: past it is not late */
                            recommended?: boolean;
                            kind: "law" | "target";
                            article: string;
                            /** @description YYYY-MM-DD */
                            start: string;
                            days: number | null;
                            /** @description wd (working days), day, month or year */
                            unit: string;
                            extended: number;
                            due: string | null;
                            provisional: boolean;
                            stopped: boolean;
                            late: boolean;
                            running: boolean;
                            remaining: number | null;
                            strip: {
                                /** @description YYYY-MM-DD */
                                day: string;
                                kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                number: number | null;
                                today: boolean;
                                due: boolean;
                                over: boolean;
                                provisional: boolean;
                            }[];
                        } | null;
                        waitingFor: {
                            id: string;
                            name: string;
                        }[];
                        pack: string;
                        packName: {
                            zh: string;
                            en: string;
                        };
                        packHash: string;
                        layers: string[];
                        articles: {
                            /** @description pack:article, for instance wuxi-2020:20.2 */
                            article: string;
                            says: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        provider: {
                            id: string;
                            name: string;
                        } | null;
                        applicantPerson: string;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        missing: string[];
                        tasks: {
                            step: string;
                            stepName: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            agency: {
                                id: string;
                                name: string;
                            };
                            duty: string | null;
                            article: string | null;
                            /** @description YYYY-MM-DD */
                            openedOn: string;
                            mine: boolean;
                            whyNot: {
                                zh: string;
                                en: string;
                            } | null;
                            handler: {
                                /** @description Account of the person */
                                person: string;
                                name: string;
                                /** @description ISO 8601 instant */
                                since: string;
                                /** @description Name of who handed it over; their own where they took it */
                                by: string;
                                /** @description Shown to the office alone */
                                note: string | null;
                            } | null;
                            mayHandOver: boolean;
                            answers: {
                                answer: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                article: string | null;
                                /** @description Reasons must be given */
                                reasons: boolean;
                                /** @description A legal basis must be cited */
                                cites: boolean;
                                /** @description Whether a decision in writing is attached: always, or where the form asks for one */
                                written: "always" | "on-request" | null;
                                /** @description Sends the matter back to the applicant or to an earlier step */
                                returns: boolean;
                                fields: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                }[];
                            }[];
                        }[];
                        steps: {
                            step: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                            state: "waiting" | "open" | "done" | "skipped" | "cancelled";
                            round: number;
                            openedOn: string | null;
                            doneOn: string | null;
                            answer: string | null;
                            answerName: {
                                zh: string;
                                en: string;
                            } | null;
                            late: boolean;
                            lapsed: boolean;
                            replies: {
                                agency: {
                                    id: string;
                                    name: string;
                                };
                                person: string;
                                answer: string;
                                answerName: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description YYYY-MM-DD */
                                on: string;
                                reasons: string | null;
                                cites: string | null;
                            }[];
                            fields: {
                                field: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                };
                                value: unknown;
                            }[];
                            words: {
                                word: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                            }[];
                            clocks: {
                                step: string;
                                /** @description Of a body that the law binds by reference alone: past it is not late */
                                recommended?: boolean;
                                kind: "law" | "target";
                                article: string;
                                /** @description YYYY-MM-DD */
                                start: string;
                                days: number | null;
                                /** @description wd (working days), day, month or year */
                                unit: string;
                                extended: number;
                                due: string | null;
                                provisional: boolean;
                                stopped: boolean;
                                late: boolean;
                                running: boolean;
                                remaining: number | null;
                                strip: {
                                    /** @description YYYY-MM-DD */
                                    day: string;
                                    kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                    number: number | null;
                                    today: boolean;
                                    due: boolean;
                                    over: boolean;
                                    provisional: boolean;
                                }[];
                            }[];
                        }[];
                        timeline: {
                            /** @description ISO 8601 instant */
                            at: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                            /** @description filed, attached, opened, replied, answered, returned, supplied, withdrawn, extended, overdue, lapsed, effect or closed */
                            what: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            person: string;
                            agency: {
                                id: string;
                                name: string;
                            };
                            step: string | null;
                            answer: string | null;
                            article: string | null;
                            reasons: string | null;
                        }[];
                        effects: {
                            name: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        notes: {
                            zh: string;
                            en: string;
                        }[];
                        directions: {
                            number: string;
                            decision: {
                                zh: string;
                                en: string;
                            };
                            /** @description YYYY-MM-DD */
                            on: string;
                            article: string | null;
                        }[];
                        exceptions: {
                            article: string;
                            step: {
                                zh: string;
                                en: string;
                            } | null;
                            law: string;
                            reason: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        remedies: string[];
                        mayFile: {
                            type: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        followUps: {
                            number: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            status: string;
                            /** @description YYYY-MM-DD */
                            filedOn: string;
                        }[];
                        supplement: {
                            /** @description YYYY-MM-DD */
                            on: string;
                            doneOn: string | null;
                            missing: {
                                field: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            article: string;
                        } | null;
                        canAskSupplement: boolean;
                        canSupply: boolean;
                        canWithdraw: boolean;
                        canExtend: string[];
                        /** @description YYYY-MM-DD */
                        today: string;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.ask-supplement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Names of the fields of the form, all of them */
                    missing: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: {
                            kind: string;
                            id: string;
                            title: string;
                            version: string | null;
                            resource: string | null;
                        } | null;
                        applicant: {
                            id: string;
                            name: string;
                        };
                        status: "open" | "returned" | "closed";
                        result: string | null;
                        resultName: {
                            zh: string;
                            en: string;
                        } | null;
                        late: boolean;
                        trial: boolean;
                        /** @description YYYY-MM-DD */
                        filedOn: string;
                        closedOn: string | null;
                        due: string | null;
                        provisional: boolean;
                        clock: {
                            step: string;
                            /** @description Of a body that the law binds by reference alone: past it is not late */
                            recommended?: boolean;
                            kind: "law" | "target";
                            article: string;
                            /** @description YYYY-MM-DD */
                            start: string;
                            days: number | null;
                            /** @description wd (working days), day, month or year */
                            unit: string;
                            extended: number;
                            due: string | null;
                            provisional: boolean;
                            stopped: boolean;
                            late: boolean;
                            running: boolean;
                            remaining: number | null;
                            strip: {
                                /** @description YYYY-MM-DD */
                                day: string;
                                kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                number: number | null;
                                today: boolean;
                                due: boolean;
                                over: boolean;
                                provisional: boolean;
                            }[];
                        } | null;
                        waitingFor: {
                            id: string;
                            name: string;
                        }[];
                        pack: string;
                        packName: {
                            zh: string;
                            en: string;
                        };
                        packHash: string;
                        layers: string[];
                        articles: {
                            /** @description pack:article, for instance wuxi-2020:20.2 */
                            article: string;
                            says: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        provider: {
                            id: string;
                            name: string;
                        } | null;
                        applicantPerson: string;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        missing: string[];
                        tasks: {
                            step: string;
                            stepName: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            agency: {
                                id: string;
                                name: string;
                            };
                            duty: string | null;
                            article: string | null;
                            /** @description YYYY-MM-DD */
                            openedOn: string;
                            mine: boolean;
                            whyNot: {
                                zh: string;
                                en: string;
                            } | null;
                            handler: {
                                /** @description Account of the person */
                                person: string;
                                name: string;
                                /** @description ISO 8601 instant */
                                since: string;
                                /** @description Name of who handed it over; their own where they took it */
                                by: string;
                                /** @description Shown to the office alone */
                                note: string | null;
                            } | null;
                            mayHandOver: boolean;
                            answers: {
                                answer: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                article: string | null;
                                /** @description Reasons must be given */
                                reasons: boolean;
                                /** @description A legal basis must be cited */
                                cites: boolean;
                                /** @description Whether a decision in writing is attached: always, or where the form asks for one */
                                written: "always" | "on-request" | null;
                                /** @description Sends the matter back to the applicant or to an earlier step */
                                returns: boolean;
                                fields: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                }[];
                            }[];
                        }[];
                        steps: {
                            step: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                            state: "waiting" | "open" | "done" | "skipped" | "cancelled";
                            round: number;
                            openedOn: string | null;
                            doneOn: string | null;
                            answer: string | null;
                            answerName: {
                                zh: string;
                                en: string;
                            } | null;
                            late: boolean;
                            lapsed: boolean;
                            replies: {
                                agency: {
                                    id: string;
                                    name: string;
                                };
                                person: string;
                                answer: string;
                                answerName: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description YYYY-MM-DD */
                                on: string;
                                reasons: string | null;
                                cites: string | null;
                            }[];
                            fields: {
                                field: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                };
                                value: unknown;
                            }[];
                            words: {
                                word: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                            }[];
                            clocks: {
                                step: string;
                                /** @description Of a body that the law binds by reference alone: past it is not late */
                                recommended?: boolean;
                                kind: "law" | "target";
                                article: string;
                                /** @description YYYY-MM-DD */
                                start: string;
                                days: number | null;
                                /** @description wd (working days), day, month or year */
                                unit: string;
                                extended: number;
                                due: string | null;
                                provisional: boolean;
                                stopped: boolean;
                                late: boolean;
                                running: boolean;
                                remaining: number | null;
                                strip: {
                                    /** @description YYYY-MM-DD */
                                    day: string;
                                    kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                    number: number | null;
                                    today: boolean;
                                    due: boolean;
                                    over: boolean;
                                    provisional: boolean;
                                }[];
                            }[];
                        }[];
                        timeline: {
                            /** @description ISO 8601 instant */
                            at: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                            /** @description filed, attached, opened, replied, answered, returned, supplied, withdrawn, extended, overdue, lapsed, effect or closed */
                            what: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            person: string;
                            agency: {
                                id: string;
                                name: string;
                            };
                            step: string | null;
                            answer: string | null;
                            article: string | null;
                            reasons: string | null;
                        }[];
                        effects: {
                            name: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        notes: {
                            zh: string;
                            en: string;
                        }[];
                        directions: {
                            number: string;
                            decision: {
                                zh: string;
                                en: string;
                            };
                            /** @description YYYY-MM-DD */
                            on: string;
                            article: string | null;
                        }[];
                        exceptions: {
                            article: string;
                            step: {
                                zh: string;
                                en: string;
                            } | null;
                            law: string;
                            reason: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        remedies: string[];
                        mayFile: {
                            type: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        followUps: {
                            number: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            status: string;
                            /** @description YYYY-MM-DD */
                            filedOn: string;
                        }[];
                        supplement: {
                            /** @description YYYY-MM-DD */
                            on: string;
                            doneOn: string | null;
                            missing: {
                                field: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            article: string;
                        } | null;
                        canAskSupplement: boolean;
                        canSupply: boolean;
                        canWithdraw: boolean;
                        canExtend: string[];
                        /** @description YYYY-MM-DD */
                        today: string;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.supply-case": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        [key: string]: unknown;
                    };
                    overrides?: {
                        [key: string]: {
                            law?: string;
                            reason?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: {
                            kind: string;
                            id: string;
                            title: string;
                            version: string | null;
                            resource: string | null;
                        } | null;
                        applicant: {
                            id: string;
                            name: string;
                        };
                        status: "open" | "returned" | "closed";
                        result: string | null;
                        resultName: {
                            zh: string;
                            en: string;
                        } | null;
                        late: boolean;
                        trial: boolean;
                        /** @description YYYY-MM-DD */
                        filedOn: string;
                        closedOn: string | null;
                        due: string | null;
                        provisional: boolean;
                        clock: {
                            step: string;
                            /** @description Of a body that the law binds by reference alone: past it is not late */
                            recommended?: boolean;
                            kind: "law" | "target";
                            article: string;
                            /** @description YYYY-MM-DD */
                            start: string;
                            days: number | null;
                            /** @description wd (working days), day, month or year */
                            unit: string;
                            extended: number;
                            due: string | null;
                            provisional: boolean;
                            stopped: boolean;
                            late: boolean;
                            running: boolean;
                            remaining: number | null;
                            strip: {
                                /** @description YYYY-MM-DD */
                                day: string;
                                kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                number: number | null;
                                today: boolean;
                                due: boolean;
                                over: boolean;
                                provisional: boolean;
                            }[];
                        } | null;
                        waitingFor: {
                            id: string;
                            name: string;
                        }[];
                        pack: string;
                        packName: {
                            zh: string;
                            en: string;
                        };
                        packHash: string;
                        layers: string[];
                        articles: {
                            /** @description pack:article, for instance wuxi-2020:20.2 */
                            article: string;
                            says: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        provider: {
                            id: string;
                            name: string;
                        } | null;
                        applicantPerson: string;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        missing: string[];
                        tasks: {
                            step: string;
                            stepName: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            agency: {
                                id: string;
                                name: string;
                            };
                            duty: string | null;
                            article: string | null;
                            /** @description YYYY-MM-DD */
                            openedOn: string;
                            mine: boolean;
                            whyNot: {
                                zh: string;
                                en: string;
                            } | null;
                            handler: {
                                /** @description Account of the person */
                                person: string;
                                name: string;
                                /** @description ISO 8601 instant */
                                since: string;
                                /** @description Name of who handed it over; their own where they took it */
                                by: string;
                                /** @description Shown to the office alone */
                                note: string | null;
                            } | null;
                            mayHandOver: boolean;
                            answers: {
                                answer: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                article: string | null;
                                /** @description Reasons must be given */
                                reasons: boolean;
                                /** @description A legal basis must be cited */
                                cites: boolean;
                                /** @description Whether a decision in writing is attached: always, or where the form asks for one */
                                written: "always" | "on-request" | null;
                                /** @description Sends the matter back to the applicant or to an earlier step */
                                returns: boolean;
                                fields: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                }[];
                            }[];
                        }[];
                        steps: {
                            step: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                            state: "waiting" | "open" | "done" | "skipped" | "cancelled";
                            round: number;
                            openedOn: string | null;
                            doneOn: string | null;
                            answer: string | null;
                            answerName: {
                                zh: string;
                                en: string;
                            } | null;
                            late: boolean;
                            lapsed: boolean;
                            replies: {
                                agency: {
                                    id: string;
                                    name: string;
                                };
                                person: string;
                                answer: string;
                                answerName: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description YYYY-MM-DD */
                                on: string;
                                reasons: string | null;
                                cites: string | null;
                            }[];
                            fields: {
                                field: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                };
                                value: unknown;
                            }[];
                            words: {
                                word: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                            }[];
                            clocks: {
                                step: string;
                                /** @description Of a body that the law binds by reference alone: past it is not late */
                                recommended?: boolean;
                                kind: "law" | "target";
                                article: string;
                                /** @description YYYY-MM-DD */
                                start: string;
                                days: number | null;
                                /** @description wd (working days), day, month or year */
                                unit: string;
                                extended: number;
                                due: string | null;
                                provisional: boolean;
                                stopped: boolean;
                                late: boolean;
                                running: boolean;
                                remaining: number | null;
                                strip: {
                                    /** @description YYYY-MM-DD */
                                    day: string;
                                    kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                    number: number | null;
                                    today: boolean;
                                    due: boolean;
                                    over: boolean;
                                    provisional: boolean;
                                }[];
                            }[];
                        }[];
                        timeline: {
                            /** @description ISO 8601 instant */
                            at: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                            /** @description filed, attached, opened, replied, answered, returned, supplied, withdrawn, extended, overdue, lapsed, effect or closed */
                            what: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            person: string;
                            agency: {
                                id: string;
                                name: string;
                            };
                            step: string | null;
                            answer: string | null;
                            article: string | null;
                            reasons: string | null;
                        }[];
                        effects: {
                            name: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        notes: {
                            zh: string;
                            en: string;
                        }[];
                        directions: {
                            number: string;
                            decision: {
                                zh: string;
                                en: string;
                            };
                            /** @description YYYY-MM-DD */
                            on: string;
                            article: string | null;
                        }[];
                        exceptions: {
                            article: string;
                            step: {
                                zh: string;
                                en: string;
                            } | null;
                            law: string;
                            reason: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        remedies: string[];
                        mayFile: {
                            type: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        followUps: {
                            number: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            status: string;
                            /** @description YYYY-MM-DD */
                            filedOn: string;
                        }[];
                        supplement: {
                            /** @description YYYY-MM-DD */
                            on: string;
                            doneOn: string | null;
                            missing: {
                                field: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            article: string;
                        } | null;
                        canAskSupplement: boolean;
                        canSupply: boolean;
                        canWithdraw: boolean;
                        canExtend: string[];
                        /** @description YYYY-MM-DD */
                        today: string;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.withdraw-case": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reasons?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: {
                            kind: string;
                            id: string;
                            title: string;
                            version: string | null;
                            resource: string | null;
                        } | null;
                        applicant: {
                            id: string;
                            name: string;
                        };
                        status: "open" | "returned" | "closed";
                        result: string | null;
                        resultName: {
                            zh: string;
                            en: string;
                        } | null;
                        late: boolean;
                        trial: boolean;
                        /** @description YYYY-MM-DD */
                        filedOn: string;
                        closedOn: string | null;
                        due: string | null;
                        provisional: boolean;
                        clock: {
                            step: string;
                            /** @description Of a body that the law binds by reference alone: past it is not late */
                            recommended?: boolean;
                            kind: "law" | "target";
                            article: string;
                            /** @description YYYY-MM-DD */
                            start: string;
                            days: number | null;
                            /** @description wd (working days), day, month or year */
                            unit: string;
                            extended: number;
                            due: string | null;
                            provisional: boolean;
                            stopped: boolean;
                            late: boolean;
                            running: boolean;
                            remaining: number | null;
                            strip: {
                                /** @description YYYY-MM-DD */
                                day: string;
                                kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                number: number | null;
                                today: boolean;
                                due: boolean;
                                over: boolean;
                                provisional: boolean;
                            }[];
                        } | null;
                        waitingFor: {
                            id: string;
                            name: string;
                        }[];
                        pack: string;
                        packName: {
                            zh: string;
                            en: string;
                        };
                        packHash: string;
                        layers: string[];
                        articles: {
                            /** @description pack:article, for instance wuxi-2020:20.2 */
                            article: string;
                            says: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        provider: {
                            id: string;
                            name: string;
                        } | null;
                        applicantPerson: string;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        missing: string[];
                        tasks: {
                            step: string;
                            stepName: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            agency: {
                                id: string;
                                name: string;
                            };
                            duty: string | null;
                            article: string | null;
                            /** @description YYYY-MM-DD */
                            openedOn: string;
                            mine: boolean;
                            whyNot: {
                                zh: string;
                                en: string;
                            } | null;
                            handler: {
                                /** @description Account of the person */
                                person: string;
                                name: string;
                                /** @description ISO 8601 instant */
                                since: string;
                                /** @description Name of who handed it over; their own where they took it */
                                by: string;
                                /** @description Shown to the office alone */
                                note: string | null;
                            } | null;
                            mayHandOver: boolean;
                            answers: {
                                answer: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                article: string | null;
                                /** @description Reasons must be given */
                                reasons: boolean;
                                /** @description A legal basis must be cited */
                                cites: boolean;
                                /** @description Whether a decision in writing is attached: always, or where the form asks for one */
                                written: "always" | "on-request" | null;
                                /** @description Sends the matter back to the applicant or to an earlier step */
                                returns: boolean;
                                fields: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                }[];
                            }[];
                        }[];
                        steps: {
                            step: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                            state: "waiting" | "open" | "done" | "skipped" | "cancelled";
                            round: number;
                            openedOn: string | null;
                            doneOn: string | null;
                            answer: string | null;
                            answerName: {
                                zh: string;
                                en: string;
                            } | null;
                            late: boolean;
                            lapsed: boolean;
                            replies: {
                                agency: {
                                    id: string;
                                    name: string;
                                };
                                person: string;
                                answer: string;
                                answerName: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description YYYY-MM-DD */
                                on: string;
                                reasons: string | null;
                                cites: string | null;
                            }[];
                            fields: {
                                field: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                };
                                value: unknown;
                            }[];
                            words: {
                                word: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                            }[];
                            clocks: {
                                step: string;
                                /** @description Of a body that the law binds by reference alone: past it is not late */
                                recommended?: boolean;
                                kind: "law" | "target";
                                article: string;
                                /** @description YYYY-MM-DD */
                                start: string;
                                days: number | null;
                                /** @description wd (working days), day, month or year */
                                unit: string;
                                extended: number;
                                due: string | null;
                                provisional: boolean;
                                stopped: boolean;
                                late: boolean;
                                running: boolean;
                                remaining: number | null;
                                strip: {
                                    /** @description YYYY-MM-DD */
                                    day: string;
                                    kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                    number: number | null;
                                    today: boolean;
                                    due: boolean;
                                    over: boolean;
                                    provisional: boolean;
                                }[];
                            }[];
                        }[];
                        timeline: {
                            /** @description ISO 8601 instant */
                            at: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                            /** @description filed, attached, opened, replied, answered, returned, supplied, withdrawn, extended, overdue, lapsed, effect or closed */
                            what: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            person: string;
                            agency: {
                                id: string;
                                name: string;
                            };
                            step: string | null;
                            answer: string | null;
                            article: string | null;
                            reasons: string | null;
                        }[];
                        effects: {
                            name: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        notes: {
                            zh: string;
                            en: string;
                        }[];
                        directions: {
                            number: string;
                            decision: {
                                zh: string;
                                en: string;
                            };
                            /** @description YYYY-MM-DD */
                            on: string;
                            article: string | null;
                        }[];
                        exceptions: {
                            article: string;
                            step: {
                                zh: string;
                                en: string;
                            } | null;
                            law: string;
                            reason: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        remedies: string[];
                        mayFile: {
                            type: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        followUps: {
                            number: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            status: string;
                            /** @description YYYY-MM-DD */
                            filedOn: string;
                        }[];
                        supplement: {
                            /** @description YYYY-MM-DD */
                            on: string;
                            doneOn: string | null;
                            missing: {
                                field: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            article: string;
                        } | null;
                        canAskSupplement: boolean;
                        canSupply: boolean;
                        canWithdraw: boolean;
                        canExtend: string[];
                        /** @description YYYY-MM-DD */
                        today: string;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.extend-step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    step: string;
                    days: number;
                    reasons?: string;
                    /** @description The applicant was told, where the law asks for it */
                    told?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: {
                            kind: string;
                            id: string;
                            title: string;
                            version: string | null;
                            resource: string | null;
                        } | null;
                        applicant: {
                            id: string;
                            name: string;
                        };
                        status: "open" | "returned" | "closed";
                        result: string | null;
                        resultName: {
                            zh: string;
                            en: string;
                        } | null;
                        late: boolean;
                        trial: boolean;
                        /** @description YYYY-MM-DD */
                        filedOn: string;
                        closedOn: string | null;
                        due: string | null;
                        provisional: boolean;
                        clock: {
                            step: string;
                            /** @description Of a body that the law binds by reference alone: past it is not late */
                            recommended?: boolean;
                            kind: "law" | "target";
                            article: string;
                            /** @description YYYY-MM-DD */
                            start: string;
                            days: number | null;
                            /** @description wd (working days), day, month or year */
                            unit: string;
                            extended: number;
                            due: string | null;
                            provisional: boolean;
                            stopped: boolean;
                            late: boolean;
                            running: boolean;
                            remaining: number | null;
                            strip: {
                                /** @description YYYY-MM-DD */
                                day: string;
                                kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                number: number | null;
                                today: boolean;
                                due: boolean;
                                over: boolean;
                                provisional: boolean;
                            }[];
                        } | null;
                        waitingFor: {
                            id: string;
                            name: string;
                        }[];
                        pack: string;
                        packName: {
                            zh: string;
                            en: string;
                        };
                        packHash: string;
                        layers: string[];
                        articles: {
                            /** @description pack:article, for instance wuxi-2020:20.2 */
                            article: string;
                            says: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        provider: {
                            id: string;
                            name: string;
                        } | null;
                        applicantPerson: string;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        missing: string[];
                        tasks: {
                            step: string;
                            stepName: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            agency: {
                                id: string;
                                name: string;
                            };
                            duty: string | null;
                            article: string | null;
                            /** @description YYYY-MM-DD */
                            openedOn: string;
                            mine: boolean;
                            whyNot: {
                                zh: string;
                                en: string;
                            } | null;
                            handler: {
                                /** @description Account of the person */
                                person: string;
                                name: string;
                                /** @description ISO 8601 instant */
                                since: string;
                                /** @description Name of who handed it over; their own where they took it */
                                by: string;
                                /** @description Shown to the office alone */
                                note: string | null;
                            } | null;
                            mayHandOver: boolean;
                            answers: {
                                answer: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                article: string | null;
                                /** @description Reasons must be given */
                                reasons: boolean;
                                /** @description A legal basis must be cited */
                                cites: boolean;
                                /** @description Whether a decision in writing is attached: always, or where the form asks for one */
                                written: "always" | "on-request" | null;
                                /** @description Sends the matter back to the applicant or to an earlier step */
                                returns: boolean;
                                fields: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                }[];
                            }[];
                        }[];
                        steps: {
                            step: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                            state: "waiting" | "open" | "done" | "skipped" | "cancelled";
                            round: number;
                            openedOn: string | null;
                            doneOn: string | null;
                            answer: string | null;
                            answerName: {
                                zh: string;
                                en: string;
                            } | null;
                            late: boolean;
                            lapsed: boolean;
                            replies: {
                                agency: {
                                    id: string;
                                    name: string;
                                };
                                person: string;
                                answer: string;
                                answerName: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description YYYY-MM-DD */
                                on: string;
                                reasons: string | null;
                                cites: string | null;
                            }[];
                            fields: {
                                field: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                };
                                value: unknown;
                            }[];
                            words: {
                                word: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                            }[];
                            clocks: {
                                step: string;
                                /** @description Of a body that the law binds by reference alone: past it is not late */
                                recommended?: boolean;
                                kind: "law" | "target";
                                article: string;
                                /** @description YYYY-MM-DD */
                                start: string;
                                days: number | null;
                                /** @description wd (working days), day, month or year */
                                unit: string;
                                extended: number;
                                due: string | null;
                                provisional: boolean;
                                stopped: boolean;
                                late: boolean;
                                running: boolean;
                                remaining: number | null;
                                strip: {
                                    /** @description YYYY-MM-DD */
                                    day: string;
                                    kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                    number: number | null;
                                    today: boolean;
                                    due: boolean;
                                    over: boolean;
                                    provisional: boolean;
                                }[];
                            }[];
                        }[];
                        timeline: {
                            /** @description ISO 8601 instant */
                            at: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                            /** @description filed, attached, opened, replied, answered, returned, supplied, withdrawn, extended, overdue, lapsed, effect or closed */
                            what: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            person: string;
                            agency: {
                                id: string;
                                name: string;
                            };
                            step: string | null;
                            answer: string | null;
                            article: string | null;
                            reasons: string | null;
                        }[];
                        effects: {
                            name: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        notes: {
                            zh: string;
                            en: string;
                        }[];
                        directions: {
                            number: string;
                            decision: {
                                zh: string;
                                en: string;
                            };
                            /** @description YYYY-MM-DD */
                            on: string;
                            article: string | null;
                        }[];
                        exceptions: {
                            article: string;
                            step: {
                                zh: string;
                                en: string;
                            } | null;
                            law: string;
                            reason: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        remedies: string[];
                        mayFile: {
                            type: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        followUps: {
                            number: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            status: string;
                            /** @description YYYY-MM-DD */
                            filedOn: string;
                        }[];
                        supplement: {
                            /** @description YYYY-MM-DD */
                            on: string;
                            doneOn: string | null;
                            missing: {
                                field: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            article: string;
                        } | null;
                        canAskSupplement: boolean;
                        canSupply: boolean;
                        canWithdraw: boolean;
                        canExtend: string[];
                        /** @description YYYY-MM-DD */
                        today: string;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.download-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.list-drafts": {
        parameters: {
            query: {
                /** @description Only what waits or was sent back */
                unsettled: boolean;
                number?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            act: "file" | "answer" | "extend";
                            /** @enum {unknown} */
                            state: "waiting" | "returned" | "signed" | "dropped";
                            type: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            title: string;
                            about: string | null;
                            number: string | null;
                            step: string | null;
                            stepName: {
                                zh: string;
                                en: string;
                            } | null;
                            answer: string | null;
                            answerName: {
                                zh: string;
                                en: string;
                            } | null;
                            days: number | null;
                            form: {
                                field: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                };
                                value: unknown;
                            }[];
                            reasons: string | null;
                            cites: string | null;
                            agency: {
                                id: string;
                                name: string;
                            };
                            drafter: string;
                            draftedAt: string;
                            signer: {
                                id: string;
                                name: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                            settledBy: string | null;
                            settledAt: string | null;
                            returnedFor: string | null;
                            maySign: boolean;
                            /** @description The caller drew it up: may revise it or take it back */
                            mine: boolean;
                            receipt?: {
                                algorithm: string;
                                batch: string;
                                index: number;
                                header: string;
                                signature: string;
                                leaf: string;
                                path: string[];
                            };
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.draft-act": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        type: string;
                        about?: string;
                        form: {
                            [key: string]: unknown;
                        };
                        overrides?: {
                            [key: string]: {
                                law?: string;
                                reason?: string;
                            };
                        };
                    };
                } | {
                    answer: {
                        number: string;
                        step: string;
                        answer: string;
                        fields?: {
                            [key: string]: unknown;
                        };
                        reasons?: string;
                        cites?: string;
                        /** @description A decision in writing, attached by the agency that answers */
                        document?: string;
                        overrides?: {
                            [key: string]: {
                                law?: string;
                                reason?: string;
                            };
                        };
                    };
                } | {
                    extend: {
                        number: string;
                        step: string;
                        days: number;
                        reasons?: string;
                        /** @description The applicant was told, where the law asks for it */
                        told?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        act: "file" | "answer" | "extend";
                        /** @enum {unknown} */
                        state: "waiting" | "returned" | "signed" | "dropped";
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: string | null;
                        number: string | null;
                        step: string | null;
                        stepName: {
                            zh: string;
                            en: string;
                        } | null;
                        answer: string | null;
                        answerName: {
                            zh: string;
                            en: string;
                        } | null;
                        days: number | null;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        reasons: string | null;
                        cites: string | null;
                        agency: {
                            id: string;
                            name: string;
                        };
                        drafter: string;
                        draftedAt: string;
                        signer: {
                            id: string;
                            name: string;
                        };
                        who: {
                            zh: string;
                            en: string;
                        };
                        article: string | null;
                        settledBy: string | null;
                        settledAt: string | null;
                        returnedFor: string | null;
                        maySign: boolean;
                        /** @description The caller drew it up: may revise it or take it back */
                        mine: boolean;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.find-draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        act: "file" | "answer" | "extend";
                        /** @enum {unknown} */
                        state: "waiting" | "returned" | "signed" | "dropped";
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: string | null;
                        number: string | null;
                        step: string | null;
                        stepName: {
                            zh: string;
                            en: string;
                        } | null;
                        answer: string | null;
                        answerName: {
                            zh: string;
                            en: string;
                        } | null;
                        days: number | null;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        reasons: string | null;
                        cites: string | null;
                        agency: {
                            id: string;
                            name: string;
                        };
                        drafter: string;
                        draftedAt: string;
                        signer: {
                            id: string;
                            name: string;
                        };
                        who: {
                            zh: string;
                            en: string;
                        };
                        article: string | null;
                        settledBy: string | null;
                        settledAt: string | null;
                        returnedFor: string | null;
                        maySign: boolean;
                        /** @description The caller drew it up: may revise it or take it back */
                        mine: boolean;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.revise-draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        type: string;
                        about?: string;
                        form: {
                            [key: string]: unknown;
                        };
                        overrides?: {
                            [key: string]: {
                                law?: string;
                                reason?: string;
                            };
                        };
                    };
                } | {
                    answer: {
                        number: string;
                        step: string;
                        answer: string;
                        fields?: {
                            [key: string]: unknown;
                        };
                        reasons?: string;
                        cites?: string;
                        /** @description A decision in writing, attached by the agency that answers */
                        document?: string;
                        overrides?: {
                            [key: string]: {
                                law?: string;
                                reason?: string;
                            };
                        };
                    };
                } | {
                    extend: {
                        number: string;
                        step: string;
                        days: number;
                        reasons?: string;
                        /** @description The applicant was told, where the law asks for it */
                        told?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        act: "file" | "answer" | "extend";
                        /** @enum {unknown} */
                        state: "waiting" | "returned" | "signed" | "dropped";
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: string | null;
                        number: string | null;
                        step: string | null;
                        stepName: {
                            zh: string;
                            en: string;
                        } | null;
                        answer: string | null;
                        answerName: {
                            zh: string;
                            en: string;
                        } | null;
                        days: number | null;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        reasons: string | null;
                        cites: string | null;
                        agency: {
                            id: string;
                            name: string;
                        };
                        drafter: string;
                        draftedAt: string;
                        signer: {
                            id: string;
                            name: string;
                        };
                        who: {
                            zh: string;
                            en: string;
                        };
                        article: string | null;
                        settledBy: string | null;
                        settledAt: string | null;
                        returnedFor: string | null;
                        maySign: boolean;
                        /** @description The caller drew it up: may revise it or take it back */
                        mine: boolean;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.drop-draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        act: "file" | "answer" | "extend";
                        /** @enum {unknown} */
                        state: "waiting" | "returned" | "signed" | "dropped";
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: string | null;
                        number: string | null;
                        step: string | null;
                        stepName: {
                            zh: string;
                            en: string;
                        } | null;
                        answer: string | null;
                        answerName: {
                            zh: string;
                            en: string;
                        } | null;
                        days: number | null;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        reasons: string | null;
                        cites: string | null;
                        agency: {
                            id: string;
                            name: string;
                        };
                        drafter: string;
                        draftedAt: string;
                        signer: {
                            id: string;
                            name: string;
                        };
                        who: {
                            zh: string;
                            en: string;
                        };
                        article: string | null;
                        settledBy: string | null;
                        settledAt: string | null;
                        returnedFor: string | null;
                        maySign: boolean;
                        /** @description The caller drew it up: may revise it or take it back */
                        mine: boolean;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.sign-draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        act: "file" | "answer" | "extend";
                        /** @enum {unknown} */
                        state: "waiting" | "returned" | "signed" | "dropped";
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: string | null;
                        number: string | null;
                        step: string | null;
                        stepName: {
                            zh: string;
                            en: string;
                        } | null;
                        answer: string | null;
                        answerName: {
                            zh: string;
                            en: string;
                        } | null;
                        days: number | null;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        reasons: string | null;
                        cites: string | null;
                        agency: {
                            id: string;
                            name: string;
                        };
                        drafter: string;
                        draftedAt: string;
                        signer: {
                            id: string;
                            name: string;
                        };
                        who: {
                            zh: string;
                            en: string;
                        };
                        article: string | null;
                        settledBy: string | null;
                        settledAt: string | null;
                        returnedFor: string | null;
                        maySign: boolean;
                        /** @description The caller drew it up: may revise it or take it back */
                        mine: boolean;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.return-draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        act: "file" | "answer" | "extend";
                        /** @enum {unknown} */
                        state: "waiting" | "returned" | "signed" | "dropped";
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: string | null;
                        number: string | null;
                        step: string | null;
                        stepName: {
                            zh: string;
                            en: string;
                        } | null;
                        answer: string | null;
                        answerName: {
                            zh: string;
                            en: string;
                        } | null;
                        days: number | null;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        reasons: string | null;
                        cites: string | null;
                        agency: {
                            id: string;
                            name: string;
                        };
                        drafter: string;
                        draftedAt: string;
                        signer: {
                            id: string;
                            name: string;
                        };
                        who: {
                            zh: string;
                            en: string;
                        };
                        article: string | null;
                        settledBy: string | null;
                        settledAt: string | null;
                        returnedFor: string | null;
                        maySign: boolean;
                        /** @description The caller drew it up: may revise it or take it back */
                        mine: boolean;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.list-exceptions": {
        parameters: {
            query: {
                /** @description Part of the law cited or of the article passed over */
                text?: string;
                limit: number;
                offset: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            number: string;
                            title: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            /** @description The article passed over, as pack:article */
                            article: string;
                            step: {
                                zh: string;
                                en: string;
                            } | null;
                            /** @description The law that provides otherwise; empty where reasons were given */
                            law: string;
                            reason: string;
                            person: string;
                            agency: {
                                id: string;
                                name: string;
                            };
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.list-handlers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            person: string;
                            name: string;
                            /** @description The caller */
                            mine: boolean;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Account of who has it in hand from now; null gives it back to the office */
                    person: string | null;
                    /** @description Shown to the office alone */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        title: string;
                        about: {
                            kind: string;
                            id: string;
                            title: string;
                            version: string | null;
                            resource: string | null;
                        } | null;
                        applicant: {
                            id: string;
                            name: string;
                        };
                        status: "open" | "returned" | "closed";
                        result: string | null;
                        resultName: {
                            zh: string;
                            en: string;
                        } | null;
                        late: boolean;
                        trial: boolean;
                        /** @description YYYY-MM-DD */
                        filedOn: string;
                        closedOn: string | null;
                        due: string | null;
                        provisional: boolean;
                        clock: {
                            step: string;
                            /** @description Of a body that the law binds by reference alone: past it is not late */
                            recommended?: boolean;
                            kind: "law" | "target";
                            article: string;
                            /** @description YYYY-MM-DD */
                            start: string;
                            days: number | null;
                            /** @description wd (working days), day, month or year */
                            unit: string;
                            extended: number;
                            due: string | null;
                            provisional: boolean;
                            stopped: boolean;
                            late: boolean;
                            running: boolean;
                            remaining: number | null;
                            strip: {
                                /** @description YYYY-MM-DD */
                                day: string;
                                kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                number: number | null;
                                today: boolean;
                                due: boolean;
                                over: boolean;
                                provisional: boolean;
                            }[];
                        } | null;
                        waitingFor: {
                            id: string;
                            name: string;
                        }[];
                        pack: string;
                        packName: {
                            zh: string;
                            en: string;
                        };
                        packHash: string;
                        layers: string[];
                        articles: {
                            /** @description pack:article, for instance wuxi-2020:20.2 */
                            article: string;
                            says: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        provider: {
                            id: string;
                            name: string;
                        } | null;
                        applicantPerson: string;
                        form: {
                            field: {
                                name: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                type: string;
                                required: boolean;
                                condition: string | null;
                                article: string | null;
                                options: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    barred: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                columns: {
                                    name: string;
                                    type: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            };
                            value: unknown;
                        }[];
                        missing: string[];
                        tasks: {
                            step: string;
                            stepName: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            agency: {
                                id: string;
                                name: string;
                            };
                            duty: string | null;
                            article: string | null;
                            /** @description YYYY-MM-DD */
                            openedOn: string;
                            mine: boolean;
                            whyNot: {
                                zh: string;
                                en: string;
                            } | null;
                            handler: {
                                /** @description Account of the person */
                                person: string;
                                name: string;
                                /** @description ISO 8601 instant */
                                since: string;
                                /** @description Name of who handed it over; their own where they took it */
                                by: string;
                                /** @description Shown to the office alone */
                                note: string | null;
                            } | null;
                            mayHandOver: boolean;
                            answers: {
                                answer: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                article: string | null;
                                /** @description Reasons must be given */
                                reasons: boolean;
                                /** @description A legal basis must be cited */
                                cites: boolean;
                                /** @description Whether a decision in writing is attached: always, or where the form asks for one */
                                written: "always" | "on-request" | null;
                                /** @description Sends the matter back to the applicant or to an earlier step */
                                returns: boolean;
                                fields: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                }[];
                            }[];
                        }[];
                        steps: {
                            step: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                            state: "waiting" | "open" | "done" | "skipped" | "cancelled";
                            round: number;
                            openedOn: string | null;
                            doneOn: string | null;
                            answer: string | null;
                            answerName: {
                                zh: string;
                                en: string;
                            } | null;
                            late: boolean;
                            lapsed: boolean;
                            replies: {
                                agency: {
                                    id: string;
                                    name: string;
                                };
                                person: string;
                                answer: string;
                                answerName: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description YYYY-MM-DD */
                                on: string;
                                reasons: string | null;
                                cites: string | null;
                            }[];
                            fields: {
                                field: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                };
                                value: unknown;
                            }[];
                            words: {
                                word: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                            }[];
                            clocks: {
                                step: string;
                                /** @description Of a body that the law binds by reference alone: past it is not late */
                                recommended?: boolean;
                                kind: "law" | "target";
                                article: string;
                                /** @description YYYY-MM-DD */
                                start: string;
                                days: number | null;
                                /** @description wd (working days), day, month or year */
                                unit: string;
                                extended: number;
                                due: string | null;
                                provisional: boolean;
                                stopped: boolean;
                                late: boolean;
                                running: boolean;
                                remaining: number | null;
                                strip: {
                                    /** @description YYYY-MM-DD */
                                    day: string;
                                    kind: "start" | "counted" | "rest" | "makeup" | "stopped";
                                    number: number | null;
                                    today: boolean;
                                    due: boolean;
                                    over: boolean;
                                    provisional: boolean;
                                }[];
                            }[];
                        }[];
                        timeline: {
                            /** @description ISO 8601 instant */
                            at: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                            /** @description filed, attached, opened, replied, answered, returned, supplied, withdrawn, extended, overdue, lapsed, effect or closed */
                            what: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            person: string;
                            agency: {
                                id: string;
                                name: string;
                            };
                            step: string | null;
                            answer: string | null;
                            article: string | null;
                            reasons: string | null;
                        }[];
                        effects: {
                            name: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        notes: {
                            zh: string;
                            en: string;
                        }[];
                        directions: {
                            number: string;
                            decision: {
                                zh: string;
                                en: string;
                            };
                            /** @description YYYY-MM-DD */
                            on: string;
                            article: string | null;
                        }[];
                        exceptions: {
                            article: string;
                            step: {
                                zh: string;
                                en: string;
                            } | null;
                            law: string;
                            reason: string;
                            /** @description YYYY-MM-DD */
                            on: string;
                        }[];
                        remedies: string[];
                        mayFile: {
                            type: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        followUps: {
                            number: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            status: string;
                            /** @description YYYY-MM-DD */
                            filedOn: string;
                        }[];
                        supplement: {
                            /** @description YYYY-MM-DD */
                            on: string;
                            doneOn: string | null;
                            missing: {
                                field: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            article: string;
                        } | null;
                        canAskSupplement: boolean;
                        canSupply: boolean;
                        canWithdraw: boolean;
                        canExtend: string[];
                        /** @description YYYY-MM-DD */
                        today: string;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.print-notice": {
        parameters: {
            query: {
                language: "zh" | "en";
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["Problem"];
                };
            };
        };
    };
    "casework.list-reminders": {
        parameters: {
            query: {
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: string;
                            title: string;
                            step: string;
                            stepName: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description soon: the end is near; over: it has passed
                             * @enum {unknown}
                             */
                            kind: "soon" | "over";
                            due: string;
                            /** @description The day of the reminder */
                            on: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "law.list-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            pack: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            status: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "law.find-pack": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pack: string;
                        hash: string;
                        name: {
                            zh: string;
                            en: string;
                        };
                        issuer: {
                            zh: string;
                            en: string;
                        };
                        rank: string;
                        status: "draft" | "in-force" | "repealed";
                        adopted: string | null;
                        effective: string | null;
                        history: {
                            zh: string;
                            en: string;
                        }[];
                        predecessors: string[];
                        terms: {
                            [key: string]: {
                                text: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                            };
                        };
                        offices: {
                            [key: string]: {
                                text: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                            };
                        };
                        modules: {
                            [key: string]: {
                                on: boolean;
                                article: string;
                            } | null;
                        };
                        schemes: {
                            [key: string]: {
                                article: string;
                                default: string | null;
                                classes: {
                                    [key: string]: {
                                        text: {
                                            zh: string;
                                            en: string;
                                        };
                                        scale: string;
                                        article: string;
                                    };
                                };
                            } | null;
                        };
                        parameters: {
                            [key: string]: {
                                [key: string]: unknown;
                            } | null;
                        };
                        readings: {
                            article: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        articles: {
                            article: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            says: {
                                zh: string;
                                en: string;
                            };
                            rules: {
                                at: string;
                                binds: string[];
                                kind: string;
                                carried: string;
                                by: string[];
                                why: {
                                    zh: string;
                                    en: string;
                                } | null;
                                room: string | null;
                                covers: string[];
                            }[];
                        }[];
                        caseTypes: {
                            type: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            matter: string | null;
                            articles: string[];
                        }[];
                        choices: {
                            choice: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            value: {
                                zh: string;
                                en: string;
                            } | null;
                            cases: {
                                zh: string;
                                en: string;
                            }[];
                        }[];
                        targets: {
                            [key: string]: number;
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "law.tally-law": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        types: {
                            type: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            filed: number;
                            closed: number;
                            /** @description Closed, and no limit of law passed before the answers */
                            onTime: number;
                            /** @description Still running though a limit of law has passed */
                            overdue: number;
                        }[];
                        articles: {
                            article: string;
                            types: string[];
                            filed: number;
                            closed: number;
                            /** @description Closed, and no limit of law passed before the answers */
                            onTime: number;
                            /** @description Still running though a limit of law has passed */
                            overdue: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "law.list-roles": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kind: string;
                            kindName: {
                                zh: string;
                                en: string;
                            };
                            /** @description A kind of role that only this law has */
                            own: boolean;
                            text: {
                                zh: string;
                                en: string;
                            };
                            articles: string[];
                            does: {
                                zh: string;
                                en: string;
                            };
                            stands: {
                                /** @description office:…, kind:…, duty:…, account:…, party:…, public, or outside: recorded only */
                                as: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                holders: string[];
                                count: number;
                                /** @description A case type needs it, and nobody in this city holds it */
                                empty: boolean;
                            }[];
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "law.find-case-type": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pack: string;
                        type: string;
                        name: {
                            zh: string;
                            en: string;
                        };
                        matter: string | null;
                        /** @description resource, agency, case, grant or none */
                        about: string;
                        articles: {
                            /** @description pack:article, for instance wuxi-2020:20.2 */
                            article: string;
                            says: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        filedBy: {
                            zh: string;
                            en: string;
                        };
                        filingArticle: string | null;
                        fields: {
                            name: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                            type: string;
                            required: boolean;
                            condition: string | null;
                            article: string | null;
                            options: {
                                value: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                barred: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            columns: {
                                name: string;
                                type: string;
                                label: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                        }[];
                        steps: {
                            step: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                            limits: {
                                kind: "law" | "target" | "word";
                                days: number | null;
                                unit: string;
                                word: {
                                    zh: string;
                                    en: string;
                                } | null;
                                article: string;
                            }[];
                            answers: {
                                answer: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                article: string | null;
                                /** @description Reasons must be given */
                                reasons: boolean;
                                /** @description A legal basis must be cited */
                                cites: boolean;
                                /** @description Whether a decision in writing is attached: always, or where the form asks for one */
                                written: "always" | "on-request" | null;
                                /** @description Sends the matter back to the applicant or to an earlier step */
                                returns: boolean;
                                fields: {
                                    name: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table */
                                    type: string;
                                    required: boolean;
                                    condition: string | null;
                                    article: string | null;
                                    options: {
                                        value: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        barred: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                    columns: {
                                        name: string;
                                        type: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        } | null;
                                    }[];
                                }[];
                            }[];
                        }[];
                        readings: {
                            zh: string;
                            en: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.list-resources": {
        parameters: {
            query: {
                /** @description Words in names, contents, items and codes; all must occur */
                text?: string;
                agency?: string;
                status?: "draft" | "in-review" | "published";
                /** @description Sharing class */
                sharing?: string;
                /** @description Opening class */
                opening?: string;
                theme?: string;
                /** @description Order; newest change first unless told */
                sort?: "changed" | "name" | "agency" | "code" | "published" | "items";
                order?: "asc" | "desc";
                offset: number;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            code: string;
                            slug: string;
                            name: string;
                            summary: string;
                            agency: {
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            /** @enum {unknown} */
                            status: "draft" | "in-review" | "published";
                            draftState: ("editing" | "in-review" | "returned") | null;
                            version: number | null;
                            publishedAt: string | null;
                            updatedAt: string;
                            sharing: {
                                class: string;
                                /** @description open_to_all (sharing) or open (opening), gated, closed */
                                scale: string;
                                zh: string;
                                en: string;
                                article: string | null;
                            };
                            opening: {
                                class: string;
                                /** @description open_to_all (sharing) or open (opening), gated, closed */
                                scale: string;
                                zh: string;
                                en: string;
                                article: string | null;
                            } | null;
                            updateCycle: string | null;
                            items: number;
                            personal: boolean;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.register-resource": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Unique within the agency */
                    name: string;
                    nameEn?: string;
                    /** @description 类1 项2 目3 细目2n */
                    classification: string;
                    /** @default [] */
                    themes: string[];
                    /**
                     * @description 内容
                     * @default
                     */
                    summary: string;
                    summaryEn?: string;
                    /**
                     * @description 数据来源
                     * @default
                     */
                    source: string;
                    format: {
                        /** @description Format class 1–7; the classifications list them */
                        class: string;
                        type: string;
                    };
                    /** @default {} */
                    sharing: {
                        class?: string;
                        /** @default  */
                        conditions: string;
                        /** @default  */
                        scope: string;
                        /**
                         * @description Agencies that may apply; empty means any
                         * @default []
                         */
                        agencies: string[];
                        basis?: {
                            /** @description Name of the law, regulation or state rule */
                            instrument: string;
                            /** @description For instance 第二十一条 */
                            article: string;
                            /** @description What it says */
                            text?: string;
                        };
                        /** @default [] */
                        modes: ("interface" | "exchange" | "download" | "mail" | "medium")[];
                    };
                    /** @default {} */
                    opening: {
                        class?: string;
                        /** @default  */
                        conditions: string;
                        /**
                         * @description Why it is not open
                         * @enum {unknown}
                         */
                        ground?: "state-secret" | "prohibited-by-law";
                        basis?: {
                            /** @description Name of the law, regulation or state rule */
                            instrument: string;
                            /** @description For instance 第二十一条 */
                            article: string;
                            /** @description What it says */
                            text?: string;
                        };
                    };
                    /** @description One of the classifications’ update cycles */
                    updateCycle?: string;
                    /**
                     * @description 涉密属性: holds state secrets
                     * @default false
                     */
                    secret: boolean;
                    /**
                     * @description Codes of related resources
                     * @default []
                     */
                    related: string[];
                    /** @default [] */
                    items: {
                        /** @description Stable for the life of the resource; given by the catalogue */
                        id?: string;
                        name: string;
                        /** @description Column name in files and answers */
                        nameEn: string;
                        /**
                         * @description Letter of the item type of the national guide
                         * @enum {unknown}
                         */
                        dataType: "C" | "N" | "Y" | "D" | "T" | "L" | "M" | "G" | "B" | "I" | "F";
                        /** @description Characters; demanded for type C */
                        length?: number;
                        /** @description Code set of the values, for instance GB/T 2261.1 */
                        codeSet?: string;
                        meaning?: string;
                        /**
                         * @description Part of the key by which rows are told apart
                         * @default false
                         */
                        key: boolean;
                        /**
                         * @description May not be empty
                         * @default false
                         */
                        required: boolean;
                        /**
                         * @default none
                         * @enum {unknown}
                         */
                        sensitivity: "none" | "personal" | "sensitive";
                        /** @description Name of the masking rule */
                        mask?: string;
                        sharingClass?: string;
                        openingClass?: string;
                        legalBasis?: {
                            /** @description Name of the law, regulation or state rule */
                            instrument: string;
                            /** @description For instance 第二十一条 */
                            article: string;
                            /** @description What it says */
                            text?: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        code: string;
                        /** @description The code as it stands in addresses */
                        slug: string;
                        agency: {
                            id: string;
                            name: string;
                            nameEn: string;
                        };
                        /** @enum {unknown} */
                        status: "draft" | "in-review" | "published";
                        /** @description Send it back with a revision; it tells whether somebody else has written meanwhile */
                        revision: number;
                        version: number | null;
                        publishedAt: string | null;
                        published: {
                            name: string;
                            nameEn?: string;
                            classification: string;
                            themes: string[];
                            summary: string;
                            summaryEn?: string;
                            source: string;
                            format: {
                                class: string;
                                type: string;
                            };
                            sharing: {
                                class: string;
                                conditions: string;
                                scope: string;
                                agencies: string[];
                                basis?: {
                                    /** @description Name of the law, regulation or state rule */
                                    instrument: string;
                                    /** @description For instance 第二十一条 */
                                    article: string;
                                    /** @description What it says */
                                    text?: string;
                                };
                                modes: string[];
                            };
                            opening: {
                                class?: string;
                                conditions: string;
                                ground?: string;
                                basis?: {
                                    /** @description Name of the law, regulation or state rule */
                                    instrument: string;
                                    /** @description For instance 第二十一条 */
                                    article: string;
                                    /** @description What it says */
                                    text?: string;
                                };
                            };
                            updateCycle?: string;
                            secret: boolean;
                            related: string[];
                            items: {
                                id: string;
                                name: string;
                                nameEn: string;
                                /** @enum {unknown} */
                                dataType: "C" | "N" | "Y" | "D" | "T" | "L" | "M" | "G" | "B" | "I" | "F";
                                length?: number;
                                codeSet?: string;
                                meaning?: string;
                                key: boolean;
                                required: boolean;
                                /** @enum {unknown} */
                                sensitivity: "none" | "personal" | "sensitive";
                                mask?: string;
                                sharingClass?: string;
                                openingClass?: string;
                                legalBasis?: {
                                    /** @description Name of the law, regulation or state rule */
                                    instrument: string;
                                    /** @description For instance 第二十一条 */
                                    article: string;
                                    /** @description What it says */
                                    text?: string;
                                };
                            }[];
                        } | null;
                        sharing: {
                            class: string;
                            /** @description open_to_all (sharing) or open (opening), gated, closed */
                            scale: string;
                            zh: string;
                            en: string;
                            article: string | null;
                        };
                        opening: {
                            class: string;
                            /** @description open_to_all (sharing) or open (opening), gated, closed */
                            scale: string;
                            zh: string;
                            en: string;
                            article: string | null;
                        } | null;
                        draft: {
                            /** @enum {unknown} */
                            state: "editing" | "in-review" | "returned";
                            content: {
                                name: string;
                                nameEn?: string;
                                classification: string;
                                themes: string[];
                                summary: string;
                                summaryEn?: string;
                                source: string;
                                format: {
                                    class: string;
                                    type: string;
                                };
                                sharing: {
                                    class: string;
                                    conditions: string;
                                    scope: string;
                                    agencies: string[];
                                    basis?: {
                                        /** @description Name of the law, regulation or state rule */
                                        instrument: string;
                                        /** @description For instance 第二十一条 */
                                        article: string;
                                        /** @description What it says */
                                        text?: string;
                                    };
                                    modes: string[];
                                };
                                opening: {
                                    class?: string;
                                    conditions: string;
                                    ground?: string;
                                    basis?: {
                                        /** @description Name of the law, regulation or state rule */
                                        instrument: string;
                                        /** @description For instance 第二十一条 */
                                        article: string;
                                        /** @description What it says */
                                        text?: string;
                                    };
                                };
                                updateCycle?: string;
                                secret: boolean;
                                related: string[];
                                items: {
                                    id: string;
                                    name: string;
                                    nameEn: string;
                                    /** @enum {unknown} */
                                    dataType: "C" | "N" | "Y" | "D" | "T" | "L" | "M" | "G" | "B" | "I" | "F";
                                    length?: number;
                                    codeSet?: string;
                                    meaning?: string;
                                    key: boolean;
                                    required: boolean;
                                    /** @enum {unknown} */
                                    sensitivity: "none" | "personal" | "sensitive";
                                    mask?: string;
                                    sharingClass?: string;
                                    openingClass?: string;
                                    legalBasis?: {
                                        /** @description Name of the law, regulation or state rule */
                                        instrument: string;
                                        /** @description For instance 第二十一条 */
                                        article: string;
                                        /** @description What it says */
                                        text?: string;
                                    };
                                }[];
                            };
                            problems: {
                                /** @description Path in the content, for instance sharing.basis or items.i3.length */
                                field: string;
                                /** @description pack:article */
                                article?: string;
                                zh: string;
                                en: string;
                            }[];
                            caseNumber: string | null;
                            updatedAt: string;
                        } | null;
                        versions: {
                            version: number;
                            publishedAt: string;
                            caseNumber: string | null;
                        }[];
                        mayEdit: boolean;
                        maySubmit: boolean;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.find-resource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        code: string;
                        /** @description The code as it stands in addresses */
                        slug: string;
                        agency: {
                            id: string;
                            name: string;
                            nameEn: string;
                        };
                        /** @enum {unknown} */
                        status: "draft" | "in-review" | "published";
                        /** @description Send it back with a revision; it tells whether somebody else has written meanwhile */
                        revision: number;
                        version: number | null;
                        publishedAt: string | null;
                        published: {
                            name: string;
                            nameEn?: string;
                            classification: string;
                            themes: string[];
                            summary: string;
                            summaryEn?: string;
                            source: string;
                            format: {
                                class: string;
                                type: string;
                            };
                            sharing: {
                                class: string;
                                conditions: string;
                                scope: string;
                                agencies: string[];
                                basis?: {
                                    /** @description Name of the law, regulation or state rule */
                                    instrument: string;
                                    /** @description For instance 第二十一条 */
                                    article: string;
                                    /** @description What it says */
                                    text?: string;
                                };
                                modes: string[];
                            };
                            opening: {
                                class?: string;
                                conditions: string;
                                ground?: string;
                                basis?: {
                                    /** @description Name of the law, regulation or state rule */
                                    instrument: string;
                                    /** @description For instance 第二十一条 */
                                    article: string;
                                    /** @description What it says */
                                    text?: string;
                                };
                            };
                            updateCycle?: string;
                            secret: boolean;
                            related: string[];
                            items: {
                                id: string;
                                name: string;
                                nameEn: string;
                                /** @enum {unknown} */
                                dataType: "C" | "N" | "Y" | "D" | "T" | "L" | "M" | "G" | "B" | "I" | "F";
                                length?: number;
                                codeSet?: string;
                                meaning?: string;
                                key: boolean;
                                required: boolean;
                                /** @enum {unknown} */
                                sensitivity: "none" | "personal" | "sensitive";
                                mask?: string;
                                sharingClass?: string;
                                openingClass?: string;
                                legalBasis?: {
                                    /** @description Name of the law, regulation or state rule */
                                    instrument: string;
                                    /** @description For instance 第二十一条 */
                                    article: string;
                                    /** @description What it says */
                                    text?: string;
                                };
                            }[];
                        } | null;
                        sharing: {
                            class: string;
                            /** @description open_to_all (sharing) or open (opening), gated, closed */
                            scale: string;
                            zh: string;
                            en: string;
                            article: string | null;
                        };
                        opening: {
                            class: string;
                            /** @description open_to_all (sharing) or open (opening), gated, closed */
                            scale: string;
                            zh: string;
                            en: string;
                            article: string | null;
                        } | null;
                        draft: {
                            /** @enum {unknown} */
                            state: "editing" | "in-review" | "returned";
                            content: {
                                name: string;
                                nameEn?: string;
                                classification: string;
                                themes: string[];
                                summary: string;
                                summaryEn?: string;
                                source: string;
                                format: {
                                    class: string;
                                    type: string;
                                };
                                sharing: {
                                    class: string;
                                    conditions: string;
                                    scope: string;
                                    agencies: string[];
                                    basis?: {
                                        /** @description Name of the law, regulation or state rule */
                                        instrument: string;
                                        /** @description For instance 第二十一条 */
                                        article: string;
                                        /** @description What it says */
                                        text?: string;
                                    };
                                    modes: string[];
                                };
                                opening: {
                                    class?: string;
                                    conditions: string;
                                    ground?: string;
                                    basis?: {
                                        /** @description Name of the law, regulation or state rule */
                                        instrument: string;
                                        /** @description For instance 第二十一条 */
                                        article: string;
                                        /** @description What it says */
                                        text?: string;
                                    };
                                };
                                updateCycle?: string;
                                secret: boolean;
                                related: string[];
                                items: {
                                    id: string;
                                    name: string;
                                    nameEn: string;
                                    /** @enum {unknown} */
                                    dataType: "C" | "N" | "Y" | "D" | "T" | "L" | "M" | "G" | "B" | "I" | "F";
                                    length?: number;
                                    codeSet?: string;
                                    meaning?: string;
                                    key: boolean;
                                    required: boolean;
                                    /** @enum {unknown} */
                                    sensitivity: "none" | "personal" | "sensitive";
                                    mask?: string;
                                    sharingClass?: string;
                                    openingClass?: string;
                                    legalBasis?: {
                                        /** @description Name of the law, regulation or state rule */
                                        instrument: string;
                                        /** @description For instance 第二十一条 */
                                        article: string;
                                        /** @description What it says */
                                        text?: string;
                                    };
                                }[];
                            };
                            problems: {
                                /** @description Path in the content, for instance sharing.basis or items.i3.length */
                                field: string;
                                /** @description pack:article */
                                article?: string;
                                zh: string;
                                en: string;
                            }[];
                            caseNumber: string | null;
                            updatedAt: string;
                        } | null;
                        versions: {
                            version: number;
                            publishedAt: string;
                            caseNumber: string | null;
                        }[];
                        mayEdit: boolean;
                        maySubmit: boolean;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.revise-resource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    content: {
                        /** @description Unique within the agency */
                        name: string;
                        nameEn?: string;
                        /** @description 类1 项2 目3 细目2n */
                        classification: string;
                        /** @default [] */
                        themes: string[];
                        /**
                         * @description 内容
                         * @default
                         */
                        summary: string;
                        summaryEn?: string;
                        /**
                         * @description 数据来源
                         * @default
                         */
                        source: string;
                        format: {
                            /** @description Format class 1–7; the classifications list them */
                            class: string;
                            type: string;
                        };
                        /** @default {} */
                        sharing: {
                            class?: string;
                            /** @default  */
                            conditions: string;
                            /** @default  */
                            scope: string;
                            /**
                             * @description Agencies that may apply; empty means any
                             * @default []
                             */
                            agencies: string[];
                            basis?: {
                                /** @description Name of the law, regulation or state rule */
                                instrument: string;
                                /** @description For instance 第二十一条 */
                                article: string;
                                /** @description What it says */
                                text?: string;
                            };
                            /** @default [] */
                            modes: ("interface" | "exchange" | "download" | "mail" | "medium")[];
                        };
                        /** @default {} */
                        opening: {
                            class?: string;
                            /** @default  */
                            conditions: string;
                            /**
                             * @description Why it is not open
                             * @enum {unknown}
                             */
                            ground?: "state-secret" | "prohibited-by-law";
                            basis?: {
                                /** @description Name of the law, regulation or state rule */
                                instrument: string;
                                /** @description For instance 第二十一条 */
                                article: string;
                                /** @description What it says */
                                text?: string;
                            };
                        };
                        /** @description One of the classifications’ update cycles */
                        updateCycle?: string;
                        /**
                         * @description 涉密属性: holds state secrets
                         * @default false
                         */
                        secret: boolean;
                        /**
                         * @description Codes of related resources
                         * @default []
                         */
                        related: string[];
                        /** @default [] */
                        items: {
                            /** @description Stable for the life of the resource; given by the catalogue */
                            id?: string;
                            name: string;
                            /** @description Column name in files and answers */
                            nameEn: string;
                            /**
                             * @description Letter of the item type of the national guide
                             * @enum {unknown}
                             */
                            dataType: "C" | "N" | "Y" | "D" | "T" | "L" | "M" | "G" | "B" | "I" | "F";
                            /** @description Characters; demanded for type C */
                            length?: number;
                            /** @description Code set of the values, for instance GB/T 2261.1 */
                            codeSet?: string;
                            meaning?: string;
                            /**
                             * @description Part of the key by which rows are told apart
                             * @default false
                             */
                            key: boolean;
                            /**
                             * @description May not be empty
                             * @default false
                             */
                            required: boolean;
                            /**
                             * @default none
                             * @enum {unknown}
                             */
                            sensitivity: "none" | "personal" | "sensitive";
                            /** @description Name of the masking rule */
                            mask?: string;
                            sharingClass?: string;
                            openingClass?: string;
                            legalBasis?: {
                                /** @description Name of the law, regulation or state rule */
                                instrument: string;
                                /** @description For instance 第二十一条 */
                                article: string;
                                /** @description What it says */
                                text?: string;
                            };
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        code: string;
                        /** @description The code as it stands in addresses */
                        slug: string;
                        agency: {
                            id: string;
                            name: string;
                            nameEn: string;
                        };
                        /** @enum {unknown} */
                        status: "draft" | "in-review" | "published";
                        /** @description Send it back with a revision; it tells whether somebody else has written meanwhile */
                        revision: number;
                        version: number | null;
                        publishedAt: string | null;
                        published: {
                            name: string;
                            nameEn?: string;
                            classification: string;
                            themes: string[];
                            summary: string;
                            summaryEn?: string;
                            source: string;
                            format: {
                                class: string;
                                type: string;
                            };
                            sharing: {
                                class: string;
                                conditions: string;
                                scope: string;
                                agencies: string[];
                                basis?: {
                                    /** @description Name of the law, regulation or state rule */
                                    instrument: string;
                                    /** @description For instance 第二十一条 */
                                    article: string;
                                    /** @description What it says */
                                    text?: string;
                                };
                                modes: string[];
                            };
                            opening: {
                                class?: string;
                                conditions: string;
                                ground?: string;
                                basis?: {
                                    /** @description Name of the law, regulation or state rule */
                                    instrument: string;
                                    /** @description For instance 第二十一条 */
                                    article: string;
                                    /** @description What it says */
                                    text?: string;
                                };
                            };
                            updateCycle?: string;
                            secret: boolean;
                            related: string[];
                            items: {
                                id: string;
                                name: string;
                                nameEn: string;
                                /** @enum {unknown} */
                                dataType: "C" | "N" | "Y" | "D" | "T" | "L" | "M" | "G" | "B" | "I" | "F";
                                length?: number;
                                codeSet?: string;
                                meaning?: string;
                                key: boolean;
                                required: boolean;
                                /** @enum {unknown} */
                                sensitivity: "none" | "personal" | "sensitive";
                                mask?: string;
                                sharingClass?: string;
                                openingClass?: string;
                                legalBasis?: {
                                    /** @description Name of the law, regulation or state rule */
                                    instrument: string;
                                    /** @description For instance 第二十一条 */
                                    article: string;
                                    /** @description What it says */
                                    text?: string;
                                };
                            }[];
                        } | null;
                        sharing: {
                            class: string;
                            /** @description open_to_all (sharing) or open (opening), gated, closed */
                            scale: string;
                            zh: string;
                            en: string;
                            article: string | null;
                        };
                        opening: {
                            class: string;
                            /** @description open_to_all (sharing) or open (opening), gated, closed */
                            scale: string;
                            zh: string;
                            en: string;
                            article: string | null;
                        } | null;
                        draft: {
                            /** @enum {unknown} */
                            state: "editing" | "in-review" | "returned";
                            content: {
                                name: string;
                                nameEn?: string;
                                classification: string;
                                themes: string[];
                                summary: string;
                                summaryEn?: string;
                                source: string;
                                format: {
                                    class: string;
                                    type: string;
                                };
                                sharing: {
                                    class: string;
                                    conditions: string;
                                    scope: string;
                                    agencies: string[];
                                    basis?: {
                                        /** @description Name of the law, regulation or state rule */
                                        instrument: string;
                                        /** @description For instance 第二十一条 */
                                        article: string;
                                        /** @description What it says */
                                        text?: string;
                                    };
                                    modes: string[];
                                };
                                opening: {
                                    class?: string;
                                    conditions: string;
                                    ground?: string;
                                    basis?: {
                                        /** @description Name of the law, regulation or state rule */
                                        instrument: string;
                                        /** @description For instance 第二十一条 */
                                        article: string;
                                        /** @description What it says */
                                        text?: string;
                                    };
                                };
                                updateCycle?: string;
                                secret: boolean;
                                related: string[];
                                items: {
                                    id: string;
                                    name: string;
                                    nameEn: string;
                                    /** @enum {unknown} */
                                    dataType: "C" | "N" | "Y" | "D" | "T" | "L" | "M" | "G" | "B" | "I" | "F";
                                    length?: number;
                                    codeSet?: string;
                                    meaning?: string;
                                    key: boolean;
                                    required: boolean;
                                    /** @enum {unknown} */
                                    sensitivity: "none" | "personal" | "sensitive";
                                    mask?: string;
                                    sharingClass?: string;
                                    openingClass?: string;
                                    legalBasis?: {
                                        /** @description Name of the law, regulation or state rule */
                                        instrument: string;
                                        /** @description For instance 第二十一条 */
                                        article: string;
                                        /** @description What it says */
                                        text?: string;
                                    };
                                }[];
                            };
                            problems: {
                                /** @description Path in the content, for instance sharing.basis or items.i3.length */
                                field: string;
                                /** @description pack:article */
                                article?: string;
                                zh: string;
                                en: string;
                            }[];
                            caseNumber: string | null;
                            updatedAt: string;
                        } | null;
                        versions: {
                            version: number;
                            publishedAt: string;
                            caseNumber: string | null;
                        }[];
                        mayEdit: boolean;
                        maySubmit: boolean;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.submit-resource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    /** @description Fields of the case type catalog-review */
                    form?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resource: {
                            id: string;
                            code: string;
                            /** @description The code as it stands in addresses */
                            slug: string;
                            agency: {
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            /** @enum {unknown} */
                            status: "draft" | "in-review" | "published";
                            /** @description Send it back with a revision; it tells whether somebody else has written meanwhile */
                            revision: number;
                            version: number | null;
                            publishedAt: string | null;
                            published: {
                                name: string;
                                nameEn?: string;
                                classification: string;
                                themes: string[];
                                summary: string;
                                summaryEn?: string;
                                source: string;
                                format: {
                                    class: string;
                                    type: string;
                                };
                                sharing: {
                                    class: string;
                                    conditions: string;
                                    scope: string;
                                    agencies: string[];
                                    basis?: {
                                        /** @description Name of the law, regulation or state rule */
                                        instrument: string;
                                        /** @description For instance 第二十一条 */
                                        article: string;
                                        /** @description What it says */
                                        text?: string;
                                    };
                                    modes: string[];
                                };
                                opening: {
                                    class?: string;
                                    conditions: string;
                                    ground?: string;
                                    basis?: {
                                        /** @description Name of the law, regulation or state rule */
                                        instrument: string;
                                        /** @description For instance 第二十一条 */
                                        article: string;
                                        /** @description What it says */
                                        text?: string;
                                    };
                                };
                                updateCycle?: string;
                                secret: boolean;
                                related: string[];
                                items: {
                                    id: string;
                                    name: string;
                                    nameEn: string;
                                    /** @enum {unknown} */
                                    dataType: "C" | "N" | "Y" | "D" | "T" | "L" | "M" | "G" | "B" | "I" | "F";
                                    length?: number;
                                    codeSet?: string;
                                    meaning?: string;
                                    key: boolean;
                                    required: boolean;
                                    /** @enum {unknown} */
                                    sensitivity: "none" | "personal" | "sensitive";
                                    mask?: string;
                                    sharingClass?: string;
                                    openingClass?: string;
                                    legalBasis?: {
                                        /** @description Name of the law, regulation or state rule */
                                        instrument: string;
                                        /** @description For instance 第二十一条 */
                                        article: string;
                                        /** @description What it says */
                                        text?: string;
                                    };
                                }[];
                            } | null;
                            sharing: {
                                class: string;
                                /** @description open_to_all (sharing) or open (opening), gated, closed */
                                scale: string;
                                zh: string;
                                en: string;
                                article: string | null;
                            };
                            opening: {
                                class: string;
                                /** @description open_to_all (sharing) or open (opening), gated, closed */
                                scale: string;
                                zh: string;
                                en: string;
                                article: string | null;
                            } | null;
                            draft: {
                                /** @enum {unknown} */
                                state: "editing" | "in-review" | "returned";
                                content: {
                                    name: string;
                                    nameEn?: string;
                                    classification: string;
                                    themes: string[];
                                    summary: string;
                                    summaryEn?: string;
                                    source: string;
                                    format: {
                                        class: string;
                                        type: string;
                                    };
                                    sharing: {
                                        class: string;
                                        conditions: string;
                                        scope: string;
                                        agencies: string[];
                                        basis?: {
                                            /** @description Name of the law, regulation or state rule */
                                            instrument: string;
                                            /** @description For instance 第二十一条 */
                                            article: string;
                                            /** @description What it says */
                                            text?: string;
                                        };
                                        modes: string[];
                                    };
                                    opening: {
                                        class?: string;
                                        conditions: string;
                                        ground?: string;
                                        basis?: {
                                            /** @description Name of the law, regulation or state rule */
                                            instrument: string;
                                            /** @description For instance 第二十一条 */
                                            article: string;
                                            /** @description What it says */
                                            text?: string;
                                        };
                                    };
                                    updateCycle?: string;
                                    secret: boolean;
                                    related: string[];
                                    items: {
                                        id: string;
                                        name: string;
                                        nameEn: string;
                                        /** @enum {unknown} */
                                        dataType: "C" | "N" | "Y" | "D" | "T" | "L" | "M" | "G" | "B" | "I" | "F";
                                        length?: number;
                                        codeSet?: string;
                                        meaning?: string;
                                        key: boolean;
                                        required: boolean;
                                        /** @enum {unknown} */
                                        sensitivity: "none" | "personal" | "sensitive";
                                        mask?: string;
                                        sharingClass?: string;
                                        openingClass?: string;
                                        legalBasis?: {
                                            /** @description Name of the law, regulation or state rule */
                                            instrument: string;
                                            /** @description For instance 第二十一条 */
                                            article: string;
                                            /** @description What it says */
                                            text?: string;
                                        };
                                    }[];
                                };
                                problems: {
                                    /** @description Path in the content, for instance sharing.basis or items.i3.length */
                                    field: string;
                                    /** @description pack:article */
                                    article?: string;
                                    zh: string;
                                    en: string;
                                }[];
                                caseNumber: string | null;
                                updatedAt: string;
                            } | null;
                            versions: {
                                version: number;
                                publishedAt: string;
                                caseNumber: string | null;
                            }[];
                            mayEdit: boolean;
                            maySubmit: boolean;
                        };
                        caseNumber: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.discard-draft": {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether a published entry stays */
                        kept: boolean;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.measure-catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        published: number;
                        agencies: {
                            agency: {
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            published: number;
                            sharing: {
                                open_to_all: number;
                                gated: number;
                                closed: number;
                            };
                            opening: {
                                open: number;
                                gated: number;
                                closed: number;
                                none: number;
                            };
                        }[];
                        sharing: {
                            class: string;
                            /** @description open_to_all (sharing) or open (opening), gated, closed */
                            scale: string;
                            zh: string;
                            en: string;
                            article: string | null;
                            count: number;
                        }[];
                        opening: {
                            class: string;
                            /** @description open_to_all (sharing) or open (opening), gated, closed */
                            scale: string;
                            zh: string;
                            en: string;
                            article: string | null;
                            count: number;
                        }[];
                        cycles: {
                            cycle: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.compare-versions": {
        parameters: {
            query: {
                /** @description A version, or draft */
                from: string;
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        to: string;
                        changes: {
                            /** @enum {unknown} */
                            kind: "added" | "removed" | "changed";
                            /** @description Path in the content; items by id */
                            field: string;
                            item: {
                                id: string;
                                name: string;
                            } | null;
                            before: unknown;
                            after: unknown;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.list-classifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        nodes: {
                            code: string;
                            parent: string | null;
                            zh: string;
                            en: string;
                        }[];
                        themes: {
                            id: string;
                            zh: string;
                            en: string;
                        }[];
                        formats: {
                            id: string;
                            zh: string;
                            en: string;
                            types: string[];
                        }[];
                        dataTypes: {
                            id: string;
                            zh: string;
                            en: string;
                        }[];
                        updateCycles: {
                            id: string;
                            zh: string;
                            en: string;
                            days: number | null;
                        }[];
                        sharingModes: {
                            id: string;
                            zh: string;
                            en: string;
                        }[];
                        sensitivities: {
                            id: string;
                            zh: string;
                            en: string;
                        }[];
                        closedGrounds: {
                            id: string;
                            zh: string;
                            en: string;
                        }[];
                        masks: {
                            id: string;
                            zh: string;
                            en: string;
                        }[];
                        sharingClasses: {
                            class: string;
                            /** @description open_to_all (sharing) or open (opening), gated, closed */
                            scale: string;
                            zh: string;
                            en: string;
                            article: string | null;
                        }[];
                        openingClasses: {
                            class: string;
                            /** @description open_to_all (sharing) or open (opening), gated, closed */
                            scale: string;
                            zh: string;
                            en: string;
                            article: string | null;
                        }[];
                        defaultSharingClass: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.add-classification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parent: string;
                    zh: string;
                    en: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        parent: string | null;
                        zh: string;
                        en: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.list-loads": {
        parameters: {
            query: {
                /** @description Resource id or code */
                resource?: string;
                limit: number;
                offset: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Load"][];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.measure-freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description YYYY-MM-DD */
                        today: string;
                        agencies: {
                            agency: string;
                            onTime: number;
                            late: number;
                            never: number;
                            unpromised: number;
                        }[];
                        /** @description The fifty latest; what was never loaded stands first */
                        late: {
                            resource: string;
                            name: string;
                            agency: string;
                            loadedOn: string | null;
                            promisedDays: number;
                            daysLate: number | null;
                        }[];
                        loads: {
                            /** @description YYYY-MM-DD */
                            day: string;
                            published: number;
                            failed: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.find-load": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Resource id */
                        resource: string;
                        /** @description Version of the resource that the rows were checked against */
                        resourceVersion: number;
                        agency: string;
                        /**
                         * @description full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go
                         * @enum {unknown}
                         */
                        mode: "full" | "upsert" | "delete";
                        /** @description The version that stood when the load began */
                        baseVersion?: number;
                        /** @description The load whose quarantined rows this one brings corrected */
                        corrects?: string;
                        /** @enum {unknown} */
                        state: "running" | "published" | "refused" | "failed" | "cancelled";
                        /** @enum {unknown} */
                        phase: "reading" | "keying" | "comparing" | "waiting" | "publishing" | "ended";
                        file: {
                            name: string;
                            sha256: string;
                            bytes: number;
                            /** @description Found: utf-8, gb18030, utf-16le or utf-16be */
                            encoding?: string;
                            delimiter?: string;
                        };
                        bytesRead: number;
                        /** @description While it reads: rate so far, and time left at that rate */
                        pace?: {
                            bytesPerSecond: number;
                            secondsLeft: number;
                        };
                        /** @description Somebody has asked for it to be broken off */
                        cancelling?: boolean;
                        counts: {
                            /** @description Data rows of the file */
                            rows: number;
                            good: number;
                            /** @description Rows in quarantine */
                            bad: number;
                            blank: number;
                            /** @description Cells brought to their standard form */
                            normalised: number;
                        };
                        reasons: {
                            column: string;
                            reason: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            rows: number;
                        }[];
                        /** @description Code sets that this release cannot check */
                        unchecked: string[];
                        problem?: {
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                            remedy: {
                                zh: string;
                                en: string;
                            };
                        };
                        /** @description The version published */
                        version?: number;
                        /** @description Rows against the version before; inPlace: they stayed in their segment */
                        change?: {
                            added: number;
                            changed: number;
                            removed: number;
                            inPlace: boolean;
                        };
                        startedAt: string;
                        endedAt?: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.cancel-load": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Resource id */
                        resource: string;
                        /** @description Version of the resource that the rows were checked against */
                        resourceVersion: number;
                        agency: string;
                        /**
                         * @description full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go
                         * @enum {unknown}
                         */
                        mode: "full" | "upsert" | "delete";
                        /** @description The version that stood when the load began */
                        baseVersion?: number;
                        /** @description The load whose quarantined rows this one brings corrected */
                        corrects?: string;
                        /** @enum {unknown} */
                        state: "running" | "published" | "refused" | "failed" | "cancelled";
                        /** @enum {unknown} */
                        phase: "reading" | "keying" | "comparing" | "waiting" | "publishing" | "ended";
                        file: {
                            name: string;
                            sha256: string;
                            bytes: number;
                            /** @description Found: utf-8, gb18030, utf-16le or utf-16be */
                            encoding?: string;
                            delimiter?: string;
                        };
                        bytesRead: number;
                        /** @description While it reads: rate so far, and time left at that rate */
                        pace?: {
                            bytesPerSecond: number;
                            secondsLeft: number;
                        };
                        /** @description Somebody has asked for it to be broken off */
                        cancelling?: boolean;
                        counts: {
                            /** @description Data rows of the file */
                            rows: number;
                            good: number;
                            /** @description Rows in quarantine */
                            bad: number;
                            blank: number;
                            /** @description Cells brought to their standard form */
                            normalised: number;
                        };
                        reasons: {
                            column: string;
                            reason: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            rows: number;
                        }[];
                        /** @description Code sets that this release cannot check */
                        unchecked: string[];
                        problem?: {
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                            remedy: {
                                zh: string;
                                en: string;
                            };
                        };
                        /** @description The version published */
                        version?: number;
                        /** @description Rows against the version before; inPlace: they stayed in their segment */
                        change?: {
                            added: number;
                            changed: number;
                            removed: number;
                            inPlace: boolean;
                        };
                        startedAt: string;
                        endedAt?: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.list-quarantine": {
        parameters: {
            query: {
                /** @description Last row of the former page */
                after: number;
                limit: number;
                /** @description Only rows that are still to be corrected */
                open: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Row of the source file; the header is row 1 */
                            row: number;
                            /**
                             * @description To be corrected, on its way into a version, or in one
                             * @enum {unknown}
                             */
                            state: "open" | "submitted" | "resolved";
                            problems: {
                                column: string;
                                item?: string;
                                reason: string;
                                text: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            /** @description The row as it stood in the file */
                            raw: string;
                            /** @description By item id: the cells of the file, or of the last attempt to correct them */
                            cells?: {
                                [key: string]: string;
                            };
                            attempts: number;
                            /** @description The load that carries it into a version */
                            result?: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.export-quarantine": {
        parameters: {
            query: {
                /** @description report: with row number and reasons, for a spreadsheet; rows: the columns of the file alone, to be uploaded again */
                form: "report" | "rows";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.correct-rows": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        row: number;
                        /** @description Cells by item id, as they would stand in a file */
                        values: {
                            [key: string]: string;
                        };
                        /** @description Take the place of the row that stands with this key */
                        replace?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            row: number;
                            accepted: boolean;
                            problems: {
                                column: string;
                                item?: string;
                                reason: string;
                                text: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        }[];
                        load?: components["schemas"]["Load"];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.list-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Resource id or code */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            resource: string;
                            name: string;
                            /**
                             * @description full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go
                             * @enum {unknown}
                             */
                            mode: "full" | "upsert" | "delete";
                            size: number;
                            /** @description Bytes that are on the disk; the next chunk begins there */
                            received: number;
                            /** @enum {unknown} */
                            state: "open" | "complete" | "discarded" | "expired";
                            /** @description The load that it began, once complete */
                            load?: string;
                            expiresAt: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.open-upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Resource id or code */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    size: number;
                    sha256?: string;
                    /** @description What the sender knows the file by, such as a digest of its beginning */
                    head?: string;
                    /**
                     * @description full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go
                     * @enum {unknown}
                     */
                    mode?: "full" | "upsert" | "delete";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        resource: string;
                        name: string;
                        /**
                         * @description full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go
                         * @enum {unknown}
                         */
                        mode: "full" | "upsert" | "delete";
                        size: number;
                        /** @description Bytes that are on the disk; the next chunk begins there */
                        received: number;
                        /** @enum {unknown} */
                        state: "open" | "complete" | "discarded" | "expired";
                        /** @description The load that it began, once complete */
                        load?: string;
                        expiresAt: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.complete-upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Resource id */
                        resource: string;
                        /** @description Version of the resource that the rows were checked against */
                        resourceVersion: number;
                        agency: string;
                        /**
                         * @description full: the whole dataset; upsert: rows to add or replace by key; delete: keys whose rows go
                         * @enum {unknown}
                         */
                        mode: "full" | "upsert" | "delete";
                        /** @description The version that stood when the load began */
                        baseVersion?: number;
                        /** @description The load whose quarantined rows this one brings corrected */
                        corrects?: string;
                        /** @enum {unknown} */
                        state: "running" | "published" | "refused" | "failed" | "cancelled";
                        /** @enum {unknown} */
                        phase: "reading" | "keying" | "comparing" | "waiting" | "publishing" | "ended";
                        file: {
                            name: string;
                            sha256: string;
                            bytes: number;
                            /** @description Found: utf-8, gb18030, utf-16le or utf-16be */
                            encoding?: string;
                            delimiter?: string;
                        };
                        bytesRead: number;
                        /** @description While it reads: rate so far, and time left at that rate */
                        pace?: {
                            bytesPerSecond: number;
                            secondsLeft: number;
                        };
                        /** @description Somebody has asked for it to be broken off */
                        cancelling?: boolean;
                        counts: {
                            /** @description Data rows of the file */
                            rows: number;
                            good: number;
                            /** @description Rows in quarantine */
                            bad: number;
                            blank: number;
                            /** @description Cells brought to their standard form */
                            normalised: number;
                        };
                        reasons: {
                            column: string;
                            reason: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            rows: number;
                        }[];
                        /** @description Code sets that this release cannot check */
                        unchecked: string[];
                        problem?: {
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                            remedy: {
                                zh: string;
                                en: string;
                            };
                        };
                        /** @description The version published */
                        version?: number;
                        /** @description Rows against the version before; inPlace: they stayed in their segment */
                        change?: {
                            added: number;
                            changed: number;
                            removed: number;
                            inPlace: boolean;
                        };
                        startedAt: string;
                        endedAt?: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.list-versions": {
        parameters: {
            query: {
                limit: number;
                offset: number;
            };
            header?: never;
            path: {
                /** @description Resource id or code */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            /** @enum {unknown} */
                            kind: "full" | "upsert" | "delete" | "correction" | "roll-back";
                            current: boolean;
                            /** @description Its rows are still kept: it can be compared and rolled back to */
                            held: boolean;
                            rows: number;
                            change?: {
                                added: number;
                                changed: number;
                                removed: number;
                            };
                            inPlace: boolean;
                            load: string;
                            resourceVersion: number;
                            /** @description The version whose rows a roll-back made stand again */
                            restores?: number;
                            reason?: string;
                            actor: string;
                            publishedAt: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.compare-versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Resource id or code */
                id: string;
                from: number;
                to: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: number;
                        to: number;
                        rows: {
                            before: number;
                            after: number;
                        };
                        added: number;
                        removed: number;
                        changed: number;
                        same: number;
                        items: {
                            id: string;
                            name: string;
                            changed: number;
                        }[];
                        itemsAdded: {
                            id: string;
                            name: string;
                        }[];
                        itemsRemoved: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.show-differences": {
        parameters: {
            query: {
                kind: "added" | "removed" | "changed";
                limit: number;
            };
            header?: never;
            path: {
                /** @description Resource id or code */
                id: string;
                from: number;
                to: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {unknown} */
                            kind: "added" | "removed" | "changed";
                            before?: {
                                [key: string]: string | null;
                            };
                            after?: {
                                [key: string]: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "store.roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Resource id or code */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that is current, as the caller saw it */
                    from: number;
                    /** @description The version whose rows are to stand again */
                    to: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                        /** @enum {unknown} */
                        kind: "full" | "upsert" | "delete" | "correction" | "roll-back";
                        current: boolean;
                        /** @description Its rows are still kept: it can be compared and rolled back to */
                        held: boolean;
                        rows: number;
                        change?: {
                            added: number;
                            changed: number;
                            removed: number;
                        };
                        inPlace: boolean;
                        load: string;
                        resourceVersion: number;
                        /** @description The version whose rows a roll-back made stand again */
                        restores?: number;
                        reason?: string;
                        actor: string;
                        publishedAt: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.measure-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        scope: "city" | "agency";
                        days: {
                            day: string;
                            calls: number;
                            refused: number;
                            visits: number;
                        }[];
                        holders: {
                            holder: string;
                            calls: number;
                        }[];
                        grants: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.look-up": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Resource code with / encoded, its slug, or the id */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why it is needed for that matter, in a few words; recorded. No personal data */
                    reason?: string;
                    /** @description Purpose code of the grant; the number of its case unless the decision set another */
                    purpose?: string;
                    /** @description The matter in hand, in your own numbering; recorded. Stands for the purpose where that is missing */
                    case?: string;
                    /** @description A value for each key item, by column name or item id */
                    key: {
                        [key: string]: string;
                    };
                    /** @description Column names or item ids; all granted items unless told */
                    items?: string[];
                    /** @description Identifier of the verified person whose matter it is */
                    subject?: string;
                    /** @description Staff number of the person for whom the program asks; recorded */
                    operator?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The row, or none */
                        rows: {
                            [key: string]: string | number | boolean | null;
                        }[];
                        /** @description Data version */
                        version: string;
                        items: {
                            id: string;
                            column: string;
                            name: string;
                            mask: string | null;
                        }[];
                        grant: {
                            id: string;
                            version: number;
                            purpose: string;
                            article: string;
                            caseNumber: string;
                            /** @description Conditions of the grant */
                            conditions: string;
                        };
                        receipt: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.look-up-by-hand": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Resource code with / encoded, its slug, or the id */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why it is needed for that matter, in a few words; recorded. No personal data */
                    reason?: string;
                    /** @description Purpose code of the grant; the number of its case unless the decision set another */
                    purpose?: string;
                    /** @description The matter in hand, in your own numbering; recorded. Stands for the purpose where that is missing */
                    case?: string;
                    /** @description A value for each key item, by column name or item id */
                    key: {
                        [key: string]: string;
                    };
                    /** @description Column names or item ids; all granted items unless told */
                    items?: string[];
                    /** @description Identifier of the verified person whose matter it is */
                    subject?: string;
                    /** @description Staff number of the person for whom the program asks; recorded */
                    operator?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The row, or none */
                        rows: {
                            [key: string]: string | number | boolean | null;
                        }[];
                        /** @description Data version */
                        version: string;
                        items: {
                            id: string;
                            column: string;
                            name: string;
                            mask: string | null;
                        }[];
                        grant: {
                            id: string;
                            version: number;
                            purpose: string;
                            article: string;
                            caseNumber: string;
                            /** @description Conditions of the grant */
                            conditions: string;
                        };
                        receipt: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Resource code with / encoded, its slug, or the id */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Purpose code of the grant; the number of its case unless the decision set another */
                    purpose?: string;
                    /** @description The matter in hand, in your own numbering; recorded. Stands for the purpose where that is missing */
                    case?: string;
                    /** @description Column names or item ids; all granted items unless told */
                    items?: string[];
                    /** @description Staff number of the person for whom the program asks; recorded */
                    operator?: string;
                    /** @description Why it is needed for that matter, in a few words; recorded. No personal data */
                    reason?: string;
                    /** @description Where the page before said it ends */
                    after?: number;
                    /** @default 20 */
                    limit: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: string | number | boolean | null;
                        }[];
                        /** @description Data version */
                        version: string;
                        items: {
                            id: string;
                            column: string;
                            name: string;
                            mask: string | null;
                        }[];
                        grant: {
                            id: string;
                            version: number;
                            purpose: string;
                            article: string;
                            caseNumber: string;
                            /** @description Conditions of the grant */
                            conditions: string;
                        };
                        receipt: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                        /** @description Where the next page begins; null after the last */
                        after: number | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Resource code with / encoded, its slug, or the id */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Purpose code of the grant; the number of its case unless the decision set another */
                    purpose?: string;
                    /** @description The matter in hand, in your own numbering; recorded. Stands for the purpose where that is missing */
                    case?: string;
                    /** @description Column names or item ids; all granted items unless told */
                    items?: string[];
                    /** @description Staff number of the person for whom the program asks; recorded */
                    operator?: string;
                    /** @description Why it is needed for that matter, in a few words; recorded. No personal data */
                    reason?: string;
                    /**
                     * @description Letter by letter, or safe for spreadsheets
                     * @default exact
                     * @enum {unknown}
                     */
                    form: "exact" | "excel";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.list-grants": {
        parameters: {
            query: {
                resource?: string;
                state?: "active" | "suspended" | "revoked" | "expired";
                /** @description Held by one’s own agency, or on its data */
                side?: "held" | "given";
                /** @description In force, and ending within ten working days; the first to end first */
                expiring?: boolean;
                offset: number;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            holder: {
                                id: string;
                                name: string;
                            };
                            provider: {
                                id: string;
                                name: string;
                            };
                            resource: {
                                id: string;
                                code: string | null;
                                name: string | null;
                            };
                            items: {
                                id: string;
                                name: string | null;
                                mask: string | null;
                            }[];
                            rowFilter: {
                                item: string;
                                in: string[];
                            }[];
                            subjectItem: string | null;
                            purpose: string;
                            purposeCode: string;
                            modes: string[];
                            /** @description The entry’s conditions, the provider’s and the authority’s, a line each */
                            conditions: string;
                            quotaPerDay: number | null;
                            validFrom: string;
                            validUntil: string | null;
                            /** @description Working days to its last day; null without an end */
                            workdaysLeft: number | null;
                            /** @enum {unknown} */
                            state: "active" | "suspended" | "revoked" | "expired" | "not-begun";
                            article: string;
                            caseNumber: string;
                            /** @description The case that suspended, resumed or ended it; else that which gave it */
                            changedByCase: string;
                            /** @description The article of that change; else that which it rests on */
                            changedByArticle: string;
                            /** @description Calls answered in the last thirty days */
                            callsLast30: number;
                            /** @description Calls refused in the last thirty days, as far as a grant was named */
                            refusedLast30: number;
                            version: number;
                            issuedAt: string;
                            changedAt: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.show-grant": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        holder: {
                            id: string;
                            name: string;
                        };
                        provider: {
                            id: string;
                            name: string;
                        };
                        resource: {
                            id: string;
                            code: string | null;
                            name: string | null;
                        };
                        items: {
                            id: string;
                            name: string | null;
                            mask: string | null;
                        }[];
                        rowFilter: {
                            item: string;
                            in: string[];
                        }[];
                        subjectItem: string | null;
                        purpose: string;
                        purposeCode: string;
                        modes: string[];
                        /** @description The entry’s conditions, the provider’s and the authority’s, a line each */
                        conditions: string;
                        quotaPerDay: number | null;
                        validFrom: string;
                        validUntil: string | null;
                        /** @description Working days to its last day; null without an end */
                        workdaysLeft: number | null;
                        /** @enum {unknown} */
                        state: "active" | "suspended" | "revoked" | "expired" | "not-begun";
                        article: string;
                        caseNumber: string;
                        /** @description The case that suspended, resumed or ended it; else that which gave it */
                        changedByCase: string;
                        /** @description The article of that change; else that which it rests on */
                        changedByArticle: string;
                        /** @description Calls answered in the last thirty days */
                        callsLast30: number;
                        /** @description Calls refused in the last thirty days, as far as a grant was named */
                        refusedLast30: number;
                        version: number;
                        issuedAt: string;
                        changedAt: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.show-use": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The last thirty days, oldest first */
                        days: {
                            day: string;
                            calls: number;
                            refused: number;
                            rows: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.list-queries": {
        parameters: {
            query: {
                /** @description Asked by oneself or one’s agency, or asked of its data (then without the names of persons); asked unless told */
                side?: "asked" | "given";
                grant?: string;
                /** @description Account */
                person?: string;
                resource?: string;
                matter?: string;
                from?: string;
                to?: string;
                offset: number;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            at: string;
                            agency: {
                                id: string;
                                name: string;
                            };
                            /** @description Null to the agency whose data was asked for */
                            person: {
                                id: string;
                                name: string;
                            } | null;
                            resource: {
                                id: string;
                                code: string | null;
                                name: string | null;
                            } | null;
                            grant: string | null;
                            mode: string;
                            matter: string;
                            reason: string;
                            items: {
                                id: string;
                                name: string | null;
                            }[];
                            rows: number;
                            /** @description `answered`, or the code of the refusal */
                            outcome: string;
                            receipt: {
                                batch: string;
                                index: number;
                            } | null;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.explain": {
        parameters: {
            query: {
                purpose?: string;
                /** @description Column names or item ids, separated by commas */
                items?: string;
                mode: "lookup" | "preview" | "download";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resource: {
                            id: string;
                            code: string;
                            name: string;
                            sharing: string;
                            provider: {
                                id: string;
                                name: string;
                            };
                        };
                        agency: {
                            id: string;
                            name: string;
                        };
                        allowed: boolean;
                        grant: {
                            id: string;
                            holder: {
                                id: string;
                                name: string;
                            };
                            provider: {
                                id: string;
                                name: string;
                            };
                            resource: {
                                id: string;
                                code: string | null;
                                name: string | null;
                            };
                            items: {
                                id: string;
                                name: string | null;
                                mask: string | null;
                            }[];
                            rowFilter: {
                                item: string;
                                in: string[];
                            }[];
                            subjectItem: string | null;
                            purpose: string;
                            purposeCode: string;
                            modes: string[];
                            /** @description The entry’s conditions, the provider’s and the authority’s, a line each */
                            conditions: string;
                            quotaPerDay: number | null;
                            validFrom: string;
                            validUntil: string | null;
                            /** @description Working days to its last day; null without an end */
                            workdaysLeft: number | null;
                            /** @enum {unknown} */
                            state: "active" | "suspended" | "revoked" | "expired" | "not-begun";
                            article: string;
                            caseNumber: string;
                            /** @description The case that suspended, resumed or ended it; else that which gave it */
                            changedByCase: string;
                            /** @description The article of that change; else that which it rests on */
                            changedByArticle: string;
                            /** @description Calls answered in the last thirty days */
                            callsLast30: number;
                            /** @description Calls refused in the last thirty days, as far as a grant was named */
                            refusedLast30: number;
                            version: number;
                            issuedAt: string;
                            changedAt: string;
                        } | null;
                        refusal: {
                            code: string;
                            detail: {
                                zh: string;
                                en: string;
                            };
                            remedy: {
                                zh: string;
                                en: string;
                            };
                            article: string | null;
                            /**
                             * @description Who could change it
                             * @enum {unknown}
                             */
                            changer: "caller" | "applicant" | "provider" | "authority" | "time";
                        } | null;
                        items: {
                            id: string;
                            column: string;
                            name: string;
                            sharing: string;
                            granted: boolean;
                            mask: {
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                reveals: {
                                    zh: string;
                                    en: string;
                                };
                            } | null;
                            /** @description Who may take it now; told to the provider, the authority and the auditor */
                            holders: {
                                agency: {
                                    id: string;
                                    name: string;
                                    /** @enum {unknown} */
                                    kind: "agency" | "public";
                                };
                                grant: string;
                                purpose: string;
                                purposeCode: string;
                                /** @description The article that the grant rests on */
                                article: string;
                                /** @description The case by whose decision it was given */
                                caseNumber: string;
                                modes: string[];
                                validFrom: string;
                                validUntil: string | null;
                                /** @enum {unknown} */
                                state: "active" | "suspended" | "not-begun";
                                /** @description How the item is shown; null shows it as it is */
                                mask: {
                                    id: string;
                                    title: {
                                        zh: string;
                                        en: string;
                                    };
                                    reveals: {
                                        zh: string;
                                        en: string;
                                    };
                                } | null;
                            }[] | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.show-item-access": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description Item id or column name */
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resource: {
                            id: string;
                            code: string;
                            name: string;
                            provider: {
                                id: string;
                                name: string;
                            };
                        };
                        item: {
                            id: string;
                            column: string;
                            name: string;
                            sensitivity: string;
                            sharing: string;
                            opening: string;
                            /** @description The catalogue’s mask, which holds unless a grant says otherwise */
                            mask: {
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                reveals: {
                                    zh: string;
                                    en: string;
                                };
                            } | null;
                        };
                        /** @description Anyone may take it from the portal */
                        open: boolean;
                        /** @description Whether these are all; to other agencies only their own grants are told */
                        complete: boolean;
                        holders: {
                            agency: {
                                id: string;
                                name: string;
                                /** @enum {unknown} */
                                kind: "agency" | "public";
                            };
                            grant: string;
                            purpose: string;
                            purposeCode: string;
                            /** @description The article that the grant rests on */
                            article: string;
                            /** @description The case by whose decision it was given */
                            caseNumber: string;
                            modes: string[];
                            validFrom: string;
                            validUntil: string | null;
                            /** @enum {unknown} */
                            state: "active" | "suspended" | "not-begun";
                            /** @description How the item is shown; null shows it as it is */
                            mask: {
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                reveals: {
                                    zh: string;
                                    en: string;
                                };
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registers.list-registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            pack: string;
                            packName: {
                                zh: string;
                                en: string;
                            };
                            register: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            says: {
                                zh: string;
                                en: string;
                            } | null;
                            articles: string[];
                            /** @description Whether the caller keeps it directly */
                            mayKeep: boolean;
                            /** @description Decisions alone write it */
                            keptByCases: boolean;
                            inForce: number;
                            total: number;
                            /** @description Entries that lack something that the law asks for */
                            lacking: number;
                            /** @description Entries that end within thirty days */
                            soon: number;
                            expired: number;
                            /** @description Agencies without the entry that they must have */
                            uncovered: number;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registers.find-register": {
        parameters: {
            query: {
                /** @description Part of any value */
                text?: string;
                standing?: "in-force" | "coming" | "expired" | "ended";
                /** @description A gap’s id; any for entries that lack something */
                gap?: string;
                /** @description Ends within thirty days */
                soon?: boolean;
                field?: string;
                /** @description What the field given holds */
                value?: string;
                /** @description A field, or changed */
                sort?: string;
                order?: "asc" | "desc";
                limit: number;
                offset: number;
            };
            header?: never;
            path: {
                pack: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pack: string;
                        register: string;
                        name: {
                            zh: string;
                            en: string;
                        };
                        says: {
                            zh: string;
                            en: string;
                        } | null;
                        articles: string[];
                        readings: {
                            zh: string;
                            en: string;
                        }[];
                        fields: {
                            name: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description text, number, bool, date, choice, choices, agency, agencies or list */
                            type: string;
                            required: boolean;
                            /** @description Tells entries apart, and never changes */
                            key: boolean;
                            article: string | null;
                            options: {
                                value: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        }[];
                        of: string | null;
                        mayKeep: boolean;
                        keptByCases: boolean;
                        /** @description Case types whose decisions write it */
                        writtenBy: {
                            type: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        gaps: {
                            gap: string;
                            say: {
                                zh: string;
                                en: string;
                            };
                            article: string;
                            entries: number;
                        }[];
                        coverage: {
                            say: {
                                zh: string;
                                en: string;
                            };
                            article: string;
                            missing: {
                                id: string;
                                name: string;
                                nameEn: string;
                            }[];
                        } | null;
                        /** @description Entries in force by agency and by choice */
                        tallies: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            counts: {
                                value: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                entries: number;
                            }[];
                        }[];
                        /** @description Every agency, for names and for choosing */
                        agencies: {
                            id: string;
                            name: string;
                            nameEn: string;
                        }[];
                        items: {
                            id: string;
                            version: number;
                            /** @description By field; what is not known is absent */
                            values: {
                                [key: string]: unknown;
                            };
                            agency: string | null;
                            standing: "in-force" | "coming" | "expired" | "ended";
                            soon: boolean;
                            gaps: string[];
                            endedOn: string | null;
                            changedAt: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registers.export-entries": {
        parameters: {
            query: {
                /** @description Part of any value */
                text?: string;
                standing?: "in-force" | "coming" | "expired" | "ended";
                /** @description A gap’s id; any for entries that lack something */
                gap?: string;
                /** @description Ends within thirty days */
                soon?: boolean;
                field?: string;
                /** @description What the field given holds */
                value?: string;
                /** @description A field, or changed */
                sort?: string;
                order?: "asc" | "desc";
                form: "excel" | "exact";
            };
            header?: never;
            path: {
                pack: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registers.find-entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
                register: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pack: string;
                        register: string;
                        name: {
                            zh: string;
                            en: string;
                        };
                        says: {
                            zh: string;
                            en: string;
                        } | null;
                        articles: string[];
                        readings: {
                            zh: string;
                            en: string;
                        }[];
                        fields: {
                            name: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description text, number, bool, date, choice, choices, agency, agencies or list */
                            type: string;
                            required: boolean;
                            /** @description Tells entries apart, and never changes */
                            key: boolean;
                            article: string | null;
                            options: {
                                value: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        }[];
                        of: string | null;
                        mayKeep: boolean;
                        keptByCases: boolean;
                        /** @description Case types whose decisions write it */
                        writtenBy: {
                            type: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        gaps: {
                            gap: string;
                            say: {
                                zh: string;
                                en: string;
                            };
                            article: string;
                            entries: number;
                        }[];
                        coverage: {
                            say: {
                                zh: string;
                                en: string;
                            };
                            article: string;
                            missing: {
                                id: string;
                                name: string;
                                nameEn: string;
                            }[];
                        } | null;
                        /** @description Entries in force by agency and by choice */
                        tallies: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            counts: {
                                value: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                entries: number;
                            }[];
                        }[];
                        /** @description Every agency, for names and for choosing */
                        agencies: {
                            id: string;
                            name: string;
                            nameEn: string;
                        }[];
                        entry: {
                            id: string;
                            version: number;
                            /** @description By field; what is not known is absent */
                            values: {
                                [key: string]: unknown;
                            };
                            agency: string | null;
                            standing: "in-force" | "coming" | "expired" | "ended";
                            soon: boolean;
                            gaps: string[];
                            endedOn: string | null;
                            changedAt: string;
                        };
                        mayChange: boolean;
                        versions: {
                            version: number;
                            act: "enter" | "change" | "end";
                            values: {
                                [key: string]: unknown;
                            };
                            at: string;
                            person: string;
                            agency: string;
                            case: string | null;
                            article: string | null;
                            /** @description Row of the file that it was read from */
                            row: number | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registers.change-entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
                register: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    values: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: string;
                        version: number;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registers.enter-entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    values: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: string;
                        version: number;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registers.end-entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
                register: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: string;
                        version: number;
                        receipt?: {
                            algorithm: string;
                            batch: string;
                            index: number;
                            header: string;
                            signature: string;
                            leaf: string;
                            path: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registers.import-entries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The file’s text */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entered: number;
                        changed: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ledger.list-batches": {
        parameters: {
            query: {
                before?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            process: string;
                            lane: number;
                            n: string;
                            count: number;
                            root: string;
                            at: string;
                            algorithm: string;
                            key: string;
                            signature: string;
                            seq: number | null;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ledger.list-entries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            batch: string;
                            index: number;
                            at: string;
                            kind: string;
                            actor: string;
                            agency: string;
                            object: string;
                            public: unknown;
                            personal: boolean;
                            leaf: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ledger.search-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    case?: string;
                    subject?: string;
                    reason?: string;
                    object?: string;
                    kind?: string;
                    agency?: string;
                    /** @description YYYY-MM-DD */
                    from?: string;
                    /** @description YYYY-MM-DD */
                    to?: string;
                    before?: {
                        batch: string;
                        index: number;
                    };
                    /** @default 50 */
                    limit: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            batch: string;
                            index: number;
                            at: string;
                            kind: string;
                            actor: string;
                            agency: string;
                            object: string;
                            public: unknown;
                            personal: boolean;
                            leaf: string;
                        }[];
                        more: boolean;
                        from: string;
                        to: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ledger.show-latest-checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checkpoint: {
                            /** @enum {number} */
                            version: 1;
                            algorithm: "sha256-ed25519" | "sm3-sm2";
                            size: number;
                            root: string;
                            at: string;
                            key: string;
                            previous: string | null;
                        };
                        signature: string;
                        keys: {
                            id: string;
                            algorithm: "sha256-ed25519" | "sm3-sm2";
                            publicKey: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ledger.check-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    receipt: {
                        algorithm: "sha256-ed25519" | "sm3-sm2";
                        batch: string;
                        index: number;
                        header: string;
                        signature: string;
                        leaf: string;
                        path: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        valid: boolean;
                        problem?: string;
                        header?: {
                            /** @enum {number} */
                            version: 1;
                            algorithm: "sha256-ed25519" | "sm3-sm2";
                            jurisdiction: string;
                            process: string;
                            lane: number;
                            n: string;
                            count: number;
                            root: string;
                            at: string;
                            key: string;
                        };
                        inclusion?: {
                            seq: number;
                            path: string[];
                            checkpoint: {
                                /** @enum {number} */
                                version: 1;
                                algorithm: "sha256-ed25519" | "sm3-sm2";
                                size: number;
                                root: string;
                                at: string;
                                key: string;
                                previous: string | null;
                            };
                            signature: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health.show-live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "live";
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health.show-ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description ready, impaired (answers, but somebody must look) or not-ready */
                        state: string;
                        /** @description For the machine itself, the token’s holder and signed-in administrators alone */
                        parts?: {
                            name: string;
                            /** @description well, impaired or failed */
                            state: string;
                            facts?: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "metrics.show-metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["Problem"];
                };
            };
        };
    };
}
