<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AccountStore</name>
    <message>
        <source>The account file could not be understood. It was kept as %1, and a new one is begun.</source>
        <translation>账号文件无法识别，已另存为 %1，并将新建账号文件。</translation>
    </message>
    <message>
        <source>The account file was written by a newer version of Heloscope. It was kept as %1, and a new one is begun.</source>
        <translation>账号文件由更高版本的 Heloscope 创建，已另存为 %1，并将新建账号文件。</translation>
    </message>
    <message>
        <source>The account file %1 could not be read. It is left as it is, and changes will not be saved.</source>
        <translation>无法读取账号文件 %1。该文件保持原样，所做的更改不会保存。</translation>
    </message>
    <message>
        <source>The account file %1 could not be saved. The changes are kept until the program ends.</source>
        <translation>无法保存账号文件 %1。所做的更改仅在退出程序前有效。</translation>
    </message>
</context>
<context>
    <name>AccountWizard</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The practice server is not running.</source>
        <translation>练习服务器没有运行。</translation>
    </message>
    <message>
        <source>The practice server cannot be started: %1</source>
        <translation>无法启动练习服务器：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Save an&amp;yway, not proven</source>
        <translation>不验证，直接保存(&amp;Y)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>授权码</translation>
    </message>
</context>
<context>
    <name>AddressPage</name>
    <message>
        <source>✕ There is no address in this yet. It has the form name@provider, such as lin.zhang@qq.com.</source>
        <translation>✕ 这里还没有邮箱地址。邮箱地址的格式是“名称@邮箱服务商”，例如 lin.zhang@qq.com。</translation>
    </message>
    <message>
        <source>✓ Understood as %1, with the name %2</source>
        <translation>✓ 已识别为 %1，名称为 %2</translation>
    </message>
    <message>
        <source>✓ Understood as %1</source>
        <translation>✓ 已识别为 %1</translation>
    </message>
    <message>
        <source>This address is set up already; saving replaces its settings.</source>
        <translation>这个邮箱已经配置过，保存后将替换原来的设置。</translation>
    </message>
    <message>
        <source>The practice server inside this program. Nothing leaves this computer.</source>
        <translation>这是程序内置的练习服务器，任何数据都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>%1: the server and the way to sign in are known.</source>
        <translation>%1：服务器和登录方式均已知。</translation>
    </message>
    <message>
        <source>%1 is not in the list of known providers. The next page asks for the server.</source>
        <translation>%1 不在已知的邮箱服务商之列，下一步需要填写服务器。</translation>
    </message>
    <message>
        <source>%1 takes no passwords or codes from programs</source>
        <translation>%1 不接受客户端用密码或授权码登录</translation>
    </message>
    <message>
        <source>It wants a sign-in in the browser (OAuth 2.0), which gives the program an access token. A password or code will be refused, however right it is. You can go on and test the connection and the encryption, and the sign-in too if somebody has given you an access token.</source>
        <translation>它要求在浏览器中登录（OAuth 2.0），并由此给客户端一个访问令牌。密码或授权码即使正确也会被拒绝。你可以继续，测试连接和加密；如果有人给了你访问令牌，也可以测试登录。</translation>
    </message>
    <message>
        <source>%1 has no outgoing mail server for programs</source>
        <translation>%1 没有供客户端使用的发件服务器</translation>
    </message>
    <message>
        <source>Its mail can be sent only from its own app or web page. There is nothing to set up here, and no code would help: use another address.</source>
        <translation>它的邮件只能通过自己的应用或网页发送，这里无法配置，授权码也帮不上忙，请换一个邮箱。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Which address do you want to send from?</source>
        <translation>你要用哪个邮箱发信？</translation>
    </message>
    <message>
        <source>Only the address is needed here. Nothing is sent to anybody yet.</source>
        <translation>这里只需要填写邮箱地址，还不会向任何人发送任何内容。</translation>
    </message>
    <message>
        <source>&amp;Mail address</source>
        <translation>邮箱地址(&amp;M)</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation>name@example.com</translation>
    </message>
    <message>
        <source>Provider not recognised? Choose it by name…</source>
        <translation>没有识别出服务商？按名称选择…</translation>
    </message>
    <message>
        <source>&amp;Search by name, domain or server</source>
        <translation>按名称、拼音、域名或服务器搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Search for the provider</source>
        <translation>搜索邮箱服务商</translation>
    </message>
    <message>
        <source>For example: exmail, 腾讯, txqy, smtp.163.com</source>
        <translation>例如：腾讯、txqy、exmail、smtp.163.com</translation>
    </message>
    <message>
        <source>Providers found</source>
        <translation>找到的邮箱服务商</translation>
    </message>
    <message>
        <source>None of these: my own server</source>
        <translation>都不是，我用自己的服务器</translation>
    </message>
    <message>
        <source>No account at hand? Use the practice address</source>
        <translation>手边没有邮箱？使用练习地址</translation>
    </message>
</context>
<context>
    <name>Annotations</name>
    <message>
        <source>The message, %1, and a line with a single dot</source>
        <translation>邮件（%1），以及只有一个点的行</translation>
    </message>
    <message>
        <source>Sends the message</source>
        <translation>发送邮件</translation>
    </message>
    <message>
        <source>Header, an empty line and the text, then a line with nothing but a dot, which says that the message is complete. The text is not kept in this record.</source>
        <translation>先是邮件头，再空一行，然后是正文，最后以只有一个点的行表示邮件完整。此记录不保存邮件内容。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>app</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>you</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Greet</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>查询功能</translation>
    </message>
    <message>
        <source>Ask to encrypt</source>
        <translation>请求加密</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Ask to send</source>
        <translation>请求发送</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>告别</translation>
    </message>
    <message>
        <source>Nothing is proven yet.</source>
        <translation>尚未证明任何结果。</translation>
    </message>
    <message>
        <source>The server&apos;s name exists and leads to an address.</source>
        <translation>服务器名称存在，并已解析到地址。</translation>
    </message>
    <message>
        <source>Reachable: a connection to the server is possible.</source>
        <translation>可到达：能够连接服务器。</translation>
    </message>
    <message>
        <source>Greeted: a mail server answers.</source>
        <translation>已收到问候：应答的是邮件服务器。</translation>
    </message>
    <message>
        <source>Encrypted and trusted: nobody on the way can read along, and the certificate is right.</source>
        <translation>已加密且可信：途中无人能读取内容，证书正确。</translation>
    </message>
    <message>
        <source>Signed in: the server accepted the user name and code.</source>
        <translation>已登录：服务器认可用户名和授权码。</translation>
    </message>
    <message>
        <source>Sender accepted: the server lets this account send with this address.</source>
        <translation>发件人已接受：服务器允许该账号以此地址发信。</translation>
    </message>
    <message>
        <source>Recipient accepted: the server takes mail for this address.</source>
        <translation>收件人已接受：服务器愿意接收发往该地址的邮件。</translation>
    </message>
    <message>
        <source>Message accepted: the server has taken the message and delivers it.</source>
        <translation>邮件已接受：服务器已收下邮件并负责投递。</translation>
    </message>
    <message>
        <source>Arrived: the message is in the mailbox.</source>
        <translation>已送达：邮件已进入收件箱。</translation>
    </message>
    <message>
        <source>RFC %1, appendix %2</source>
        <translation>RFC %1，附录 %2</translation>
    </message>
    <message>
        <source>RFC %1, section %2</source>
        <translation>RFC %1，第 %2 节</translation>
    </message>
    <message>
        <source>(empty line)</source>
        <translation>（空行）</translation>
    </message>
    <message>
        <source>Open mailbox</source>
        <translation>打开邮箱</translation>
    </message>
</context>
<context>
    <name>BudgetView</name>
    <message>
        <source>If the provider refuses once more, it may lock the account.</source>
        <translation>如果再被拒绝一次，邮箱服务商可能会锁定账号。</translation>
    </message>
    <message>
        <source>Try once all the same</source>
        <translation>仍要再试一次</translation>
    </message>
    <message>
        <source>Refused sign-ins</source>
        <translation>被拒绝的登录</translation>
    </message>
</context>
<context>
    <name>CertificateCard</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等，另有 %2 个</translation>
    </message>
    <message>
        <source>Certificate %1 of %2: %3</source>
        <translation>第 %1 张证书（共 %2 张）：%3</translation>
    </message>
    <message>
        <source>For</source>
        <translation>签发给</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Details of the certificate %1</source>
        <translation>证书 %1 的详细信息</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹（SHA-256）</translation>
    </message>
    <message>
        <source>All names</source>
        <translation>全部域名</translation>
    </message>
    <message>
        <source>Copy as PEM</source>
        <translation>复制 PEM</translation>
    </message>
    <message>
        <source>Save as PEM…</source>
        <translation>另存为 PEM…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>保存证书</translation>
    </message>
    <message>
        <source>Certificate (*.pem)</source>
        <translation>证书 (*.pem)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未能保存：%1</translation>
    </message>
</context>
<context>
    <name>CheckListView</name>
    <message>
        <source>Check in this order, with these commands for:</source>
        <translation>请按这个顺序检查，命令适用于：</translation>
    </message>
    <message>
        <source>Commands for %1</source>
        <translation>%1 的命令</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Command for %1</source>
        <translation>%1 的命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command: %1</source>
        <translation>复制命令：%1</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Text (*.txt);;JSON (*.json)</source>
        <translation>文本 (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Test &amp;once without encryption</source>
        <translation>不加密，仅测试这一次(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save account</source>
        <translation>保存账号(&amp;S)</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1: the server is slow. Waiting for %2 more seconds at most.</source>
        <translation>%1：服务器响应较慢，最多再等 %2 秒。</translation>
    </message>
    <message>
        <source>Test of %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>停止测试</translation>
    </message>
    <message>
        <source>Without encryption the %1 travels readable: everybody on the way to %2 can see it. Test once like this, or go back and choose TLS?</source>
        <translation>不加密时，%1会以明文传输，前往 %2 的途中任何人都能看到。仅这样测试一次，还是返回改用 TLS？</translation>
    </message>
    <message>
        <source>The server&apos;s own words:</source>
        <translation>服务器原话：</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>who is calling: this computer&apos;s address, in brackets because it is no name</source>
        <translation>来访者：本机的地址；因为不是名称，所以放在方括号中</translation>
    </message>
    <message>
        <source>who is calling: the name set for this computer</source>
        <translation>来访者：为本机设置的名称</translation>
    </message>
    <message>
        <source>stands for the secret part of the line; what was really sent is kept nowhere</source>
        <translation>代替该行中的机密部分；实际发送的内容不会保存在任何地方</translation>
    </message>
    <message>
        <source>the user name, in Base64</source>
        <translation>用户名，以 Base64 书写</translation>
    </message>
    <message>
        <source>a way to sign in that this program does not know</source>
        <translation>本程序不认识的登录方式</translation>
    </message>
    <message>
        <source>the first answer is there, but empty</source>
        <translation>第一个应答存在，但内容为空</translation>
    </message>
    <message>
        <source>Starts to sign in with %1</source>
        <translation>开始用 %1 登录</translation>
    </message>
    <message>
        <source>Signs in (secret hidden)</source>
        <translation>登录（机密已隐藏）</translation>
    </message>
    <message>
        <source>a parameter that this program does not know</source>
        <translation>本程序不认识的参数</translation>
    </message>
    <message>
        <source>the message is %1 large, so the server can refuse before it is sent</source>
        <translation>邮件大小为 %1，服务器可在发送前就拒收</translation>
    </message>
    <message>
        <source>the recipient on the envelope</source>
        <translation>信封上的收件人</translation>
    </message>
    <message>
        <source>no sender: nobody gets a report, which prevents circles of reports</source>
        <translation>发件人为空：不向任何人发送通知，避免通知循环往复</translation>
    </message>
    <message>
        <source>the sender on the envelope; reports about failed delivery go there</source>
        <translation>信封上的发件人，投递失败的通知会发到这里</translation>
    </message>
    <message>
        <source>so many bytes follow</source>
        <translation>随后有这么多字节</translation>
    </message>
    <message>
        <source>this is the last piece</source>
        <translation>这是最后一块</translation>
    </message>
    <message>
        <source>Gives the code (hidden)</source>
        <translation>发送授权码（已隐藏）</translation>
    </message>
    <message>
        <source>The answer to the question for the password: the authorization code or password, in Base64. It is not shown and not kept.</source>
        <translation>对密码提问的应答：授权码或密码，以 Base64 书写。此处不显示，也不保存。</translation>
    </message>
    <message>
        <source>Gives the user name</source>
        <translation>发送用户名</translation>
    </message>
    <message>
        <source>The answer to the question for the user name, in Base64.</source>
        <translation>对用户名提问的应答，以 Base64 书写。</translation>
    </message>
    <message>
        <source>Solves the riddle (hidden)</source>
        <translation>解答服务器的题目（已隐藏）</translation>
    </message>
    <message>
        <source>The user name, and a number calculated from the server&apos;s riddle and the code. The server calculates the same and compares; the code itself is not sent.</source>
        <translation>用户名，以及由服务器的题目和授权码计算出的结果。服务器作同样的计算并比较，授权码本身不会发送。</translation>
    </message>
    <message>
        <source>Proves to know the code (hidden)</source>
        <translation>证明知道授权码（已隐藏）</translation>
    </message>
    <message>
        <source>A step of the mutual proof: numbers calculated from the code and from random numbers of both sides. The code itself is not sent.</source>
        <translation>双方互相证明的一步：由授权码和双方的随机数计算得出。授权码本身不会发送。</translation>
    </message>
    <message>
        <source>Takes note of the refusal</source>
        <translation>确认已知悉拒绝原因</translation>
    </message>
    <message>
        <source>The server has refused the token and said why. This line only says &quot;understood&quot;; the final refusal follows.</source>
        <translation>服务器已拒绝令牌并说明了原因。这一行只表示“已知悉”，随后是最终的拒绝应答。</translation>
    </message>
    <message>
        <source>Answers the server (hidden)</source>
        <translation>应答服务器（已隐藏）</translation>
    </message>
    <message>
        <source>The answer to the server&apos;s question in the sign-in dialogue, in Base64.</source>
        <translation>登录过程中对服务器提问的应答，以 Base64 书写。</translation>
    </message>
    <message>
        <source>*: the sign-in is given up</source>
        <translation>*：放弃登录</translation>
    </message>
    <message>
        <source>Gives up the sign-in</source>
        <translation>放弃登录</translation>
    </message>
    <message>
        <source>A single star breaks off the sign-in, because something in the dialogue was not right. The server answers 501.</source>
        <translation>单独一个星号表示中止登录，因为登录对话中有不对的地方。服务器会应答 501。</translation>
    </message>
    <message>
        <source>The first answer of the sign-in, in a line of its own, since it is too long for the line of the command.</source>
        <translation>登录的第一个应答；由于过长，无法与命令写在同一行，因此单独成行。</translation>
    </message>
    <message>
        <source>Answer in the sign-in dialogue</source>
        <translation>登录过程中的应答</translation>
    </message>
    <message>
        <source>Unknown command</source>
        <translation>未知命令</translation>
    </message>
    <message>
        <source>A command that this program does not know.</source>
        <translation>本程序不认识的命令。</translation>
    </message>
    <message>
        <source>Says hello, asks for features</source>
        <translation>问候并查询功能</translation>
    </message>
    <message>
        <source>EHLO: hello, and what can you do?</source>
        <translation>EHLO：问候，你支持哪些功能？</translation>
    </message>
    <message>
        <source>The program introduces itself and asks which features beyond the basic protocol the server has. The answer lists them, one in each line.</source>
        <translation>程序自我介绍，并询问服务器支持哪些扩展功能。应答中每行列出一项。</translation>
    </message>
    <message>
        <source>Says hello the old way</source>
        <translation>以旧方式问候</translation>
    </message>
    <message>
        <source>HELO: the older hello</source>
        <translation>HELO：较旧的问候</translation>
    </message>
    <message>
        <source>The hello of 1982, without a list of features. It is used when the server does not know EHLO; encryption and sign-in are not possible after it.</source>
        <translation>1982 年的问候方式，不列出功能。仅在服务器不认识 EHLO 时使用，此后无法加密也无法登录。</translation>
    </message>
    <message>
        <source>Asks for encryption</source>
        <translation>请求加密</translation>
    </message>
    <message>
        <source>STARTTLS: please encrypt</source>
        <translation>STARTTLS：请求加密</translation>
    </message>
    <message>
        <source>The connection is still readable for everybody on the way. This command asks to switch encryption on; only after it is the code sent.</source>
        <translation>此时途中的任何人都能读到对话内容。这条命令请求启用加密，之后才会发送授权码。</translation>
    </message>
    <message>
        <source>Starts to sign in</source>
        <translation>开始登录</translation>
    </message>
    <message>
        <source>AUTH: sign in</source>
        <translation>AUTH：登录</translation>
    </message>
    <message>
        <source>The program starts to sign in, in a way that the server offers. What follows is written in Base64, which is a spelling and no encryption.</source>
        <translation>程序以服务器支持的方式开始登录。后续内容以 Base64 书写，那只是一种写法，并不是加密。</translation>
    </message>
    <message>
        <source>Names the sender</source>
        <translation>告知发件人</translation>
    </message>
    <message>
        <source>MAIL: from whom</source>
        <translation>MAIL：发件人</translation>
    </message>
    <message>
        <source>A new message begins. This is the address on the envelope, to which a report goes if delivery fails; the From line that the reader sees is in the message itself.</source>
        <translation>开始一封新邮件。这是信封上的发件地址，投递失败时通知会发到这里；收件人看到的“发件人”写在邮件里面。</translation>
    </message>
    <message>
        <source>Names a recipient</source>
        <translation>告知收件人</translation>
    </message>
    <message>
        <source>RCPT: to whom</source>
        <translation>RCPT：收件人</translation>
    </message>
    <message>
        <source>One recipient on the envelope. The command comes once for each recipient, and each gets its own answer.</source>
        <translation>信封上的一位收件人。每位收件人发送一次该命令，分别得到应答。</translation>
    </message>
    <message>
        <source>Asks to send the message</source>
        <translation>请求发送邮件</translation>
    </message>
    <message>
        <source>DATA: the message comes next</source>
        <translation>DATA：即将发送邮件</translation>
    </message>
    <message>
        <source>The envelope is complete. The program asks whether it may send the message now; the server answers 354 if it may.</source>
        <translation>信封已填写完毕。程序询问现在能否发送邮件，可以时服务器应答 354。</translation>
    </message>
    <message>
        <source>Ends the message</source>
        <translation>结束邮件</translation>
    </message>
    <message>
        <source>A single dot: the end of the message</source>
        <translation>单独的点：邮件结束</translation>
    </message>
    <message>
        <source>A line with nothing but a dot says that the message is complete. Lines of the message that begin with a dot get a second one on the way, so none of them ends it early.</source>
        <translation>只有一个点的行表示邮件已完整。邮件中以点开头的行在传送时会多加一个点，因此不会被误认为结束。</translation>
    </message>
    <message>
        <source>Sends a counted piece</source>
        <translation>发送一块数据</translation>
    </message>
    <message>
        <source>BDAT: a counted piece of the message</source>
        <translation>BDAT：按字节数发送一块邮件</translation>
    </message>
    <message>
        <source>The message travels in pieces; the number says how many bytes follow, and LAST marks the last piece. No final dot is needed.</source>
        <translation>邮件分块传送，数字表示随后有多少字节，LAST 表示最后一块，不需要以单独的点结束。</translation>
    </message>
    <message>
        <source>Starts over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>RSET: forget the message begun</source>
        <translation>RSET：放弃当前邮件</translation>
    </message>
    <message>
        <source>The server forgets sender and recipients named so far. The connection and the sign-in stay.</source>
        <translation>服务器忘掉已告知的发件人和收件人，连接和登录状态保留。</translation>
    </message>
    <message>
        <source>Asks for a sign of life</source>
        <translation>确认连接正常</translation>
    </message>
    <message>
        <source>NOOP: do nothing, only answer</source>
        <translation>NOOP：什么也不做，只需应答</translation>
    </message>
    <message>
        <source>The command changes nothing. It shows that the connection still works.</source>
        <translation>这条命令不改变任何状态，只用来确认连接仍然正常。</translation>
    </message>
    <message>
        <source>Says goodbye</source>
        <translation>告别</translation>
    </message>
    <message>
        <source>QUIT: goodbye</source>
        <translation>QUIT：告别</translation>
    </message>
    <message>
        <source>The program ends the conversation in an orderly way. The server answers 221 and closes the connection.</source>
        <translation>程序有序地结束对话，服务器应答 221 并断开连接。</translation>
    </message>
    <message>
        <source>Asks whether a mailbox exists</source>
        <translation>查询邮箱是否存在</translation>
    </message>
    <message>
        <source>VRFY: does this mailbox exist?</source>
        <translation>VRFY：这个邮箱存在吗？</translation>
    </message>
    <message>
        <source>Asks whether a mailbox exists. Most servers do not tell, because senders of spam would ask too.</source>
        <translation>查询邮箱是否存在。多数服务器不会回答，以免被垃圾邮件发送者利用。</translation>
    </message>
    <message>
        <source>Asks who is on a mailing list</source>
        <translation>查询邮件列表成员</translation>
    </message>
    <message>
        <source>EXPN: who is on this list?</source>
        <translation>EXPN：这个列表有哪些成员？</translation>
    </message>
    <message>
        <source>Asks for the members of a mailing list. Most servers do not tell.</source>
        <translation>查询邮件列表的成员，多数服务器不会回答。</translation>
    </message>
    <message>
        <source>Asks for help</source>
        <translation>请求帮助</translation>
    </message>
    <message>
        <source>HELP: which commands are there?</source>
        <translation>HELP：有哪些命令？</translation>
    </message>
    <message>
        <source>Asks for a text that explains the commands; it is meant for people.</source>
        <translation>请求一段说明命令的文字，供人阅读。</translation>
    </message>
    <message>
        <source>Asks to start waiting mail</source>
        <translation>请求投递积存邮件</translation>
    </message>
    <message>
        <source>ETRN: please send my waiting mail</source>
        <translation>ETRN：请投递积存的邮件</translation>
    </message>
    <message>
        <source>Asks the server to start the delivery of mail that waits for a named host.</source>
        <translation>请求服务器投递为某台主机积存的邮件。</translation>
    </message>
    <message>
        <source>Asks for waiting mail here</source>
        <translation>请求在此交付积存邮件</translation>
    </message>
    <message>
        <source>ATRN: please hand over my waiting mail</source>
        <translation>ATRN：请在此交付积存的邮件</translation>
    </message>
    <message>
        <source>After sign-in, asks to get waiting mail over this very connection; the two sides exchange their roles.</source>
        <translation>登录后请求通过本次连接领取积存的邮件，双方互换角色。</translation>
    </message>
    <message>
        <source>Asks to exchange roles</source>
        <translation>请求互换角色</translation>
    </message>
    <message>
        <source>TURN: let us exchange roles</source>
        <translation>TURN：互换角色</translation>
    </message>
    <message>
        <source>An old command that made the client the server. It is unsafe and no longer used.</source>
        <translation>旧命令，让客户端变成服务器。因不安全已不再使用。</translation>
    </message>
    <message>
        <source>Old way to send to a screen</source>
        <translation>旧式终端发送</translation>
    </message>
    <message>
        <source>SEND: show it on a screen</source>
        <translation>SEND：显示在终端上</translation>
    </message>
    <message>
        <source>An old command that showed a message on the recipient&apos;s screen. It is no longer used.</source>
        <translation>旧命令，把邮件直接显示在收件人的终端上，现已不用。</translation>
    </message>
    <message>
        <source>SOML: on a screen, or else by mail</source>
        <translation>SOML：显示在终端上，否则发邮件</translation>
    </message>
    <message>
        <source>An old command that showed a message on the recipient&apos;s screen or put it into the mailbox. It is no longer used.</source>
        <translation>旧命令，把邮件显示在收件人的终端上，或放入邮箱，现已不用。</translation>
    </message>
    <message>
        <source>SAML: on a screen, and by mail</source>
        <translation>SAML：显示在终端上，同时发邮件</translation>
    </message>
    <message>
        <source>An old command that showed a message on the recipient&apos;s screen and put it into the mailbox. It is no longer used.</source>
        <translation>旧命令，把邮件显示在收件人的终端上，同时放入邮箱，现已不用。</translation>
    </message>
    <message>
        <source>Names a piece of the message elsewhere</source>
        <translation>指明邮件所在位置</translation>
    </message>
    <message>
        <source>BURL: fetch this part yourself</source>
        <translation>BURL：请自行取得这部分</translation>
    </message>
    <message>
        <source>Tells the server to fetch a part of the message from an IMAP server.</source>
        <translation>让服务器自行从 IMAP 服务器取得邮件的一部分。</translation>
    </message>
    <message>
        <source>Passes on data of another client</source>
        <translation>转告其他客户端的信息</translation>
    </message>
    <message>
        <source>XCLIENT: the client behind me</source>
        <translation>XCLIENT：我身后的客户端</translation>
    </message>
    <message>
        <source>A server in front passes on name and address of the real client. Only trusted computers may do so.</source>
        <translation>前置服务器转告真实客户端的名称和地址，只有受信任的主机可以使用。</translation>
    </message>
    <message>
        <source>XFORWARD: the client behind me, for the log</source>
        <translation>XFORWARD：我身后的客户端，供记录</translation>
    </message>
    <message>
        <source>A server in front passes on name and address of the real client, for logs only.</source>
        <translation>前置服务器转告真实客户端的名称和地址，仅供记录。</translation>
    </message>
    <message>
        <source>the size of the message in bytes, so that the server can refuse before it is sent</source>
        <translation>邮件的大小（字节数），服务器可在发送前就拒收过大的邮件</translation>
    </message>
    <message>
        <source>the kind of text in the message: 7BIT is plain ASCII, 8BITMIME has 8-bit letters, BINARYMIME is anything</source>
        <translation>邮件正文的类型：7BIT 为纯 ASCII，8BITMIME 含 8 位字符，BINARYMIME 为任意内容</translation>
    </message>
    <message>
        <source>addresses or headers hold letters outside ASCII, such as Chinese</source>
        <translation>地址或邮件头含中文等非 ASCII 字符</translation>
    </message>
    <message>
        <source>how much of the message a failure report brings back: FULL all of it, HDRS the header only</source>
        <translation>失败通知中附带多少原邮件：FULL 为全文，HDRS 仅邮件头</translation>
    </message>
    <message>
        <source>a name for this envelope that appears again in reports</source>
        <translation>这个信封的标识，会出现在投递通知中</translation>
    </message>
    <message>
        <source>when a report is wanted: SUCCESS, FAILURE, DELAY, or NEVER</source>
        <translation>何时需要通知：SUCCESS 成功、FAILURE 失败、DELAY 延迟，NEVER 从不</translation>
    </message>
    <message>
        <source>the address the sender first wrote to, before any forwarding</source>
        <translation>转发之前最初的收件地址</translation>
    </message>
    <message>
        <source>who handed in the message first; &lt;&gt; means not known or not told</source>
        <translation>最初提交邮件的用户；&lt;&gt; 表示未知或不透露</translation>
    </message>
    <message>
        <source>the priority of the message, from -9 to 9</source>
        <translation>邮件的优先级，从 -9 到 9</translation>
    </message>
    <message>
        <source>keep the message for this many seconds before sending it on</source>
        <translation>先保留这么多秒再发出</translation>
    </message>
    <message>
        <source>keep the message until this time before sending it on</source>
        <translation>先保留到这个时间再发出</translation>
    </message>
    <message>
        <source>the time by which the message must be delivered</source>
        <translation>邮件必须送达的期限</translation>
    </message>
    <message>
        <source>deliver only if the mailbox still has the same owner as at this time</source>
        <translation>仅当邮箱的主人自此时起未变时才投递</translation>
    </message>
    <message>
        <source>this message may only travel encrypted, on its whole way</source>
        <translation>这封邮件必须全程加密传送</translation>
    </message>
    <message>
        <source>allows to track the way of this message</source>
        <translation>允许跟踪这封邮件的传递过程</translation>
    </message>
    <message>
        <source>marks the message as advertising of this kind</source>
        <translation>标明邮件属于此类商业推广</translation>
    </message>
    <message>
        <source>the address responsible for the message; given up</source>
        <translation>对邮件负责的地址，现已弃用</translation>
    </message>
    <message>
        <source>allows to convert the content</source>
        <translation>允许转换邮件内容</translation>
    </message>
    <message>
        <source>asks which kinds of content the recipient can show</source>
        <translation>询问收件人能显示哪些内容格式</translation>
    </message>
    <message>
        <source>a name by which a broken transfer can be continued</source>
        <translation>断点续传所用的标识</translation>
    </message>
    <message>
        <source>Accepts the server&apos;s proof</source>
        <translation>认可服务器的证明</translation>
    </message>
    <message>
        <source>An empty line: the server has proven that it knows the code too, and there is nothing more to say. Its last word on the sign-in follows.</source>
        <translation>空行：服务器已经证明它也知道授权码，客户端无需再说什么。接下来是服务器对登录的最终答复。</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>only in the first run</source>
        <translation>仅第一次有</translation>
    </message>
    <message>
        <source>only in the second run</source>
        <translation>仅第二次有</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不计入比较</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>no such line</source>
        <translation>没有对应的行</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>第一次</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>第二次</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Open a report…</source>
        <translation>打开报告…</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Report as JSON (*.json);;All files (*)</source>
        <translation>JSON 报告 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>This run can no longer be read.</source>
        <translation>这条测试记录已无法读取。</translation>
    </message>
    <message>
        <source>Choose two runs: yesterday and today, the office and home, this account and that.</source>
        <translation>请选择两次测试：昨天和今天、公司和家里，或两个不同的账号。</translation>
    </message>
    <message>
        <source>The two runs mean the same.</source>
        <translation>两次测试没有实质区别。</translation>
    </message>
    <message>
        <source>The first line that differs: %1</source>
        <translation>第一处不同：%1</translation>
    </message>
    <message>
        <source>The conversations mean the same; what differs stands below.</source>
        <translation>两次对话内容相同，其他不同之处见下。</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>比较两次测试</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>第一次</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>第二次</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处不同</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处不同</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Both conversations, line by line</source>
        <translation>两次对话逐行对照</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1.</source>
        <extracomment>%1 is the title of what went wrong, without a full stop</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>The server refused.</source>
        <translation>服务器拒绝了请求。</translation>
    </message>
    <message>
        <source>It is not known whether the message was accepted.</source>
        <translation>无法确定邮件是否已被接受。</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>测试已停止。</translation>
    </message>
    <message>
        <source>The test could not be completed.</source>
        <translation>测试未能完成。</translation>
    </message>
    <message>
        <source>The two runs mean the same.</source>
        <translation>两次测试没有实质区别。</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>1 secret hidden</source>
        <translation>已隐藏 1 处机密</translation>
    </message>
    <message>
        <source>%1 secrets hidden</source>
        <translation>已隐藏 %1 处机密</translation>
    </message>
    <message>
        <source>Time of each step</source>
        <translation>各阶段用时</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话记录</translation>
    </message>
    <message>
        <source>Safety of the connection</source>
        <translation>连接的安全性</translation>
    </message>
    <message>
        <source>What this line means</source>
        <translation>这一行的含义</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>逐行</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>During a test every line between this program and the server appears here. Secrets stay hidden.</source>
        <translation>测试时，本程序与服务器之间的每一行对话都会显示在这里，密码和授权码始终隐藏。</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>证书与加密</translation>
    </message>
</context>
<context>
    <name>CredentialInspection</name>
    <message>
        <source>1 character</source>
        <translation>1 个字符</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 个字符</translation>
    </message>
    <message>
        <source>Has the form of the %1 of %2: %3.</source>
        <extracomment>%1 &quot;authorization code&quot;, %2 provider, %3 &quot;16 letters&quot;</extracomment>
        <translation>符合%2%1的格式：%3。</translation>
    </message>
    <message>
        <source>%1; the %2 of %3 has another length: %4. A part may be missing, or this is another password.</source>
        <extracomment>%1 &quot;9 characters&quot;, %2 &quot;authorization code&quot;, %3 provider, %4 &quot;16 letters&quot;</extracomment>
        <translation>共 %1，与%3%2的长度不符：应为%4。可能缺了一部分，或者填的是其他密码。</translation>
    </message>
    <message>
        <source>%1, but the %2 of %3 has others: %4. This may be a login password.</source>
        <extracomment>%1 &quot;16 characters&quot;, %2 &quot;authorization code&quot;, %3 provider, %4 &quot;16 lower-case letters&quot;</extracomment>
        <translation>共 %1，但%3%2应为%4。填的可能是登录密码。</translation>
    </message>
    <message>
        <source>This looks like a login password (%1); the %2 of %3 has another form: %4.</source>
        <extracomment>%1 &quot;11 characters&quot;, %2 &quot;authorization code&quot;, %3 provider, %4 &quot;16 letters&quot;</extracomment>
        <translation>看起来像登录密码（%1），%3%2的格式应为：%4。</translation>
    </message>
    <message>
        <source>%1; what the %2 of %3 looks like is not known.</source>
        <extracomment>%1 &quot;16 characters&quot;, %2 &quot;app password&quot;, %3 provider</extracomment>
        <translation>共 %1，%3%2的格式未知，无法判断。</translation>
    </message>
    <message>
        <source>%1; nothing speaks against it.</source>
        <translation>共 %1，没有发现问题。</translation>
    </message>
    <message>
        <source>The blanks in it do not belong to it and can be removed.</source>
        <translation>其中的空格是多余的，可以去掉。</translation>
    </message>
    <message>
        <source>There are blanks in it; if they do not belong to it, they can be removed.</source>
        <translation>其中有空格，如果不是密码的一部分，可以去掉。</translation>
    </message>
    <message>
        <source>There are full-width characters in it; they can be made half-width.</source>
        <translation>其中有全角字符，可以转为半角。</translation>
    </message>
    <message>
        <source>There are invisible characters in it; they can be removed.</source>
        <translation>其中有看不见的字符，可以去掉。</translation>
    </message>
    <message>
        <source>There are characters in it that are not on an English keyboard; check it.</source>
        <translation>其中有英文键盘上没有的字符，请检查。</translation>
    </message>
    <message>
        <source>There are characters in it that are not on an English keyboard; not every server takes them.</source>
        <translation>其中有英文键盘上没有的字符，部分服务器不支持。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two whole sentences, one behind the other; Chinese wants no blank between them</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>This is an e-mail address, not the %1.</source>
        <extracomment>%1 &quot;authorization code&quot;</extracomment>
        <translation>这是邮箱地址，不是%1。</translation>
    </message>
    <message>
        <source>This is a web address, not the %1.</source>
        <extracomment>%1 &quot;authorization code&quot;</extracomment>
        <translation>这是网址，不是%1。</translation>
    </message>
    <message>
        <source>This looks like a phone number, not like the %1.</source>
        <extracomment>%1 &quot;authorization code&quot;</extracomment>
        <translation>这看起来是手机号，不是%1。</translation>
    </message>
    <message>
        <source>This looks like a verification code from a text message. The %1 comes after it, on the web page.</source>
        <extracomment>%1 &quot;authorization code&quot;</extracomment>
        <translation>这看起来是短信验证码。在网页上输入短信验证码之后，才会得到%1。</translation>
    </message>
    <message>
        <source>Without that it has the form of the %1 of %2: %3.</source>
        <extracomment>behind sentences that say what is wrong. %1 &quot;authorization code&quot;, %2 provider, %3 &quot;16 letters&quot;</extracomment>
        <translation>去掉或更正后，符合%2%1的格式：%3。</translation>
    </message>
    <message>
        <source>There are quotation marks around it.</source>
        <translation>首尾带有引号。</translation>
    </message>
    <message>
        <source>There are punctuation marks in it or around it that the code does not have.</source>
        <translation>其中或首尾有授权码里不会出现的标点。</translation>
    </message>
    <message>
        <source>There are punctuation marks in it that come from a Chinese input method.</source>
        <translation>其中有中文输入法打出的标点。</translation>
    </message>
    <message>
        <source>There are letters of another alphabet in it that look like Latin ones.</source>
        <translation>其中有外形与英文字母相同的其他文字的字母（如俄文、希腊文）。</translation>
    </message>
    <message>
        <source>There is text around the %1.</source>
        <extracomment>%1 &quot;authorization code&quot;</extracomment>
        <translation>%1前后还有其他文字。</translation>
    </message>
    <message>
        <source>There are capital letters in it where lower-case ones belong.</source>
        <translation>其中有大写字母，应为小写。</translation>
    </message>
    <message>
        <source>There are lower-case letters in it where capital ones belong.</source>
        <translation>其中有小写字母，应为大写。</translation>
    </message>
    <message>
        <source>There are characters in it that the code cannot have and that look like others, such as 0 and o.</source>
        <translation>其中有授权码里不会出现、但容易看错的字符（如数字 0 与字母 o）。</translation>
    </message>
    <message>
        <source>If it was typed by hand, compare what is easily mistaken: l, 1 and I, or O and 0.</source>
        <translation>如果是手动输入的，请核对容易混淆的字符：l、1 与 I，O 与 0。</translation>
    </message>
    <message>
        <source>Use part %1 of it: %2 characters</source>
        <extracomment>button; %1 is 1, 2 or 3, %2 the number of characters</extracomment>
        <translation>使用其中第 %1 段（%2 位）</translation>
    </message>
    <message>
        <source>Use the %1 letters in it</source>
        <translation>只用其中的 %1 位字母</translation>
    </message>
    <message>
        <source>Use the %1 characters in it</source>
        <translation>只用其中的 %1 位字符</translation>
    </message>
    <message>
        <source>small L</source>
        <translation>小写 L</translation>
    </message>
    <message>
        <source>capital i</source>
        <translation>大写 I</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Clean up and replace %1</source>
        <extracomment>button; %1 &quot;0 → o, 1 → small L&quot;</extracomment>
        <translation>清理并替换：%1</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <extracomment>button; %1 &quot;0 → o, 1 → small L&quot;</extracomment>
        <translation>替换：%1</translation>
    </message>
    <message>
        <source>Remove the blanks around it</source>
        <translation>去掉首尾空格</translation>
    </message>
    <message>
        <source>Remove all blanks</source>
        <translation>去掉所有空格</translation>
    </message>
    <message>
        <source>Remove the blanks</source>
        <translation>去掉空格</translation>
    </message>
    <message>
        <source>Remove the invisible characters</source>
        <translation>去掉不可见字符</translation>
    </message>
    <message>
        <source>Make it half-width</source>
        <translation>转为半角</translation>
    </message>
    <message>
        <source>Remove the quotation marks</source>
        <translation>去掉引号</translation>
    </message>
    <message>
        <source>Mend the punctuation marks</source>
        <translation>更正标点</translation>
    </message>
    <message>
        <source>Use English punctuation marks</source>
        <translation>改用英文标点</translation>
    </message>
    <message>
        <source>Use Latin letters</source>
        <translation>换成英文字母</translation>
    </message>
    <message>
        <source>Use lower-case letters</source>
        <translation>改为小写字母</translation>
    </message>
    <message>
        <source>Use capital letters</source>
        <translation>改为大写字母</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>清理</translation>
    </message>
</context>
<context>
    <name>CredentialPage</name>
    <message>
        <source>Test &amp;now</source>
        <translation>开始测试(&amp;N)</translation>
    </message>
    <message>
        <source>Leave it empty to use the code that is stored.</source>
        <translation>留空则使用已保存的授权码。</translation>
    </message>
    <message>
        <source>It is still on the clipboard, where other programs can read it.</source>
        <translation>它还留在剪贴板上，其他程序可以读取。</translation>
    </message>
    <message>
        <source>The clipboard is empty now.</source>
        <translation>剪贴板已清空。</translation>
    </message>
    <message>
        <source>&amp;Remember in the system keychain</source>
        <translation>保存到系统钥匙串(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remember in the system keychain (%1)</source>
        <translation>保存到系统钥匙串（%1）(&amp;R)</translation>
    </message>
    <message>
        <source>It is kept until you close the program.</source>
        <translation>仅保留到程序关闭为止。</translation>
    </message>
    <message>
        <source>It is never written to a file.</source>
        <translation>不会写入任何文件。</translation>
    </message>
    <message>
        <source>The practice server takes one code only: %1</source>
        <translation>练习服务器只接受一个授权码：%1</translation>
    </message>
    <message>
        <source>Type it below, or a wrong one to see what happens then.</source>
        <translation>在下面输入它；也可以故意输错，看看会发生什么。</translation>
    </message>
    <message>
        <source>The practice code</source>
        <translation>练习授权码</translation>
    </message>
    <message>
        <source>How to get the %1</source>
        <translation>如何获取%1</translation>
    </message>
    <message>
        <source>F&amp;ill it in</source>
        <translation>填入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Open %1 settings ↗</source>
        <translation>打开%1设置(&amp;O) ↗</translation>
    </message>
    <message>
        <source>&amp;Open the help page of %1 ↗</source>
        <translation>打开%1帮助页面(&amp;O) ↗</translation>
    </message>
    <message>
        <source>Opens %1 in the browser</source>
        <translation>在浏览器中打开 %1</translation>
    </message>
    <message>
        <source>From: %1
To: %1
Subject: %2
Size: %3. It is sent only after the sign-in has worked.</source>
        <translation>发件人：%1
收件人：%1
主题：%2
大小：%3。登录成功后才会发送。</translation>
    </message>
    <message>
        <source>Without a user name nobody signs in, so there is nothing to type here.</source>
        <translation>没有填写用户名，不需要登录，因此这里不用填写。</translation>
    </message>
    <message>
        <source>With a real provider this is the secret you get from its web page.</source>
        <translation>换成真实的邮箱，这就是从其网页获取的授权码。</translation>
    </message>
    <message>
        <source>%1 does not let programs use your login password. It gives you a separate code for this.</source>
        <translation>%1不允许客户端使用登录密码，需要使用专门的授权码。</translation>
    </message>
    <message>
        <source>%1 wants a password of its own for each program instead of your login password.</source>
        <translation>%1不接受登录密码，需要为每个客户端生成专用密码。</translation>
    </message>
    <message>
        <source>%1 lets programs in with a key that is made in its console.</source>
        <translation>%1使用在其控制台生成的密钥登录。</translation>
    </message>
    <message>
        <source>%1 takes an OAuth 2.0 access token only; it is valid for about an hour.</source>
        <translation>%1只接受 OAuth 2.0 访问令牌，有效期约一小时。</translation>
    </message>
    <message>
        <source>It is sent to %1 only, but without encryption.</source>
        <translation>它只会发给 %1，但没有加密。</translation>
    </message>
    <message>
        <source>It is sent to %1 only, and only through an encrypted connection.</source>
        <translation>它只会通过加密连接发给 %1。</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>%1 is &quot;Authorization code&quot;, &quot;Password&quot; and so on, %2 the mail address</extracomment>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>No sign-in for %1</source>
        <translation>%1 不需要登录</translation>
    </message>
    <message>
        <source>Stored already</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>&amp;Empty the clipboard</source>
        <translation>清空剪贴板(&amp;E)</translation>
    </message>
    <message>
        <source>Also &amp;send a test message to myself</source>
        <translation>同时给自己发一封测试邮件(&amp;S)</translation>
    </message>
</context>
<context>
    <name>CredentialStore</name>
    <message>
        <source>No code is saved for this account.</source>
        <translation>此账号没有保存授权码。</translation>
    </message>
    <message>
        <source>There is no keychain on this system. The code is kept in memory until the program ends.</source>
        <translation>系统中没有可用的钥匙串。授权码仅保存在内存中，退出程序后即清除。</translation>
    </message>
    <message>
        <source>The system keychain is locked. Unlock it and try again; until then the code is kept in memory only.</source>
        <translation>系统钥匙串已锁定，请解锁后重试。在此之前，授权码仅保存在内存中。</translation>
    </message>
    <message>
        <source>The system keychain refused access. The code is kept in memory until the program ends.</source>
        <translation>系统钥匙串拒绝访问。授权码仅保存在内存中，退出程序后即清除。</translation>
    </message>
    <message>
        <source>The system keychain did not answer in time. The code is kept in memory until the program ends.</source>
        <translation>系统钥匙串未及时响应。授权码仅保存在内存中，退出程序后即清除。</translation>
    </message>
    <message>
        <source>The system keychain reported an error. The code is kept in memory until the program ends.</source>
        <translation>系统钥匙串出错。授权码仅保存在内存中，退出程序后即清除。</translation>
    </message>
</context>
<context>
    <name>CureTrial</name>
    <message>
        <source>The change helped: the test is passed</source>
        <translation>改动有效：测试通过了</translation>
    </message>
    <message>
        <source>The test was stopped before it could show whether the change helps</source>
        <translation>测试中途停止，还看不出改动有没有用</translation>
    </message>
    <message>
        <source>The change alone is not enough</source>
        <translation>只改这一处还不够</translation>
    </message>
    <message>
        <source>The change helped a step further, but something else is wrong as well</source>
        <translation>改动有用，测试走得更远了，但还有别的问题</translation>
    </message>
    <message>
        <source>The change made it worse: the test now ends earlier</source>
        <translation>改动后反而更糟：测试更早就中断了</translation>
    </message>
    <message>
        <source>The change did not help: the test ends at the same point</source>
        <translation>改动没有用：测试仍停在同一步</translation>
    </message>
    <message>
        <source>Nothing of this is saved yet.</source>
        <translation>改动尚未保存。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Cures</name>
    <message>
        <source>%1, port %2, TLS from the start</source>
        <translation>%1，端口 %2，全程 TLS</translation>
    </message>
    <message>
        <source>%1, port %2, STARTTLS</source>
        <translation>%1，端口 %2，STARTTLS</translation>
    </message>
    <message>
        <source>%1, port %2, no encryption</source>
        <translation>%1，端口 %2，不加密</translation>
    </message>
    <message>
        <source>Use port %1 with STARTTLS</source>
        <translation>改用端口 %1（STARTTLS）</translation>
    </message>
    <message>
        <source>Use port %1 with TLS</source>
        <translation>改用端口 %1（TLS）</translation>
    </message>
    <message>
        <source>Use %1, port %2, with STARTTLS</source>
        <translation>改用 %1，端口 %2（STARTTLS）</translation>
    </message>
    <message>
        <source>Use %1, port %2, with TLS</source>
        <translation>改用 %1，端口 %2（TLS）</translation>
    </message>
    <message>
        <source>the address of the connection</source>
        <translation>连接的 IP 地址</translation>
    </message>
    <message>
        <source>Sign in as “%1”</source>
        <translation>用“%1”登录</translation>
    </message>
    <message>
        <source>Send as %1</source>
        <translation>用 %1 作为发件人</translation>
    </message>
    <message>
        <source>Introduce this computer by its address</source>
        <translation>用本机的 IP 地址打招呼（EHLO）</translation>
    </message>
    <message>
        <source>Introduce this computer as %1</source>
        <translation>用 %1 打招呼（EHLO）</translation>
    </message>
    <message>
        <source>Sign in with %1</source>
        <translation>改用 %1 方式登录</translation>
    </message>
    <message>
        <source>Enter a new code…</source>
        <translation>输入新的授权码…</translation>
    </message>
    <message>
        <source>Server: %1 → %2</source>
        <translation>发件服务器：%1 → %2</translation>
    </message>
    <message>
        <source>User name: %1 → %2</source>
        <translation>用户名：%1 → %2</translation>
    </message>
    <message>
        <source>Sender: %1 → %2</source>
        <translation>发件人：%1 → %2</translation>
    </message>
    <message>
        <source>Name in EHLO: %1 → %2</source>
        <translation>EHLO 名称：%1 → %2</translation>
    </message>
    <message>
        <source>Sign-in method: %1 → %2</source>
        <translation>登录方式：%1 → %2</translation>
    </message>
    <message>
        <source>A new code</source>
        <translation>新的授权码</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>TLS from the start</source>
        <translation>全程 TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>no encryption</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>no limit named</source>
        <translation>未给出上限</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>First run: %1 Second run: %2</source>
        <translation>第一次：%1 第二次：%2</translation>
    </message>
    <message>
        <source>%1: the reply changed from “%2” to “%3”.</source>
        <translation>%1：服务器的回复由“%2”变为“%3”。</translation>
    </message>
    <message>
        <source>%1: the same code with other words, “%2” and “%3”.</source>
        <translation>%1：应答码相同，但说明文字不同：“%2”和“%3”。</translation>
    </message>
    <message>
        <source>Another server greets: “%1” in the first run, “%2” in the second.</source>
        <translation>应答的服务器不同：第一次是“%1”，第二次是“%2”。</translation>
    </message>
    <message>
        <source>This program said “%1” in the first run and “%2” in the second.</source>
        <translation>本程序第一次发送的是“%1”，第二次发送的是“%2”。</translation>
    </message>
    <message>
        <source>In the first run: “%1”. In the second: “%2”.</source>
        <translation>第一次：“%1”；第二次：“%2”。</translation>
    </message>
    <message>
        <source>Here the first run ended: %1. The second went on.</source>
        <translation>第一次测试到此结束：%1。第二次继续进行。</translation>
    </message>
    <message>
        <source>Here the second run ended: %1. The first went on.</source>
        <translation>第二次测试到此结束：%1。第一次继续进行。</translation>
    </message>
    <message>
        <source>Only the first run goes this way: %1</source>
        <translation>只有第一次测试走到这一步：%1</translation>
    </message>
    <message>
        <source>Only the second run goes this way: %1</source>
        <translation>只有第二次测试走到这一步：%1</translation>
    </message>
    <message>
        <source>The accounts differ: %1 and %2.</source>
        <translation>账号不同：%1 和 %2。</translation>
    </message>
    <message>
        <source>The servers differ: %1 and %2.</source>
        <translation>发件服务器不同：%1 和 %2。</translation>
    </message>
    <message>
        <source>The ports differ: %1 and %2.</source>
        <translation>端口不同：%1 和 %2。</translation>
    </message>
    <message>
        <source>The kinds of encryption differ: %1 and %2.</source>
        <translation>加密方式不同：%1 和 %2。</translation>
    </message>
    <message>
        <source>The user names differ: %1 and %2.</source>
        <translation>用户名不同：%1 和 %2。</translation>
    </message>
    <message>
        <source>The first run signed in with %1, the second with %2.</source>
        <translation>第一次使用 %1 登录，第二次使用 %2 登录。</translation>
    </message>
    <message>
        <source>The sign-in used %2 instead of %1.</source>
        <translation>登录方式由 %1 改为 %2。</translation>
    </message>
    <message>
        <source>Another network address answered: %1 in the first run, %2 in the second.</source>
        <translation>应答的 IP 地址不同：第一次是 %1，第二次是 %2。</translation>
    </message>
    <message>
        <source>Another network address answered: %2 instead of %1.</source>
        <translation>应答的 IP 地址由 %1 变为 %2。</translation>
    </message>
    <message>
        <source>Only the first run was encrypted.</source>
        <translation>只有第一次测试使用了加密。</translation>
    </message>
    <message>
        <source>The connection was no longer encrypted.</source>
        <translation>连接不再加密。</translation>
    </message>
    <message>
        <source>Only the second run was encrypted.</source>
        <translation>只有第二次测试使用了加密。</translation>
    </message>
    <message>
        <source>The connection was encrypted again.</source>
        <translation>连接恢复加密。</translation>
    </message>
    <message>
        <source>The encryption differs: %1 in the first run, %2 in the second.</source>
        <translation>加密协议不同：第一次是 %1，第二次是 %2。</translation>
    </message>
    <message>
        <source>The encryption changed from %1 to %2.</source>
        <translation>加密协议由 %1 变为 %2。</translation>
    </message>
    <message>
        <source>The certificate was renewed: valid until %1 in the first run, until %2 in the second. Issuer: %3, new fingerprint: %4</source>
        <translation>证书已更新：第一次有效期至 %1，第二次有效期至 %2。签发者：%3，新指纹：%4</translation>
    </message>
    <message>
        <source>The certificate was renewed: valid until %2 instead of %1. Issuer: %3, new fingerprint: %4</source>
        <translation>证书已更新：有效期由 %1 延至 %2。签发者：%3，新指纹：%4</translation>
    </message>
    <message>
        <source>The second run saw an older certificate: valid until %1 in the first run, until %2 in the second. Issuer: %3, fingerprint: %4</source>
        <translation>第二次测试看到的证书更旧：第一次有效期至 %1，第二次有效期至 %2。签发者：%3，指纹：%4</translation>
    </message>
    <message>
        <source>An older certificate came back: valid until %2 instead of %1. Issuer: %3, fingerprint: %4</source>
        <translation>换回了更旧的证书：有效期至 %2，此前为 %1。签发者：%3，指纹：%4</translation>
    </message>
    <message>
        <source>The certificates have different issuers: %1 in the first run, %2 in the second (valid until %3, fingerprint %4). If nobody changed it on purpose, something on the way may open the encrypted connection.</source>
        <translation>证书颁发者不同：第一次是 %1，第二次是 %2（有效期至 %3，指纹 %4）。如果没有人主动更换证书，可能有程序在中途解开了加密连接。</translation>
    </message>
    <message>
        <source>The certificate has another issuer: %2 instead of %1, valid until %3, fingerprint %4. If nobody changed it on purpose, something on the way may open the encrypted connection.</source>
        <translation>证书颁发者由 %1 变为 %2，有效期至 %3，指纹 %4。如果没有人主动更换证书，可能有程序在中途解开了加密连接。</translation>
    </message>
    <message>
        <source>The certificates are for different names: %1 in the first run, %2 in the second (valid until %3, fingerprint %4).</source>
        <translation>证书对应的域名不同：第一次是 %1，第二次是 %2（有效期至 %3，指纹 %4）。</translation>
    </message>
    <message>
        <source>The certificate is for another name: %2 instead of %1, valid until %3, fingerprint %4.</source>
        <translation>证书对应的域名由 %1 变为 %2，有效期至 %3，指纹 %4。</translation>
    </message>
    <message>
        <source>In the second run the certificate is not trusted, in the first it is.</source>
        <translation>第一次测试时证书受信任，第二次不受信任。</translation>
    </message>
    <message>
        <source>The certificate is no longer trusted.</source>
        <translation>证书不再受信任。</translation>
    </message>
    <message>
        <source>In the first run the certificate is not trusted, in the second it is.</source>
        <translation>第一次测试时证书不受信任，第二次受信任。</translation>
    </message>
    <message>
        <source>The certificate is trusted again.</source>
        <translation>证书恢复受信任。</translation>
    </message>
    <message>
        <source>In the second run the server offers no sign-in (AUTH); in the first it offers %1.</source>
        <translation>第二次测试时服务器不提供登录（AUTH），第一次提供 %1。</translation>
    </message>
    <message>
        <source>The server no longer offers a sign-in (AUTH); before, it offered %1.</source>
        <translation>服务器不再提供登录（AUTH），此前提供 %1。</translation>
    </message>
    <message>
        <source>In the first run the server offers no sign-in (AUTH); in the second it offers %1.</source>
        <translation>第一次测试时服务器不提供登录（AUTH），第二次提供 %1。</translation>
    </message>
    <message>
        <source>The server offers a sign-in (AUTH) again: %1.</source>
        <translation>服务器恢复提供登录（AUTH）：%1。</translation>
    </message>
    <message>
        <source>In the second run the server does not offer these ways to sign in: %1.</source>
        <translation>第二次测试时服务器不提供以下登录方式：%1。</translation>
    </message>
    <message>
        <source>The server no longer offers these ways to sign in: %1.</source>
        <translation>服务器不再提供以下登录方式：%1。</translation>
    </message>
    <message>
        <source>Only in the second run does the server offer these ways to sign in: %1.</source>
        <translation>只有第二次测试时服务器提供以下登录方式：%1。</translation>
    </message>
    <message>
        <source>The server offers new ways to sign in: %1.</source>
        <translation>服务器新增了登录方式：%1。</translation>
    </message>
    <message>
        <source>In the second run the server offers no encryption (STARTTLS), in the first it does.</source>
        <translation>第一次测试时服务器提供加密（STARTTLS），第二次不提供。</translation>
    </message>
    <message>
        <source>The server no longer offers encryption (STARTTLS).</source>
        <translation>服务器不再提供加密（STARTTLS）。</translation>
    </message>
    <message>
        <source>In the first run the server offers no encryption (STARTTLS), in the second it does.</source>
        <translation>第一次测试时服务器不提供加密（STARTTLS），第二次提供。</translation>
    </message>
    <message>
        <source>The server offers encryption (STARTTLS) again.</source>
        <translation>服务器恢复提供加密（STARTTLS）。</translation>
    </message>
    <message>
        <source>In the second run the server does not offer: %1.</source>
        <translation>第二次测试时服务器不提供：%1。</translation>
    </message>
    <message>
        <source>The server no longer offers: %1.</source>
        <translation>服务器不再提供：%1。</translation>
    </message>
    <message>
        <source>Only in the second run does the server offer: %1.</source>
        <translation>只有第二次测试时服务器提供：%1。</translation>
    </message>
    <message>
        <source>The server now offers: %1.</source>
        <translation>服务器新增：%1。</translation>
    </message>
    <message>
        <source>The largest message the server takes: %1 in the first run, %2 in the second.</source>
        <translation>服务器接受的邮件大小上限：第一次 %1，第二次 %2。</translation>
    </message>
    <message>
        <source>The largest message the server takes is now %2 instead of %1.</source>
        <translation>服务器接受的邮件大小上限由 %1 变为 %2。</translation>
    </message>
    <message>
        <source>The second run took longer, %2 instead of %1; most of it in the step “%3”.</source>
        <translation>第二次测试更慢：%1 变为 %2，主要慢在“%3”这一步。</translation>
    </message>
    <message>
        <source>The second run was quicker, %2 instead of %1; most of it in the step “%3”.</source>
        <translation>第二次测试更快：%1 变为 %2，主要快在“%3”这一步。</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>&amp;Open the account</source>
        <translation>打开账号(&amp;O)</translation>
    </message>
    <message>
        <source>%1: kept until you close the program.</source>
        <translation>%1：仅保留到程序关闭为止。</translation>
    </message>
    <message>
        <source>%1: remembered in the system keychain.</source>
        <translation>%1：已保存到系统钥匙串。</translation>
    </message>
    <message>
        <source>%1: remembered in the system keychain (%2).</source>
        <translation>%1：已保存到系统钥匙串（%2）。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>发件服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密方式</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>the %1, not shown here</source>
        <translation>填写%1，此处不显示</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>发件服务器：%1</translation>
    </message>
    <message>
        <source>Port: %1</source>
        <translation>端口：%1</translation>
    </message>
    <message>
        <source>Encryption: %1</source>
        <translation>加密方式：%1</translation>
    </message>
    <message>
        <source>User name: %1</source>
        <translation>用户名：%1</translation>
    </message>
    <message>
        <source>%1 is set up and works</source>
        <translation>%1 已配置好，可以正常使用</translation>
    </message>
    <message>
        <source>%1 is saved, not proven</source>
        <translation>%1 已保存，尚未验证</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>Not proven yet</source>
        <translation>尚未证明</translation>
    </message>
    <message>
        <source>No test has shown that this account can send. Run one from the main window whenever you like.</source>
        <translation>还没有测试证明这个账号可以发信，随时可以在主窗口中测试。</translation>
    </message>
    <message>
        <source>For your mail program</source>
        <translation>在邮件客户端中填写</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>&amp;Copy these values</source>
        <translation>复制这些设置(&amp;C)</translation>
    </message>
    <message>
        <source>In the main window you can see every line of the conversation, what it means, and send a test message.</source>
        <translation>在主窗口中可以逐行查看与服务器的对话及其含义，也可以发送测试邮件。</translation>
    </message>
    <message>
        <source>%1: not saved in the keychain. %2</source>
        <extracomment>%1 &quot;Authorization code&quot; and so on, %2 the reason and where it is kept instead</extracomment>
        <translation>%1：没有保存到钥匙串。%2</translation>
    </message>
    <message>
        <source>This is a practice account: its server runs inside this program, and its mail goes nowhere.</source>
        <translation>这是练习账号：服务器在本程序内运行，邮件不会发到任何地方。</translation>
    </message>
</context>
<context>
    <name>Ends</name>
    <message>
        <source>The server closed the connection</source>
        <translation>服务器断开了连接</translation>
    </message>
    <message>
        <source>The other side ended the connection in an orderly way, but without an answer. A firewall on the way can do the same.</source>
        <translation>对方正常断开了连接，但没有应答。途中的防火墙也可能这样做。</translation>
    </message>
    <message>
        <source>The connection was cut off</source>
        <translation>连接被切断</translation>
    </message>
    <message>
        <source>The other side, or a device on the way, broke the connection off at once.</source>
        <translation>对方或途中的设备直接切断了连接。</translation>
    </message>
    <message>
        <source>The server&apos;s name does not exist</source>
        <translation>服务器名称不存在</translation>
    </message>
    <message>
        <source>Names cannot be looked up at the moment</source>
        <translation>暂时无法解析域名</translation>
    </message>
    <message>
        <source>No name server gave a usable answer, so this says nothing about the mail server. Mostly the network of this computer is to blame.</source>
        <translation>没有 DNS 服务器给出可用的应答，因此不能说明邮件服务器有问题。多半是本机的网络有问题。</translation>
    </message>
    <message>
        <source>The connection was refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>The computer was reached, but nothing listens at this port, or a firewall turns visitors away.</source>
        <translation>已到达该主机，但此端口没有服务在监听，或防火墙拒绝来访。</translation>
    </message>
    <message>
        <source>There is no way to the server</source>
        <translation>无法到达服务器</translation>
    </message>
    <message>
        <source>The network knows no way to this address. Perhaps this computer is offline.</source>
        <translation>网络中没有通往该地址的路由，本机可能已断网。</translation>
    </message>
    <message>
        <source>No answer came in time</source>
        <translation>未在时限内收到应答</translation>
    </message>
    <message>
        <source>The program has waited as long as this stage may take. Either the server is very slow, or something on the way swallows what is sent.</source>
        <translation>程序已等到该阶段的时限。可能是服务器非常慢，也可能是途中有设备丢弃了所发的内容。</translation>
    </message>
    <message>
        <source>Encryption could not be set up</source>
        <translation>无法建立加密连接</translation>
    </message>
    <message>
        <source>The program stops here and sends no code, because it cannot be sure who is at the other end or who listens.</source>
        <translation>由于无法确定对方是谁、是否有人窃听，程序到此停止，不发送授权码。</translation>
    </message>
    <message>
        <source>The proxy did not let the connection through</source>
        <translation>代理没有放行连接</translation>
    </message>
    <message>
        <source>This computer reaches the network through a proxy, a computer in between. It refused or did not answer; the mail server was not reached.</source>
        <translation>本机通过代理（中间服务器）访问网络，代理拒绝了连接或没有应答，未能到达邮件服务器。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The test was stopped by the user.</source>
        <translation>用户停止了测试。</translation>
    </message>
    <message>
        <source>The test took too long as a whole</source>
        <translation>测试总时间过长</translation>
    </message>
    <message>
        <source>The time limit for the whole test has passed, so the program stopped it.</source>
        <translation>已超过整个测试的时限，程序停止了测试。</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>The connection ended for a reason that this program has no name for; the technical words tell more.</source>
        <translation>连接中断的原因本程序无法归类，详见技术信息。</translation>
    </message>
    <message>
        <source>Stopped: a line without end</source>
        <translation>已停止：没有结尾的行</translation>
    </message>
    <message>
        <source>The server sent a line longer than 64 KiB; the standard allows 512 bytes. This is no working mail server.</source>
        <translation>服务器发来的一行超过 64 KiB，而标准只允许 512 字节。这不是正常的邮件服务器。</translation>
    </message>
    <message>
        <source>Stopped: an answer without end</source>
        <translation>已停止：没有结尾的应答</translation>
    </message>
    <message>
        <source>The server sent more and more lines of one answer and never finished it. The program stops after 1 MiB.</source>
        <translation>服务器的一次应答不断发来新行，始终没有结束。程序在收到 1 MiB 后停止。</translation>
    </message>
    <message>
        <source>Stopped: the record is full</source>
        <translation>已停止：记录已满</translation>
    </message>
    <message>
        <source>The conversation has become larger than this program records.</source>
        <translation>对话内容超过了本程序的记录上限。</translation>
    </message>
    <message>
        <source>Stopped: not an SMTP answer</source>
        <translation>已停止：不是 SMTP 应答</translation>
    </message>
    <message>
        <source>What the server said does not follow the rules of SMTP, so nothing can be built on it.</source>
        <translation>服务器发来的内容不符合 SMTP 规则，无法据此继续。</translation>
    </message>
    <message>
        <source>Stopped: the server spoke without being asked</source>
        <translation>已停止：服务器擅自发来内容</translation>
    </message>
    <message>
        <source>Something arrived where no answer belongs. It could be meant to pass as the answer to a later question, so the program does not go on.</source>
        <translation>在不该有应答的地方收到了内容，它可能企图冒充对后续命令的应答，因此程序不再继续。</translation>
    </message>
    <message>
        <source>Stopped: unencrypted text slipped in behind STARTTLS</source>
        <translation>已停止：STARTTLS 之后混入了未加密的文字</translation>
    </message>
    <message>
        <source>After the agreement to encrypt, readable text arrived. An attacker on the way could have put it there, to be taken for an encrypted answer later. The program trusts nothing of it.</source>
        <translation>双方同意加密之后，却收到了未加密的文字。可能是途中的攻击者插入的，企图在加密后冒充服务器的应答。程序对其一概不信任。</translation>
    </message>
    <message>
        <source>Stopped: the server does not encrypt</source>
        <translation>已停止：服务器不加密</translation>
    </message>
    <message>
        <source>The account asks for encryption with STARTTLS; the server does not offer it, or refused. Going on would show the code to everybody on the way.</source>
        <translation>该账号要求用 STARTTLS 加密，而服务器不支持或拒绝。继续下去，途中的任何人都能看到授权码。</translation>
    </message>
    <message>
        <source>Stopped: the server offers no sign-in</source>
        <translation>已停止：服务器不提供登录</translation>
    </message>
    <message>
        <source>The server&apos;s list of features has no AUTH. Many servers offer it at another port, or after encryption only.</source>
        <translation>服务器的功能列表中没有 AUTH。许多服务器只在其他端口或加密之后才提供登录。</translation>
    </message>
    <message>
        <source>Stopped: no way to sign in that both sides know</source>
        <translation>已停止：双方没有共同的登录方式</translation>
    </message>
    <message>
        <source>The server offers ways to sign in, but none that this program knows and that fits the credential.</source>
        <translation>服务器提供的登录方式中，没有本程序支持且适合当前凭据的。</translation>
    </message>
    <message>
        <source>Stopped: the code would travel readable</source>
        <translation>已停止：授权码将以明文传输</translation>
    </message>
    <message>
        <source>The connection is not encrypted. Everybody on the way could read the code, so the program sends it only after an explicit yes.</source>
        <translation>连接没有加密，途中的任何人都能读取授权码，因此程序只在用户明确同意后才会发送。</translation>
    </message>
    <message>
        <source>Stopped: the sign-in broke its own rules</source>
        <translation>已停止：登录过程不合规则</translation>
    </message>
    <message>
        <source>The server&apos;s part of the sign-in dialogue was not as it must be, so it cannot be trusted. This says nothing about whether the code is right.</source>
        <translation>登录过程中服务器的应答不符合规定，因此不可信任。这并不说明授权码是否正确。</translation>
    </message>
    <message>
        <source>Stopped: the server takes no addresses with letters outside ASCII</source>
        <translation>已停止：服务器不支持含非 ASCII 字符的地址</translation>
    </message>
    <message>
        <source>An address or a header has letters such as Chinese ones. The server does not offer SMTPUTF8, which it would need. Nothing was sent.</source>
        <translation>地址或邮件头含有中文等字符，需要服务器支持 SMTPUTF8，而该服务器不支持。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Stopped: the server takes no 8-bit text</source>
        <translation>已停止：服务器不接收 8 位文字</translation>
    </message>
    <message>
        <source>The message has letters that need eight bits, and the server does not offer 8BITMIME. Nothing was sent.</source>
        <translation>邮件含有 8 位字符，而服务器不支持 8BITMIME。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Stopped: the message is larger than the server accepts</source>
        <translation>已停止：邮件超过服务器允许的大小</translation>
    </message>
    <message>
        <source>The server names its limit among its features, so nothing had to be sent to find out.</source>
        <translation>服务器在功能列表中说明了上限，因此不必发送就能知道。</translation>
    </message>
    <message>
        <source>Stopped: a line of our own would break the rules</source>
        <translation>已停止：将要发送的一行不符合规则</translation>
    </message>
    <message>
        <source>An address or a name holds a character that no command may contain, such as a line break. The line was not sent.</source>
        <translation>地址或名称中含有命令不允许的字符，例如换行。该行没有发送。</translation>
    </message>
    <message>
        <source>In technical words</source>
        <translation>技术信息</translation>
    </message>
    <message>
        <source>The connection ended while saying goodbye. Everything that matters was over, so this changes nothing.</source>
        <translation>连接在告别时结束。关键步骤均已完成，不影响结果。</translation>
    </message>
    <message>
        <source>The connection ended while the message was handed over, before the server&apos;s answer. Whether it was accepted is not known: look into the mailbox before sending it again.</source>
        <translation>连接在交付邮件时中断，没有收到服务器的应答。无法确定邮件是否已被接受：重新发送之前，请先查看收件箱。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Stopped: the message file changed while it was sent</source>
        <translation>已停止：邮件文件在发送过程中发生了变化</translation>
    </message>
    <message>
        <source>It was cut, replaced or could not be read to its end. The end mark was not sent, so the server drops what it has.</source>
        <translation>文件被截断、替换，或无法读到末尾。由于没有发送结束标记，服务器会丢弃已收到的部分。</translation>
    </message>
    <message>
        <source>The Domain Name System, which turns names into addresses, knows no address for this name. Mostly the name is misspelt, or this computer is offline.</source>
        <translation>负责把名称转换为地址的域名系统（DNS）中没有该名称的地址，多半是名称拼写有误，或者这台电脑没有联网。</translation>
    </message>
</context>
<context>
    <name>EnhancedCodes</name>
    <message>
        <source>nothing more exact is said</source>
        <translation>没有更具体的说明</translation>
    </message>
    <message>
        <source>something about the address; no more exact number is given</source>
        <translation>与地址有关，没有更具体的编号</translation>
    </message>
    <message>
        <source>the mailbox before the @ does not exist at this server</source>
        <translation>@ 前面的邮箱名在该服务器上不存在</translation>
    </message>
    <message>
        <source>the domain behind the @ does not exist or takes no mail</source>
        <translation>@ 后面的域名不存在，或不接收邮件</translation>
    </message>
    <message>
        <source>the recipient&apos;s address is not written correctly</source>
        <translation>收件人地址的写法不正确</translation>
    </message>
    <message>
        <source>the recipient&apos;s address fits more than one mailbox</source>
        <translation>收件人地址对应多个邮箱，无法确定是哪一个</translation>
    </message>
    <message>
        <source>the recipient&apos;s address is valid</source>
        <translation>收件人地址有效</translation>
    </message>
    <message>
        <source>the mailbox has moved and left no new address</source>
        <translation>该邮箱已迁走，没有留下新地址</translation>
    </message>
    <message>
        <source>the sender&apos;s address is not written correctly</source>
        <translation>发件人地址的写法不正确</translation>
    </message>
    <message>
        <source>the domain of the sender&apos;s address does not exist or takes no answers</source>
        <translation>发件人地址的域名不存在，或无法接收回信</translation>
    </message>
    <message>
        <source>the message goes on through a system that keeps no track of it</source>
        <translation>邮件将转交给不支持跟踪的系统</translation>
    </message>
    <message>
        <source>the recipient&apos;s domain declares that it never takes mail (null MX)</source>
        <translation>收件人的域名声明不接收任何邮件（空 MX 记录）</translation>
    </message>
    <message>
        <source>something about the mailbox; no more exact number is given</source>
        <translation>与邮箱有关，没有更具体的编号</translation>
    </message>
    <message>
        <source>the mailbox exists, but is switched off and takes no messages</source>
        <translation>邮箱存在，但已停用，不接收邮件</translation>
    </message>
    <message>
        <source>the mailbox is full</source>
        <translation>邮箱已满</translation>
    </message>
    <message>
        <source>the message is larger than this mailbox may receive</source>
        <translation>邮件超过了该邮箱允许的大小</translation>
    </message>
    <message>
        <source>the address is a mailing list that could not be expanded into its members</source>
        <translation>该地址是邮件列表，无法展开成员</translation>
    </message>
    <message>
        <source>something about the mail system; no more exact number is given</source>
        <translation>与邮件系统有关，没有更具体的编号</translation>
    </message>
    <message>
        <source>the server has no room left for messages</source>
        <translation>服务器的存储空间已满</translation>
    </message>
    <message>
        <source>the server takes no mail from the network at the moment, or ever</source>
        <translation>服务器暂时不接收或从不接收来自网络的邮件</translation>
    </message>
    <message>
        <source>the server lacks a feature that the message needs</source>
        <translation>服务器不支持该邮件所需的功能</translation>
    </message>
    <message>
        <source>the message is larger than the server accepts</source>
        <translation>邮件超过了服务器允许的大小</translation>
    </message>
    <message>
        <source>the server is set up wrongly; its administrator has to act</source>
        <translation>服务器配置有误，需要管理员处理</translation>
    </message>
    <message>
        <source>the message was accepted, but with another priority than asked for</source>
        <translation>邮件已接受，但优先级被改动</translation>
    </message>
    <message>
        <source>something about the network; no more exact number is given</source>
        <translation>与网络有关，没有更具体的编号</translation>
    </message>
    <message>
        <source>the next server on the way does not answer</source>
        <translation>传递路径上的下一台服务器没有应答</translation>
    </message>
    <message>
        <source>the connection was made but broke or was refused</source>
        <translation>连接建立后中断或被拒绝</translation>
    </message>
    <message>
        <source>a directory the server needs, such as DNS, cannot be asked</source>
        <translation>服务器需要的目录服务（如 DNS）无法查询</translation>
    </message>
    <message>
        <source>the server knows no way to the recipient&apos;s domain</source>
        <translation>服务器找不到通往收件人域名的路由</translation>
    </message>
    <message>
        <source>the mail system is overloaded</source>
        <translation>邮件系统过载</translation>
    </message>
    <message>
        <source>the message runs in a circle between servers</source>
        <translation>邮件在服务器之间循环传递</translation>
    </message>
    <message>
        <source>delivery was tried for too long without success</source>
        <translation>投递时间过长，仍未成功</translation>
    </message>
    <message>
        <source>something about the conversation; no more exact number is given</source>
        <translation>与对话过程有关，没有更具体的编号</translation>
    </message>
    <message>
        <source>the command is not allowed here, or not known</source>
        <translation>命令在此处不允许，或不被识别</translation>
    </message>
    <message>
        <source>the command is not written correctly</source>
        <translation>命令的写法不正确</translation>
    </message>
    <message>
        <source>too many recipients for one message</source>
        <translation>一封邮件的收件人过多</translation>
    </message>
    <message>
        <source>a parameter of the command is wrong</source>
        <translation>命令的参数不正确</translation>
    </message>
    <message>
        <source>the two sides speak different versions of the protocol</source>
        <translation>双方使用的协议版本不一致</translation>
    </message>
    <message>
        <source>a line of the sign-in dialogue is too long for the server</source>
        <translation>登录过程中的某一行过长</translation>
    </message>
    <message>
        <source>something about the content; no more exact number is given</source>
        <translation>与邮件内容有关，没有更具体的编号</translation>
    </message>
    <message>
        <source>the server does not support this kind of content</source>
        <translation>服务器不支持这种内容</translation>
    </message>
    <message>
        <source>the content would have to be converted, and that is forbidden</source>
        <translation>内容需要转换，但不允许转换</translation>
    </message>
    <message>
        <source>the content would have to be converted, and the server cannot do it</source>
        <translation>内容需要转换，但服务器无法转换</translation>
    </message>
    <message>
        <source>the content was converted and something was lost</source>
        <translation>内容已转换，但有部分信息丢失</translation>
    </message>
    <message>
        <source>the content could not be converted</source>
        <translation>内容转换失败</translation>
    </message>
    <message>
        <source>the server could not fetch a part of the message from where it was said to be</source>
        <translation>服务器无法从指定位置取得邮件的一部分</translation>
    </message>
    <message>
        <source>addresses with letters outside ASCII, such as Chinese ones, are not allowed here</source>
        <translation>此处不允许使用含中文等非 ASCII 字符的地址</translation>
    </message>
    <message>
        <source>the answer would need UTF-8 text, and the client did not allow it</source>
        <translation>应答需要使用 UTF-8 文字，而客户端没有声明允许</translation>
    </message>
    <message>
        <source>the header has UTF-8 text, and a server on the way cannot take it</source>
        <translation>邮件头含 UTF-8 文字，传递路径上有服务器无法接收</translation>
    </message>
    <message>
        <source>an old duplicate of X.6.8: the answer would need UTF-8 text</source>
        <translation>X.6.8 的旧编号：应答需要使用 UTF-8 文字</translation>
    </message>
    <message>
        <source>something about security or a rule; no more exact number is given</source>
        <translation>与安全或规定有关，没有更具体的编号</translation>
    </message>
    <message>
        <source>the sender is not allowed to send this message to this place</source>
        <translation>不允许该发件人向此处发送这封邮件</translation>
    </message>
    <message>
        <source>the sender may not write to this mailing list</source>
        <translation>该发件人不能向这个邮件列表发信</translation>
    </message>
    <message>
        <source>the security would have to be converted, and that is not possible</source>
        <translation>需要转换安全方式，但无法实现</translation>
    </message>
    <message>
        <source>the server does not support a security feature that was asked for</source>
        <translation>服务器不支持所要求的安全功能</translation>
    </message>
    <message>
        <source>decrypting or checking a signature failed</source>
        <translation>解密或签名校验失败</translation>
    </message>
    <message>
        <source>the server does not know the method of encryption used</source>
        <translation>服务器不支持所用的加密算法</translation>
    </message>
    <message>
        <source>the message was changed on its way, the check of its content fails</source>
        <translation>邮件在途中被改动，内容校验失败</translation>
    </message>
    <message>
        <source>the user name or the code is not accepted</source>
        <translation>用户名或授权码不被接受</translation>
    </message>
    <message>
        <source>this way to sign in is too weak for this user</source>
        <translation>这种登录方式的安全性不够</translation>
    </message>
    <message>
        <source>encryption is needed first</source>
        <translation>需要先加密</translation>
    </message>
    <message>
        <source>this way to sign in is allowed on an encrypted connection only</source>
        <translation>这种登录方式只能在加密连接上使用</translation>
    </message>
    <message>
        <source>the account must sign in once in another way before this one works</source>
        <translation>需要先用另一种方式登录一次，才能使用这种方式</translation>
    </message>
    <message>
        <source>the account is switched off</source>
        <translation>该账号已停用</translation>
    </message>
    <message>
        <source>the server wants a trust relationship with another server first</source>
        <translation>服务器要求先与另一台服务器建立信任关系</translation>
    </message>
    <message>
        <source>the priority of the message is too low to be taken now</source>
        <translation>邮件的优先级过低，暂不接收</translation>
    </message>
    <message>
        <source>the message is too large for its priority</source>
        <translation>相对于其优先级，邮件过大</translation>
    </message>
    <message>
        <source>the mailbox has a new owner since the date the sender named</source>
        <translation>自发件人给出的日期之后，该邮箱已换了主人</translation>
    </message>
    <message>
        <source>the domain has a new owner since the date the sender named</source>
        <translation>自发件人给出的日期之后，该域名已换了主人</translation>
    </message>
    <message>
        <source>the server cannot tell whether the mailbox still has the same owner</source>
        <translation>服务器无法判断邮箱的主人是否改变</translation>
    </message>
    <message>
        <source>the message has no valid DKIM signature, the seal of the sender&apos;s domain</source>
        <translation>邮件没有有效的 DKIM 签名（发件人域名的电子印章）</translation>
    </message>
    <message>
        <source>the message has a valid DKIM signature, but none the server accepts</source>
        <translation>邮件有有效的 DKIM 签名，但服务器都不认可</translation>
    </message>
    <message>
        <source>no valid DKIM signature belongs to the domain in From</source>
        <translation>没有与 From 域名相符的有效 DKIM 签名</translation>
    </message>
    <message>
        <source>SPF: the sending computer is not on the list of the sender&apos;s domain</source>
        <translation>SPF：发信的服务器不在发件人域名的许可名单中</translation>
    </message>
    <message>
        <source>SPF: the list of the sender&apos;s domain could not be read</source>
        <translation>SPF：无法读取发件人域名的许可名单</translation>
    </message>
    <message>
        <source>the address of the sending computer has no matching name in DNS</source>
        <translation>发信服务器的 IP 没有相符的反向 DNS 记录</translation>
    </message>
    <message>
        <source>several proofs of origin failed at once, such as SPF and DKIM</source>
        <translation>SPF、DKIM 等多项来源验证均未通过</translation>
    </message>
    <message>
        <source>the sender&apos;s domain declares that it never takes mail, so nobody could answer</source>
        <translation>发件人的域名声明不接收邮件，因此无法回信</translation>
    </message>
    <message>
        <source>a flood of messages was noticed; Google uses this number for sending too fast</source>
        <translation>发现大量邮件涌入；Google 用此编号表示发送过快</translation>
    </message>
    <message>
        <source>the chain of proofs from forwarding servers (ARC) is broken; Google uses this number for missing encryption</source>
        <translation>转发服务器的验证链（ARC）无效；Google 用此编号表示未加密</translation>
    </message>
    <message>
        <source>the message may only travel encrypted, and the next server cannot promise that; Google uses this number for DKIM</source>
        <translation>邮件要求全程加密，而下一台服务器无法保证；Google 用此编号表示 DKIM 问题</translation>
    </message>
    <message>
        <source>about an address</source>
        <translation>关于邮箱地址</translation>
    </message>
    <message>
        <source>about a mailbox</source>
        <translation>关于邮箱本身</translation>
    </message>
    <message>
        <source>about the mail system</source>
        <translation>关于邮件系统</translation>
    </message>
    <message>
        <source>about the network or the route</source>
        <translation>关于网络或路由</translation>
    </message>
    <message>
        <source>about the conversation itself, the protocol</source>
        <translation>关于对话过程本身，即协议</translation>
    </message>
    <message>
        <source>about the content of the message</source>
        <translation>关于邮件内容</translation>
    </message>
    <message>
        <source>about security or a rule of the server</source>
        <translation>关于安全或服务器的规定</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>Who has to act: %1</source>
        <translation>由谁处理：%1</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>较可能</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>也有可能</translation>
    </message>
    <message>
        <source>Reply code</source>
        <translation>应答代码</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密方式</translation>
    </message>
    <message>
        <source>Sign-in method</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Deciding words</source>
        <translation>关键内容</translation>
    </message>
    <message>
        <source>Nothing in this text tells what went wrong with mail. Paste the whole message with the server&apos;s reply.</source>
        <translation>从这段文字里看不出邮件出了什么问题。请粘贴包含服务器应答的完整信息。</translation>
    </message>
    <message>
        <source>It may also be:</source>
        <translation>也可能是：</translation>
    </message>
    <message>
        <source>Recognised in the text:</source>
        <translation>从文字中识别到：</translation>
    </message>
</context>
<context>
    <name>ExplainContext</name>
    <message>
        <source>As the text says</source>
        <translation>按文字内容</translation>
    </message>
    <message>
        <source>%1 (receiving)</source>
        <translation>%1（收信）</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密方式</translation>
    </message>
    <message>
        <source>Sign-in method</source>
        <translation>登录方式</translation>
    </message>
</context>
<context>
    <name>ExplainPage</name>
    <message>
        <source>Nothing of it leaves this computer, and what looks like a password is not shown again.</source>
        <translation>内容不会离开这台电脑，看起来像密码的部分不会再显示。</translation>
    </message>
    <message>
        <source>Nothing in this text tells what went wrong with mail. Paste the whole message with the server&apos;s reply.</source>
        <translation>从这段文字里看不出邮件出了什么问题。请粘贴包含服务器应答的完整信息。</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>这意味着什么</translation>
    </message>
    <message>
        <source>How sure: %1</source>
        <translation>把握：%1</translation>
    </message>
    <message>
        <source>It may also be</source>
        <translation>也可能是</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Recognised in the text</source>
        <translation>从文字中识别到</translation>
    </message>
    <message>
        <source>Explain an error</source>
        <translation>解读错误信息</translation>
    </message>
    <message>
        <source>Paste what a mail program, a server or a library said: a reply, a bounce, a piece of a log.</source>
        <translation>粘贴邮件客户端、服务器或程序库给出的信息：应答、退信或一段日志。</translation>
    </message>
    <message>
        <source>The error</source>
        <translation>错误信息</translation>
    </message>
    <message>
        <source>For example: 535 Error: authentication failed</source>
        <translation>例如：535 Error: authentication failed</translation>
    </message>
    <message>
        <source>I know more about it</source>
        <translation>我还知道更多</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>authorization code</source>
        <translation>授权码</translation>
    </message>
    <message>
        <source>app password</source>
        <translation>应用专用密码</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>全程 TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>no encryption</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>The mail server</source>
        <translation>邮件服务器</translation>
    </message>
    <message>
        <source>the mail server</source>
        <translation>邮件服务器</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Your administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>The provider</source>
        <translation>邮箱服务商</translation>
    </message>
    <message>
        <source>The network&apos;s administrator</source>
        <translation>网络管理员</translation>
    </message>
    <message>
        <source>The recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无需任何人处理</translation>
    </message>
    <message>
        <source>Run the test again after the change.</source>
        <translation>修改之后再测试一次。</translation>
    </message>
    <message>
        <source>Trying again without a change will not help.</source>
        <translation>不做修改，重试也没有用。</translation>
    </message>
    <message>
        <source>Trying again in a few minutes may help.</source>
        <translation>过几分钟再试，可能就好了。</translation>
    </message>
    <message>
        <source>You may not send under this address</source>
        <translation>不能用这个地址发信</translation>
    </message>
    <message>
        <source>If you need another sender, add it at the provider first (alias, verified sender, “send as”).</source>
        <translation>如果要用别的发件人，请先在邮箱里添加（别名、已验证发件人、代表发送）。</translation>
    </message>
    <message>
        <source>Run the test again.</source>
        <translation>再测试一次。</translation>
    </message>
    <message>
        <source>The sender address is not valid</source>
        <translation>发件人地址无效</translation>
    </message>
    <message>
        <source>It is malformed, or its domain does not exist.</source>
        <translation>地址格式有误，或者它的域名不存在。</translation>
    </message>
    <message>
        <source>Correct the sender address.</source>
        <translation>改正发件人地址。</translation>
    </message>
    <message>
        <source>If the domain is yours, check that it has MX or address records.</source>
        <translation>如果域名是你的，请检查 MX 或地址记录。</translation>
    </message>
    <message>
        <source>The server does not forward mail to this recipient for you</source>
        <translation>服务器不为你转发到这个收件人</translation>
    </message>
    <message>
        <source>It forwards only for people who have signed in, or only to its own domains.</source>
        <translation>它只为已登录的用户转发，或者只接收自己域名的邮件。</translation>
    </message>
    <message>
        <source>Sign in: enter user name and {credential}, and use port 465 or 587 instead of 25.</source>
        <translation>请先登录：填写用户名和{credential}，使用 465 或 587 端口，不要用 25。</translation>
    </message>
    <message>
        <source>Use the server for sending of your own provider.</source>
        <translation>使用自己邮箱的发件服务器。</translation>
    </message>
    <message>
        <source>Administrator: allow this computer to relay, if that is meant.</source>
        <translation>管理员：如果允许，请放行这台电脑的转发。</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox does not exist</source>
        <translation>收件人邮箱不存在</translation>
    </message>
    <message>
        <source>The server knows no such address.</source>
        <translation>服务器上没有这个地址。</translation>
    </message>
    <message>
        <source>Check the address of the recipient letter by letter.</source>
        <translation>逐字检查收件人地址。</translation>
    </message>
    <message>
        <source>Ask the recipient for the current address.</source>
        <translation>向收件人确认现在的地址。</translation>
    </message>
    <message>
        <source>One recipient does not exist: {recipient}</source>
        <translation>有一个收件人不存在：{recipient}</translation>
    </message>
    <message>
        <source>The recipient&apos;s domain takes no mail</source>
        <translation>收件人的域名不能收信</translation>
    </message>
    <message>
        <source>The part behind the @ does not exist, has no mail server, or says that it takes no mail.</source>
        <translation>@ 后面的域名不存在、没有邮件服务器，或声明不接收邮件。</translation>
    </message>
    <message>
        <source>Check the recipient&apos;s address behind the @.</source>
        <translation>检查收件人地址 @ 后面的部分。</translation>
    </message>
    <message>
        <source>If the domain is yours, check its MX record.</source>
        <translation>如果域名是你的，请检查 MX 记录。</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox does not take this mail</source>
        <translation>收件人邮箱拒收这封邮件</translation>
    </message>
    <message>
        <source>The mailbox exists, but it is disabled, frozen or takes mail from certain senders only.</source>
        <translation>邮箱存在，但被停用、冻结，或只接收指定发件人的邮件。</translation>
    </message>
    <message>
        <source>Reach the recipient in another way and ask to open the mailbox for you.</source>
        <translation>用别的方式联系收件人，请对方放行。</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is full</source>
        <translation>收件人邮箱已满</translation>
    </message>
    <message>
        <source>The server takes no more mail for this address until there is room.</source>
        <translation>腾出空间之前，服务器不再接收发往该地址的邮件。</translation>
    </message>
    <message>
        <source>Tell the recipient in another way, and try again later.</source>
        <translation>用别的方式通知收件人，稍后再试。</translation>
    </message>
    <message>
        <source>Try again when the recipient has made room.</source>
        <translation>等收件人清理后再试。</translation>
    </message>
    <message>
        <source>Too many recipients for one message</source>
        <translation>一封邮件的收件人太多</translation>
    </message>
    <message>
        <source>The server limits how many recipients a message or connection may have.</source>
        <translation>服务器限制了每封邮件或每次连接的收件人数。</translation>
    </message>
    <message>
        <source>Split the recipients over several messages.</source>
        <translation>把收件人分成几封邮件发送。</translation>
    </message>
    <message>
        <source>It works when the recipients are split.</source>
        <translation>分开发送就可以。</translation>
    </message>
    <message>
        <source>The message is larger than the server allows</source>
        <translation>邮件超过服务器允许的大小</translation>
    </message>
    <message>
        <source>The server refuses it because of its size.</source>
        <translation>因为太大，服务器拒收。</translation>
    </message>
    <message>
        <source>Make the attachments smaller or send a link to them.</source>
        <translation>缩小附件，或改发下载链接。</translation>
    </message>
    <message>
        <source>The message has {bytes} bytes, the server takes up to {limit}. It was not sent.</source>
        <translation>邮件有 {bytes} 字节，服务器最多接收 {limit} 字节，没有发送。</translation>
    </message>
    <message>
        <source>The message has {bytes} bytes. The server refuses it because of its size.</source>
        <translation>邮件有 {bytes} 字节，因为太大，服务器拒收。</translation>
    </message>
    <message>
        <source>The server does not like the form of the message</source>
        <translation>服务器认为邮件格式有误</translation>
    </message>
    <message>
        <source>Something in the header or the lines of the message breaks the rules for mail.</source>
        <translation>邮件头或正文中有不符合规范的内容。</translation>
    </message>
    <message>
        <source>If you chose the message as a file, check its header: From, Date and Message-ID once each, no very long lines.</source>
        <translation>如果邮件是你选的文件，请检查邮件头：From、Date、Message-ID 各一个，行不要太长。</translation>
    </message>
    <message>
        <source>If this program made the message, save the report and send it to its makers.</source>
        <translation>如果邮件由本程序生成，请保存报告并发给开发者。</translation>
    </message>
    <message>
        <source>The server takes only messages of plain ASCII</source>
        <translation>服务器只接收纯 ASCII 邮件</translation>
    </message>
    <message>
        <source>The message has 8-bit characters and the server does not offer 8BITMIME. It was not sent.</source>
        <translation>邮件中有 8 位字符，而服务器不支持 8BITMIME，没有发送。</translation>
    </message>
    <message>
        <source>The server takes the message for spam</source>
        <translation>服务器把邮件判为垃圾邮件</translation>
    </message>
    <message>
        <source>Write a different, natural text without links, and do not send the same test again and again.</source>
        <translation>换一段自然的文字，不要带链接，也不要反复发送同样的测试邮件。</translation>
    </message>
    <message>
        <source>If ordinary mail is refused, too, ask the provider; its reply often has a link.</source>
        <translation>如果普通邮件也被拒，请联系邮箱客服，应答中常附有说明链接。</translation>
    </message>
    <message>
        <source>Sending the same message again makes it worse.</source>
        <translation>反复发送同一封邮件只会更糟。</translation>
    </message>
    <message>
        <source>The server refuses an attachment</source>
        <translation>服务器拒收附件</translation>
    </message>
    <message>
        <source>It found a virus or a kind of file it does not allow.</source>
        <translation>附件被判为病毒，或属于不允许的文件类型。</translation>
    </message>
    <message>
        <source>Check the file for viruses.</source>
        <translation>先给文件查毒。</translation>
    </message>
    <message>
        <source>The server refuses for reasons of its own</source>
        <translation>服务器按自己的策略拒绝</translation>
    </message>
    <message>
        <source>It says: “{said}”. It gives no more precise reason.</source>
        <translation>服务器说：“{said}”，没有给出更具体的原因。</translation>
    </message>
    <message>
        <source>Read the link in the reply, if there is one.</source>
        <translation>如果应答里有链接，请打开看看。</translation>
    </message>
    <message>
        <source>Send the report to the administrator or provider: only they know the rule.</source>
        <translation>把报告发给管理员或邮箱客服，只有他们知道具体规则。</translation>
    </message>
    <message>
        <source>Trying again rarely helps.</source>
        <translation>重试一般没有用。</translation>
    </message>
    <message>
        <source>Too many connections at the same time</source>
        <translation>同时连接太多</translation>
    </message>
    <message>
        <source>The server limits how many programs may be connected at once.</source>
        <translation>服务器限制了同时连接的数量。</translation>
    </message>
    <message>
        <source>Close other programs and devices that use this account.</source>
        <translation>关闭其他使用这个账号的程序和设备。</translation>
    </message>
    <message>
        <source>Wait a few minutes and run the test again.</source>
        <translation>等几分钟再测试。</translation>
    </message>
    <message>
        <source>Too much mail in a short time</source>
        <translation>短时间内发信太多</translation>
    </message>
    <message>
        <source>The server slows this account or address down for a while.</source>
        <translation>服务器暂时限制了这个账号或 IP 的发信速度。</translation>
    </message>
    <message>
        <source>Stop sending for half an hour, then send more slowly.</source>
        <translation>停发半小时，之后放慢速度。</translation>
    </message>
    <message>
        <source>Try again later, and more slowly.</source>
        <translation>稍后再试，并放慢速度。</translation>
    </message>
    <message>
        <source>The sending limit of this account is used up</source>
        <translation>这个账号的发信额度已用完</translation>
    </message>
    <message>
        <source>{Provider} allows only a certain number of messages per day or month.</source>
        <translation>{Provider}限制了每天或每月的发信数量。</translation>
    </message>
    <message>
        <source>Wait until the next period begins, for most providers the next day.</source>
        <translation>等到下一个周期，大多数邮箱是第二天。</translation>
    </message>
    <message>
        <source>For more, ask the provider for a larger plan.</source>
        <translation>需要更多时，请升级套餐。</translation>
    </message>
    <message>
        <source>Trying again helps in the next period only.</source>
        <translation>要到下一个周期重试才有用。</translation>
    </message>
    <message>
        <source>The server asks to come back later</source>
        <translation>服务器要求稍后再来</translation>
    </message>
    <message>
        <source>It delays mail from senders it does not know yet (greylisting). Nothing is wrong.</source>
        <translation>服务器会让陌生的发件人先等一等（灰名单），并没有出错。</translation>
    </message>
    <message>
        <source>Wait 5 to 15 minutes and run the test again. Mail servers do this by themselves.</source>
        <translation>等 5 到 15 分钟再测试；邮件服务器会自动重试。</translation>
    </message>
    <message>
        <source>Yes: wait 5 to 15 minutes, then try again.</source>
        <translation>会有用：等 5 到 15 分钟再试。</translation>
    </message>
    <message>
        <source>Send through your provider&apos;s server (port 465 or 587, signed in) instead of directly.</source>
        <translation>不要直接投递，请登录邮箱的发件服务器发送（465 或 587 端口）。</translation>
    </message>
    <message>
        <source>With a VPN, switch it off.</source>
        <translation>如果用了 VPN，请关闭。</translation>
    </message>
    <message>
        <source>The receiving server wants the IP address to have a matching reverse DNS name.</source>
        <translation>收件服务器要求 IP 有匹配的反向域名。</translation>
    </message>
    <message>
        <source>Send through your provider&apos;s server instead of directly.</source>
        <translation>不要直接投递，请使用邮箱的发件服务器。</translation>
    </message>
    <message>
        <source>Administrator: ask the owner of the address to set a PTR record that matches the server&apos;s name.</source>
        <translation>管理员：请 IP 的提供者设置与服务器名称一致的 PTR 记录。</translation>
    </message>
    <message>
        <source>The domain of the sender does not allow this server to send for it</source>
        <translation>发件域名的 SPF 不允许这台服务器发信</translation>
    </message>
    <message>
        <source>The SPF record of the domain does not list the address the mail came from.</source>
        <translation>域名的 SPF 记录里没有这个发信 IP。</translation>
    </message>
    <message>
        <source>Send through the server that belongs to the sender&apos;s domain.</source>
        <translation>通过发件域名自己的服务器发送。</translation>
    </message>
    <message>
        <source>Domain administrator: add this server to the SPF record.</source>
        <translation>域名管理员：把这台服务器加入 SPF 记录。</translation>
    </message>
    <message>
        <source>The signature of the message is missing or wrong</source>
        <translation>邮件的 DKIM 签名缺失或无效</translation>
    </message>
    <message>
        <source>The receiving server wants a valid DKIM signature of the sender&apos;s domain.</source>
        <translation>收件服务器要求发件域名的有效 DKIM 签名。</translation>
    </message>
    <message>
        <source>Domain administrator: switch on DKIM signing and publish the key.</source>
        <translation>域名管理员：启用 DKIM 签名并发布公钥。</translation>
    </message>
    <message>
        <source>The domain of the sender forbids mail like this</source>
        <translation>发件域名的 DMARC 策略拒收这样的邮件</translation>
    </message>
    <message>
        <source>Its DMARC policy says that mail which is not proven to come from it is to be refused.</source>
        <translation>DMARC 策略要求拒收无法证明来源的邮件。</translation>
    </message>
    <message>
        <source>Domain administrator: make SPF or DKIM pass for the domain in the From field.</source>
        <translation>域名管理员：让 From 域名的 SPF 或 DKIM 通过验证。</translation>
    </message>
    <message>
        <source>The sender&apos;s domain does not prove its mail</source>
        <translation>发件域名没有做身份验证</translation>
    </message>
    <message>
        <source>The receiver wants SPF and DKIM, and finds neither or not enough.</source>
        <translation>收件方要求 SPF 和 DKIM，但没有找到或不完整。</translation>
    </message>
    <message>
        <source>Domain administrator: set up SPF and DKIM for the sender&apos;s domain.</source>
        <translation>域名管理员：为发件域名设置 SPF 和 DKIM。</translation>
    </message>
    <message>
        <source>Meanwhile send through the provider&apos;s own server and address.</source>
        <translation>在此之前，请使用邮箱自己的服务器和地址发送。</translation>
    </message>
    <message>
        <source>Trying again will help as soon as the network is back.</source>
        <translation>网络恢复后重试即可。</translation>
    </message>
    <message>
        <source>There is no server named {host}</source>
        <translation>找不到服务器 {host}</translation>
    </message>
    <message>
        <source>The name does not exist. Most often it has a typing error.</source>
        <translation>这个域名不存在，多半是打错了。</translation>
    </message>
    <message>
        <source>Compare the server name letter by letter with the provider&apos;s help page.</source>
        <translation>把服务器名称和邮箱帮助页面逐字对照。</translation>
    </message>
    <message>
        <source>Use {right_host}, port {right_port}, {right_mode}.</source>
        <translation>改用 {right_host}，端口 {right_port}，{right_mode}。</translation>
    </message>
    <message>
        <source>For a server inside a company, connect to its network or VPN first.</source>
        <translation>公司内部的服务器，请先连上公司网络或 VPN。</translation>
    </message>
    <message>
        <source>The name {host} could not be looked up just now</source>
        <translation>暂时无法解析 {host}</translation>
    </message>
    <message>
        <source>The name service did not answer. The name itself may be right.</source>
        <translation>域名解析服务没有应答，服务器名称本身可能没错。</translation>
    </message>
    <message>
        <source>Check whether web pages open.</source>
        <translation>看看网页能不能打开。</translation>
    </message>
    <message>
        <source>Restart the router or try another network.</source>
        <translation>重启路由器，或换一个网络。</translation>
    </message>
    <message>
        <source>{host} refuses connections on port {port}</source>
        <translation>{host} 拒绝了 {port} 端口的连接</translation>
    </message>
    <message>
        <source>The computer is there, but nothing listens on this port, or a firewall says no.</source>
        <translation>服务器在线，但这个端口没有服务，或被防火墙拒绝。</translation>
    </message>
    <message>
        <source>Check the port: 465 with TLS or 587 with STARTTLS are usual.</source>
        <translation>检查端口：一般是 465（TLS）或 587（STARTTLS）。</translation>
    </message>
    <message>
        <source>If the settings are right, ask the administrator whether the mail service runs.</source>
        <translation>如果设置没错，请管理员确认邮件服务是否在运行。</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} 没有及时应答</translation>
    </message>
    <message>
        <source>The connection exists, but the server kept silent until the time limit passed.</source>
        <translation>已经连上，但服务器一直没有应答，直到超时。</translation>
    </message>
    <message>
        <source>Run the test again in a few minutes: the server may be busy.</source>
        <translation>过几分钟再测试：服务器可能正忙。</translation>
    </message>
    <message>
        <source>If it stays like this, send the report to the administrator; it shows at which step the server went silent.</source>
        <translation>如果一直这样，把报告发给管理员，里面写明服务器停在哪一步。</translation>
    </message>
    <message>
        <source>No connection to {host}, port {port}</source>
        <translation>连不上 {host} 的 {port} 端口</translation>
    </message>
    <message>
        <source>Nothing came back at all. A firewall on the way swallows the connection, or the server is off.</source>
        <translation>完全没有回应：可能被途中的防火墙拦截，或者服务器没有开机。</translation>
    </message>
    <message>
        <source>Check the server name and port.</source>
        <translation>检查服务器名称和端口。</translation>
    </message>
    <message>
        <source>Try another network, such as a mobile phone&apos;s. If it works there, the first network blocks the port.</source>
        <translation>换一个网络试试，例如手机热点；如果能连上，就是原来的网络封了端口。</translation>
    </message>
    <message>
        <source>Switch off VPN or security software for one test.</source>
        <translation>暂时关闭 VPN 或安全软件，再测试一次。</translation>
    </message>
    <message>
        <source>The connection exists, but no greeting came. Some ports wait for encryption to start first: then neither side says anything.</source>
        <translation>已经连上，但没有收到问候。有些端口要求先开始加密，双方就会一直互相等待。</translation>
    </message>
    <message>
        <source>If this port is meant for TLS from the start (as 465 is), choose that instead of STARTTLS or no encryption.</source>
        <translation>如果这个端口要求一开始就用 TLS（例如 465），请选择 TLS，不要选 STARTTLS 或不加密。</translation>
    </message>
    <message>
        <source>Otherwise run the test again in a few minutes.</source>
        <translation>否则过几分钟再测试。</translation>
    </message>
    <message>
        <source>Port {port} is blocked on the way</source>
        <translation>{port} 端口在途中被封锁</translation>
    </message>
    <message>
        <source>Home connections, cloud computers and office networks nearly always block outgoing mail on port 25. Mail programs use another port.</source>
        <translation>家庭宽带、云服务器和办公网络几乎都封锁 25 端口。客户端发信应使用别的端口。</translation>
    </message>
    <message>
        <source>If only port 25 will do (a server sending directly), ask the network&apos;s administrator or the cloud provider to open it.</source>
        <translation>如果必须使用 25 端口（服务器直接投递），请联系网络管理员或云服务商解封。</translation>
    </message>
    <message>
        <source>There is no way to {host} from this computer</source>
        <translation>这台电脑到不了 {host}</translation>
    </message>
    <message>
        <source>The computer is offline, a VPN is in the way, or the server has only an address of a kind that this network lacks.</source>
        <translation>电脑没有联网，VPN 有问题，或者当前网络不支持服务器的地址类型（如 IPv6）。</translation>
    </message>
    <message>
        <source>Switch the VPN off, or on if the server is inside a company.</source>
        <translation>关闭 VPN；如果是公司内部服务器，则打开 VPN。</translation>
    </message>
    <message>
        <source>The proxy did not let the connection to {host} through</source>
        <translation>代理没有放行到 {host} 的连接</translation>
    </message>
    <message>
        <source>This computer uses a proxy for its connections, and it refused this one or did not answer.</source>
        <translation>这台电脑通过代理上网，代理拒绝了这个连接或没有应答。</translation>
    </message>
    <message>
        <source>Check the proxy in the system&apos;s network settings: many proxies allow web pages only.</source>
        <translation>检查系统网络设置里的代理：很多代理只允许访问网页。</translation>
    </message>
    <message>
        <source>Ask the network&apos;s administrator to allow port {port}, or make an exception for {host}.</source>
        <translation>请网络管理员放行 {port} 端口，或把 {host} 设为例外。</translation>
    </message>
    <message>
        <source>{host} closed the connection without an answer</source>
        <translation>{host} 没有应答就断开了连接</translation>
    </message>
    <message>
        <source>The server, or something between, hung up in the middle of the conversation.</source>
        <translation>服务器或途中的设备在对话中途断开了连接。</translation>
    </message>
    <message>
        <source>If it happens again at the same step, check port and encryption, and switch off security software that looks into mail.</source>
        <translation>如果总在同一步断开，请检查端口和加密方式，并关闭会检查邮件的安全软件。</translation>
    </message>
    <message>
        <source>Send the report to the administrator; the server&apos;s log says why it hung up.</source>
        <translation>把报告发给管理员，服务器日志里有断开的原因。</translation>
    </message>
    <message>
        <source>Something between you and {host} changes the conversation</source>
        <translation>你和 {host} 之间有设备改动了对话</translation>
    </message>
    <message>
        <source>A firewall or a security program rewrites what the server says, so encryption or sign-in do not work.</source>
        <translation>防火墙或安全软件改写了服务器的应答，导致加密或登录无法进行。</translation>
    </message>
    <message>
        <source>Switch off mail checking in the security software, or try another network.</source>
        <translation>关闭安全软件的邮件检查功能，或换一个网络。</translation>
    </message>
    <message>
        <source>Use port 465 with TLS from the start: nothing on the way can rewrite it.</source>
        <translation>使用 465 端口和 TLS：途中的设备无法改写。</translation>
    </message>
    <message>
        <source>Administrator: switch off SMTP inspection (“fixup smtp”, “inspect esmtp”) in the firewall.</source>
        <translation>管理员：关闭防火墙的 SMTP 检查（如 fixup smtp、inspect esmtp）。</translation>
    </message>
    <message>
        <source>Another server answers in the place of {host}</source>
        <translation>应答的不是 {host}，而是别的服务器</translation>
    </message>
    <message>
        <source>The greeting belongs to another company&apos;s server. Hosting providers and some networks redirect outgoing mail to their own server.</source>
        <translation>问候语属于另一家公司的服务器。有些主机商和网络会把外发邮件转到自己的服务器。</translation>
    </message>
    <message>
        <source>What answers at {host}, port {port}, is not the mail server this account needs</source>
        <translation>{host} 的 {port} 端口不是这个账号要用的邮件服务器</translation>
    </message>
    <message>
        <source>The answer does not fit a server for sending mail.</source>
        <translation>对方的应答不像发件服务器。</translation>
    </message>
    <message>
        <source>Check the server name: for sending it usually begins with “smtp”.</source>
        <translation>检查服务器名称：发件服务器一般以 smtp 开头。</translation>
    </message>
    <message>
        <source>Check the port: 465 or 587. 993, 995, 143 and 110 are for receiving.</source>
        <translation>检查端口：465 或 587；993、995、143、110 是收信用的。</translation>
    </message>
    <message>
        <source>In a hotel or café, open a web page first: the network may want you to sign in.</source>
        <translation>在酒店或咖啡馆，请先打开网页：网络可能要求先登录。</translation>
    </message>
    <message>
        <source>{host}, port {port}, answers as {service}, not as a server for sending mail</source>
        <translation>{host} 的 {port} 端口是 {service} 服务，不是发件服务器</translation>
    </message>
    <message>
        <source>It said: “{said}”. That is how a {service} server speaks.</source>
        <translation>对方应答：“{said}”，这是 {service} 服务器的说法。</translation>
    </message>
    <message>
        <source>Trying again will not help before the server has been changed.</source>
        <translation>服务器修好之前，重试没有用。</translation>
    </message>
    <message>
        <source>The server does not like the name this computer introduced itself with</source>
        <translation>服务器不接受本机在 EHLO 中报的名称</translation>
    </message>
    <message>
        <source>Enter another EHLO name in the settings of the account: a full host name of yours, or leave it empty to use the address.</source>
        <translation>在账号设置里换一个 EHLO 名称：填写完整的主机名，或留空使用 IP 地址。</translation>
    </message>
    <message>
        <source>Use the port for mail programs (465 or 587): there servers seldom care.</source>
        <translation>使用客户端端口（465 或 587），一般不检查这个名称。</translation>
    </message>
    <message>
        <source>The server complains about how this program spoke</source>
        <translation>服务器认为本程序的命令有误</translation>
    </message>
    <message>
        <source>A command came at the wrong time or in a form the server does not take. That is not your fault.</source>
        <translation>命令的顺序或格式不被服务器接受，这不是你的错。</translation>
    </message>
    <message>
        <source>Run the test again with “Step through”: one command at a time.</source>
        <translation>用“单步演示”再测试一次：一次只发一条命令。</translation>
    </message>
    <message>
        <source>Save the report and send it to the makers of Heloscope.</source>
        <translation>保存报告，发给 Heloscope 的开发者。</translation>
    </message>
    <message>
        <source>The server does not take addresses with letters outside ASCII</source>
        <translation>服务器不支持非英文字母的邮箱地址</translation>
    </message>
    <message>
        <source>An address or a header field has such letters, and the server lacks SMTPUTF8. Nothing was sent.</source>
        <translation>地址或邮件头中有这样的字符，而服务器不支持 SMTPUTF8。没有发送任何邮件。</translation>
    </message>
    <message>
        <source>Use addresses with plain letters, or a server that offers SMTPUTF8.</source>
        <translation>使用纯英文地址，或换用支持 SMTPUTF8 的服务器。</translation>
    </message>
    <message>
        <source>The server has a problem of its own</source>
        <translation>服务器自身出了问题</translation>
    </message>
    <message>
        <source>It cannot do its work at the moment: too busy, disk full or badly set up. Your settings are not the reason.</source>
        <translation>服务器暂时无法工作：太忙、磁盘已满或配置有误，和你的设置无关。</translation>
    </message>
    <message>
        <source>Wait a while and run the test again.</source>
        <translation>过一会儿再测试。</translation>
    </message>
    <message>
        <source>If it lasts, send the report to the administrator or provider.</source>
        <translation>如果一直这样，把报告发给管理员或邮箱客服。</translation>
    </message>
    <message>
        <source>{host} answers in a way that is no SMTP</source>
        <translation>{host} 的应答不符合 SMTP</translation>
    </message>
    <message>
        <source>A line has no valid code, or the codes of one reply differ. The conversation was ended.</source>
        <translation>有的行没有合法的状态码，或同一应答的状态码不一致。对话已结束。</translation>
    </message>
    <message>
        <source>Try another network: something on the way may change the answers.</source>
        <translation>换一个网络试试：途中可能有设备改动应答。</translation>
    </message>
    <message>
        <source>Send the report to the administrator; it has every byte.</source>
        <translation>把报告发给管理员，里面有完整内容。</translation>
    </message>
    <message>
        <source>{host} sent a line without end</source>
        <translation>{host} 发来一行没有结尾的内容</translation>
    </message>
    <message>
        <source>The line passed the limit of 64 KiB, so the conversation was ended.</source>
        <translation>这一行超过了 64 KiB 的上限，对话已结束。</translation>
    </message>
    <message>
        <source>Check the server name and port: this is hardly a mail server.</source>
        <translation>检查服务器名称和端口：这不像邮件服务器。</translation>
    </message>
    <message>
        <source>Send the report to the administrator.</source>
        <translation>把报告发给管理员。</translation>
    </message>
    <message>
        <source>{host} does not stop answering</source>
        <translation>{host} 的应答没完没了</translation>
    </message>
    <message>
        <source>The answer passed every sensible limit, so the conversation was ended.</source>
        <translation>应答超出了合理的上限，对话已结束。</translation>
    </message>
    <message>
        <source>{host} sent something nobody had asked for</source>
        <translation>{host} 发来了没有请求的内容</translation>
    </message>
    <message>
        <source>Bytes came where none belong: “{detail}”. The conversation was ended, because answers could no longer be told apart.</source>
        <translation>在不该有数据的地方收到了：“{detail}”。无法再分清应答，对话已结束。</translation>
    </message>
    <message>
        <source>Run the test again. If it happens once more, try another network: something on the way may add to the conversation.</source>
        <translation>再测试一次；如果还是这样，换一个网络：途中可能有设备加入了内容。</translation>
    </message>
    <message>
        <source>Someone put text into the start of the encryption</source>
        <translation>有人在开始加密时插入了内容</translation>
    </message>
    <message>
        <source>Behind the answer to STARTTLS came more bytes in clear text: “{said}”. A correct server never does that. The connection was ended and nothing secret was sent.</source>
        <translation>STARTTLS 的应答后面还有明文内容：“{said}”。正常的服务器不会这样。连接已断开，没有发送任何密码。</translation>
    </message>
    <message>
        <source>Do not send your {credential} over this network until it is clear where the bytes come from.</source>
        <translation>弄清来源之前，不要在这个网络上发送{credential}。</translation>
    </message>
    <message>
        <source>Use port 465 with TLS from the start, or another network.</source>
        <translation>使用 465 端口和 TLS，或换一个网络。</translation>
    </message>
    <message>
        <source>Send the report to the network&apos;s and the server&apos;s administrator.</source>
        <translation>把报告发给网络管理员和服务器管理员。</translation>
    </message>
    <message>
        <source>The server broke the rules of the sign-in</source>
        <translation>服务器没有按规则进行登录</translation>
    </message>
    <message>
        <source>It did something that no server may do while signing in, so the sign-in was stopped.</source>
        <translation>服务器在登录过程中做了不该做的事，登录已中止。</translation>
    </message>
    <message>
        <source>For the administrator: {detail}</source>
        <translation>供管理员参考：{detail}</translation>
    </message>
    <message>
        <source>Choose another sign-in method in the settings of the account.</source>
        <translation>在账号设置里换一种登录方式。</translation>
    </message>
    <message>
        <source>It is not known whether the message was accepted</source>
        <translation>不确定邮件是否已被接受</translation>
    </message>
    <message>
        <source>The whole message was sent, but the connection ended before the server confirmed it. It may have been delivered.</source>
        <translation>邮件已全部发出，但服务器确认之前连接就断了，邮件可能已经送达。</translation>
    </message>
    <message>
        <source>Look into the mailbox of the recipient before you send again.</source>
        <translation>再次发送之前，先看收件人的邮箱里有没有。</translation>
    </message>
    <message>
        <source>If nothing has arrived after a few minutes, run the test again.</source>
        <translation>如果几分钟后仍没有收到，再测试一次。</translation>
    </message>
    <message>
        <source>Do not send again at once: the message could arrive twice.</source>
        <translation>不要立即重发：邮件可能会收到两次。</translation>
    </message>
    <message>
        <source>The certificate of {host} ends soon: on {valid_until}</source>
        <translation>{host} 的证书即将到期：{valid_until}</translation>
    </message>
    <message>
        <source>No need to try again.</source>
        <translation>不用重试。</translation>
    </message>
    <message>
        <source>The {credential} travelled unencrypted</source>
        <translation>{credential}是明文传输的</translation>
    </message>
    <message>
        <source>You agreed to it for this one run. Anybody on the way could have read it.</source>
        <translation>这次是你同意的。途中的任何人都可能看到它。</translation>
    </message>
    <message>
        <source>Choose TLS or STARTTLS for this account if the server offers it.</source>
        <translation>如果服务器支持，请为这个账号选择 TLS 或 STARTTLS。</translation>
    </message>
    <message>
        <source>Change the {credential} if the network is not your own.</source>
        <translation>如果不是自己的网络，请更换{credential}。</translation>
    </message>
    <message>
        <source>One address of {host} does not answer: {dead}</source>
        <translation>{host} 有一个地址连不上：{dead}</translation>
    </message>
    <message>
        <source>This program used {used} instead. Others may wait a while each time they connect.</source>
        <translation>程序改用了 {used}。别的程序每次连接时可能要多等一会儿。</translation>
    </message>
    <message>
        <source>If the dead address is an IPv6 one, have the IPv6 route of your network checked; otherwise tell the server&apos;s administrator.</source>
        <translation>如果连不上的是 IPv6 地址，请检查你的网络的 IPv6；否则请告诉服务器管理员。</translation>
    </message>
    <message>
        <source>A field holds a character that must not be there</source>
        <translation>有一栏含有不允许的字符</translation>
    </message>
    <message>
        <source>The field holds an invisible control character ({character}), such as a line end. Nothing is sent, because it could change a command.</source>
        <translation>这一栏含有看不见的控制字符（{character}），例如换行。它可能改变命令，所以不会发送。</translation>
    </message>
    <message>
        <source>Type the field again instead of pasting it.</source>
        <translation>请重新手工输入，不要粘贴。</translation>
    </message>
    <message>
        <source>This is not a mail address</source>
        <translation>这不是邮箱地址</translation>
    </message>
    <message>
        <source>“{value}” cannot be used as an address.</source>
        <translation>“{value}”不能作为邮箱地址。</translation>
    </message>
    <message>
        <source>Type it like name@example.com.</source>
        <translation>请按 name@example.com 的形式输入。</translation>
    </message>
    <message>
        <source>The server is missing</source>
        <translation>没有填写服务器</translation>
    </message>
    <message>
        <source>Without the name of the server for sending there is nothing to test.</source>
        <translation>没有发件服务器，就无法测试。</translation>
    </message>
    <message>
        <source>Enter the server for sending; your provider&apos;s help page names it.</source>
        <translation>填写发件服务器，邮箱帮助页面里有说明。</translation>
    </message>
    <message>
        <source>This is not a server name</source>
        <translation>这不是服务器名称</translation>
    </message>
    <message>
        <source>“{value}” cannot be the name of a server.</source>
        <translation>“{value}”不能作为服务器名称。</translation>
    </message>
    <message>
        <source>Enter a name such as smtp.example.com.</source>
        <translation>请填写类似 smtp.example.com 的名称。</translation>
    </message>
    <message>
        <source>The server name has something around it</source>
        <translation>服务器名称里有多余的内容</translation>
    </message>
    <message>
        <source>What stands there is “{value}”; the name alone is {suggestion}.</source>
        <translation>填写的是“{value}”，名称应为 {suggestion}。</translation>
    </message>
    <message>
        <source>Change it to {suggestion}.</source>
        <translation>改为 {suggestion}。</translation>
    </message>
    <message>
        <source>{host} is a server for receiving</source>
        <translation>{host} 是收件服务器</translation>
    </message>
    <message>
        <source>Servers for sending usually begin with “smtp”.</source>
        <translation>发件服务器一般以 smtp 开头。</translation>
    </message>
    <message>
        <source>Enter the server for sending.</source>
        <translation>填写发件服务器。</translation>
    </message>
    <message>
        <source>The port is not valid</source>
        <translation>端口无效</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>端口是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>Usual are 465 (TLS) and 587 (STARTTLS).</source>
        <translation>常用的是 465（TLS）和 587（STARTTLS）。</translation>
    </message>
    <message>
        <source>The {credential} would travel readable</source>
        <translation>{credential}会被明文传输</translation>
    </message>
    <message>
        <source>Without encryption, everybody on the way to {host} can read it.</source>
        <translation>不加密时，到 {host} 途中的任何人都能看到。</translation>
    </message>
    <message>
        <source>Choose TLS (port 465) or STARTTLS (port 587).</source>
        <translation>请选择 TLS（465 端口）或 STARTTLS（587 端口）。</translation>
    </message>
    <message>
        <source>{host} does not work with port {port} like this</source>
        <translation>{host} 不能这样使用 {port} 端口</translation>
    </message>
    <message>
        <source>This combination is found in articles, but the server does not support it.</source>
        <translation>网上的文章里有这种写法，但服务器并不支持。</translation>
    </message>
    <message>
        <source>Port {port} is usually used with another encryption</source>
        <translation>{port} 端口一般用另一种加密方式</translation>
    </message>
    <message>
        <source>Port 465 is for TLS from the start, 587 for STARTTLS. Another pair works only where the server is set up for it.</source>
        <translation>465 端口用于 TLS，587 端口用于 STARTTLS；别的搭配只有服务器专门设置过才行。</translation>
    </message>
    <message>
        <source>If you are not sure, use the usual pair.</source>
        <translation>拿不准时，请用常见的搭配。</translation>
    </message>
    <message>
        <source>The server belongs to another provider than the address</source>
        <translation>服务器和邮箱地址不是同一家</translation>
    </message>
    <message>
        <source>{host} does not belong to {domain}. It will probably refuse the sign-in or the sender.</source>
        <translation>{host} 不属于 {domain}，很可能拒绝登录或发件人。</translation>
    </message>
    <message>
        <source>{Provider} has no server for mail programs</source>
        <translation>{Provider}不提供 SMTP</translation>
    </message>
    <message>
        <source>This provider can be used in its own app or web page only.</source>
        <translation>这家邮箱只能用自己的应用或网页收发。</translation>
    </message>
    <message>
        <source>Use another account for sending from programs.</source>
        <translation>需要用程序发信时，请换一个邮箱。</translation>
    </message>
    <message>
        <source>{Provider} wants OAuth2</source>
        <translation>{Provider}要求 OAuth2</translation>
    </message>
    <message>
        <source>Passwords and codes no longer work there, only an OAuth2 access token.</source>
        <translation>那里不再接受密码和授权码，只接受 OAuth2 访问令牌。</translation>
    </message>
    <message>
        <source>Choose “OAuth2 access token” as the credential and paste one.</source>
        <translation>把登录凭据改为“OAuth2 访问令牌”并粘贴令牌。</translation>
    </message>
    <message>
        <source>The user name is missing</source>
        <translation>没有填写用户名</translation>
    </message>
    <message>
        <source>To sign in, the server needs a user name; mostly it is the whole address.</source>
        <translation>登录需要用户名，一般是完整的邮箱地址。</translation>
    </message>
    <message>
        <source>Enter the user name.</source>
        <translation>填写用户名。</translation>
    </message>
    <message>
        <source>The user name has another form than {provider} wants</source>
        <translation>用户名的形式和{provider}要求的不同</translation>
    </message>
    <message>
        <source>“{value}” will probably be refused.</source>
        <translation>“{value}”很可能被拒绝。</translation>
    </message>
    <message>
        <source>Write {suggestion} instead.</source>
        <translation>改为 {suggestion}。</translation>
    </message>
    <message>
        <source>The EHLO name is not valid</source>
        <translation>EHLO 名称无效</translation>
    </message>
    <message>
        <source>“{value}” is neither a host name nor an address such as [192.0.2.1].</source>
        <translation>“{value}”既不是主机名，也不是 [192.0.2.1] 这样的地址。</translation>
    </message>
    <message>
        <source>Leave the field empty to use the address.</source>
        <translation>留空即可使用 IP 地址。</translation>
    </message>
    <message>
        <source>This program does not know that sign-in method</source>
        <translation>本程序不支持这种登录方式</translation>
    </message>
    <message>
        <source>It can: {known}.</source>
        <translation>支持的有：{known}。</translation>
    </message>
    <message>
        <source>Leave the method on “automatic”.</source>
        <translation>把登录方式设为“自动”。</translation>
    </message>
    <message>
        <source>The sign-in method does not fit the credential</source>
        <translation>登录方式和凭据不匹配</translation>
    </message>
    <message>
        <source>{value} cannot be used with what you sign in with.</source>
        <translation>{value} 不能用于当前的登录凭据。</translation>
    </message>
    <message>
        <source>Do not try the same {credential} again: after several refusals many providers lock the account.</source>
        <translation>不要用同一个{credential}反复重试：多次失败后，很多邮箱会锁定账号。</translation>
    </message>
    <message>
        <source>Trying again will not help before your administrator has changed the setting.</source>
        <translation>管理员修改设置之前，重试没有用。</translation>
    </message>
    <message>
        <source>Try again once with a fresh token.</source>
        <translation>换上新的令牌后再试一次。</translation>
    </message>
    <message>
        <source>Wait 15 to 60 minutes, then try once.</source>
        <translation>等 15 到 60 分钟，再试一次。</translation>
    </message>
    <message>
        <source>{Provider} did not accept the user name or {credential}</source>
        <translation>{Provider}不接受这个用户名或{credential}</translation>
    </message>
    <message>
        <source>The server and the connection work. What it refused is the pair of user name “{user}” and {credential}.</source>
        <translation>服务器和连接都正常，被拒绝的是用户名“{user}”和{credential}。</translation>
    </message>
    <message>
        <source>Check the user name: most servers want the whole address.</source>
        <translation>检查用户名：大多数服务器要求填写完整的邮箱地址。</translation>
    </message>
    <message>
        <source>Type the {credential} again, without blanks before or after it. If you are not sure of it, sign in on the provider&apos;s web page with it first.</source>
        <translation>重新输入{credential}，前后不要有空格；拿不准时，先到网页版登录确认。</translation>
    </message>
    <message>
        <source>If the provider gives out authorization codes or app passwords, make one and use it instead of the login password.</source>
        <translation>如果邮箱提供授权码或应用专用密码，请生成一个，用它代替登录密码。</translation>
    </message>
    <message>
        <source>{Provider} did not accept this {credential}</source>
        <translation>{Provider}不接受这个{credential}</translation>
    </message>
    <message>
        <source>The server and the connection work, and what was typed has the right form. So the {credential} is probably an old one, has a typing error or belongs to another account than “{user}”.</source>
        <translation>服务器和连接都正常，输入的{credential}格式也对。多半是旧的、打错了，或者不属于“{user}”这个账号。</translation>
    </message>
    <message>
        <source>Make a new {credential} on the provider&apos;s page: changing the login password makes old ones invalid.</source>
        <translation>到邮箱网页重新生成{credential}：修改过登录密码后，旧的会失效。</translation>
    </message>
    <message>
        <source>Check that it was made for the account “{user}”.</source>
        <translation>确认它是为账号“{user}”生成的。</translation>
    </message>
    <message>
        <source>Run the test again with the new {credential}.</source>
        <translation>用新的{credential}再测试一次。</translation>
    </message>
    <message>
        <source>The practice server did not accept this code</source>
        <translation>练习服务器不接受这个授权码</translation>
    </message>
    <message>
        <source>This is practice: either what was typed is not the practice code, or the chosen scenario refuses every code.</source>
        <translation>这是练习：输入的不是练习授权码，或者所选场景会拒绝任何授权码。</translation>
    </message>
    <message>
        <source>Use the practice code that the practice panel shows, never a real one.</source>
        <translation>请使用练习面板里显示的练习授权码，不要输入真实的授权码。</translation>
    </message>
    <message>
        <source>Choose the scenario “All is well” to see a sign-in that works.</source>
        <translation>选择“一切正常”场景，可以看到成功的登录。</translation>
    </message>
    <message>
        <source>{Provider} wants its authorization code, not the login password</source>
        <translation>{Provider}要用授权码登录，不能用登录密码</translation>
    </message>
    <message>
        <source>The server and the connection work. Mail programs sign in there with a code made on the provider&apos;s web page; the login password is refused.</source>
        <translation>服务器和连接都正常。在客户端里登录要用网页上生成的授权码，登录密码会被拒绝。</translation>
    </message>
    <message>
        <source>Sign in to the mailbox on the web and open its settings for POP3, IMAP and SMTP.</source>
        <translation>登录网页版邮箱，打开 POP3/IMAP/SMTP 设置。</translation>
    </message>
    <message>
        <source>Switch the service on and generate a code.</source>
        <translation>开启服务并生成授权码。</translation>
    </message>
    <message>
        <source>The server and the connection work. What it refused is the code: what was typed looks like a login password ({length} characters; the codes of {provider} are {code_form}).</source>
        <translation>服务器和连接都正常，被拒绝的是授权码：输入的内容更像登录密码（{length} 个字符；{provider}的授权码是{code_form}）。</translation>
    </message>
    <message>
        <source>The server and the connection work, and what was typed has the form of a code. It is probably an old or revoked one, belongs to another account, or the service is switched off.</source>
        <translation>服务器和连接都正常，输入的内容也符合授权码的格式。多半是授权码已失效、属于另一个账号，或者服务没有开启。</translation>
    </message>
    <message>
        <source>{Provider} wants an app password, not the account password</source>
        <translation>{Provider}要用应用专用密码登录，不能用账号密码</translation>
    </message>
    <message>
        <source>The server and the connection work. Mail programs sign in there with a password made only for them; the account password is refused.</source>
        <translation>服务器和连接都正常。在客户端里登录要用专门生成的密码，账号密码会被拒绝。</translation>
    </message>
    <message>
        <source>Open the security page of your account on the web and switch on two-step verification if it asks for it.</source>
        <translation>在网页上打开账号的安全设置；如有要求，先开启两步验证。</translation>
    </message>
    <message>
        <source>Make an app password for this program.</source>
        <translation>为本程序生成一个应用专用密码。</translation>
    </message>
    <message>
        <source>The server and the connection work. What it refused is the password: what was typed looks like the account password ({length} characters; the app passwords of {provider} are {code_form}).</source>
        <translation>服务器和连接都正常，被拒绝的是密码：输入的内容更像账号密码（{length} 个字符；{provider}的专用密码是{code_form}）。</translation>
    </message>
    <message>
        <source>The server and the connection work, and what was typed has the form of an app password. It has probably been revoked or belongs to another account.</source>
        <translation>服务器和连接都正常，输入的内容也符合专用密码的格式，多半是已被撤销，或者属于另一个账号。</translation>
    </message>
    <message>
        <source>Sending through mail programs is switched off for this account</source>
        <translation>这个账号没有开启 SMTP 服务</translation>
    </message>
    <message>
        <source>The server and the connection work. {Provider} lets you sign in from a program only after you have switched the service on in its web settings.</source>
        <translation>服务器和连接都正常。要先在网页版设置里开启服务，{provider}才允许客户端登录。</translation>
    </message>
    <message>
        <source>Sign in to the mailbox on the web and switch on POP3, IMAP and SMTP in its settings.</source>
        <translation>登录网页版邮箱，在设置里开启 POP3/IMAP/SMTP 服务。</translation>
    </message>
    <message>
        <source>If the provider shows a new code when you do, use that code here.</source>
        <translation>如果开启时给出新的授权码，请在这里使用它。</translation>
    </message>
    <message>
        <source>Your organisation has switched off sending through mail programs</source>
        <translation>你的组织关闭了 SMTP 登录（SMTP AUTH）</translation>
    </message>
    <message>
        <source>Nothing is wrong with your user name or password. In Microsoft 365, “Authenticated SMTP” is off for the whole organisation.</source>
        <translation>用户名和密码没有问题。在 Microsoft 365 里，整个组织的“经过身份验证的 SMTP”是关闭的。</translation>
    </message>
    <message>
        <source>Send this report to your administrator.</source>
        <translation>把这份报告发给管理员。</translation>
    </message>
    <message>
        <source>Administrator: allow it for this mailbox only (Microsoft 365 admin center &gt; Users &gt; Active users &gt; the account &gt; Mail &gt; Manage email apps &gt; Authenticated SMTP), or for all with Set-TransportConfig -SmtpClientAuthenticationDisabled $false.</source>
        <translation>管理员：只为这个邮箱开启（Microsoft 365 管理中心 &gt; 用户 &gt; 活跃用户 &gt; 该账号 &gt; 邮件 &gt; 管理电子邮件应用 &gt; 经过身份验证的 SMTP），或用 Set-TransportConfig -SmtpClientAuthenticationDisabled $false 为全体开启。</translation>
    </message>
    <message>
        <source>Wait about an hour after the change, then run the test again.</source>
        <translation>修改后等大约一小时，再测试。</translation>
    </message>
    <message>
        <source>Sending through mail programs is switched off for this mailbox</source>
        <translation>这个邮箱关闭了 SMTP 登录（SMTP AUTH）</translation>
    </message>
    <message>
        <source>Nothing is wrong with your user name or password. In Microsoft 365, “Authenticated SMTP” is off for this one mailbox.</source>
        <translation>用户名和密码没有问题。在 Microsoft 365 里，这个邮箱的“经过身份验证的 SMTP”是关闭的。</translation>
    </message>
    <message>
        <source>Administrator: Microsoft 365 admin center &gt; Users &gt; Active users &gt; the account &gt; Mail &gt; Manage email apps, tick Authenticated SMTP.</source>
        <translation>管理员：Microsoft 365 管理中心 &gt; 用户 &gt; 活跃用户 &gt; 该账号 &gt; 邮件 &gt; 管理电子邮件应用，勾选“经过身份验证的 SMTP”。</translation>
    </message>
    <message>
        <source>{Provider} no longer takes passwords from mail programs</source>
        <translation>{Provider}不再接受客户端用密码登录</translation>
    </message>
    <message>
        <source>Neither the login password nor an app password works here any more. The service wants a sign-in with OAuth2.</source>
        <translation>登录密码和应用专用密码都不能用了，服务器要求使用 OAuth2 登录。</translation>
    </message>
    <message>
        <source>Use an OAuth2 access token as the credential, or a mail program that signs in to this provider in the browser.</source>
        <translation>使用 OAuth2 访问令牌登录，或者改用能在浏览器里登录该邮箱的邮件客户端。</translation>
    </message>
    <message>
        <source>If a device has to send, ask your administrator for a relay or another account that allows it.</source>
        <translation>如果是设备要发信，请管理员提供中继服务器，或换一个允许的账号。</translation>
    </message>
    <message>
        <source>Allow SMTP for this account in that policy, or use OAuth2.</source>
        <translation>在该策略中为这个账号放开 SMTP，或改用 OAuth2。</translation>
    </message>
    <message>
        <source>{Provider} did not accept the access token</source>
        <translation>{Provider}不接受这个访问令牌</translation>
    </message>
    <message>
        <source>A token that has run out, was revoked, belongs to another mailbox or does not allow sending is refused like this.</source>
        <translation>令牌过期、被撤销、属于另一个邮箱，或者没有发信权限时，就会这样被拒绝。</translation>
    </message>
    <message>
        <source>Get a fresh token for the mailbox “{user}”; tokens last about one hour.</source>
        <translation>为邮箱“{user}”重新获取令牌；令牌的有效期大约一小时。</translation>
    </message>
    <message>
        <source>{Provider} has locked this account or wants you to confirm something</source>
        <translation>{Provider}锁定了这个账号，或要求先做确认</translation>
    </message>
    <message>
        <source>The password is not the point: the provider blocks the account or its sending until somebody has confirmed it in the browser.</source>
        <translation>问题不在密码：在浏览器里完成确认之前，邮箱会限制该账号登录或发信。</translation>
    </message>
    <message>
        <source>Sign in to the mailbox on the web and follow what it asks: a captcha, a code by phone, an unlock button.</source>
        <translation>登录网页版邮箱，按提示完成验证：图形验证码、手机验证或解锁。</translation>
    </message>
    <message>
        <source>If it says that strange mail was sent, change the password first.</source>
        <translation>如果提示有异常发信，请先修改密码。</translation>
    </message>
    <message>
        <source>Wait half an hour, then run the test once.</source>
        <translation>等半小时，再测试一次。</translation>
    </message>
    <message>
        <source>If it stays locked, ask the provider&apos;s support, or your administrator in an organisation.</source>
        <translation>如果仍被锁定，请联系邮箱客服；企业邮箱请找管理员。</translation>
    </message>
    <message>
        <source>Trying again before that will only keep it locked longer.</source>
        <translation>在此之前重试，只会锁得更久。</translation>
    </message>
    <message>
        <source>The account is not yet allowed to send</source>
        <translation>这个账号还没有获准发信</translation>
    </message>
    <message>
        <source>The sending account is in a sandbox, not yet approved, unpaid or suspended.</source>
        <translation>发信账号处于沙盒、未审核、欠费或停用状态。</translation>
    </message>
    <message>
        <source>Sign in to the provider&apos;s console and finish what is open: confirmation, payment, approval, a domain of your own.</source>
        <translation>登录服务商控制台，完成未办的事项：验证、付费、审核，或添加自己的域名。</translation>
    </message>
    <message>
        <source>In a sandbox, add the recipient to the authorised ones or ask for production access.</source>
        <translation>在沙盒里，请把收件人加入授权名单，或申请正式权限。</translation>
    </message>
    <message>
        <source>Too many sign-ins in a short time: {provider} refuses for now</source>
        <translation>登录太频繁，{provider}暂时拒绝</translation>
    </message>
    <message>
        <source>After several sign-ins or refused ones, the server stops listening to this account or address for a while. It says nothing about whether the {credential} is right.</source>
        <translation>短时间内登录或失败次数过多，服务器会暂时不再受理。这并不说明{credential}对不对。</translation>
    </message>
    <message>
        <source>Stop everything that signs in with this account: other programs, phones, printers with an old password.</source>
        <translation>停掉所有用这个账号登录的程序和设备，例如还在用旧密码的手机、打印机。</translation>
    </message>
    <message>
        <source>Wait 15 to 60 minutes.</source>
        <translation>等 15 到 60 分钟。</translation>
    </message>
    <message>
        <source>Check the {credential}, then run the test once.</source>
        <translation>核对{credential}，然后只测试一次。</translation>
    </message>
    <message>
        <source>The server wants you to sign in first</source>
        <translation>服务器要求先登录</translation>
    </message>
    <message>
        <source>A mail was offered without signing in, and {provider} does not take it like that.</source>
        <translation>没有登录就提交邮件，{provider}不会接收。</translation>
    </message>
    <message>
        <source>Enter the user name and {credential} in the settings of the account.</source>
        <translation>在账号设置里填写用户名和{credential}。</translation>
    </message>
    <message>
        <source>Use the port for mail programs: 465 with TLS or 587 with STARTTLS, not 25.</source>
        <translation>使用客户端端口：465（TLS）或 587（STARTTLS），不要用 25。</translation>
    </message>
    <message>
        <source>The server does not offer a way to sign in that fits</source>
        <translation>服务器没有提供可用的登录方式</translation>
    </message>
    <message>
        <source>Leave the sign-in method on “automatic” in the settings of the account.</source>
        <translation>在账号设置里把登录方式设为“自动”。</translation>
    </message>
    <message>
        <source>Ask the administrator which methods the server allows.</source>
        <translation>向管理员确认服务器允许哪些登录方式。</translation>
    </message>
    <message>
        <source>Nothing secret was sent. The server offers only {offered}, and none of these fits the {credential}.</source>
        <translation>没有发送任何密码。服务器只提供 {offered}，都不适用于{credential}。</translation>
    </message>
    <message>
        <source>The server cannot check passwords at the moment</source>
        <translation>服务器暂时无法验证密码</translation>
    </message>
    <message>
        <source>This is a fault of the server, not of your {credential}.</source>
        <translation>这是服务器的故障，和你的{credential}无关。</translation>
    </message>
    <message>
        <source>If it lasts for more than an hour, tell the administrator or the provider.</source>
        <translation>超过一小时还不行，请告诉管理员或邮箱客服。</translation>
    </message>
    <message>
        <source>The account keeps a list of permitted IP addresses, and the one you use now is not on it.</source>
        <translation>账号设置了 IP 白名单，你现在使用的 IP 不在其中。</translation>
    </message>
    <message>
        <source>With a VPN, switch it off or add its address.</source>
        <translation>如果用了 VPN，请关闭，或把它的 IP 加入白名单。</translation>
    </message>
    <message>
        <source>{Provider} refuses programs that do not introduce themselves</source>
        <translation>{Provider}拒绝没有表明身份的客户端</translation>
    </message>
    <message>
        <source>After signing in, the server wants to hear the program&apos;s name (IMAP ID) and calls the sign-in unsafe without it.</source>
        <translation>登录之后，服务器要求程序发送 IMAP ID 表明身份，否则判为“Unsafe Login”。</translation>
    </message>
    <message>
        <source>The server wants encryption before anything else</source>
        <translation>服务器要求先加密</translation>
    </message>
    <message>
        <source>It refuses sign-in or mail on an unencrypted connection.</source>
        <translation>没有加密的连接不能登录或发信。</translation>
    </message>
    <message>
        <source>Choose STARTTLS on port 587 or TLS on port 465 instead of no encryption.</source>
        <translation>不要选“不加密”，请用 587 端口的 STARTTLS 或 465 端口的 TLS。</translation>
    </message>
    <message>
        <source>Not signed in: the {credential} would have travelled readable</source>
        <translation>没有登录：{credential}会被明文传输</translation>
    </message>
    <message>
        <source>The connection is not encrypted, and you did not agree to send the {credential} like that. Nothing secret was sent.</source>
        <translation>连接没有加密，你也没有同意这样发送{credential}。没有发送任何密码。</translation>
    </message>
    <message>
        <source>Encryption and port do not fit together</source>
        <translation>加密方式和端口不匹配</translation>
    </message>
    <message>
        <source>The encryption chosen is not the one that port {port} of {host} speaks.</source>
        <translation>选择的加密方式和 {host} 的 {port} 端口不一致。</translation>
    </message>
    <message>
        <source>Usual pairs are: port 465 with TLS from the start, port 587 with STARTTLS.</source>
        <translation>常见的搭配：465 端口用 TLS，587 端口用 STARTTLS。</translation>
    </message>
    <message>
        <source>This program started TLS at once, but port {port} of {host} begins in plain text and switches to encryption later (STARTTLS).</source>
        <translation>程序一开始就用了 TLS，但 {host} 的 {port} 端口先用明文，之后才切换加密（STARTTLS）。</translation>
    </message>
    <message>
        <source>This program started TLS at once, but port {port} of {host} begins in plain text and switches to encryption later (STARTTLS). It said: “{said}”.</source>
        <translation>程序一开始就用了 TLS，但 {host} 的 {port} 端口先用明文，之后才切换加密（STARTTLS）。对方说：“{said}”。</translation>
    </message>
    <message>
        <source>This program waited for a greeting in plain text, but port {port} of {host} expects TLS from the first byte. Both sides waited for each other.</source>
        <translation>程序在等明文问候，但 {host} 的 {port} 端口要求一开始就用 TLS，双方互相等待。</translation>
    </message>
    <message>
        <source>{host} does not offer encryption on port {port}</source>
        <translation>{host} 的 {port} 端口不提供加密</translation>
    </message>
    <message>
        <source>If it worked before, be careful: someone in the network may be removing the offer. Try another network.</source>
        <translation>如果以前可以，请小心：网络中可能有人去掉了加密。换一个网络试试。</translation>
    </message>
    <message>
        <source>Ask the administrator to switch on TLS on the server.</source>
        <translation>请管理员在服务器上启用 TLS。</translation>
    </message>
    <message>
        <source>{host} and this computer have no version of TLS in common</source>
        <translation>{host} 和这台电脑没有共同的 TLS 版本</translation>
    </message>
    <message>
        <source>The server speaks only TLS versions or ciphers that are too old to be safe, or the handshake failed for another reason. TLS 1.2 or newer is needed.</source>
        <translation>服务器只支持过时的、不安全的 TLS 版本或加密套件，或者握手因其他原因失败。需要 TLS 1.2 以上。</translation>
    </message>
    <message>
        <source>If only this computer has the problem, update its system.</source>
        <translation>如果只有这台电脑有问题，请更新系统。</translation>
    </message>
    <message>
        <source>This computer cannot encrypt connections</source>
        <translation>这台电脑无法建立加密连接</translation>
    </message>
    <message>
        <source>The TLS part of the Qt library is missing or does not fit, so no encrypted connection is possible. Nothing was sent.</source>
        <translation>Qt 的 TLS 组件缺失或版本不符，无法建立加密连接。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Install the TLS plug-in of Qt 6 and OpenSSL 3, then start the program again.</source>
        <translation>安装 Qt 6 的 TLS 插件和 OpenSSL 3，然后重新启动程序。</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired</source>
        <translation>{host} 的证书已过期</translation>
    </message>
    <message>
        <source>It was valid from {valid_from} until {valid_until}; this computer&apos;s clock says {checked_at}.</source>
        <translation>证书有效期从 {valid_from} 到 {valid_until}；这台电脑的时钟是 {checked_at}。</translation>
    </message>
    <message>
        <source>Check date and time of this computer. If they are wrong, set them and run the test again.</source>
        <translation>检查这台电脑的日期和时间；如果不对，请校准后再测试。</translation>
    </message>
    <message>
        <source>If the clock is right, the server&apos;s administrator has to renew the certificate. Send the report.</source>
        <translation>如果时间正确，需要服务器管理员更换证书，请把报告发给管理员。</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid yet</source>
        <translation>{host} 的证书尚未生效</translation>
    </message>
    <message>
        <source>The certificate is not for {host}</source>
        <translation>证书不属于 {host}</translation>
    </message>
    <message>
        <source>The server shows a certificate for: {names}. A connection to another name could go to anyone.</source>
        <translation>服务器出示的证书属于：{names}。名称不符，就无法确认对方是谁。</translation>
    </message>
    <message>
        <source>If one of these names is the right server for you, use it as server name.</source>
        <translation>如果其中有你的服务器，请改用那个名称。</translation>
    </message>
    <message>
        <source>Otherwise the administrator has to get a certificate with the name {host}.</source>
        <translation>否则需要管理员为 {host} 申请证书。</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted</source>
        <translation>{host} 的证书不受信任</translation>
    </message>
    <message>
        <source>Something is wrong with the certificate or with the chain behind it.</source>
        <translation>证书或证书链有问题。</translation>
    </message>
    <message>
        <source>For the administrator, in the library&apos;s words: {detail}</source>
        <translation>供管理员参考，程序库的说明：{detail}</translation>
    </message>
    <message>
        <source>Do not enter your {credential} elsewhere to get around this: without a trusted certificate nobody knows who reads it.</source>
        <translation>不要为了绕过而在别处输入{credential}：证书不可信，就不知道是谁在读取。</translation>
    </message>
    <message>
        <source>Send the report to the server&apos;s administrator.</source>
        <translation>把报告发给服务器管理员。</translation>
    </message>
    <message>
        <source>{host} made its certificate itself</source>
        <translation>{host} 使用自签名证书</translation>
    </message>
    <message>
        <source>The certificate is signed by nobody but the server (“{subject}”), so anybody could have made it.</source>
        <translation>证书是服务器自己签发的（“{subject}”），任何人都能做出这样的证书。</translation>
    </message>
    <message>
        <source>If it is your own server, choose its certificate as extra CA file in the settings of the account.</source>
        <translation>如果是自己的服务器，请在账号设置里把它的证书选为附加 CA 文件。</translation>
    </message>
    <message>
        <source>Otherwise the administrator has to install a certificate of a public authority; they cost nothing.</source>
        <translation>否则需要管理员安装公共机构签发的证书，可以免费申请。</translation>
    </message>
    <message>
        <source>{host} has a certificate of an authority this computer does not know</source>
        <translation>{host} 的证书来自未知的签发机构</translation>
    </message>
    <message>
        <source>It was issued by “{issuer}”. That is usual for a company&apos;s own authority; otherwise it is a warning sign.</source>
        <translation>签发者是“{issuer}”。如果是公司自建的机构，这很常见；否则要当心。</translation>
    </message>
    <message>
        <source>In a company, ask the administrator for the file of its authority and choose it as extra CA file in the settings of the account.</source>
        <translation>公司邮箱请向管理员索取根证书文件，并在账号设置里选为附加 CA 文件。</translation>
    </message>
    <message>
        <source>Otherwise send the report to the server&apos;s administrator, and do not send your {credential}.</source>
        <translation>否则请把报告发给服务器管理员，不要发送{credential}。</translation>
    </message>
    <message>
        <source>{host} does not send its certificate chain completely</source>
        <translation>{host} 没有发送完整的证书链</translation>
    </message>
    <message>
        <source>The certificate was issued by “{issuer}”, and the server does not send the certificate of that issuer. Some programs know it from elsewhere, so they work.</source>
        <translation>证书由“{issuer}”签发，但服务器没有发送签发者的证书。有些程序自带它，所以能用。</translation>
    </message>
    <message>
        <source>Administrator: install the full chain (“fullchain.pem”) on the mail server, not the certificate alone.</source>
        <translation>管理员：请在邮件服务器上安装完整证书链（fullchain.pem），不要只装单个证书。</translation>
    </message>
    <message>
        <source>The certificate of {host} has a key that is too short</source>
        <translation>{host} 的证书密钥太短</translation>
    </message>
    <message>
        <source>Keys of this length can be broken. RSA needs 2048 bits or more.</source>
        <translation>这种长度的密钥可以被破解，RSA 至少要 2048 位。</translation>
    </message>
    <message>
        <source>The certificate of {host} is signed in an outdated way</source>
        <translation>{host} 的证书签名算法已过时</translation>
    </message>
    <message>
        <source>It is signed with SHA-1 or MD5, which can be forged.</source>
        <translation>它使用 SHA-1 或 MD5 签名，可以被伪造。</translation>
    </message>
    <message>
        <source>The certificate of {host} is not made for servers</source>
        <translation>{host} 的证书不是服务器证书</translation>
    </message>
    <message>
        <source>Its purpose (extended key usage) does not include TLS servers.</source>
        <translation>证书用途（扩展密钥用法）不包括 TLS 服务器。</translation>
    </message>
    <message>
        <source>The certificate of {host} has been revoked</source>
        <translation>{host} 的证书已被吊销</translation>
    </message>
    <message>
        <source>Its authority, “{issuer}”, has declared it invalid.</source>
        <translation>签发机构“{issuer}”已宣布它无效。</translation>
    </message>
    <message>
        <source>A program on the way opens your encrypted connection</source>
        <translation>有程序在途中拆开了你的加密连接</translation>
    </message>
    <message>
        <source>The certificate does not come from {host} but from “{issuer}”: security software on this computer or a filter in the network reads along.</source>
        <translation>证书不是来自 {host}，而是“{issuer}”：这台电脑的安全软件或网络过滤设备在读取内容。</translation>
    </message>
    <message>
        <source>Switch off the checking of encrypted mail (“SSL/TLS scanning”, “mail shield”) in the security software, then run the test again.</source>
        <translation>在安全软件里关闭加密邮件检查（SSL/TLS 扫描、邮件防护），再测试一次。</translation>
    </message>
    <message>
        <source>In a company network, ask the administrator to exempt {host}.</source>
        <translation>公司网络请管理员把 {host} 设为例外。</translation>
    </message>
    <message>
        <source>The file of the private certificate authority cannot be used</source>
        <translation>无法使用私有 CA 证书文件</translation>
    </message>
    <message>
        <source>“{value}” cannot be read or holds no certificate in PEM form: {detail}.</source>
        <translation>“{value}”无法读取，或其中没有 PEM 格式的证书：{detail}。</translation>
    </message>
    <message>
        <source>Choose the PEM file you got from your administrator, or none.</source>
        <translation>请选择管理员提供的 PEM 文件，或留空。</translation>
    </message>
    <message>
        <source>You are signed in, and still it forwards to its own domains only, or not for this account.</source>
        <translation>已经登录，但它仍然只接收自己域名的邮件，或不为这个账号转发。</translation>
    </message>
    <message>
        <source>Check the recipient&apos;s address, and that the server is the one for sending of your own provider.</source>
        <translation>检查收件人地址，并确认用的是自己邮箱的发件服务器。</translation>
    </message>
    <message>
        <source>Administrator: allow this account to relay, if that is meant.</source>
        <translation>管理员：如果允许，请放行这个账号的转发。</translation>
    </message>
    <message>
        <source>Not tried: the sign-in was refused twice just now</source>
        <translation>未测试：刚才登录已被拒绝两次</translation>
    </message>
    <message>
        <source>Many providers lock an account after a few refused sign-ins. So this account is left alone for another {minutes} minutes, unless you enter another code.</source>
        <translation>许多邮箱在登录失败几次后会锁定账号。因此接下来 {minutes} 分钟内不再用这个账号登录，除非你换一个授权码或密码。</translation>
    </message>
    <message>
        <source>Check the user name and get a new {credential}; then enter that one.</source>
        <translation>检查用户名，重新获取{credential}，再填入新的。</translation>
    </message>
    <message>
        <source>Or wait {minutes} minutes. On the command line, --despite-refusals tries all the same.</source>
        <translation>或者等待 {minutes} 分钟。命令行可用 --despite-refusals 强制再试。</translation>
    </message>
    <message>
        <source>Run the test again with another code, or in {minutes} minutes.</source>
        <translation>请换一个授权码或密码后再测试，或在 {minutes} 分钟后重试。</translation>
    </message>
    <message>
        <source>The name is right, but this computer cannot find it. Most often the computer is not connected to the internet.</source>
        <translation>服务器名称没有错，只是这台电脑查不到它。最常见的原因是电脑没有连上网络。</translation>
    </message>
    <message>
        <source>The message file changed while it was sent</source>
        <translation>邮件文件在发送过程中发生了变化</translation>
    </message>
    <message>
        <source>Only a part of the message left this computer, without its end mark, so the server drops it. Nothing was delivered.</source>
        <translation>只发出了邮件的一部分，没有结束标记，服务器会将其丢弃，邮件没有送达。</translation>
    </message>
    <message>
        <source>Save the file whole, then run the test again.</source>
        <translation>请完整保存文件后再测试。</translation>
    </message>
    <message>
        <source>Try another network, such as a mobile phone&apos;s. If it works there, it is this network.</source>
        <translation>换一个网络试试，例如手机热点。如果换了就好，问题就在现在的网络。</translation>
    </message>
    <message>
        <source>Port {port} is blocked on your network</source>
        <translation>你的网络封锁了 {port} 端口</translation>
    </message>
    <message>
        <source>Neither {host} nor other mail servers answer on port {port}, while other connections work. So the port is held back on this computer or in this network.</source>
        <translation>{host} 和其他邮件服务器的 {port} 端口都没有应答，而别的连接正常。所以是这台电脑或这个网络拦住了这个端口。</translation>
    </message>
    <message>
        <source>Ask the network&apos;s administrator or the cloud provider to allow outgoing connections to port {port}.</source>
        <translation>请网络管理员或云服务商放行到 {port} 端口的出站连接。</translation>
    </message>
    <message>
        <source>A firewall turns connections to port {port} away</source>
        <translation>防火墙拒绝了到 {port} 端口的连接</translation>
    </message>
    <message>
        <source>{host} and other mail servers seem to refuse port {port} alike, while other connections work. So the refusal comes from this computer or this network.</source>
        <translation>{host} 和其他邮件服务器的 {port} 端口看起来都被拒绝，而别的连接正常。所以拒绝来自这台电脑或这个网络。</translation>
    </message>
    <message>
        <source>All mail ports are blocked on your network</source>
        <translation>你的网络封锁了所有邮件端口</translation>
    </message>
    <message>
        <source>No mail server answers on any port that mail programs use, while web pages work.</source>
        <translation>网页可以打开，但邮件客户端用的所有端口都没有邮件服务器应答。</translation>
    </message>
    <message>
        <source>Ask the network&apos;s administrator which port or server mail programs may use here.</source>
        <translation>问网络管理员：这里的邮件客户端可以用哪个端口或服务器。</translation>
    </message>
    <message>
        <source>Until then, read and write mail on the provider&apos;s web page.</source>
        <translation>在此之前，请用网页版邮箱收发邮件。</translation>
    </message>
    <message>
        <source>{host} is up, but takes no connections on port {port}</source>
        <translation>{host} 在运行，但 {port} 端口不接受连接</translation>
    </message>
    <message>
        <source>Your network lets port {port} through to other mail servers, and {host} answers on another port.</source>
        <translation>你的网络能连上其他邮件服务器的 {port} 端口，{host} 的别的端口也有应答。</translation>
    </message>
    <message>
        <source>{host} answers, but not on port {port}</source>
        <translation>{host} 有应答，但 {port} 端口没有</translation>
    </message>
    <message>
        <source>Your network lets port {port} through to other mail servers. So {host} does not serve this port, or its own firewall holds it back.</source>
        <translation>你的网络能连上其他邮件服务器的 {port} 端口。所以是 {host} 没有开放这个端口，或被它自己的防火墙拦住了。</translation>
    </message>
    <message>
        <source>Ask the provider which port is meant for mail programs.</source>
        <translation>问服务商：客户端应该用哪个端口。</translation>
    </message>
    <message>
        <source>{host} does not answer on any port</source>
        <translation>{host} 的所有端口都没有应答</translation>
    </message>
    <message>
        <source>Other mail servers answer on port {port}, so your network lets it through. The server is down, its firewall does not let you in, or the name leads to a wrong place.</source>
        <translation>其他邮件服务器的 {port} 端口有应答，说明你的网络放行了这个端口。可能是服务器停了、它的防火墙不让你连，或服务器名指向了错误的地方。</translation>
    </message>
    <message>
        <source>Check the server name.</source>
        <translation>检查服务器名。</translation>
    </message>
    <message>
        <source>Ask the provider whether the server is down, or does not let in connections from your country or address.</source>
        <translation>问服务商：服务器是否停了，或是否不允许从你所在的国家或 IP 地址连接。</translation>
    </message>
    <message>
        <source>This computer has no connection to the internet</source>
        <translation>这台电脑没有连上互联网</translation>
    </message>
    <message>
        <source>Nothing outside answers, neither {host} nor any server asked for comparison.</source>
        <translation>外面什么都没有应答：{host} 没有，用来对比的服务器也没有。</translation>
    </message>
    <message>
        <source>Check cable or Wi-Fi, and switch a VPN off.</source>
        <translation>检查网线或 Wi-Fi，并关闭 VPN。</translation>
    </message>
    <message>
        <source>Only the way by IPv6 to {host} is broken</source>
        <translation>只有 IPv6 到 {host} 不通</translation>
    </message>
    <message>
        <source>By IPv4 the server answers, by IPv6 ({dead}) it does not. Programs that try IPv6 first wait or fail.</source>
        <translation>服务器用 IPv4 有应答，用 IPv6（{dead}）没有。先试 IPv6 的程序会等待或失败。</translation>
    </message>
    <message>
        <source>Restart the router; it may have lost its IPv6 connection.</source>
        <translation>重启路由器，它的 IPv6 连接可能断了。</translation>
    </message>
    <message>
        <source>If it stays like this, switch IPv6 off on this computer or in the router.</source>
        <translation>如果还是这样，在这台电脑或路由器上关闭 IPv6。</translation>
    </message>
    <message>
        <source>Only the way by IPv4 to {host} is broken</source>
        <translation>只有 IPv4 到 {host} 不通</translation>
    </message>
    <message>
        <source>By IPv6 the server answers, by IPv4 ({dead}) it does not. Programs that know IPv4 only fail.</source>
        <translation>服务器用 IPv6 有应答，用 IPv4（{dead}）没有。只支持 IPv4 的程序会失败。</translation>
    </message>
    <message>
        <source>Restart the router.</source>
        <translation>重启路由器。</translation>
    </message>
    <message>
        <source>{host} can only be reached by IPv6, which this network does not have</source>
        <translation>{host} 只能用 IPv6 访问，而这个网络没有 IPv6</translation>
    </message>
    <message>
        <source>The server has no IPv4 address.</source>
        <translation>服务器没有 IPv4 地址。</translation>
    </message>
    <message>
        <source>Use a network with IPv6, such as a mobile phone&apos;s.</source>
        <translation>换一个有 IPv6 的网络，例如手机热点。</translation>
    </message>
    <message>
        <source>Ask the provider for a server with an IPv4 address.</source>
        <translation>向服务商索取有 IPv4 地址的服务器。</translation>
    </message>
    <message>
        <source>The name server of this network does not find {host}</source>
        <translation>这个网络的 DNS 查不到 {host}</translation>
    </message>
    <message>
        <source>The name exists: asked past the network&apos;s name server, it was found. So the name server is broken, or holds the name back.</source>
        <translation>这个名称是存在的：绕过本网络的 DNS 直接查询就能查到。所以是 DNS 服务器出了故障，或屏蔽了这个名称。</translation>
    </message>
    <message>
        <source>Set another name server in the network settings of this computer.</source>
        <translation>在这台电脑的网络设置里换一个 DNS 服务器。</translation>
    </message>
    <message>
        <source>The name does not exist: the name servers of the internet, asked past this network, do not know it either. Most often it has a typing error.</source>
        <translation>这个名称不存在：绕过本网络直接查询互联网上的 DNS，也查不到。多半是写错了。</translation>
    </message>
    <message>
        <source>This network leads the name {host} to another place</source>
        <translation>这个网络把 {host} 指向了别处</translation>
    </message>
    <message>
        <source>Here the name leads to {said}, an address inside the network; elsewhere it leads to the provider.</source>
        <translation>在这里它指向内网地址 {said}，在别处则指向服务商。</translation>
    </message>
    <message>
        <source>Try another network or another name server.</source>
        <translation>换一个网络或 DNS 服务器试试。</translation>
    </message>
    <message>
        <source>Ask the network&apos;s administrator why the name is changed.</source>
        <translation>问网络管理员为什么改动了这个名称的解析。</translation>
    </message>
    <message>
        <source>Something on the way takes the encryption out of port {port}</source>
        <translation>途中有设备去掉了 {port} 端口的加密</translation>
    </message>
    <message>
        <source>Neither {host} nor another mail server offers encryption on port {port}, though they do elsewhere. Mail and codes could be read on the way.</source>
        <translation>{host} 和其他邮件服务器的 {port} 端口都不提供加密，而在别的网络上它们是提供的。邮件和授权码可能在途中被读取。</translation>
    </message>
    <message>
        <source>Something on the way takes the connections on port {port} and keeps silent</source>
        <translation>途中有设备接下了 {port} 端口的连接，却不作声</translation>
    </message>
    <message>
        <source>Connections to {host} and to other mail servers are taken, but nobody says a word. Mail shields of antivirus programs and firewalls behave like this.</source>
        <translation>到 {host} 和其他邮件服务器的连接都接通了，但对方一句话也不说。杀毒软件的邮件防护和防火墙就是这样。</translation>
    </message>
    <message>
        <source>This network wants you to sign in on a web page first</source>
        <translation>这个网络要求先在网页上登录</translation>
    </message>
    <message>
        <source>Whatever is asked, a page of the network answers instead. Hotels, cafés and guest networks do that until you have signed in.</source>
        <translation>无论访问什么，应答的都是这个网络自己的页面。酒店、咖啡馆和访客网络在登录之前都是这样。</translation>
    </message>
    <message>
        <source>Open a web page in the browser and sign in where the network asks for it.</source>
        <translation>在浏览器中打开任意网页，按网络的提示登录。</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>The makers of the mail program</source>
        <translation>邮件客户端的开发者</translation>
    </message>
    <message>
        <source>There is no server of this name</source>
        <translation>没有这个名称的服务器</translation>
    </message>
    <message>
        <source>The name of the server could not be looked up just now</source>
        <translation>暂时无法解析服务器名称</translation>
    </message>
    <message>
        <source>{host} refuses the connection</source>
        <translation>{host} 拒绝连接</translation>
    </message>
    <message>
        <source>Outgoing mail is blocked on the way</source>
        <translation>外发邮件的端口在途中被封锁</translation>
    </message>
    <message>
        <source>What answers at {host} is not the mail server this account needs</source>
        <translation>{host} 应答的不是这个账号需要的邮件服务器</translation>
    </message>
    <message>
        <source>A mail program greets the server with a name (EHLO). This one was refused: it is not a whole host name, is not known in DNS or does not fit this computer&apos;s address.</source>
        <translation>邮件客户端会先向服务器报出自己的名称（EHLO）。这个名称被拒绝：不是完整的主机名、DNS 中查不到，或与本机的地址不符。</translation>
    </message>
    <message>
        <source>The server and the connection work. What it refused is the user name or the {credential}.</source>
        <translation>服务器和连接都正常，被拒绝的是用户名或{credential}。</translation>
    </message>
    <message>
        <source>The user name here is {user_hint}.</source>
        <translation>这里的用户名应为：{user_hint}。</translation>
    </message>
    <message>
        <source>Check the user name: sending services often want a word or name of their own, not your address.</source>
        <translation>检查用户名：发信服务通常要求填写它指定的名称，而不是你的邮箱地址。</translation>
    </message>
    <message>
        <source>Make a new {credential} in the provider&apos;s console and copy it whole: most show it only once.</source>
        <translation>在服务商控制台新建一个{credential}并完整复制：大多只显示一次。</translation>
    </message>
    <message>
        <source>Check that server and {credential} belong to the same region.</source>
        <translation>确认服务器和{credential}属于同一区域。</translation>
    </message>
    <message>
        <source>Make a new {credential} on the provider&apos;s page; the login password does not work here.</source>
        <translation>到邮箱网页重新生成{credential}；这里不能使用登录密码。</translation>
    </message>
    <message>
        <source>Reading mail by IMAP is switched off for this account</source>
        <translation>这个账号没有开启 IMAP 服务</translation>
    </message>
    <message>
        <source>Fetching mail by POP3 is switched off for this account</source>
        <translation>这个账号没有开启 POP3 服务</translation>
    </message>
    <message>
        <source>A sign-in policy refused this sign-in</source>
        <translation>登录策略拒绝了这次登录</translation>
    </message>
    <message>
        <source>The password may well be right. A policy of your organisation or provider (security defaults, Conditional Access, multi-factor sign-in, permitted countries) does not allow this kind of sign-in.</source>
        <translation>密码可能是对的，但你的组织或服务商的策略（安全默认值、条件访问、多重验证、允许的地区等）不允许这种登录方式。</translation>
    </message>
    <message>
        <source>Administrator: look up the refused sign-in in the sign-in log; it names the policy (Microsoft 365: Entra admin center &gt; Monitoring &gt; Sign-in logs).</source>
        <translation>管理员：在登录日志中查找这次被拒绝的登录，里面写明了是哪条策略（Microsoft 365：Entra 管理中心 &gt; 监视 &gt; 登录日志）。</translation>
    </message>
    <message>
        <source>Check that it has the right to send mail: https://mail.google.com/ for Google, SMTP.Send for Microsoft (IMAP.AccessAsUser.All to read mail).</source>
        <translation>确认令牌有发信权限：Google 是 https://mail.google.com/，Microsoft 是 SMTP.Send（收信用 IMAP.AccessAsUser.All）。</translation>
    </message>
    <message>
        <source>The server does not offer or accept the way of signing in that was used.</source>
        <translation>服务器不提供或不接受所用的登录方式。</translation>
    </message>
    <message>
        <source>Check the port: 465 with TLS or 587 with STARTTLS. On port 25 and without encryption many servers offer no sign-in.</source>
        <translation>检查端口：465（TLS）或 587（STARTTLS）。很多服务器在 25 端口或不加密时不提供登录。</translation>
    </message>
    <message>
        <source>Your account allows sign-ins only from certain IP addresses</source>
        <translation>你的账号只允许从指定的 IP 登录</translation>
    </message>
    <message>
        <source>Open the security settings of the account at the provider and add the IP address you send from.</source>
        <translation>打开服务商的安全设置，把当前发信的 IP 加入白名单。</translation>
    </message>
    <message>
        <source>Update the mail program: newer ones send IMAP ID by themselves.</source>
        <translation>升级邮件客户端：较新的版本会自动发送 IMAP ID。</translation>
    </message>
    <message>
        <source>Otherwise use another one, such as the provider&apos;s own.</source>
        <translation>还不行就换一个客户端，例如邮箱官方的客户端。</translation>
    </message>
    <message>
        <source>For its makers: send ID (&quot;name&quot; &quot;…&quot; &quot;version&quot; &quot;…&quot;) after the sign-in and before SELECT (RFC 2971).</source>
        <translation>供开发者参考：登录之后、SELECT 之前发送 ID (&quot;name&quot; &quot;…&quot; &quot;version&quot; &quot;…&quot;)（RFC 2971）。</translation>
    </message>
    <message>
        <source>Choose TLS on port 993 or STARTTLS on port 143 (IMAP) instead of no encryption.</source>
        <translation>IMAP 请改用 993 端口（TLS）或 143 端口（STARTTLS），不要选择不加密。</translation>
    </message>
    <message>
        <source>Choose TLS on port 995 or STARTTLS on port 110 (POP3) instead of no encryption.</source>
        <translation>POP3 请改用 995 端口（TLS）或 110 端口（STARTTLS），不要选择不加密。</translation>
    </message>
    <message>
        <source>The encryption chosen is not the one this port speaks.</source>
        <translation>所选的加密方式与这个端口不符。</translation>
    </message>
    <message>
        <source>Encryption was asked for (STARTTLS), and the server does not offer it here. Heloscope never goes on without.</source>
        <translation>请求了加密（STARTTLS），但服务器在这里不提供。Heloscope 不会在不加密的情况下继续。</translation>
    </message>
    <message>
        <source>{host} does not offer encryption by STARTTLS</source>
        <translation>{host} 不提供 STARTTLS 加密</translation>
    </message>
    <message>
        <source>Administrator: enable TLS 1.2 and 1.3 on the mail server.</source>
        <translation>管理员：在邮件服务器上启用 TLS 1.2 和 1.3。</translation>
    </message>
    <message>
        <source>Today lies outside the time for which it was issued, or the clock of this computer is wrong.</source>
        <translation>当前日期不在证书的有效期内，或者本机的时间不对。</translation>
    </message>
    <message>
        <source>The certificate is for another name than the server&apos;s</source>
        <translation>证书上的名称与服务器名称不一致</translation>
    </message>
    <message>
        <source>The name you connect to is not in it. A connection to another name could go to anyone.</source>
        <translation>证书里没有你要连接的名称。名称不一致，就无法确认对方是谁。</translation>
    </message>
    <message>
        <source>The certificate does not come from the server: security software on this computer or a filter in the network reads along.</source>
        <translation>证书不是服务器的：本机的安全软件或网络中的过滤设备正在读取加密内容。</translation>
    </message>
    <message>
        <source>The server takes only sender addresses that belong to the account that signed in, or that have been verified with {provider}.</source>
        <translation>服务器只接受登录账号自己的发件人地址，或已在{provider}验证过的地址。</translation>
    </message>
    <message>
        <source>Use the address of the account as sender, in the From field of the message as well.</source>
        <translation>用账号自己的地址作为发件人，邮件头的 From 也要一致。</translation>
    </message>
    <message>
        <source>If it is a group or a mailing list, ask its owner to admit your address.</source>
        <translation>如果是邮件组或邮件列表，请其管理员允许你的地址发信。</translation>
    </message>
    <message>
        <source>Stay well below the limit: attachments grow by a third when they are encoded.</source>
        <translation>请留出余量：附件编码后会增大约三分之一。</translation>
    </message>
    <message>
        <source>Your settings are not the reason. The server judged the text, its links, or how often the same message came.</source>
        <translation>不是设置的问题。服务器是根据正文、链接或相同邮件的发送次数判断的。</translation>
    </message>
    <message>
        <source>Send a link instead, or another file type. An archive seldom helps: servers look inside.</source>
        <translation>改发下载链接，或换一种文件类型。压缩后再发一般没有用，服务器会检查压缩包。</translation>
    </message>
    <message>
        <source>If the reply says that the recipient gets too much mail, only waiting helps.</source>
        <translation>如果应答说的是收件人收信太多，只能等一等。</translation>
    </message>
    <message>
        <source>The server refuses the IP address you send from</source>
        <translation>服务器拒收来自这个 IP 的邮件</translation>
    </message>
    <message>
        <source>The address is on a block list, has a bad reputation, or belongs to a home connection or a region the server takes no mail from.</source>
        <translation>这个 IP 在黑名单上、信誉不佳，或属于家庭宽带，或服务器不接收该地区的邮件。</translation>
    </message>
    <message>
        <source>Administrator of the address: find the reason, then ask for removal from the list; the reply often names it.</source>
        <translation>IP 的管理员：查明原因后申请移出名单，应答里常写明是哪个名单。</translation>
    </message>
    <message>
        <source>The IP address you send from has no matching name</source>
        <translation>发信 IP 没有匹配的反向解析（PTR）</translation>
    </message>
    <message>
        <source>Send through the server that belongs to the sender&apos;s domain: it signs.</source>
        <translation>通过发件域名自己的服务器发送，由它加上签名。</translation>
    </message>
    <message>
        <source>Use an address of the provider you send through as sender.</source>
        <translation>改用所用邮箱自己的地址作为发件人。</translation>
    </message>
    <message>
        <source>the practice server</source>
        <translation>练习服务器</translation>
    </message>
    <message>
        <source>The practice server</source>
        <translation>练习服务器</translation>
    </message>
    <message>
        <source>This is practice: even the small test message is refused. A real server says this of mail with large attachments.</source>
        <translation>这是练习：连很小的测试邮件也会被拒收。真实的服务器在附件过大时才会这样回答。</translation>
    </message>
    <message>
        <source>It still works, for {days} more days of the {life_days} it lives in all: less than a third is left, and by then it should have been renewed.</source>
        <translation>证书目前仍然有效，有效期共 {life_days} 天，还剩 {days} 天：剩余已不足三分之一，此时本应已经续期。</translation>
    </message>
    <message>
        <source>Tell the server&apos;s administrator or the provider if it is not renewed by {valid_until}.</source>
        <translation>如果到 {valid_until} 仍未续期，请告知服务器管理员或邮箱服务商。</translation>
    </message>
    <message>
        <source>It still works, for {days} more days of the {life_days} it lives in all. A program should have renewed it (ACME) when a third was left, so that has probably failed.</source>
        <translation>证书目前仍然有效，有效期共 {life_days} 天，还剩 {days} 天。自动续期程序（ACME）本应在剩余三分之一时完成续期，看来已经失败。</translation>
    </message>
</context>
<context>
    <name>HistoryPages</name>
    <message>
        <source>the history, %1</source>
        <translation>测试记录，%1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a date and time, %2 a whole sentence</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Certificate, encryption and features stayed the same in all these runs.</source>
        <translation>在这些测试中，证书、加密和服务器功能都没有变化。</translation>
    </message>
    <message>
        <source>Delete this run?</source>
        <translation>删除这条测试记录？</translation>
    </message>
    <message>
        <source>Delete these %1 runs?</source>
        <translation>删除这 %1 条测试记录？</translation>
    </message>
    <message>
        <source>They are removed from the history and cannot be brought back.</source>
        <translation>删除后无法恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Compare with the run before</source>
        <translation>与上一次比较</translation>
    </message>
    <message>
        <source>Compare the two runs</source>
        <translation>比较这两次测试</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>%1 的测试记录</translation>
    </message>
    <message>
        <source>No run has been kept yet. Run a test: its result appears here.</source>
        <translation>还没有测试记录。运行一次测试，结果会显示在这里。</translation>
    </message>
    <message>
        <source>%1 runs. Select two to compare them.</source>
        <translation>共 %1 次测试。选中两次即可比较。</translation>
    </message>
    <message>
        <source>Back to the test</source>
        <translation>返回测试</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Results and times, each step on a scale of its own</source>
        <translation>结果与用时（每一步按各自的比例显示）</translation>
    </message>
    <message>
        <source>What changed at the server</source>
        <translation>服务器的变化</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>测试记录</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>Who has to act: %1</source>
        <translation>由谁处理：%1</translation>
    </message>
    <message>
        <source>It may also be:</source>
        <translation>也可能是：</translation>
    </message>
    <message>
        <source>What was tested</source>
        <translation>测试内容</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>Outgoing server</source>
        <translation>发件服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密方式</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>The conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>%1 more lines are in the data of this file; Heloscope shows them.</source>
        <translation>另有 %1 行在本文件的数据中，可用 Heloscope 查看。</translation>
    </message>
    <message>
        <source>Mail test report</source>
        <translation>邮箱测试报告</translation>
    </message>
    <message>
        <source>No code is in this file</source>
        <translation>本文件不含授权码</translation>
    </message>
</context>
<context>
    <name>InvitationFile</name>
    <message>
        <source>The invitation was not saved: its note contains a code or password. Take it out.</source>
        <translation>邀请文件未保存：留言里有授权码或密码，请删去。</translation>
    </message>
    <message>
        <source>The invitation was not saved, because nobody could open it (%1).</source>
        <translation>邀请文件未保存，因为保存后将无法打开（%1）。</translation>
    </message>
    <message>
        <source>The invitation could not be saved to %1: %2</source>
        <translation>邀请文件无法保存到 %1：%2</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>文件无法读取：%1</translation>
    </message>
    <message>
        <source>The file is no invitation that this program understands (%1).</source>
        <translation>该文件不是本程序能识别的邀请文件（%1）。</translation>
    </message>
</context>
<context>
    <name>InvitationForm</name>
    <message>
        <source>Invitation for %1</source>
        <translation>%1 的邀请文件</translation>
    </message>
    <message>
        <source>A small file with the settings of this account. Whoever opens it sees the mail server, enters only the code, and tests. The file holds no code and no password.</source>
        <translation>一个小文件，内含此账号的设置。对方打开后会看到邮件服务器，只需输入授权码即可测试。文件里没有授权码，也没有密码。</translation>
    </message>
    <message>
        <source>Server %1, port %2, %3. User name %4.</source>
        <translation>服务器 %1，端口 %2，%3。用户名 %4。</translation>
    </message>
    <message>
        <source>Language for the recipient</source>
        <translation>对方使用的语言</translation>
    </message>
    <message>
        <source>As the recipient&apos;s system says</source>
        <translation>跟随对方的系统</translation>
    </message>
    <message>
        <source>Note for the recipient</source>
        <translation>给对方的留言</translation>
    </message>
    <message>
        <source>For example: whom to ask, and where the code is made. Never put a code here.</source>
        <translation>例如：有问题找谁，授权码在哪里生成。切勿在这里写授权码。</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>保存文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The note is too long: at most %1 characters.</source>
        <translation>留言太长：最多 %1 个字符。</translation>
    </message>
</context>
<context>
    <name>InvitationPage</name>
    <message>
        <source>This is a mail server of %1.</source>
        <translation>这是%1的邮件服务器。</translation>
    </message>
    <message>
        <source>This is a mail server of %1, the domain of your address.</source>
        <translation>这是 %1（你邮箱地址的域名）的邮件服务器。</translation>
    </message>
    <message>
        <source>Heloscope does not know whose mail server this is.</source>
        <translation>Heloscope 不知道这是谁的邮件服务器。</translation>
    </message>
    <message>
        <source>Your address belongs to %1, but this server does not. A code for %1 must not be typed here.</source>
        <translation>你的邮箱属于%1，这台服务器却不是它的。请不要在这里输入%1的授权码。</translation>
    </message>
    <message>
        <source>The server belongs neither to the domain of your address nor to a known provider. Ask whoever sent you the file, by another way than by answering that letter.</source>
        <translation>这台服务器既不属于你邮箱地址的域名，也不属于已知的服务商。请向发文件给你的人核实，不要直接回复那封邮件，换一种方式联系。</translation>
    </message>
    <message>
        <source>The server is named by a number instead of a name, so nobody can tell whose it is.</source>
        <translation>服务器写的是 IP 地址而不是域名，无从判断它属于谁。</translation>
    </message>
    <message>
        <source>The name of the server has letters that can look like others. Compare it letter by letter.</source>
        <translation>服务器名称里有容易混淆的字母，请逐个字母核对。</translation>
    </message>
    <message>
        <source>The connection would not be encrypted: everybody on the way could read your code.</source>
        <translation>连接不加密：沿途任何人都能看到你的授权码。</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <translation>配置 %1</translation>
    </message>
    <message>
        <source>Port %1, %2. User name %3.</source>
        <translation>端口 %1，%2。用户名 %3。</translation>
    </message>
    <message>
        <source>Note of whoever made the file</source>
        <translation>文件制作者的留言</translation>
    </message>
    <message>
        <source>Think twice before you type a code here</source>
        <translation>在这里输入授权码之前，请三思</translation>
    </message>
    <message>
        <source>Do not use this file</source>
        <translation>不使用这个文件</translation>
    </message>
    <message>
        <source>I have asked: go on all the same</source>
        <translation>已核实，仍要继续</translation>
    </message>
    <message>
        <source>Enter my code</source>
        <translation>输入我的授权码</translation>
    </message>
    <message>
        <source>Somebody has prepared the settings for you in a file. Look whose mail server it names; then only your password or code is missing.</source>
        <translation>有人已在文件里为你准备好设置。请先看清它指定的是谁的邮件服务器，然后只需输入你的密码或授权码。</translation>
    </message>
    <message>
        <source>Your password or code would be sent to this mail server</source>
        <translation>你的密码或授权码将发送给这台邮件服务器</translation>
    </message>
    <message>
        <source>The file holds no password and no code. Nothing is saved or sent before you type yours and press the button.</source>
        <translation>文件里没有密码，也没有授权码。在你输入并点击按钮之前，不会保存或发送任何内容。</translation>
    </message>
    <message>
        <source>Enter my password</source>
        <translation>输入我的密码</translation>
    </message>
</context>
<context>
    <name>Keywords</name>
    <message>
        <source>at most %1 messages in one connection</source>
        <translation>每次连接最多 %1 封邮件</translation>
    </message>
    <message>
        <source>at most %1 recipients for one message</source>
        <translation>每封邮件最多 %1 位收件人</translation>
    </message>
    <message>
        <source>at most %1 domains in the recipients of one message</source>
        <translation>每封邮件的收件人最多涉及 %1 个域名</translation>
    </message>
    <message>
        <source>a limit that this program does not know</source>
        <translation>本程序不认识的限制</translation>
    </message>
    <message>
        <source>takes messages up to %1; attachments grow by a third on the way</source>
        <translation>最大接收 %1 的邮件；附件在传送时会增大约三分之一</translation>
    </message>
    <message>
        <source>understands the size of a message, but names no limit</source>
        <translation>可处理邮件大小的申报，但未说明上限</translation>
    </message>
    <message>
        <source>unknown; names that begin with X are private to a server</source>
        <translation>未知；以 X 开头的名称是服务器自有的扩展</translation>
    </message>
    <message>
        <source>unknown; in no list that this program knows</source>
        <translation>未知，不在本程序所知的任何列表中</translation>
    </message>
    <message>
        <source>a way to sign in that this program does not know</source>
        <translation>本程序不认识的登录方式</translation>
    </message>
    <message>
        <source>Features: 1 way to sign in</source>
        <translation>功能：1 种登录方式</translation>
    </message>
    <message>
        <source>Features: %1, 1 way to sign in</source>
        <translation>功能：最大 %1，1 种登录方式</translation>
    </message>
    <message>
        <source>Features: %1 ways to sign in</source>
        <translation>功能：%1 种登录方式</translation>
    </message>
    <message>
        <source>Features: %1, %2 ways to sign in</source>
        <translation>功能：最大 %1，%2 种登录方式</translation>
    </message>
    <message>
        <source>Features: encryption first, then more</source>
        <translation>功能：先加密，再提供更多</translation>
    </message>
    <message>
        <source>Features: %1, no way to sign in</source>
        <translation>功能：最大 %1，不提供登录</translation>
    </message>
    <message>
        <source>No features</source>
        <translation>没有扩展功能</translation>
    </message>
    <message>
        <source>Features: no way to sign in</source>
        <translation>功能：不提供登录</translation>
    </message>
    <message>
        <source>the name the server gives itself</source>
        <translation>服务器自报的名称</translation>
    </message>
    <message>
        <source>and more; the list is unusually long</source>
        <translation>以及更多；列表异常之长</translation>
    </message>
    <message>
        <source>takes text with 8-bit letters, such as Chinese in UTF-8, without recoding</source>
        <translation>可直接接收 8 位文字（如 UTF-8 中文），无需转码</translation>
    </message>
    <message>
        <source>hands over waiting mail to a customer with a changing address, after sign-in</source>
        <translation>登录后，可向没有固定 IP 的客户交付积存的邮件</translation>
    </message>
    <message>
        <source>ways to sign in</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>takes binary content in pieces, without any recoding</source>
        <translation>可分块接收二进制内容，无需转码</translation>
    </message>
    <message>
        <source>fetches parts of a message from an IMAP server itself, so that they need not be sent again</source>
        <translation>可自行从 IMAP 服务器取得邮件的一部分，不必重复上传</translation>
    </message>
    <message>
        <source>can go on with a message where a lost connection stopped</source>
        <translation>连接中断后可从断点继续发送邮件</translation>
    </message>
    <message>
        <source>takes a message in counted pieces (BDAT) instead of lines up to a final dot</source>
        <translation>可用 BDAT 按字节数分块接收邮件，不必以单独的点结束</translation>
    </message>
    <message>
        <source>tells which kinds of content the recipient can show</source>
        <translation>可告知收件人能显示哪些内容格式</translation>
    </message>
    <message>
        <source>lets the sender permit that content is converted</source>
        <translation>发件人可允许转换邮件内容</translation>
    </message>
    <message>
        <source>takes a time by which the message must be delivered or returned</source>
        <translation>可指定邮件必须送达或退回的期限</translation>
    </message>
    <message>
        <source>reports about delivery can be asked for in detail</source>
        <translation>可详细指定投递状态通知</translation>
    </message>
    <message>
        <source>answers carry a second, more exact code such as 5.7.8</source>
        <translation>应答带有更具体的增强状态码，如 5.7.8</translation>
    </message>
    <message>
        <source>starts the delivery of mail that waits for a named host</source>
        <translation>可要求立即投递为某台主机积存的邮件</translation>
    </message>
    <message>
        <source>can list the members of a mailing list</source>
        <translation>可列出邮件列表的成员</translation>
    </message>
    <message>
        <source>can hold a message and send it on at a later time</source>
        <translation>可暂存邮件，到指定时间再发出</translation>
    </message>
    <message>
        <source>answers HELP with a text for people</source>
        <translation>可用 HELP 命令查看帮助文字</translation>
    </message>
    <message>
        <source>tells its limits: messages per connection, recipients per message</source>
        <translation>告知服务器的限制，如每次连接的邮件数、每封邮件的收件人数</translation>
    </message>
    <message>
        <source>messages can carry a priority</source>
        <translation>邮件可带优先级</translation>
    </message>
    <message>
        <source>the way of a message can be tracked</source>
        <translation>可跟踪邮件的传递过程</translation>
    </message>
    <message>
        <source>wants advertising to be marked, and may refuse it</source>
        <translation>要求标明商业推广邮件，并可拒收</translation>
    </message>
    <message>
        <source>an old promise to send one message only; without use today</source>
        <translation>旧功能：声明只发送一封邮件，现已不用</translation>
    </message>
    <message>
        <source>several commands may be sent at once, which saves waiting</source>
        <translation>可一次发出多条命令，减少等待</translation>
    </message>
    <message>
        <source>a message can demand encryption on its whole way</source>
        <translation>邮件可要求全程加密传送</translation>
    </message>
    <message>
        <source>checks that a mailbox still has the same owner as on a given date</source>
        <translation>可检查邮箱的主人自某日起是否未变</translation>
    </message>
    <message>
        <source>an old way to send to a screen and to the mailbox; without use today</source>
        <translation>旧功能：同时发送到终端和邮箱，现已不用</translation>
    </message>
    <message>
        <source>an old way to send to a screen; without use today</source>
        <translation>旧功能：直接发送到终端，现已不用</translation>
    </message>
    <message>
        <source>tells the largest message it takes</source>
        <translation>告知可接收的最大邮件</translation>
    </message>
    <message>
        <source>takes addresses and headers with letters of any script, such as Chinese</source>
        <translation>支持含中文等各种文字的地址和邮件头</translation>
    </message>
    <message>
        <source>an old way to send to a screen or else to the mailbox; without use today</source>
        <translation>旧功能：发送到终端或邮箱，现已不用</translation>
    </message>
    <message>
        <source>encryption can be switched on now</source>
        <translation>现在可以启用加密</translation>
    </message>
    <message>
        <source>takes the name of who is responsible for the message; given up</source>
        <translation>可声明对邮件负责的地址，现已弃用</translation>
    </message>
    <message>
        <source>an old way to exchange the roles of client and server; unsafe, without use today</source>
        <translation>旧功能：客户端与服务器互换角色，不安全，现已不用</translation>
    </message>
    <message>
        <source>the experimental predecessor of SMTPUTF8</source>
        <translation>SMTPUTF8 的试验性前身</translation>
    </message>
    <message>
        <source>an old command for more talkative answers; without use today</source>
        <translation>旧功能：让应答更详细，现已不用</translation>
    </message>
    <message>
        <source>can say whether a mailbox exists</source>
        <translation>可查询邮箱是否存在</translation>
    </message>
    <message>
        <source>an old way to write AUTH, kept for mail programs of the 1990s</source>
        <translation>AUTH 的旧写法，为照顾上世纪九十年代的邮件客户端而保留</translation>
    </message>
    <message>
        <source>takes a lasting name of the client device; from an expired draft</source>
        <translation>可接收客户端设备的固定标识，出自已过期的草案</translation>
    </message>
    <message>
        <source>belongs to the mail system Coremail (163, 126 and others); its meaning is not published</source>
        <translation>Coremail 邮件系统（163、126 等）自有的标记，含义未公开</translation>
    </message>
    <message>
        <source>names a command every server knows; it need not be listed</source>
        <translation>每台服务器都支持的命令，本不必列出</translation>
    </message>
    <message>
        <source>takes a self-description of the mail program, as in IMAP; used by NetEase (163, 126, yeah)</source>
        <translation>可接收邮件客户端的自我介绍，与 IMAP 的 ID 类似，网易（163、126、yeah）使用</translation>
    </message>
    <message>
        <source>can take compressed messages; Tencent&apos;s own, its meaning is not published</source>
        <translation>可接收压缩的邮件，腾讯自有功能，细节未公开</translation>
    </message>
    <message>
        <source>commands may be sent even before the greeting; of the server program Exim</source>
        <translation>可在收到问候之前就发出命令，Exim 服务器的功能</translation>
    </message>
    <message>
        <source>answers for each recipient separately after the message; of the server program Exim</source>
        <translation>邮件发出后可对每位收件人分别应答，Exim 服务器的功能</translation>
    </message>
    <message>
        <source>encryption between Microsoft Exchange servers</source>
        <translation>Microsoft Exchange 服务器之间的加密</translation>
    </message>
    <message>
        <source>ways to sign in between Microsoft Exchange servers</source>
        <translation>Microsoft Exchange 服务器之间的登录方式</translation>
    </message>
    <message>
        <source>routing news between old Microsoft Exchange servers</source>
        <translation>旧版 Microsoft Exchange 服务器之间交换路由信息</translation>
    </message>
    <message>
        <source>a command for the inner working of PMDF and Oracle mail servers</source>
        <translation>PMDF 和 Oracle 邮件服务器的内部命令</translation>
    </message>
    <message>
        <source>lets a trusted server in front pass on the real client&apos;s data; of the server program Postfix</source>
        <translation>允许受信任的前置服务器转告真实客户端的信息，Postfix 服务器的功能</translation>
    </message>
    <message>
        <source>inner data between old Microsoft Exchange servers</source>
        <translation>旧版 Microsoft Exchange 服务器之间的内部数据</translation>
    </message>
    <message>
        <source>lets a trusted server in front pass on the real client&apos;s data for logs; of the server program Postfix</source>
        <translation>允许受信任的前置服务器转告真实客户端的信息以供记录，Postfix 服务器的功能</translation>
    </message>
    <message>
        <source>the name of an IMAP feature; it means nothing in SMTP</source>
        <translation>这是 IMAP 的功能名称，在 SMTP 中没有意义</translation>
    </message>
    <message>
        <source>a check against circles, of PMDF and Oracle mail servers</source>
        <translation>PMDF 和 Oracle 邮件服务器用于防止循环的检查</translation>
    </message>
    <message>
        <source>takes the organisation a message comes from; Microsoft&apos;s own</source>
        <translation>可声明邮件来自哪个组织，Microsoft 自有功能</translation>
    </message>
    <message>
        <source>data about the real client, between Microsoft Exchange servers</source>
        <translation>Microsoft Exchange 服务器之间转告真实客户端的信息</translation>
    </message>
    <message>
        <source>inner data between Microsoft Exchange servers</source>
        <translation>Microsoft Exchange 服务器之间的内部数据</translation>
    </message>
    <message>
        <source>keeps a second copy between Microsoft Exchange servers</source>
        <translation>Microsoft Exchange 服务器之间保留邮件副本</translation>
    </message>
    <message>
        <source>an old sign that a person&apos;s mail program is sending; of the server program Sendmail</source>
        <translation>旧功能：表示由个人的邮件客户端发信，Sendmail 服务器使用</translation>
    </message>
</context>
<context>
    <name>LifeBar</name>
    <message>
        <source>%1 % of its life is over</source>
        <translation>有效期已过去 %1%</translation>
    </message>
</context>
<context>
    <name>LineInspector</name>
    <message>
        <source>What this line means</source>
        <translation>这一行的含义</translation>
    </message>
    <message>
        <source>Choose a line of the conversation to see what it means.</source>
        <translation>选中对话中的一行，这里会解释它的含义。</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>解码后</translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>%1, %2 earlier</source>
        <translation>%1，%2前发出</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>是否加密</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no, anybody on the way could read it</source>
        <translation>否，传输途中任何人都能看到</translation>
    </message>
    <message>
        <source>Defined in %1</source>
        <translation>规范出处：%1</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Raw bytes</source>
        <translation>原始字节</translation>
    </message>
    <message>
        <source>an empty line, %1 earlier</source>
        <translation>%1 前发出的空行</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy for support</source>
        <translation>复制给管理员(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Set up an account…</source>
        <translation>配置新账号(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Run test</source>
        <translation>开始测试(&amp;R)</translation>
    </message>
    <message>
        <source>Step &amp;through</source>
        <translation>单步演示(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>停止(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Practice server</source>
        <translation>练习服务器(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Heloscope</source>
        <translation>关于 Heloscope(&amp;A)</translation>
    </message>
    <message>
        <source>Heloscope %1</source>
        <translation>Heloscope %1</translation>
    </message>
    <message>
        <source>Sets up a mail account and proves that it works. Free software under the GNU General Public License, version 3 or later; without any warranty.</source>
        <translation>配置邮箱账号，并验证它确实可用。本程序是自由软件，以 GNU 通用公共许可证第 3 版或更高版本发布，不提供任何担保。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>跟随系统外观(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>跟随系统语言(&amp;Y)</translation>
    </message>
    <message>
        <source>Heloscope</source>
        <translation>Heloscope 邮箱配置与测试</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>要删除 %1 吗？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The account is deleted, but its code may still be in the keychain</source>
        <translation>账号已删除，但钥匙串中可能仍保存着它的授权码</translation>
    </message>
    <message>
        <source>Close and lose what you typed?</source>
        <translation>要关闭并放弃已填写的内容吗？</translation>
    </message>
    <message>
        <source>An account is being set up and not saved yet.</source>
        <translation>有一个账号正在配置，尚未保存。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The keychain did not take the order. Look for Heloscope in the program in which your system shows its passwords, and delete the code there.</source>
        <translation>钥匙串没有执行删除。请在系统自带的密码管理程序中找到 Heloscope 的条目，手动删除授权码。</translation>
    </message>
    <message>
        <source>E&amp;xplain an error…</source>
        <translation>解读错误信息(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Save an &amp;invitation…</source>
        <translation>保存邀请文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save an invitation</source>
        <translation>保存邀请文件</translation>
    </message>
    <message>
        <source>Invitation (*.heloscope)</source>
        <translation>邀请文件 (*.heloscope)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Save report without &amp;names…</source>
        <translation>保存隐去姓名的报告(&amp;N)…</translation>
    </message>
    <message>
        <source>Reports and invitations (*.json *.html *.heloscope);;All files (*)</source>
        <translation>报告和邀请文件 (*.json *.html *.heloscope);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Check the p&amp;ath</source>
        <translation>检查线路(&amp;A)</translation>
    </message>
    <message>
        <source>Check the path when a test &amp;fails</source>
        <translation>测试失败时检查线路(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>测试记录(&amp;H)</translation>
    </message>
    <message>
        <source>C&amp;ompare two runs…</source>
        <translation>比较两次测试(&amp;O)…</translation>
    </message>
    <message>
        <source>Its settings, its runs in the history and its code in the system keychain are deleted. The mailbox itself is not touched.</source>
        <translation>将删除此账号的设置、测试记录，以及系统钥匙串中保存的授权码。邮箱本身不受影响。</translation>
    </message>
</context>
<context>
    <name>Mechanisms</name>
    <message>
        <source>proof by a certificate of the user; hardly ever used</source>
        <translation>用个人证书证明身份，几乎无人使用</translation>
    </message>
    <message>
        <source>no proof at all, only a word about who it is</source>
        <translation>不验证身份，只留一个称呼</translation>
    </message>
    <message>
        <source>a token of Apple&apos;s own programs</source>
        <translation>Apple 自家软件使用的令牌</translation>
    </message>
    <message>
        <source>the server sets a riddle that only the code can solve; the code itself does not travel, but the method (MD5) is old</source>
        <translation>服务器出一道只有凭授权码才能解答的题，授权码本身不传送；但所用算法 MD5 已过时</translation>
    </message>
    <message>
        <source>an older riddle method, given up in 2011 (RFC 6331)</source>
        <translation>较旧的出题验证方式，已于 2011 年弃用（RFC 6331）</translation>
    </message>
    <message>
        <source>sign-in through an organisation&apos;s network login</source>
        <translation>通过单位的网络登录系统验证</translation>
    </message>
    <message>
        <source>sign-in through an organisation&apos;s network login, tied to this connection</source>
        <translation>通过单位的网络登录系统验证，并与本次连接绑定</translation>
    </message>
    <message>
        <source>the server sets a riddle that only the user&apos;s key file can solve</source>
        <translation>服务器出一道只有凭用户密钥文件才能解答的题</translation>
    </message>
    <message>
        <source>the proof was already given outside, mostly by a certificate in TLS</source>
        <translation>身份已在别处验证，通常是 TLS 中的个人证书</translation>
    </message>
    <message>
        <source>Kerberos, the single sign-on of organisations</source>
        <translation>Kerberos，单位内部的单点登录</translation>
    </message>
    <message>
        <source>Kerberos, the single sign-on of organisations, tied to this connection</source>
        <translation>Kerberos，单位内部的单点登录，并与本次连接绑定</translation>
    </message>
    <message>
        <source>the single sign-on of Windows networks</source>
        <translation>Windows 域的单点登录</translation>
    </message>
    <message>
        <source>an early Kerberos, given up</source>
        <translation>早期的 Kerberos，已弃用</translation>
    </message>
    <message>
        <source>Kerberos under an unofficial name</source>
        <translation>Kerberos 的非正式名称</translation>
    </message>
    <message>
        <source>the server asks for the user name, then for the code; both travel as Base64, so it is safe under encryption only</source>
        <translation>服务器先问用户名，再问授权码；两者只经 Base64 编码，必须在加密连接上使用</translation>
    </message>
    <message>
        <source>an old method of Microsoft&apos;s MSN</source>
        <translation>Microsoft MSN 的旧方式</translation>
    </message>
    <message>
        <source>the single sign-on of Novell networks</source>
        <translation>Novell 网络的单点登录</translation>
    </message>
    <message>
        <source>the older single sign-on of Windows networks</source>
        <translation>Windows 域较旧的单点登录</translation>
    </message>
    <message>
        <source>a token of the older OAuth 1.0a instead of a password</source>
        <translation>用较旧的 OAuth 1.0a 令牌代替密码</translation>
    </message>
    <message>
        <source>an OAuth 2.0 token instead of a password, in the standard form</source>
        <translation>用 OAuth 2.0 令牌代替密码，标准写法</translation>
    </message>
    <message>
        <source>sign-in through an OpenID provider</source>
        <translation>通过 OpenID 服务商验证</translation>
    </message>
    <message>
        <source>a password that works once</source>
        <translation>一次性密码</translation>
    </message>
    <message>
        <source>an early method with a signature of the server; never came into use</source>
        <translation>早期带服务器签名的方式，从未普及</translation>
    </message>
    <message>
        <source>user name and code in one line, as Base64; safe under encryption only</source>
        <translation>用户名和授权码写在同一行，只经 Base64 编码，必须在加密连接上使用</translation>
    </message>
    <message>
        <source>PLAIN with a mark of Google&apos;s own programs</source>
        <translation>Google 自家软件使用的 PLAIN 变体</translation>
    </message>
    <message>
        <source>sign-in through an organisation&apos;s web page (SAML)</source>
        <translation>通过单位的网页登录（SAML）</translation>
    </message>
    <message>
        <source>both sides prove that they know the code, and it never travels</source>
        <translation>双方互相证明知道授权码，而授权码从不传送</translation>
    </message>
    <message>
        <source>SCRAM-SHA-1, tied to this encrypted connection</source>
        <translation>SCRAM-SHA-1，并与本次加密连接绑定</translation>
    </message>
    <message>
        <source>SCRAM with SHA-224; both sides prove that they know the code</source>
        <translation>使用 SHA-224 的 SCRAM，双方互相证明知道授权码</translation>
    </message>
    <message>
        <source>both sides prove that they know the code, and it never travels; stronger than SCRAM-SHA-1</source>
        <translation>双方互相证明知道授权码，而授权码从不传送；比 SCRAM-SHA-1 更强</translation>
    </message>
    <message>
        <source>SCRAM-SHA-256, tied to this encrypted connection</source>
        <translation>SCRAM-SHA-256，并与本次加密连接绑定</translation>
    </message>
    <message>
        <source>SCRAM with SHA-384; both sides prove that they know the code</source>
        <translation>使用 SHA-384 的 SCRAM，双方互相证明知道授权码</translation>
    </message>
    <message>
        <source>SCRAM with SHA-512; both sides prove that they know the code</source>
        <translation>使用 SHA-512 的 SCRAM，双方互相证明知道授权码</translation>
    </message>
    <message>
        <source>SCRAM-SHA-512, tied to this encrypted connection</source>
        <translation>SCRAM-SHA-512，并与本次加密连接绑定</translation>
    </message>
    <message>
        <source>SCRAM with SHA3-512; both sides prove that they know the code</source>
        <translation>使用 SHA3-512 的 SCRAM，双方互相证明知道授权码</translation>
    </message>
    <message>
        <source>SCRAM-SHA3-512, tied to this encrypted connection</source>
        <translation>SCRAM-SHA3-512，并与本次加密连接绑定</translation>
    </message>
    <message>
        <source>a number from a small device (RSA SecurID)</source>
        <translation>使用 RSA SecurID 动态口令器</translation>
    </message>
    <message>
        <source>an early password that works once, replaced by OTP</source>
        <translation>早期的一次性密码，已由 OTP 取代</translation>
    </message>
    <message>
        <source>the single sign-on of Windows networks, given up under this name</source>
        <translation>Windows 域的单点登录，此名称已弃用</translation>
    </message>
    <message>
        <source>an OAuth 1.0 token instead of a password; replaced by XOAUTH2</source>
        <translation>用 OAuth 1.0 令牌代替密码，已由 XOAUTH2 取代</translation>
    </message>
    <message>
        <source>an OAuth 2.0 token instead of a password, in Google&apos;s form that many providers use</source>
        <translation>用 OAuth 2.0 令牌代替密码，Google 提出、许多服务商采用的写法</translation>
    </message>
    <message>
        <source>a web sign-in of Yahoo&apos;s own programs</source>
        <translation>Yahoo 自家软件使用的网页登录凭证</translation>
    </message>
    <message>
        <source>a key of Yahoo&apos;s own programs</source>
        <translation>Yahoo 自家软件使用的密钥</translation>
    </message>
    <message>
        <source>a token of the provider&apos;s own programs</source>
        <translation>服务商自家软件使用的令牌</translation>
    </message>
</context>
<context>
    <name>MessageForm</name>
    <message>
        <source>The sender is not a mail address.</source>
        <translation>发件人不是有效的邮箱地址。</translation>
    </message>
    <message>
        <source>The recipient is not a mail address.</source>
        <translation>收件人不是有效的邮箱地址。</translation>
    </message>
    <message>
        <source>One message will be sent. Subject: “%1”, size: %2.</source>
        <translation>将发送一封邮件。主题：“%1”，大小：%2。</translation>
    </message>
    <message>
        <source>Also send a test message</source>
        <translation>同时发送一封测试邮件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Sender of the test message</source>
        <translation>测试邮件的发件人</translation>
    </message>
    <message>
        <source>Recipient of the test message</source>
        <translation>测试邮件的收件人</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Set up an account…</source>
        <translation>配置新账号…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>练习服务器</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Custom server</source>
        <translation>自定义服务器</translation>
    </message>
    <message>
        <source>Explain an error</source>
        <translation>解读错误信息</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Looked up %1: 1 address (%3)</source>
        <translation>解析 %1：1 个地址（%3）</translation>
    </message>
    <message>
        <source>Looked up %1: no address</source>
        <translation>解析 %1：没有地址</translation>
    </message>
    <message>
        <source>The message has %1; the server names no limit</source>
        <translation>邮件大小 %1，服务器未说明上限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>A fact that this version of the program has no sentence for.</source>
        <translation>此版本的程序对这条记录没有说明文字。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Looked up %1: %2 addresses (%3)</source>
        <translation>解析 %1：%2 个地址（%3）</translation>
    </message>
    <message>
        <source>A name such as smtp.example.com is for people; computers connect to addresses. The Domain Name System (DNS) translates. Both kinds of address, IPv6 and IPv4, are asked for.</source>
        <translation>smtp.example.com 这样的名称便于人使用，计算机之间连接则使用地址，由域名系统（DNS）负责转换。程序会同时查询 IPv6 和 IPv4 两种地址。</translation>
    </message>
    <message>
        <source>The server is given by its address: %1</source>
        <translation>服务器直接以地址给出：%1</translation>
    </message>
    <message>
        <source>There is no name to look up. Certificates are nearly always made out for names, so a name is better than an address.</source>
        <translation>不需要解析名称。证书几乎都是为名称签发的，因此用名称比用地址更好。</translation>
    </message>
    <message>
        <source>Trying %1, port %2</source>
        <translation>尝试连接 %1，端口 %2</translation>
    </message>
    <message>
        <source>The program knocks at this address. If several are known, the next one is tried a moment later, and whichever answers first is used.</source>
        <translation>程序尝试连接这个地址。如有多个地址，稍后会接着尝试下一个，谁先应答就用谁。</translation>
    </message>
    <message>
        <source>No connection to %1, port %2: %3</source>
        <translation>未能连接 %1，端口 %2：%3</translation>
    </message>
    <message>
        <source>This address could not be reached. Other addresses of the same name may still work.</source>
        <translation>无法连接这个地址，同一名称的其他地址仍可能可用。</translation>
    </message>
    <message>
        <source>Connected to %1, port %2, in %3 ms</source>
        <translation>已连接 %1，端口 %2，用时 %3 毫秒</translation>
    </message>
    <message>
        <source>The way to the server is open, and something listens at this port. Nothing was said yet.</source>
        <translation>到服务器的通路已建立，该端口有服务在监听。双方还没有开始对话。</translation>
    </message>
    <message>
        <source>Gave up the attempt at %1, port %2: another address was faster</source>
        <translation>放弃连接 %1，端口 %2：另一个地址更快</translation>
    </message>
    <message>
        <source>Several addresses were tried side by side; one answered first and is used. This is no fault.</source>
        <translation>程序同时尝试了多个地址，使用最先应答的那个。这不是故障。</translation>
    </message>
    <message>
        <source>Going through the proxy %2, port %3 (%1)</source>
        <translation>经由代理 %2，端口 %3（%1）</translation>
    </message>
    <message>
        <source>This computer is set to reach the network through a proxy, a computer in between. If it does not let mail through, no server can be reached.</source>
        <translation>本机设置为通过代理（中间服务器）访问网络。如果代理不放行邮件，就无法连接任何邮件服务器。</translation>
    </message>
    <message>
        <source>The server ends its lines with LF alone; tolerated</source>
        <translation>服务器的行尾只有 LF，已容许</translation>
    </message>
    <message>
        <source>A line in SMTP ends with two control characters, CR and LF. This server left out the CR. The program reads it all the same.</source>
        <translation>SMTP 的每一行以 CR 和 LF 两个控制字符结尾，该服务器省略了 CR。程序照常读取。</translation>
    </message>
    <message>
        <source>EHLO was refused; going on with HELO</source>
        <translation>EHLO 被拒绝，改用 HELO</translation>
    </message>
    <message>
        <source>The server does not know the modern hello. With the older one there is no list of features, so neither encryption nor sign-in.</source>
        <translation>服务器不认识现在通用的 EHLO。改用较旧的 HELO 后没有功能列表，因此既不能加密也不能登录。</translation>
    </message>
    <message>
        <source>The server also spells AUTH the old way, AUTH=</source>
        <translation>服务器同时使用 AUTH 的旧写法 AUTH=</translation>
    </message>
    <message>
        <source>Mail programs of the 1990s looked for AUTH=. The program reads both spellings.</source>
        <translation>上世纪九十年代的邮件客户端使用 AUTH= 写法，程序两种都能识别。</translation>
    </message>
    <message>
        <source>A line of the server has %1 bytes; the standard allows 512</source>
        <translation>服务器的一行有 %1 字节，标准只允许 512</translation>
    </message>
    <message>
        <source>The line is longer than the standard allows. The program reads it all the same; other mail programs may not.</source>
        <translation>该行超过了标准规定的长度。程序照常读取，但其他邮件客户端未必可以。</translation>
    </message>
    <message>
        <source>The answer has %1 lines, unusually many</source>
        <translation>应答有 %1 行，异常之多</translation>
    </message>
    <message>
        <source>An answer may have several lines, but rarely more than thirty.</source>
        <translation>一次应答可以有多行，但很少超过三十行。</translation>
    </message>
    <message>
        <source>Signing in with %1; the server offers: %2</source>
        <translation>使用 %1 登录；服务器支持：%2</translation>
    </message>
    <message>
        <source>The program takes the strongest way to sign in that the server offers and that fits the credential.</source>
        <translation>程序选用服务器支持、且适合当前凭据的最强登录方式。</translation>
    </message>
    <message>
        <source>Signing in with %1, as chosen in the settings</source>
        <translation>按设置使用 %1 登录</translation>
    </message>
    <message>
        <source>This way to sign in was chosen by hand, so the program does not look for a stronger one.</source>
        <translation>登录方式由用户指定，程序不再选择更强的方式。</translation>
    </message>
    <message>
        <source>Not encrypted: everything on the way to %1 can be read, the code too</source>
        <translation>未加密：发往 %1 的所有内容都可被读取，包括授权码</translation>
    </message>
    <message>
        <source>This connection is not encrypted, as chosen for this one run. Use it on a network you trust only.</source>
        <translation>本次连接按用户的选择没有加密，只应在可信的网络中使用。</translation>
    </message>
    <message>
        <source>The message has %1; the server takes up to %2</source>
        <translation>邮件大小 %1，服务器最大接收 %2</translation>
    </message>
    <message>
        <source>The server said in its features how large a message may be. The program compares before it sends.</source>
        <translation>服务器在功能列表中说明了邮件的最大尺寸，程序在发送前先行比较。</translation>
    </message>
    <message>
        <source>%1 was accepted with %2: the server passes the message on</source>
        <translation>%1 已以 %2 接受，服务器将转发邮件</translation>
    </message>
    <message>
        <source>The server takes the message although the mailbox is elsewhere or could not be checked.</source>
        <translation>邮箱在别处或无法核实，但服务器仍接收邮件。</translation>
    </message>
    <message>
        <source>Still waiting for an answer (%1), %2 s so far</source>
        <translation>仍在等待应答（%1），已等待 %2 秒</translation>
    </message>
    <message>
        <source>Servers may take their time; the standard lets them think for minutes. The program goes on waiting up to its limit.</source>
        <translation>服务器可能较慢，标准允许其思考数分钟。程序会继续等待，直到时限。</translation>
    </message>
    <message>
        <source>The server closed the connection without answering QUIT; harmless</source>
        <translation>服务器未应答 QUIT 就断开了连接，无妨</translation>
    </message>
    <message>
        <source>A polite server answers 221 first. The result of the test is not changed by this.</source>
        <translation>规范的服务器会先应答 221。这不影响测试结果。</translation>
    </message>
    <message>
        <source>Name server used: %1, port %2</source>
        <translation>使用的 DNS 服务器：%1，端口 %2</translation>
    </message>
    <message>
        <source>The computer that was asked to translate the name into addresses.</source>
        <translation>负责把名称转换为地址的服务器。</translation>
    </message>
    <message>
        <source>Practice server inside this program: %1, port %2</source>
        <translation>程序内置的练习服务器：%1，端口 %2</translation>
    </message>
    <message>
        <source>This is no real mail server. Nothing leaves this computer, and no message is delivered to anybody.</source>
        <translation>这不是真实的邮件服务器。数据不会离开本机，也不会有邮件投递给任何人。</translation>
    </message>
</context>
<context>
    <name>Path</name>
    <message>
        <source>The connection of this computer</source>
        <translation>这台电脑的网络连接</translation>
    </message>
    <message>
        <source>Is the cable plugged in or Wi-Fi on, and is there a default route? Switch a VPN off for one test.</source>
        <translation>网线插好了吗，Wi-Fi 打开了吗，有默认路由吗？请关闭 VPN 试一次。</translation>
    </message>
    <message>
        <source>The firewall of this computer</source>
        <translation>这台电脑的防火墙</translation>
    </message>
    <message>
        <source>Look for a rule that drops or rejects outgoing connections to this port.</source>
        <translation>查找丢弃或拒绝到这个端口的出站连接的规则。</translation>
    </message>
    <message>
        <source>The antivirus program of this computer</source>
        <translation>这台电脑的杀毒软件</translation>
    </message>
    <message>
        <source>Switch off its mail shield (mail scanning) for one test. The issuer of the certificate tells who really answers.</source>
        <translation>关闭它的邮件防护（邮件扫描）试一次。证书的签发者能说明真正应答的是谁。</translation>
    </message>
    <message>
        <source>The name server of this network</source>
        <translation>这个网络的 DNS 服务器</translation>
    </message>
    <message>
        <source>Compare what it says with the experiments. Another name server can be set in the network settings or in the router.</source>
        <translation>把它的结果和对照实验比较。可以在网络设置或路由器里换一个 DNS 服务器。</translation>
    </message>
    <message>
        <source>The sign-in page of this network</source>
        <translation>这个网络的登录页</translation>
    </message>
    <message>
        <source>Open a web page in the browser and sign in where the network asks for it, as hotels and cafés do.</source>
        <translation>在浏览器中打开任意网页，按提示登录（酒店和咖啡馆常有）。</translation>
    </message>
    <message>
        <source>IPv6 in this network</source>
        <translation>这个网络的 IPv6</translation>
    </message>
    <message>
        <source>If this fails, let the router&apos;s IPv6 be repaired, or switched off until then.</source>
        <translation>如果失败，请修复路由器的 IPv6，修好之前可以先关闭。</translation>
    </message>
    <message>
        <source>The router and the network</source>
        <translation>路由器和网络</translation>
    </message>
    <message>
        <source>The last line that answers shows how far the port gets. Try another network, such as a mobile phone&apos;s: if it works there, it is this network.</source>
        <translation>最后有应答的一行说明这个端口能走多远。换一个网络试试，例如手机热点：如果换了就好，问题就在现在的网络。</translation>
    </message>
    <message>
        <source>The security group, if this computer is in a cloud</source>
        <translation>安全组（如果这台电脑是云主机）</translation>
    </message>
    <message>
        <source>Allow outgoing TCP to this port in the security group and the network ACL. Port 25 is closed by most cloud providers until they are asked to open it.</source>
        <translation>在安全组和网络 ACL 里放行到这个端口的出站 TCP。多数云服务商默认封锁 25 端口，要申请才会放行。</translation>
    </message>
    <message>
        <source>The mail provider</source>
        <translation>邮箱服务商</translation>
    </message>
    <message>
        <source>Run this from another network. If it fails there too, the server or its firewall does not take connections on this port: ask the provider, who may allow it only from certain countries or addresses.</source>
        <translation>在另一个网络里运行下面的命令。如果也失败，就是服务器或它的防火墙不接受这个端口的连接：请询问服务商，它可能只允许某些国家或 IP 地址连接。</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>全程 TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>no encryption</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>%1, port %2, %3</source>
        <translation>%1，%2 端口，%3</translation>
    </message>
    <message>
        <source>%1, port %2, %3, by IPv4</source>
        <translation>%1，%2 端口，%3，IPv4</translation>
    </message>
    <message>
        <source>%1, port %2, %3, by IPv6</source>
        <translation>%1，%2 端口，%3，IPv6</translation>
    </message>
    <message>
        <source>For comparison: the web server %1</source>
        <translation>对照：网站 %1</translation>
    </message>
    <message>
        <source>For comparison: the web server %1, by IPv4</source>
        <translation>对照：网站 %1，IPv4</translation>
    </message>
    <message>
        <source>For comparison: the web server %1, by IPv6</source>
        <translation>对照：网站 %1，IPv6</translation>
    </message>
    <message>
        <source>answers, encrypted and trusted</source>
        <translation>有应答，已加密且可信</translation>
    </message>
    <message>
        <source>answers as a mail server (%1)</source>
        <translation>是邮件服务器（%1）</translation>
    </message>
    <message>
        <source>answers as a mail server (%1), encrypted and trusted</source>
        <translation>是邮件服务器（%1），已加密且可信</translation>
    </message>
    <message>
        <source>Connections leave this computer and come back.</source>
        <translation>这台电脑的连接有去有回。</translation>
    </message>
    <message>
        <source>No connection leaves this computer.</source>
        <translation>这台电脑发不出任何连接。</translation>
    </message>
    <message>
        <source>Nothing outside answers: cable, Wi-Fi, VPN or proxy settings may be wrong.</source>
        <translation>外面什么都没有应答：可能是网线、Wi-Fi、VPN 或代理设置有问题。</translation>
    </message>
    <message>
        <source>Nothing could be measured about this computer.</source>
        <translation>这台电脑的情况没有测到。</translation>
    </message>
    <message>
        <source>The firewall and antivirus of this computer let the port through.</source>
        <translation>这台电脑的防火墙和杀毒软件放行了这个端口。</translation>
    </message>
    <message>
        <source>The firewall or antivirus of this computer holds the connection back.</source>
        <translation>这台电脑的防火墙或杀毒软件拦住了连接。</translation>
    </message>
    <message>
        <source>The firewall or antivirus of this computer may be what holds it back.</source>
        <translation>可能是这台电脑的防火墙或杀毒软件拦住的。</translation>
    </message>
    <message>
        <source>Whether firewall and antivirus let the port through could not be measured.</source>
        <translation>测不出防火墙和杀毒软件是否放行这个端口。</translation>
    </message>
    <message>
        <source>Router and network let the port through.</source>
        <translation>路由器和网络放行了这个端口。</translation>
    </message>
    <message>
        <source>The network does not lead where it should.</source>
        <translation>这个网络没有通到该去的地方。</translation>
    </message>
    <message>
        <source>Router or network may be what holds it back.</source>
        <translation>可能是路由器或网络拦住的。</translation>
    </message>
    <message>
        <source>Whether router and network let the port through could not be measured.</source>
        <translation>测不出路由器和网络是否放行这个端口。</translation>
    </message>
    <message>
        <source>The provider&apos;s side can be reached.</source>
        <translation>能连到服务商一侧。</translation>
    </message>
    <message>
        <source>The provider&apos;s side does not let the connection in.</source>
        <translation>服务商一侧不让连接进入。</translation>
    </message>
    <message>
        <source>The provider&apos;s firewall or cloud may be what holds it back.</source>
        <translation>可能是服务商的防火墙或云平台拦住的。</translation>
    </message>
    <message>
        <source>The provider&apos;s side could not be measured from here.</source>
        <translation>从这里测不到服务商一侧。</translation>
    </message>
    <message>
        <source>The mail server answers.</source>
        <translation>邮件服务器有应答。</translation>
    </message>
    <message>
        <source>The mail server does not answer as it should.</source>
        <translation>邮件服务器的应答不正常。</translation>
    </message>
    <message>
        <source>The mail server may be the one that does not answer.</source>
        <translation>可能是邮件服务器没有应答。</translation>
    </message>
    <message>
        <source>The mail server could not be reached, so nothing is known about it.</source>
        <translation>连不到邮件服务器，所以它的情况不明。</translation>
    </message>
    <message>
        <source>Shown by:</source>
        <translation>依据：</translation>
    </message>
    <message>
        <source>Look up %1, as this computer does</source>
        <translation>解析 %1（用这台电脑的 DNS）</translation>
    </message>
    <message>
        <source>Look up %1, straight from the root name servers</source>
        <translation>解析 %1（直接从根 DNS 查询）</translation>
    </message>
    <message>
        <source>Look up %1 at the name server %2</source>
        <translation>解析 %1（用 DNS 服务器 %2）</translation>
    </message>
    <message>
        <source>For comparison: the mail server %1, port %2</source>
        <translation>对照：邮件服务器 %1，%2 端口</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未试</translation>
    </message>
    <message>
        <source>not tried: no such address</source>
        <translation>未试：没有这种地址</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>no such name</source>
        <translation>没有这个名称</translation>
    </message>
    <message>
        <source>no answer from the name server</source>
        <translation>DNS 没有应答</translation>
    </message>
    <message>
        <source>no way there</source>
        <translation>到不了</translation>
    </message>
    <message>
        <source>not let through by the proxy</source>
        <translation>代理没有放行</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>nothing comes back</source>
        <translation>没有任何回应</translation>
    </message>
    <message>
        <source>a mail server, but without encryption</source>
        <translation>是邮件服务器，但不提供加密</translation>
    </message>
    <message>
        <source>encrypted, but the certificate is not trusted</source>
        <translation>已加密，但证书不可信</translation>
    </message>
    <message>
        <source>encrypted, but the certificate of “%1” is not trusted</source>
        <translation>已加密，但“%1”签发的证书不可信</translation>
    </message>
    <message>
        <source>encryption could not be agreed on</source>
        <translation>没能谈成加密</translation>
    </message>
    <message>
        <source>answers, but not encrypted</source>
        <translation>有应答，但没有加密</translation>
    </message>
    <message>
        <source>answers, but not encrypted: “%1”</source>
        <translation>有应答，但没有加密：“%1”</translation>
    </message>
    <message>
        <source>turns the connection away: “%1”</source>
        <translation>拒绝了连接：“%1”</translation>
    </message>
    <message>
        <source>answers, but not as a mail server: “%1”</source>
        <translation>有应答，但不是邮件服务器：“%1”</translation>
    </message>
    <message>
        <source>connected, then silence</source>
        <translation>已连接，然后没有声音</translation>
    </message>
    <message>
        <source>connected, then closed without a word</source>
        <translation>已连接，然后一声不响就断开了</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Firewall, antivirus</source>
        <translation>防火墙、杀毒软件</translation>
    </message>
    <message>
        <source>Router, network</source>
        <translation>路由器、网络</translation>
    </message>
    <message>
        <source>Provider, cloud</source>
        <translation>服务商、云平台</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>邮件服务器</translation>
    </message>
    <message>
        <source>works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>不通</translation>
    </message>
    <message>
        <source>under suspicion</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The experiments prove it.</source>
        <translation>对照实验证明了这一点。</translation>
    </message>
    <message>
        <source>The experiments make it likely; they do not prove it.</source>
        <translation>对照实验表明很可能如此，但不能证明。</translation>
    </message>
    <message>
        <source>It is one of several possibilities.</source>
        <translation>这只是几种可能之一。</translation>
    </message>
    <message>
        <source>You stopped the experiments.</source>
        <translation>你停止了对照实验。</translation>
    </message>
    <message>
        <source>The path is good: the mail server answers as the settings say.</source>
        <translation>线路正常：邮件服务器的应答与设置相符。</translation>
    </message>
    <message>
        <source>Besides the mail server, the internet&apos;s root name servers are asked.</source>
        <translation>除了邮件服务器，还会查询互联网的根 DNS。</translation>
    </message>
    <message>
        <source>Asked for comparison, without any data of yours: %1, and the internet&apos;s root name servers.</source>
        <translation>用来对照（不带你的任何数据）：%1，以及互联网的根 DNS。</translation>
    </message>
    <message>
        <source>Asked for comparison, without any data of yours: %1.</source>
        <translation>用来对照（不带你的任何数据）：%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What was tried, then what came of it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Check in this order:</source>
        <translation>请按这个顺序检查：</translation>
    </message>
    <message>
        <source>Checking the path to %1, port %2. Nobody signs in, no mail is sent.</source>
        <extracomment>Above the list of control experiments</extracomment>
        <translation>正在检查到 %1 的 %2 端口的线路。不登录，也不发邮件。</translation>
    </message>
    <message>
        <source>The path is good now: the mail server answers as the settings say. What failed before may have passed; run the test again.</source>
        <translation>线路现在正常：邮件服务器的应答与设置相符。刚才的故障可能已经过去，请再测试一次。</translation>
    </message>
    <message>
        <source>The experiments find no break in the path; what the test says about the server stands.</source>
        <translation>对照实验没有发现线路中断；测试对服务器的判断不变。</translation>
    </message>
</context>
<context>
    <name>PathPicture</name>
    <message>
        <source>Path from this computer to the mail server</source>
        <translation>从这台电脑到邮件服务器的线路</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
</context>
<context>
    <name>PathView</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>What came of an experiment, and how long it took</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Path to %1, port %2</source>
        <translation>到 %1 的 %2 端口的线路</translation>
    </message>
    <message>
        <source>Looking for the place where the connection breaks off…</source>
        <translation>正在查找连接断在哪里…</translation>
    </message>
    <message>
        <source>Nobody signs in and no mail is sent. It takes at most 8 seconds.</source>
        <translation>不登录，也不发邮件，最多 8 秒。</translation>
    </message>
    <message>
        <source>Show all that was measured</source>
        <translation>显示全部测量结果</translation>
    </message>
    <message>
        <source>Hide what was measured</source>
        <translation>隐藏测量结果</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PracticePanel</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Somebody typed a code that is not the practice code. It was not kept. Practise with the practice code only, never with a real one.</source>
        <translation>有人输入了并非练习授权码的内容，程序没有保留它。练习时请只使用练习授权码，切勿输入真实的授权码。</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Practice code</source>
        <translation>练习授权码</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>练习服务器</translation>
    </message>
    <message>
        <source>A small mail server inside this program. It listens on this computer only, and nothing leaves it. Choose what should go wrong.</source>
        <translation>程序内置的小型邮件服务器，只在本机运行，不会向外发送任何内容。请选择要演练的场景。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Test against it</source>
        <translation>对它测试</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Run the test against it</source>
        <translation>对它运行测试</translation>
    </message>
    <message>
        <source>Messages it received</source>
        <translation>收到的邮件</translation>
    </message>
    <message>
        <source>None yet. They are kept in memory only.</source>
        <translation>还没有邮件。收到的邮件只保存在内存中。</translation>
    </message>
    <message>
        <source>Message as text</source>
        <translation>邮件原文</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>单步演示</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 发给 %2</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>发件人：%1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>收件人：%1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>As it was sent</source>
        <translation>查看原文</translation>
    </message>
</context>
<context>
    <name>PracticeServer</name>
    <message>
        <source>The certificates of the practice server could not be made.</source>
        <translation>无法生成练习服务器的证书。</translation>
    </message>
    <message>
        <source>The practice server cannot use port %1 of this computer: %2</source>
        <translation>练习服务器无法使用本机的 %1 端口：%2</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>%1: this line is sent next. Read it, then send it.</source>
        <translation>%1：下面这一行即将发送，看明白后再发送。</translation>
    </message>
    <message>
        <source>%1: waiting, %2 s left</source>
        <translation>%1：等待中，最多还需 %2 秒</translation>
    </message>
    <message>
        <source>%1: waiting</source>
        <translation>%1：等待中</translation>
    </message>
    <message>
        <source>The server is slow to answer. You can wait or cancel; nothing is lost.</source>
        <translation>服务器响应较慢。可以继续等待，也可以停止，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send line</source>
        <translation>发送此行</translation>
    </message>
</context>
<context>
    <name>ProvidersCommand</name>
    <message>
        <source>How to get the %1:</source>
        <translation>如何获取%1：</translation>
    </message>
    <message>
        <source>What it looks like: %1</source>
        <translation>格式：%1</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>获取页面：%1</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>帮助页面：%1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>资料日期：%1</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未经确认</translation>
    </message>
</context>
<context>
    <name>RefusalGuard</name>
    <message>
        <source>%1 of %2 refused sign-ins used. When all are, Heloscope waits %3 minutes, because providers lock accounts.</source>
        <translation>登录被拒绝 %1 次（最多 %2 次）。达到上限后 Heloscope 会等待 %3 分钟，因为邮箱服务商会锁定账号。</translation>
    </message>
    <message>
        <source>Refused sign-ins within %2 minutes: %1. Heloscope does not try the same code again for another %3 minutes, because providers lock accounts after a few of them.</source>
        <translation>%2 分钟内登录被拒绝 %1 次。多次被拒绝后邮箱服务商会锁定账号，所以 Heloscope 还要等 %3（分：秒）才会再试同一个授权码。</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message>
        <source>Asks for the password</source>
        <translation>询问密码</translation>
    </message>
    <message>
        <source>The server asks for the password; with many providers that is the authorization code. The question is written in Base64, which is a spelling and no encryption.</source>
        <translation>服务器询问密码，许多服务商要求填写授权码。提问以 Base64 书写，那只是一种写法，并不是加密。</translation>
    </message>
    <message>
        <source>Asks for the user name</source>
        <translation>询问用户名</translation>
    </message>
    <message>
        <source>The server asks for the user name. The question is written in Base64, which is a spelling and no encryption.</source>
        <translation>服务器询问用户名。提问以 Base64 书写，那只是一种写法，并不是加密。</translation>
    </message>
    <message>
        <source>Sends its part of the mutual proof</source>
        <translation>发来互相证明的一部分</translation>
    </message>
    <message>
        <source>The server&apos;s part of the mutual proof: random numbers at first, and at the end the proof that the server knows the account too. It is hidden, since a listener could use it to guess the code.</source>
        <translation>服务器在互相证明中的部分：开始是随机数，最后证明服务器也知道该账号。由于窃听者可借此猜测授权码，内容已隐藏。</translation>
    </message>
    <message>
        <source>Sets a riddle</source>
        <translation>出题</translation>
    </message>
    <message>
        <source>The server sends a text that is used once. The client has to calculate a number from it and the code. It is hidden, since a listener could use it to guess the code.</source>
        <translation>服务器发来一段只用一次的文字，客户端要用它和授权码计算出结果。由于窃听者可借此猜测授权码，内容已隐藏。</translation>
    </message>
    <message>
        <source>Explains why the token is refused</source>
        <translation>说明拒绝令牌的原因</translation>
    </message>
    <message>
        <source>The server refuses the OAuth token and tells the reason in a small text for programs (JSON). The client says &quot;understood&quot;, and the final refusal follows.</source>
        <translation>服务器拒绝了 OAuth 令牌，并以供程序读取的文本（JSON）说明原因。客户端回复“已知悉”，随后是最终的拒绝应答。</translation>
    </message>
    <message>
        <source>what is wrong with the token</source>
        <translation>令牌的问题所在</translation>
    </message>
    <message>
        <source>what the token must allow</source>
        <translation>令牌必须具备的权限</translation>
    </message>
    <message>
        <source>the kind of token that is wanted</source>
        <translation>要求的令牌类型</translation>
    </message>
    <message>
        <source>where to get a token</source>
        <translation>获取令牌的地址</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>请继续</translation>
    </message>
    <message>
        <source>The server is ready for the first part of the sign-in. It asks nothing special, so nothing follows the code.</source>
        <translation>服务器已准备好接收登录的第一部分，没有特别的提问，因此状态码后面没有内容。</translation>
    </message>
    <message>
        <source>Asks something that cannot be read</source>
        <translation>提出了无法解读的问题</translation>
    </message>
    <message>
        <source>The server&apos;s question has to be written in Base64. This is none, so the sign-in cannot go on.</source>
        <translation>服务器的提问必须以 Base64 书写，这里却不是，因此登录无法继续。</translation>
    </message>
    <message>
        <source>Takes no connection now</source>
        <translation>暂不接受连接</translation>
    </message>
    <message>
        <source>Introduction refused for now</source>
        <translation>暂不接受问候</translation>
    </message>
    <message>
        <source>Encryption refused for now</source>
        <translation>暂时无法加密</translation>
    </message>
    <message>
        <source>Sign-in refused for now</source>
        <translation>暂不允许登录</translation>
    </message>
    <message>
        <source>Sender refused for now</source>
        <translation>暂不接受发件人</translation>
    </message>
    <message>
        <source>Recipient refused for now</source>
        <translation>暂不接受收件人</translation>
    </message>
    <message>
        <source>Takes no message now</source>
        <translation>暂不接收邮件</translation>
    </message>
    <message>
        <source>Message refused for now</source>
        <translation>暂不接收邮件</translation>
    </message>
    <message>
        <source>Refused for now</source>
        <translation>暂被拒绝</translation>
    </message>
    <message>
        <source>Turns the client away</source>
        <translation>拒绝服务</translation>
    </message>
    <message>
        <source>Introduction refused</source>
        <translation>自报名称被拒绝</translation>
    </message>
    <message>
        <source>Encryption refused</source>
        <translation>加密被拒绝</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>Sender refused</source>
        <translation>发件人被拒绝</translation>
    </message>
    <message>
        <source>Recipient refused</source>
        <translation>收件人被拒绝</translation>
    </message>
    <message>
        <source>Takes no message</source>
        <translation>不接收邮件</translation>
    </message>
    <message>
        <source>Message refused</source>
        <translation>邮件被拒收</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Not a mail server&apos;s answer</source>
        <translation>不是邮件服务器的应答</translation>
    </message>
    <message>
        <source>success: done as asked</source>
        <translation>成功：已按要求完成</translation>
    </message>
    <message>
        <source>so far so good: the server waits for more</source>
        <translation>目前顺利：服务器等待后续内容</translation>
    </message>
    <message>
        <source>temporary: trying again later may help</source>
        <translation>暂时性：稍后重试可能成功</translation>
    </message>
    <message>
        <source>permanent: trying again unchanged will not help</source>
        <translation>永久性：不作改动，重试无效</translation>
    </message>
    <message>
        <source>not assigned by the standard</source>
        <translation>标准中没有定义</translation>
    </message>
    <message>
        <source>about the form of the command</source>
        <translation>关于命令的写法</translation>
    </message>
    <message>
        <source>about information asked for</source>
        <translation>关于所查询的信息</translation>
    </message>
    <message>
        <source>about the connection</source>
        <translation>关于连接</translation>
    </message>
    <message>
        <source>about signing in</source>
        <translation>关于登录</translation>
    </message>
    <message>
        <source>about the mail itself</source>
        <translation>关于邮件本身</translation>
    </message>
    <message>
        <source>not a code of the standard; shown as the server wrote it</source>
        <translation>不是标准的状态码，按服务器的原文显示</translation>
    </message>
    <message>
        <source>%1; this exact number is in no list</source>
        <translation>%1；但没有这个具体编号</translation>
    </message>
    <message>
        <source>a number in no list that this program knows</source>
        <translation>不在本程序所知的任何列表中的编号</translation>
    </message>
    <message>
        <source>this particular answer</source>
        <translation>具体是哪一种应答</translation>
    </message>
    <message>
        <source>the two codes disagree; the first digit of the answer counts</source>
        <translation>两个状态码不一致，以应答的第一位数字为准</translation>
    </message>
    <message>
        <source>a hyphen after the code: more lines of this answer follow</source>
        <translation>状态码后为连字符：本次应答还有后续行</translation>
    </message>
    <message>
        <source>a blank after the code: this is the last line</source>
        <translation>状态码后为空格：这是最后一行</translation>
    </message>
    <message>
        <source>a device on the way, such as a firewall, has made the words unreadable</source>
        <translation>途中的设备（如防火墙）把文字改成了无法阅读的样子</translation>
    </message>
    <message>
        <source>the name the server gives itself</source>
        <translation>服务器自报的名称</translation>
    </message>
    <message>
        <source>the server knows extensions, to be asked for with EHLO</source>
        <translation>服务器支持扩展功能，可用 EHLO 查询</translation>
    </message>
    <message>
        <source>Message accepted, number %1</source>
        <translation>邮件已接受，编号 %1</translation>
    </message>
    <message>
        <source>the server&apos;s own number for this message; an administrator can find it by this number</source>
        <translation>服务器给这封邮件的编号，管理员可据此查找</translation>
    </message>
    <message>
        <source>A web server answers here</source>
        <translation>应答的是网站服务器</translation>
    </message>
    <message>
        <source>These words belong to HTTP, the language of web pages. The name or the port is not that of a mail server, or a login page of the network stands in between.</source>
        <translation>这是网页所用的 HTTP 协议。名称或端口不属于邮件服务器，或途中有网络登录页。</translation>
    </message>
    <message>
        <source>A web page answers here</source>
        <translation>应答的是网页</translation>
    </message>
    <message>
        <source>This looks like the text of a web page. The name or the port is not that of a mail server, or a login page of the network stands in between.</source>
        <translation>这看起来是网页的内容。名称或端口不属于邮件服务器，或途中有网络登录页。</translation>
    </message>
    <message>
        <source>An IMAP server answers here</source>
        <translation>应答的是 IMAP 服务器</translation>
    </message>
    <message>
        <source>These words belong to IMAP, the language for reading mail. Sending needs another port, mostly 465 or 587.</source>
        <translation>这是收信所用的 IMAP 协议。发信需要使用其他端口，通常是 465 或 587。</translation>
    </message>
    <message>
        <source>A POP3 server answers here</source>
        <translation>应答的是 POP3 服务器</translation>
    </message>
    <message>
        <source>These words belong to POP3, a language for fetching mail. Sending needs another port, mostly 465 or 587.</source>
        <translation>这是收信所用的 POP3 协议。发信需要使用其他端口，通常是 465 或 587。</translation>
    </message>
    <message>
        <source>An SSH server answers here</source>
        <translation>应答的是 SSH 服务器</translation>
    </message>
    <message>
        <source>These words belong to SSH, for work on distant computers. The port is not that of a mail server.</source>
        <translation>这是远程登录所用的 SSH 协议，该端口不属于邮件服务器。</translation>
    </message>
    <message>
        <source>The server wants TLS from the start</source>
        <translation>服务器要求从一开始就使用 TLS</translation>
    </message>
    <message>
        <source>These bytes are a TLS message: the port expects encryption from the first byte.</source>
        <translation>这些字节是 TLS 消息：该端口要求从第一个字节起就加密。</translation>
    </message>
    <message>
        <source>Not an SMTP answer</source>
        <translation>不是 SMTP 应答</translation>
    </message>
    <message>
        <source>An answer in SMTP begins with three digits. What came is shown exactly as it was; each byte that is no text is written as an escape.</source>
        <translation>SMTP 的应答以三位数字开头。此处按原样显示收到的内容，非文本字节以转义形式表示。</translation>
    </message>
    <message>
        <source>The answer begins as it should, but is cut off, or its lines carry different codes. What came is shown exactly as it was.</source>
        <translation>应答的开头正常，但内容被截断，或各行的状态码不一致。此处按原样显示收到的内容。</translation>
    </message>
    <message>
        <source>This number is in no standard that this program knows. Its first digit tells the kind of answer, the words behind it the reason.</source>
        <translation>本程序所知的标准中没有这个编号。第一位数字说明应答的类别，后面的文字说明原因。</translation>
    </message>
    <message>
        <source>Greets back</source>
        <translation>回应问候</translation>
    </message>
    <message>
        <source>250 Hello</source>
        <translation>250 问候</translation>
    </message>
    <message>
        <source>The server greets back. The older HELO brings no list of features.</source>
        <translation>服务器回应问候。使用较旧的 HELO 时没有功能列表。</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation>意外的应答</translation>
    </message>
    <message>
        <source>The number alone would mean yes, but it is not the answer that belongs here, so the program does not rely on it.</source>
        <translation>单看编号表示同意，但这不是此处应有的应答，因此程序不以它为准。</translation>
    </message>
    <message>
        <source>Tells its state</source>
        <translation>报告状态</translation>
    </message>
    <message>
        <source>System status</source>
        <translation>系统状态</translation>
    </message>
    <message>
        <source>The server tells something about itself or offers help; it is meant for people.</source>
        <translation>服务器介绍自身的状态或提供帮助，供人阅读。</translation>
    </message>
    <message>
        <source>Gives help</source>
        <translation>给出帮助</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>帮助文字</translation>
    </message>
    <message>
        <source>The answer to HELP: a text for people that says which commands the server knows.</source>
        <translation>对 HELP 的应答：供人阅读的文字，说明服务器支持哪些命令。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Service ready</source>
        <translation>服务就绪</translation>
    </message>
    <message>
        <source>The server is ready for the next step.</source>
        <translation>服务器已准备好进行下一步。</translation>
    </message>
    <message>
        <source>The greeting. In SMTP the server speaks first: it gives its name and says that it is ready for commands.</source>
        <translation>这是问候行。SMTP 由服务器先开口：报出自己的名字，表示可以接收命令。</translation>
    </message>
    <message>
        <source>Ready for encryption</source>
        <translation>可以开始加密</translation>
    </message>
    <message>
        <source>Ready to start TLS</source>
        <translation>可以开始 TLS</translation>
    </message>
    <message>
        <source>The server agrees to encrypt. Directly after this line both sides begin the TLS handshake; everything after it is encrypted.</source>
        <translation>服务器同意加密。这一行之后双方立即开始 TLS 握手，此后的内容全部加密。</translation>
    </message>
    <message>
        <source>Connection closes</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Closing the connection</source>
        <translation>即将断开连接</translation>
    </message>
    <message>
        <source>The server says goodbye and closes the connection.</source>
        <translation>服务器告别并断开连接。</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录成功</translation>
    </message>
    <message>
        <source>Authentication succeeded</source>
        <translation>登录成功</translation>
    </message>
    <message>
        <source>The sign-in succeeded: the server accepts the user name and the code.</source>
        <translation>登录成功：服务器认可用户名和授权码。</translation>
    </message>
    <message>
        <source>The command was carried out.</source>
        <translation>命令已执行。</translation>
    </message>
    <message>
        <source>Hello, and what the server can do</source>
        <translation>问候及服务器支持的功能</translation>
    </message>
    <message>
        <source>The server greets back. Each line after the first names one extension, a feature beyond the basic protocol.</source>
        <translation>服务器回应问候。从第二行起，每行列出一项扩展，即基本协议之外的功能。</translation>
    </message>
    <message>
        <source>Sender accepted</source>
        <translation>发件人已接受</translation>
    </message>
    <message>
        <source>The server takes the sender&apos;s address. Some servers check it more closely only when the recipient or the message comes.</source>
        <translation>服务器接受发件人地址。有些服务器要到收件人或邮件阶段才仔细检查。</translation>
    </message>
    <message>
        <source>Recipient accepted</source>
        <translation>收件人已接受</translation>
    </message>
    <message>
        <source>The server is willing to take a message for this recipient.</source>
        <translation>服务器愿意接收发给这位收件人的邮件。</translation>
    </message>
    <message>
        <source>Message accepted</source>
        <translation>邮件已接受</translation>
    </message>
    <message>
        <source>The server has taken the whole message and is responsible for it from now on. That it arrives in the mailbox is not proven by this line.</source>
        <translation>服务器已收下整封邮件，此后由它负责投递。但这一行还不能证明邮件已到达收件箱。</translation>
    </message>
    <message>
        <source>Recipient accepted, will forward</source>
        <translation>收件人已接受，将转发</translation>
    </message>
    <message>
        <source>Recipient moved, will be forwarded</source>
        <translation>收件人不在本地，将转发</translation>
    </message>
    <message>
        <source>The mailbox is at another server. This server accepts the message and passes it on.</source>
        <translation>邮箱在另一台服务器上，本服务器接受邮件并代为转发。</translation>
    </message>
    <message>
        <source>Accepted without checking</source>
        <translation>未核实，已接受</translation>
    </message>
    <message>
        <source>Cannot check the address, will try</source>
        <translation>无法核实地址，但会尝试投递</translation>
    </message>
    <message>
        <source>The server does not say whether the address exists, but will take a message for it and try to deliver it.</source>
        <translation>服务器不说明该地址是否存在，但会接收邮件并尝试投递。</translation>
    </message>
    <message>
        <source>Waiting mail starts</source>
        <translation>开始投递积存邮件</translation>
    </message>
    <message>
        <source>Delivery of waiting mail started</source>
        <translation>开始投递积存的邮件</translation>
    </message>
    <message>
        <source>The answer to ETRN: mail is waiting, and its delivery begins.</source>
        <translation>对 ETRN 的应答：有积存的邮件，现在开始投递。</translation>
    </message>
    <message>
        <source>Asks for the next answer</source>
        <translation>请求下一步应答</translation>
    </message>
    <message>
        <source>The server asks for the next part of the sign-in</source>
        <translation>服务器请求登录的下一部分</translation>
    </message>
    <message>
        <source>The sign-in is going on. What follows the code is the server&apos;s question in Base64, a way to write any bytes with letters and digits; it is no encryption.</source>
        <translation>登录正在进行。状态码后面是服务器的提问，以 Base64 写成；Base64 只是用字母和数字书写任意字节的方法，并不是加密。</translation>
    </message>
    <message>
        <source>Send the message now</source>
        <translation>请发送邮件</translation>
    </message>
    <message>
        <source>Start the message</source>
        <translation>请发送邮件</translation>
    </message>
    <message>
        <source>The server waits for the message: header, an empty line, text. A line with a single dot ends it.</source>
        <translation>服务器等待邮件：先是邮件头，再空一行，然后是正文，最后以只有一个点的行结束。</translation>
    </message>
    <message>
        <source>Server ends the conversation</source>
        <translation>服务器结束对话</translation>
    </message>
    <message>
        <source>Service not available, connection closes</source>
        <translation>服务不可用，即将断开</translation>
    </message>
    <message>
        <source>The server ends the conversation for now: too busy, too many connections, waited too long, or about to restart. Another try later may work.</source>
        <translation>服务器暂时结束对话：可能是繁忙、连接过多、等待过久或即将重启。稍后再试可能成功。</translation>
    </message>
    <message>
        <source>Instead of a greeting the server says that it takes no connection now: too busy, or too many connections from this address.</source>
        <translation>服务器没有问候，而是表示暂不接受连接：可能是繁忙，或来自本地址的连接过多。</translation>
    </message>
    <message>
        <source>The server ends the conversation and has not taken the message. Sending it again later is right.</source>
        <translation>服务器结束对话，没有收下邮件，可以稍后重新发送。</translation>
    </message>
    <message>
        <source>Another sign-in first</source>
        <translation>需先用其他方式登录</translation>
    </message>
    <message>
        <source>A password transition is needed</source>
        <translation>需要转换密码方式</translation>
    </message>
    <message>
        <source>An older number for 432: the account must sign in once in another way before this one works.</source>
        <translation>432 的旧编号：需要先用另一种方式登录一次，才能使用这种方式。</translation>
    </message>
    <message>
        <source>Command not allowed now</source>
        <translation>暂不允许该命令</translation>
    </message>
    <message>
        <source>A number hardly used: the command is not allowed at this moment.</source>
        <translation>很少使用的编号：此刻不允许该命令。</translation>
    </message>
    <message>
        <source>The server must learn the code in a new form first: sign in once with PLAIN over encryption, then this way works.</source>
        <translation>服务器需要先以新形式保存授权码：请在加密连接上用 PLAIN 登录一次，之后即可使用这种方式。</translation>
    </message>
    <message>
        <source>Mailbox not available now</source>
        <translation>邮箱暂时不可用</translation>
    </message>
    <message>
        <source>The server cannot do this now, for instance because the mailbox is busy or a rule asks for patience. The same command may succeed later.</source>
        <translation>服务器现在无法处理，例如邮箱正忙，或规定要求等待。稍后重试可能成功。</translation>
    </message>
    <message>
        <source>The server takes nothing for this recipient now. Servers that test patience (greylisting) answer so to unknown senders; after some minutes the same attempt succeeds.</source>
        <translation>服务器暂不接收发给这位收件人的邮件。采用灰名单的服务器会这样应答陌生发件人，几分钟后重试即可成功。</translation>
    </message>
    <message>
        <source>Local error, try later</source>
        <translation>服务器内部错误，请稍后再试</translation>
    </message>
    <message>
        <source>Something went wrong on the server&apos;s side, or it wants a later try (greylisting). The message was not taken; it may be sent again later.</source>
        <translation>服务器一侧出错，或要求稍后再试（灰名单）。邮件未被收下，可以稍后重新发送。</translation>
    </message>
    <message>
        <source>Not enough room, or too many recipients</source>
        <translation>空间不足或收件人过多</translation>
    </message>
    <message>
        <source>The server has no room now, or one message has more recipients than it takes at once; the rest can follow in another message.</source>
        <translation>服务器暂时空间不足，或一封邮件的收件人超过上限，其余收件人可另发一封。</translation>
    </message>
    <message>
        <source>No mail is waiting, or the host is not known</source>
        <translation>没有积存的邮件或主机未知</translation>
    </message>
    <message>
        <source>An answer to ATRN or ETRN: there is nothing to hand over.</source>
        <translation>对 ATRN 或 ETRN 的应答：没有可交付的邮件。</translation>
    </message>
    <message>
        <source>Not available at the moment</source>
        <translation>暂时不可用</translation>
    </message>
    <message>
        <source>A part of the server that is needed for this does not work now. A later try may succeed.</source>
        <translation>处理所需的服务器部件暂时不工作，稍后重试可能成功。</translation>
    </message>
    <message>
        <source>TLS not available at the moment</source>
        <translation>暂时无法启用 TLS</translation>
    </message>
    <message>
        <source>The server offered encryption and cannot start it now. Going on without it would show the code to everybody on the way, so the program stops.</source>
        <translation>服务器声明支持加密，但现在无法启用。不加密继续会让途中的任何人看到授权码，因此程序停止。</translation>
    </message>
    <message>
        <source>Sign-in not possible now</source>
        <translation>暂时无法登录</translation>
    </message>
    <message>
        <source>Temporary authentication failure</source>
        <translation>登录暂时失败</translation>
    </message>
    <message>
        <source>The server cannot check names and codes at the moment. This says nothing about whether the code is right.</source>
        <translation>服务器暂时无法核对用户名和授权码，这并不说明授权码是否正确。</translation>
    </message>
    <message>
        <source>Parameters cannot be used now</source>
        <translation>暂时无法使用参数</translation>
    </message>
    <message>
        <source>The server knows the parameters of the command but cannot honour them now.</source>
        <translation>服务器认识该命令的参数，但暂时无法满足。</translation>
    </message>
    <message>
        <source>Cannot start the delivery of waiting mail</source>
        <translation>无法开始投递积存的邮件</translation>
    </message>
    <message>
        <source>The answer to ETRN: the delivery cannot be started now.</source>
        <translation>对 ETRN 的应答：现在无法开始投递。</translation>
    </message>
    <message>
        <source>Delivery of waiting mail not allowed</source>
        <translation>不允许投递积存的邮件</translation>
    </message>
    <message>
        <source>The answer to ETRN: this host may not ask for it.</source>
        <translation>对 ETRN 的应答：不允许该主机提出此要求。</translation>
    </message>
    <message>
        <source>Command not known</source>
        <translation>不认识该命令</translation>
    </message>
    <message>
        <source>Command not recognised</source>
        <translation>无法识别的命令</translation>
    </message>
    <message>
        <source>The server does not know this command, or the line was too long.</source>
        <translation>服务器不认识该命令，或该行过长。</translation>
    </message>
    <message>
        <source>Does not know EHLO</source>
        <translation>不支持 EHLO</translation>
    </message>
    <message>
        <source>EHLO not recognised</source>
        <translation>不支持 EHLO</translation>
    </message>
    <message>
        <source>The server does not know EHLO, so it is a very old one, or something between has changed the line. The program tries HELO next.</source>
        <translation>服务器不认识 EHLO，可能非常老旧，或途中有设备改动了该行。程序接着改用 HELO。</translation>
    </message>
    <message>
        <source>Sign-in line not recognised</source>
        <translation>无法识别登录命令</translation>
    </message>
    <message>
        <source>The server does not know AUTH, or the line was too long for it.</source>
        <translation>服务器不认识 AUTH，或该行过长。</translation>
    </message>
    <message>
        <source>Parameters wrong</source>
        <translation>参数有误</translation>
    </message>
    <message>
        <source>Error in the parameters</source>
        <translation>参数错误</translation>
    </message>
    <message>
        <source>The command is known, but what follows it is not written as the server wants it.</source>
        <translation>服务器认识该命令，但后面的参数写法不符合要求。</translation>
    </message>
    <message>
        <source>Name not accepted</source>
        <translation>不接受所报的名称</translation>
    </message>
    <message>
        <source>The server does not accept the name or address that this computer introduces itself with.</source>
        <translation>服务器不接受本机自报的名称或地址。</translation>
    </message>
    <message>
        <source>STARTTLS takes no parameters</source>
        <translation>STARTTLS 不带参数</translation>
    </message>
    <message>
        <source>The server read something behind STARTTLS, and nothing may stand there.</source>
        <translation>服务器在 STARTTLS 后面读到了内容，而那里不应有任何内容。</translation>
    </message>
    <message>
        <source>Sign-in broken off</source>
        <translation>登录中止</translation>
    </message>
    <message>
        <source>Sign-in broken off, or not readable</source>
        <translation>登录中止或无法读取</translation>
    </message>
    <message>
        <source>The server could not read the answer as Base64, or it confirms that the client gave up with a star.</source>
        <translation>服务器无法按 Base64 解读应答，或确认客户端已用星号中止登录。</translation>
    </message>
    <message>
        <source>Sender&apos;s address not written correctly</source>
        <translation>发件人地址写法有误</translation>
    </message>
    <message>
        <source>The server does not accept how the sender&apos;s address is written.</source>
        <translation>服务器不接受发件人地址的写法。</translation>
    </message>
    <message>
        <source>Recipient&apos;s address not written correctly</source>
        <translation>收件人地址写法有误</translation>
    </message>
    <message>
        <source>The server does not accept how the recipient&apos;s address is written.</source>
        <translation>服务器不接受收件人地址的写法。</translation>
    </message>
    <message>
        <source>Command not offered</source>
        <translation>未启用该命令</translation>
    </message>
    <message>
        <source>Command not available</source>
        <translation>命令未启用</translation>
    </message>
    <message>
        <source>The server knows this command but does not offer it.</source>
        <translation>服务器认识该命令，但没有启用。</translation>
    </message>
    <message>
        <source>Does not offer EHLO</source>
        <translation>未启用 EHLO</translation>
    </message>
    <message>
        <source>EHLO not available</source>
        <translation>EHLO 未启用</translation>
    </message>
    <message>
        <source>The server does not offer EHLO. The program tries HELO next, the older way to say hello; there is no sign-in and no encryption then.</source>
        <translation>服务器没有启用 EHLO。程序接着改用较旧的 HELO，此时无法登录也无法加密。</translation>
    </message>
    <message>
        <source>Wrong order</source>
        <translation>顺序错误</translation>
    </message>
    <message>
        <source>Commands in the wrong order</source>
        <translation>命令顺序错误</translation>
    </message>
    <message>
        <source>This command may not come at this place. When several commands were sent at once, it is often only the echo of a refusal before it.</source>
        <translation>该命令不应在此处出现。如果一次发出了多条命令，这往往只是前面某次拒绝的连带结果。</translation>
    </message>
    <message>
        <source>Sign-in not possible at this place</source>
        <translation>此时不能登录</translation>
    </message>
    <message>
        <source>The sign-in came at the wrong moment: already signed in, in the middle of a message, or not offered here.</source>
        <translation>登录的时机不对：已经登录，正在发送邮件，或此处不提供登录。</translation>
    </message>
    <message>
        <source>Something has to come first</source>
        <translation>需先完成其他步骤</translation>
    </message>
    <message>
        <source>The server wants another step before the sender, nearly always signing in.</source>
        <translation>服务器要求在发件人之前先完成其他步骤，几乎总是登录。</translation>
    </message>
    <message>
        <source>Parameter not offered</source>
        <translation>不支持该参数</translation>
    </message>
    <message>
        <source>Parameter not available</source>
        <translation>不支持该参数</translation>
    </message>
    <message>
        <source>The server knows the command but not this parameter of it.</source>
        <translation>服务器认识该命令，但不支持这个参数。</translation>
    </message>
    <message>
        <source>Way to sign in not offered</source>
        <translation>不支持这种登录方式</translation>
    </message>
    <message>
        <source>Way to sign in not known</source>
        <translation>不支持这种登录方式</translation>
    </message>
    <message>
        <source>The server does not offer the way to sign in that the client chose.</source>
        <translation>服务器不提供客户端选择的登录方式。</translation>
    </message>
    <message>
        <source>Takes no mail</source>
        <translation>不接收邮件</translation>
    </message>
    <message>
        <source>Host takes no mail</source>
        <translation>主机不接收邮件</translation>
    </message>
    <message>
        <source>This computer takes no mail at all, from nobody. It is the wrong server.</source>
        <translation>这台主机完全不接收邮件，服务器选错了。</translation>
    </message>
    <message>
        <source>Wants encryption first</source>
        <translation>要求先加密</translation>
    </message>
    <message>
        <source>Encryption needed</source>
        <translation>需要加密</translation>
    </message>
    <message>
        <source>The server wants an encrypted connection before it goes on.</source>
        <translation>服务器要求先加密，然后才能继续。</translation>
    </message>
    <message>
        <source>Encryption needed for this way to sign in</source>
        <translation>这种登录方式需要加密</translation>
    </message>
    <message>
        <source>An older number for 538: this way to sign in is allowed on an encrypted connection only.</source>
        <translation>538 的旧编号：这种登录方式只能在加密连接上使用。</translation>
    </message>
    <message>
        <source>Account switched off</source>
        <translation>账号已停用</translation>
    </message>
    <message>
        <source>The server knows the account, and it is switched off.</source>
        <translation>服务器认识该账号，但账号已停用。</translation>
    </message>
    <message>
        <source>Wants a sign-in first</source>
        <translation>要求先登录</translation>
    </message>
    <message>
        <source>Sign-in required</source>
        <translation>需要登录</translation>
    </message>
    <message>
        <source>The server does nothing more for clients that have not signed in.</source>
        <translation>服务器不再为未登录的客户端提供服务。</translation>
    </message>
    <message>
        <source>Encryption required first</source>
        <translation>需要先加密</translation>
    </message>
    <message>
        <source>The server lets nobody sign in before the connection is encrypted with STARTTLS.</source>
        <translation>服务器要求先用 STARTTLS 加密连接，然后才能登录。</translation>
    </message>
    <message>
        <source>Sign-in refused by a rule</source>
        <translation>登录被规定拒绝</translation>
    </message>
    <message>
        <source>A number hardly used: a rule of the server does not allow this.</source>
        <translation>很少使用的编号：服务器的规定不允许。</translation>
    </message>
    <message>
        <source>Way to sign in too weak</source>
        <translation>登录方式安全性不足</translation>
    </message>
    <message>
        <source>The server wants a safer way to sign in for this account. Google and others use this number to ask for an app password.</source>
        <translation>服务器要求该账号使用更安全的登录方式。Google 等用此编号要求使用应用专用密码。</translation>
    </message>
    <message>
        <source>Authentication credentials invalid</source>
        <translation>登录凭据无效</translation>
    </message>
    <message>
        <source>The server understood the sign-in but does not accept the name and code.</source>
        <translation>服务器看懂了登录请求，但不认可用户名和授权码。</translation>
    </message>
    <message>
        <source>The server refuses the sender because nobody has signed in, or because the sign-in did not count.</source>
        <translation>服务器拒绝该发件人，因为尚未登录或登录无效。</translation>
    </message>
    <message>
        <source>Encryption required for this way to sign in</source>
        <translation>这种登录方式需要加密</translation>
    </message>
    <message>
        <source>This way to sign in would show the code; the server allows it on an encrypted connection only.</source>
        <translation>这种登录方式会暴露授权码，服务器只允许在加密连接上使用。</translation>
    </message>
    <message>
        <source>Not done: mailbox not available or not allowed</source>
        <translation>未执行：邮箱不可用或不允许</translation>
    </message>
    <message>
        <source>The server refuses for good: the mailbox does not exist, or a rule forbids it. The words behind the code say which.</source>
        <translation>服务器明确拒绝：邮箱不存在，或规定不允许。具体原因见状态码后的文字。</translation>
    </message>
    <message>
        <source>Sign-in not allowed</source>
        <translation>不允许登录</translation>
    </message>
    <message>
        <source>No usual number for a sign-in, but some providers use it: mostly the account may not sign in with mail programs, or SMTP is switched off.</source>
        <translation>这不是登录阶段的常用编号，但有些服务商会用：多半是账号不允许用邮件客户端登录，或未开启 SMTP 服务。</translation>
    </message>
    <message>
        <source>Sender not accepted</source>
        <translation>不接受该发件人</translation>
    </message>
    <message>
        <source>The server does not let this account or this computer send with this address.</source>
        <translation>服务器不允许该账号或本机以此地址发信。</translation>
    </message>
    <message>
        <source>Recipient not accepted</source>
        <translation>不接受该收件人</translation>
    </message>
    <message>
        <source>There is no such mailbox, or it takes no mail from this sender, or the server does not pass mail on to it.</source>
        <translation>没有这个邮箱，或它不接收该发件人的邮件，或服务器不为其转发。</translation>
    </message>
    <message>
        <source>Message not accepted</source>
        <translation>邮件被拒收</translation>
    </message>
    <message>
        <source>The server has read the message and refuses it, mostly for its content, its sender or missing proofs of origin.</source>
        <translation>服务器读完邮件后拒收，多半是因为内容、发件人或缺少来源验证。</translation>
    </message>
    <message>
        <source>Recipient is at another server</source>
        <translation>收件人在另一台服务器</translation>
    </message>
    <message>
        <source>The mailbox is elsewhere, and this server does not pass mail on to it. The words behind the code may name the new address.</source>
        <translation>邮箱不在这里，本服务器不转发。状态码后的文字可能给出新地址。</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>超出大小限制</translation>
    </message>
    <message>
        <source>The mailbox is full, or the message is larger than the server accepts.</source>
        <translation>邮箱已满，或邮件超过服务器允许的大小。</translation>
    </message>
    <message>
        <source>Message too large</source>
        <translation>邮件过大</translation>
    </message>
    <message>
        <source>The size announced with SIZE is more than the server accepts. Nothing was sent in vain: that is what SIZE is for.</source>
        <translation>SIZE 申报的大小超过服务器上限。邮件还没有发出，避免了白白传送，这正是 SIZE 的作用。</translation>
    </message>
    <message>
        <source>Message too large or not wanted</source>
        <translation>邮件过大或不被接受</translation>
    </message>
    <message>
        <source>The message is larger than the server accepts; some servers also use this number for forbidden attachments.</source>
        <translation>邮件超过服务器允许的大小；有些服务器也用此编号拒收不允许的附件。</translation>
    </message>
    <message>
        <source>Mailbox name not allowed</source>
        <translation>不允许的邮箱名</translation>
    </message>
    <message>
        <source>The address is not written as the server wants it, or may not be used here.</source>
        <translation>地址的写法不符合要求，或不允许在此使用。</translation>
    </message>
    <message>
        <source>Sender&apos;s address not allowed</source>
        <translation>不允许该发件人地址</translation>
    </message>
    <message>
        <source>This sender&apos;s address may not be used here, mostly because it does not belong to the account that has signed in.</source>
        <translation>不允许使用该发件人地址，多半是因为它不属于已登录的账号。</translation>
    </message>
    <message>
        <source>Recipient&apos;s address not allowed</source>
        <translation>不允许该收件人地址</translation>
    </message>
    <message>
        <source>The recipient&apos;s address is not written correctly, or the server takes no mail for it from this client.</source>
        <translation>收件人地址写法有误，或服务器不为该客户端接收发往此地址的邮件。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>操作失败</translation>
    </message>
    <message>
        <source>The server refuses for good and gives no more exact number; the words behind it say why.</source>
        <translation>服务器明确拒绝，没有更具体的编号，原因见后面的文字。</translation>
    </message>
    <message>
        <source>No mail service here</source>
        <translation>此处不提供邮件服务</translation>
    </message>
    <message>
        <source>Instead of a greeting the server says that it does not serve this computer. It may take no mail at all, or have this address on a list.</source>
        <translation>服务器没有问候，而是表示不为本机服务：可能完全不收邮件，或本机地址在黑名单中。</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>The server refuses the sign-in without a more exact number; the words behind it say why.</source>
        <translation>服务器拒绝登录，没有更具体的编号，原因见后面的文字。</translation>
    </message>
    <message>
        <source>The server does not take mail for this recipient from here; often it passes mail on only for those who have signed in.</source>
        <translation>服务器不接收由此发给该收件人的邮件，通常只为已登录的用户转发。</translation>
    </message>
    <message>
        <source>No valid recipients</source>
        <translation>没有有效的收件人</translation>
    </message>
    <message>
        <source>No recipient was accepted, so there is nobody to send a message to.</source>
        <translation>没有任何收件人被接受，因此无从发送邮件。</translation>
    </message>
    <message>
        <source>The server has read the message and refuses it, often as spam; the words behind the code say why.</source>
        <translation>服务器读完邮件后拒收，往往是判为垃圾邮件，原因见状态码后的文字。</translation>
    </message>
    <message>
        <source>Parameters not recognised</source>
        <translation>无法识别的参数</translation>
    </message>
    <message>
        <source>The server does not know a parameter behind the sender&apos;s or recipient&apos;s address.</source>
        <translation>服务器不认识发件人或收件人地址后面的参数。</translation>
    </message>
    <message>
        <source>Domain takes no mail</source>
        <translation>域名不接收邮件</translation>
    </message>
    <message>
        <source>The domain of the address declares in DNS that it never takes mail (null MX).</source>
        <translation>该地址的域名在 DNS 中声明不接收任何邮件（空 MX 记录）。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>TLS from the start</source>
        <translation>全程 TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>no encryption</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>Outgoing server: %1, port %2, %3</source>
        <translation>发件服务器：%1，端口 %2，%3</translation>
    </message>
    <message>
        <source>User name: %1</source>
        <translation>用户名：%1</translation>
    </message>
    <message>
        <source>Tested: %1</source>
        <translation>测试时间：%1</translation>
    </message>
    <message>
        <source>The server keeps the message under the number %1.</source>
        <translation>服务器给这封邮件的编号是 %1。</translation>
    </message>
    <message>
        <source>No message was sent.</source>
        <translation>没有发送邮件。</translation>
    </message>
    <message>
        <source>If that does not help, it may also be:</source>
        <translation>如果没有解决，也可能是：</translation>
    </message>
    <message>
        <source>Proven by this line: %1</source>
        <translation>作为依据的一行：%1</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>The report could not be saved to %1: %2</source>
        <translation>报告无法保存到 %1：%2</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>The file is no report that this program understands (%1).</source>
        <translation>此文件不是本程序能识别的报告（%1）。</translation>
    </message>
    <message>
        <source>Before it was saved, this report was searched for every code and password used since Heloscope was started: as plain text, in Base64, URL, HTML, JSON and quoted-printable form, in hexadecimal and in UTF-16. None is in it.</source>
        <translation>保存之前，已在本报告中查找 Heloscope 启动以来用过的所有授权码和密码，包括明文、Base64、URL、HTML、JSON、quoted-printable、十六进制和 UTF-16 形式，均未发现。</translation>
    </message>
    <message>
        <source>Since Heloscope was started no code was used, so there was none to search for; what was masked during the test stays masked.</source>
        <translation>Heloscope 启动以来没有用过授权码，因此没有可查找的内容；测试时已隐去的内容仍然隐去。</translation>
    </message>
    <message>
        <source>Addresses, user names, names of servers and IP addresses were replaced by stand-ins.</source>
        <translation>邮箱地址、用户名、服务器名称和 IP 地址均已替换成代号。</translation>
    </message>
    <message>
        <source>The report was not saved: a code was found in it.</source>
        <translation>报告未保存：其中发现了授权码。</translation>
    </message>
</context>
<context>
    <name>RetentionRow</name>
    <message>
        <source>Keep no runs</source>
        <translation>不保存测试记录</translation>
    </message>
    <message>
        <source>Keep runs without limit of time</source>
        <translation>测试记录永久保存</translation>
    </message>
    <message>
        <source>Keep runs for %1 days</source>
        <translation>测试记录保存 %1 天</translation>
    </message>
    <message>
        <source>any number for each account</source>
        <translation>每个账号不限条数</translation>
    </message>
    <message>
        <source>at most %1 for each account</source>
        <translation>每个账号最多 %1 条</translation>
    </message>
    <message>
        <source>How long runs are kept</source>
        <translation>测试记录的保存时间</translation>
    </message>
    <message>
        <source>How many runs of each account are kept</source>
        <translation>每个账号保存的记录条数</translation>
    </message>
</context>
<context>
    <name>RunHistory</name>
    <message>
        <source>The history could not be understood. It was kept as %1, and a new one is begun.</source>
        <translation>测试记录文件无法识别。原文件已保留为 %1，并已新建一份测试记录。</translation>
    </message>
    <message>
        <source>The history was written by a newer version of Heloscope. It was kept as %1, and a new one is begun.</source>
        <translation>测试记录由更新版本的 Heloscope 写入。原文件已保留为 %1，并已新建一份测试记录。</translation>
    </message>
    <message>
        <source>The history %1 could not be opened. Tests work as always; their results are not kept.</source>
        <translation>无法打开测试记录 %1。测试不受影响，但结果不会保存。</translation>
    </message>
    <message>
        <source>The history %1 could not be changed. Tests work as always; this result is not kept.</source>
        <translation>无法写入测试记录 %1。测试不受影响，但本次结果没有保存。</translation>
    </message>
    <message>
        <source>The history %1 could not be read.</source>
        <translation>无法读取测试记录 %1。</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>The conversation</source>
        <translation>对话本身</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Connection and network</source>
        <translation>连接与网络</translation>
    </message>
    <message>
        <source>Sending a message</source>
        <translation>发送邮件</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>H&amp;ide</source>
        <translation>隐藏(&amp;I)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>隐藏%1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste: %1</source>
        <translation>粘贴%1</translation>
    </message>
</context>
<context>
    <name>SecretInspection</name>
    <message>
        <source>✕ The clipboard holds %1 characters, far more than a code has. Nothing was pasted.</source>
        <translation>✕ 剪贴板里有 %1 个字符，远远超过授权码的长度，因此没有粘贴。</translation>
    </message>
    <message>
        <source>✕ Nothing is typed here yet. Without it the server lets nobody in.</source>
        <translation>✕ 这里还没有填写。不填写，服务器不会允许登录。</translation>
    </message>
    <message>
        <source>⚠ %1 If it is meant so, test it just as it is.</source>
        <extracomment>%1 what the inspection says, after a warning mark</extracomment>
        <translation>⚠ %1如果确实如此，可以再点一次，原样测试。</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <extracomment>%1 what the inspection says, after a check mark</extracomment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <extracomment>%1 what the inspection says, after a warning mark</extracomment>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Changes only the field above; nothing is sent.</source>
        <translation>只修改上方的输入框，不会发送任何内容。</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>SecurityView</name>
    <message>
        <source>No encrypted connection was made.</source>
        <translation>没有建立加密连接。</translation>
    </message>
    <message>
        <source>Not to be trusted</source>
        <translation>不可信任</translation>
    </message>
    <message>
        <source>Encrypted and trusted, but something should be done</source>
        <translation>已加密且可信，但有需要处理的问题</translation>
    </message>
    <message>
        <source>Encrypted and trusted</source>
        <translation>已加密且可信</translation>
    </message>
    <message>
        <source>Safety of the connection</source>
        <translation>连接的安全性</translation>
    </message>
    <message>
        <source>In the library&apos;s words: %1</source>
        <translation>加密库原文：%1</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Certificate file of a private authority</source>
        <translation>私有证书颁发机构的证书文件</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>不登录</translation>
    </message>
    <message>
        <source>Signs in as %1</source>
        <translation>登录用户名：%1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>The practice server runs inside this program, on this computer only.</source>
        <translation>练习服务器在本程序内运行，仅限这台电脑。</translation>
    </message>
    <message>
        <source>Filled in from what is known about %1 (checked %2).</source>
        <translation>已按%1的资料自动填写（核对于 %2）。</translation>
    </message>
    <message>
        <source>These values are a guess. The help page of your provider or company names the server for outgoing mail (SMTP).</source>
        <translation>以下设置是推测的。正确的发件服务器（SMTP）请以邮箱服务商或公司的帮助页面为准。</translation>
    </message>
    <message>
        <source>Outgoing server for %1</source>
        <translation>%1 的发件服务器</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>更改(&amp;C)…</translation>
    </message>
    <message>
        <source>Change the server: %1</source>
        <translation>更改服务器：%1</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>发件服务器(&amp;S)</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>服务器名称</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>加密方式(&amp;E)</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密方式</translation>
    </message>
    <message>
        <source>TLS from the start (usual with port 465)</source>
        <translation>全程 TLS，即 SSL（通常用端口 465）</translation>
    </message>
    <message>
        <source>STARTTLS: begins readable, then encrypts (usual with port 587)</source>
        <translation>STARTTLS：先明文连接，再加密（通常用端口 587）</translation>
    </message>
    <message>
        <source>None: everything readable on the way</source>
        <translation>不加密：途中全部可见</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Empty: no sign-in</source>
        <translation>留空表示不登录</translation>
    </message>
    <message>
        <source>%1 has its own user names; it shows yours on the page where the key is made.</source>
        <translation>%1使用专门的用户名，可在生成密钥的页面上看到。</translation>
    </message>
    <message>
        <source>Usually the whole address; some servers want only the part before the @.</source>
        <translation>通常是完整邮箱地址，有些服务器只要 @ 前面的部分。</translation>
    </message>
    <message>
        <source>Without encryption everybody on the way can read the password and the mail. Use it only in a network you trust; you will be asked again before each test.</source>
        <translation>不加密时，途中任何人都能读到密码和邮件。请只在可信的网络中使用；每次测试前会再次询问。</translation>
    </message>
    <message>
        <source>Sign-in &amp;method</source>
        <translation>登录方式(&amp;M)</translation>
    </message>
    <message>
        <source>Sign-in method</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>The safest one the server offers</source>
        <translation>服务器支持的最安全的方式</translation>
    </message>
    <message>
        <source>Name in EH&amp;LO</source>
        <translation>EHLO 名称(&amp;L)</translation>
    </message>
    <message>
        <source>Name this computer gives in EHLO</source>
        <translation>本机在 EHLO 中使用的名称</translation>
    </message>
    <message>
        <source>Empty: the address of this computer</source>
        <translation>留空则使用本机 IP 地址</translation>
    </message>
    <message>
        <source>Certif&amp;icate file</source>
        <translation>证书文件(&amp;I)</translation>
    </message>
    <message>
        <source>Only for a server with its own certificate authority</source>
        <translation>仅用于使用私有证书的服务器</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Advanced…</source>
        <translation>高级设置…</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>%1 · port %2 · %3</source>
        <extracomment>%1 server name, %2 port number, %3 encryption</extracomment>
        <translation>%1 · 端口 %2 · %3</translation>
    </message>
</context>
<context>
    <name>StageRail</name>
    <message>
        <source>Look up</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Greet</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>告别</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>测试步骤</translation>
    </message>
    <message>
        <source>%1: passed in %2</source>
        <translation>%1：已通过，用时 %2</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>%1: now</source>
        <translation>%1：进行中</translation>
    </message>
    <message>
        <source>%1: not asked for</source>
        <translation>%1：未要求</translation>
    </message>
    <message>
        <source>%1: not reached</source>
        <translation>%1：未到达</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Does my mail account send?</source>
        <translation>我的邮箱能发信吗？</translation>
    </message>
    <message>
        <source>Heloscope sets it up, tries it, shows the whole conversation with the server, and says in plain words what is wrong.</source>
        <translation>Heloscope 帮你配置并测试邮箱，展示与服务器的完整对话，并用通俗的话说明问题所在。</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>我有邮箱账号</translation>
    </message>
    <message>
        <source>Type the address. You are led to the right server and to the authorization code, and a test proves that it works.</source>
        <translation>输入邮箱地址，程序会找到正确的发件服务器，教你获取授权码，并通过测试证明可以发信。</translation>
    </message>
    <message>
        <source>&amp;Set up an account…</source>
        <translation>配置邮箱账号(&amp;S)…</translation>
    </message>
    <message>
        <source>I want to try it first</source>
        <translation>我想先试试</translation>
    </message>
    <message>
        <source>A practice server inside this program. No account needed, nothing leaves this computer, nothing can break.</source>
        <translation>程序内置练习服务器：不需要账号，数据不离开这台电脑，也不会弄坏任何东西。</translation>
    </message>
    <message>
        <source>&amp;Practice…</source>
        <translation>开始练习(&amp;P)…</translation>
    </message>
    <message>
        <source>Somebody sent me a file</source>
        <translation>别人发给我一个文件</translation>
    </message>
    <message>
        <source>Open a saved test and read what happened, line by line, as if it had been run here.</source>
        <translation>打开已保存的测试记录，逐行查看发生了什么，就像在本机运行过一样。</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>StepsHeader</name>
    <message>
        <source>Address</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>发件服务器</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>Tells</name>
    <message>
        <source>It is this if the same user name and code fail in another mail program too.</source>
        <translation>如果同样的用户名和密码（授权码）在别的邮件客户端里也登录不了，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if what was typed is the password for the website.</source>
        <translation>如果填的是网页登录密码，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if what was typed is the password for the website, or if sign-in there needs two steps.</source>
        <translation>如果填的是网页登录密码，或者网页登录需要两步验证，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if POP3, IMAP or SMTP is switched off in the settings of the mailbox on the web.</source>
        <translation>如果网页邮箱设置里的 POP3、IMAP 或 SMTP 服务没有开启，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if nobody in the organisation can send with a mail program or device.</source>
        <translation>如果整个组织的人都不能用邮件客户端或设备发信，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if other mailboxes of the same organisation can send.</source>
        <translation>如果同一组织的其他邮箱可以发信，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if no password works there any more, not even an app password.</source>
        <translation>如果任何密码（包括应用专用密码）都不再有效，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the administrator&apos;s sign-in log shows a policy that blocked the sign-in.</source>
        <translation>如果管理员的登录日志显示有策略拦截了登录，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the program signs in with a token (“Sign in with Google” or “with Microsoft”), not with a password.</source>
        <translation>如果程序用令牌登录（“使用 Google 登录”或“使用 Microsoft 登录”）而不是密码，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the mailbox on the web shows a warning or asks for a confirmation.</source>
        <translation>如果网页邮箱里有警告或要求确认，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the account is new, unpaid or still in a trial.</source>
        <translation>如果账号是新开的、未付费或仍在试用，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if several sign-ins failed shortly before and it works again after an hour without any.</source>
        <translation>如果之前连续登录失败过几次，停一个小时后又能登录，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the program was not told to sign in for sending (“My server requires authentication”).</source>
        <translation>如果程序里没有勾选“发件服务器要求身份验证”，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the line AUTH in the server&apos;s features does not name the method the program uses.</source>
        <translation>如果服务器功能列表的 AUTH 一行里没有程序所用的登录方式，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the same sign-in works a quarter of an hour later without any change.</source>
        <translation>如果什么都不改，一刻钟后又能登录，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the account has a list of permitted addresses and it works from one of them.</source>
        <translation>如果账号设有允许的 IP 名单，而从名单内的地址可以登录，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if “nslookup” with the server&apos;s name fails on another network too.</source>
        <translation>如果换一个网络用 nslookup 也查不到服务器名，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if other names cannot be looked up at the moment either.</source>
        <translation>如果此刻其他域名也查不到，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the error comes at once, not after a wait.</source>
        <translation>如果错误马上出现而不是等了很久，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the error comes only after a long wait, from other networks too.</source>
        <translation>如果等了很久才报错，换网络也一样，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the same server answers on port 465 or 587, or on this port from another network such as a mobile phone&apos;s.</source>
        <translation>如果同一服务器的 465 或 587 端口有应答，或者换一个网络（例如手机热点）这个端口就通，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if web pages do not open either, or only with the VPN on or off.</source>
        <translation>如果网页也打不开，或者只有开启（或关闭）VPN 才能打开，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the server hangs up at the same step each time although port and encryption are right.</source>
        <translation>如果端口和加密方式都对，而服务器每次都在同一步断开，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if it works on another network, or with the mail check of the security software switched off.</source>
        <translation>如果换一个网络，或者关闭安全软件的邮件检查后就正常，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if host or port differ from those on the provider&apos;s help page.</source>
        <translation>如果服务器名或端口与服务商帮助页上的不同，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if encryption is set to “none” in the program.</source>
        <translation>如果程序里的加密方式设为“无”，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if it works with port 465 and SSL/TLS, or with port 587 and STARTTLS.</source>
        <translation>如果改用 465 端口加 SSL/TLS，或 587 端口加 STARTTLS 就正常，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the server&apos;s features (the lines after EHLO) do not name STARTTLS.</source>
        <translation>如果服务器的功能列表（EHLO 之后的各行）里没有 STARTTLS，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if one of both sides is older than about 2015, or it works with a current mail program.</source>
        <translation>如果双方有一方是 2015 年以前的旧系统，或者换新版邮件客户端就正常，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the last day of the certificate has passed and the clock of this computer is right.</source>
        <translation>如果证书已过有效期，而本机时钟是准的，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the server&apos;s name as it was typed is not among the names in the certificate.</source>
        <translation>如果填写的服务器名不在证书的域名之中，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the certificate was issued by the server itself or by a company&apos;s own authority, on every network.</source>
        <translation>如果在任何网络下证书都由服务器自己或公司内部机构签发，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the certificate&apos;s issuer is a security program or a company&apos;s firewall, and another network shows another issuer.</source>
        <translation>如果证书由安全软件或公司防火墙签发，换一个网络签发者就不同，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the name behind EHLO has no dot, or is an address without brackets.</source>
        <translation>如果 EHLO 后面的名字不含点，或者是没有方括号的 IP 地址，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if another mail program works with the same settings.</source>
        <translation>如果同样的设置在别的邮件客户端里正常，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if other users of the server have the same trouble now.</source>
        <translation>如果该服务器的其他用户此刻也有同样的问题，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if it works when the sender is the very address that signs in.</source>
        <translation>如果把发件人改成登录的那个地址就正常，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the sender&apos;s address has a typing error, or its domain does not exist.</source>
        <translation>如果发件人地址写错了，或者它的域名不存在，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if mail to addresses of the server&apos;s own domain goes through.</source>
        <translation>如果发给服务器自己域名的地址能成功，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if mail to another address of that domain goes through.</source>
        <translation>如果发给同一域名的其他地址能成功，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the part behind the @ has a typing error, or no website and no mail server.</source>
        <translation>如果 @ 后面的部分写错了，或者该域名既没有网站也没有邮件服务器，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if colleagues inside the recipient&apos;s organisation can write to the address.</source>
        <translation>如果收件人单位内部的同事可以发到这个地址，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the recipient says so, or a short mail is refused as well.</source>
        <translation>如果收件人确认邮箱已满，或者很短的邮件也被拒绝，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the message goes through to a few recipients at a time.</source>
        <translation>如果分成几次、每次少量收件人就能发出，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the message goes through without its attachments.</source>
        <translation>如果去掉附件就能发出，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if a message written in a mail program goes through.</source>
        <translation>如果用邮件客户端写的邮件能发出，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if a message with other words and without links goes through to the same recipient.</source>
        <translation>如果换一种措辞、不带链接的邮件能发给同一收件人，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the message goes through without the attachment, however small that is.</source>
        <translation>如果附件再小也要去掉才能发出，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the reply gives no more precise reason; only the receiving side&apos;s log can tell.</source>
        <translation>如果应答没有给出更具体的理由，就是这个原因；只有收件方的日志才知道详情。</translation>
    </message>
    <message>
        <source>It is this if it works while no other program or device is connected to the account.</source>
        <translation>如果没有其他程序或设备连接该账号时正常，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if single messages with a pause between them go through.</source>
        <translation>如果一封一封、隔一会儿再发就能成功，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if it works again after midnight, or after the plan has been extended.</source>
        <translation>如果过了零点，或者升级套餐后又能发信，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the same message is accepted when it is tried again after a quarter of an hour.</source>
        <translation>如果一刻钟后重发同一封邮件就被接受，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the sending address is found on a block list, and it works from another address.</source>
        <translation>如果发信 IP 在黑名单上，而换一个 IP 就正常，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if “nslookup” with the sending address finds no name.</source>
        <translation>如果用 nslookup 查发信 IP 查不到域名，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the SPF record of the sender&apos;s domain does not name the sending server.</source>
        <translation>如果发件人域名的 SPF 记录不包含发信服务器，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the message has no DKIM signature, or a check of it fails.</source>
        <translation>如果邮件没有 DKIM 签名，或者签名校验失败，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the domain in “From” has a DMARC record that says “reject” or “quarantine”.</source>
        <translation>如果“发件人”域名的 DMARC 记录写着 reject 或 quarantine，就是这个原因。</translation>
    </message>
    <message>
        <source>It is this if the sender&apos;s domain has neither an SPF record nor a DKIM key.</source>
        <translation>如果发件人域名既没有 SPF 记录也没有 DKIM 密钥，就是这个原因。</translation>
    </message>
</context>
<context>
    <name>TestMessage</name>
    <message>
        <source>Checking that my mail works</source>
        <translation>看看我的邮箱能不能用</translation>
    </message>
    <message>
        <source>A short note to myself</source>
        <translation>写给自己的一封短信</translation>
    </message>
    <message>
        <source>Mail set-up, %1</source>
        <translation>邮箱配置，%1</translation>
    </message>
    <message>
        <source>Does this one arrive?</source>
        <translation>这封能收到吗？</translation>
    </message>
    <message>
        <source>Set up on %1</source>
        <translation>配置于 %1</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>你好，</translation>
    </message>
    <message>
        <source>Hi,</source>
        <translation>嗨，</translation>
    </message>
    <message>
        <source>Good day,</source>
        <translation>您好，</translation>
    </message>
    <message>
        <source>this message was sent on %1 to see whether the account %2 can send mail.</source>
        <translation>这封邮件发送于 %1，用来检查账号 %2 能否发信。</translation>
    </message>
    <message>
        <source>the account %2 has just been set up (%1), and this is the first mail from it.</source>
        <translation>账号 %2 刚刚配置完成（%1），这是从它发出的第一封邮件。</translation>
    </message>
    <message>
        <source>on %1 I checked the settings of %2. If you can read this, they are right.</source>
        <translation>%1 检查了账号 %2 的设置。能读到这封邮件，说明设置没有问题。</translation>
    </message>
    <message>
        <source>No answer is needed.</source>
        <translation>不用回复。</translation>
    </message>
    <message>
        <source>You can delete it.</source>
        <translation>看完可以删除。</translation>
    </message>
    <message>
        <source>Nothing else to do.</source>
        <translation>没有别的事了。</translation>
    </message>
</context>
<context>
    <name>TestPanel</name>
    <message>
        <source>Asking the system keychain for the code…</source>
        <translation>正在从系统钥匙串读取授权码…</translation>
    </message>
    <message>
        <source>The code works but was not saved. %1</source>
        <translation>授权码有效，但没有保存。%1</translation>
    </message>
    <message>
        <source>The %1 would travel readable</source>
        <translation>%1将以明文传输</translation>
    </message>
    <message>
        <source>This account uses no encryption. Everybody on the way to %1 can read the %2 and the mail. Send it readable for this one test?</source>
        <translation>此账号没有启用加密。前往 %1 的途中，任何人都能看到%2和邮件内容。仅本次测试，要以明文发送吗？</translation>
    </message>
    <message>
        <source>Send readable, this once</source>
        <translation>仅此一次，明文发送</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>It is used for this test and, if it proves right, saved in the system keychain.</source>
        <translation>用于本次测试；验证通过后保存到系统钥匙串。</translation>
    </message>
    <message>
        <source>It is used in this session and not saved.</source>
        <translation>仅在本次运行期间使用，不会保存。</translation>
    </message>
    <message>
        <source>Enter the %1 of %2</source>
        <translation>请输入 %2 的%1</translation>
    </message>
    <message>
        <source>Test with this code</source>
        <translation>用它测试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Report as text (*.txt)</source>
        <translation>文本报告 (*.txt)</translation>
    </message>
    <message>
        <source>Report as JSON, can be opened again (*.json)</source>
        <translation>JSON 报告，可再次打开 (*.json)</translation>
    </message>
    <message>
        <source>Saved to %1. Only you can read the file.</source>
        <translation>已保存到 %1，只有你能读取此文件。</translation>
    </message>
    <message>
        <source>Copied. The code is not in it.</source>
        <translation>已复制，其中不含授权码。</translation>
    </message>
    <message>
        <source>By default a test stops after sign-in and sends nothing.</source>
        <translation>默认情况下，测试在登录后停止，不会发送邮件。</translation>
    </message>
    <message>
        <source>The conversation is kept until you close the window</source>
        <translation>对话记录保留到关闭窗口为止</translation>
    </message>
    <message>
        <source>Opened from %1</source>
        <translation>打开自 %1</translation>
    </message>
    <message>
        <source>%1 · port %2 · %3</source>
        <translation>%1 · 端口 %2 · %3</translation>
    </message>
    <message>
        <source>%1 · practice server on this computer, nothing leaves it</source>
        <translation>%1 · 本机练习服务器，不会向外发送任何内容</translation>
    </message>
    <message>
        <source>%1 · no sign-in</source>
        <translation>%1 · 无需登录</translation>
    </message>
    <message>
        <source>%1 · %2 in the system keychain</source>
        <translation>%1 · %2保存在系统钥匙串</translation>
    </message>
    <message>
        <source>%1 · %2 is not saved</source>
        <translation>%1 · %2不保存</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>单步演示</translation>
    </message>
    <message>
        <source>Runs the test line by line: nothing is sent before you say so</source>
        <translation>逐行进行测试：每一行都由你确认后才发送</translation>
    </message>
    <message>
        <source>Run test</source>
        <translation>开始测试</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>复制给管理员</translation>
    </message>
    <message>
        <source>The practice server could not be started.</source>
        <translation>练习服务器无法启动。</translation>
    </message>
    <message>
        <source>Asked the browser for %1</source>
        <translation>已请求浏览器打开 %1</translation>
    </message>
    <message>
        <source>Report to read, print and open again (*.html)</source>
        <translation>网页报告，可阅读、打印、再次打开 (*.html)</translation>
    </message>
    <message>
        <source>Check the path</source>
        <translation>检查线路</translation>
    </message>
    <message>
        <source>Looks for the place where the connection breaks off: firewall, network or server. Nobody signs in</source>
        <translation>查找连接断在哪里：防火墙、网络还是服务器。不会登录</translation>
    </message>
    <message>
        <source>The change is kept.</source>
        <translation>改动已保留。</translation>
    </message>
    <message>
        <source>The settings are as they were before.</source>
        <translation>已恢复原来的设置。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>测试记录</translation>
    </message>
    <message>
        <source>The results of earlier tests of this account</source>
        <translation>查看此账号以往的测试结果</translation>
    </message>
</context>
<context>
    <name>TimesChart</name>
    <message>
        <source>last %1, longest %2</source>
        <translation>最近 %1，最长 %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 in all</source>
        <translation>%1：%2，共 %3</translation>
    </message>
    <message>
        <source>Results and times of the runs</source>
        <translation>各次测试的结果与用时</translation>
    </message>
    <message>
        <source>%1 of %2 runs worked.</source>
        <translation>%2 次测试中有 %1 次成功。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>TimingView</name>
    <message>
        <source>%1 · %2 commands sent at once</source>
        <translation>%1 · %2 条命令一次发出</translation>
    </message>
    <message>
        <source>%1 · the server checks the code</source>
        <translation>%1 · 服务器核对授权码</translation>
    </message>
    <message>
        <source>%1 · handshake</source>
        <translation>%1 · TLS 握手</translation>
    </message>
    <message>
        <source>Time of each step</source>
        <translation>各阶段用时</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Tls</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1, that is over</source>
        <translation>%1，已过期</translation>
    </message>
    <message>
        <source>%1, 1 day left</source>
        <translation>%1，还有 1 天</translation>
    </message>
    <message>
        <source>%1, %2 days left</source>
        <translation>%1，还有 %2 天</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等，另有 %2 个</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Valid for the names</source>
        <translation>适用的名称</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <translation>%1，%2 位</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹（SHA-256）</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>Name asked for</source>
        <translation>请求的名称</translation>
    </message>
    <message>
        <source>Trusted because of</source>
        <translation>信任来源</translation>
    </message>
    <message>
        <source>What came instead of TLS</source>
        <translation>收到的不是 TLS，而是</translation>
    </message>
    <message>
        <source>In technical words</source>
        <translation>技术信息</translation>
    </message>
    <message>
        <source>%1 · encrypted from here on</source>
        <translation>%1 · 此后全部加密</translation>
    </message>
    <message>
        <source>%1 · certificate %2 · not trusted</source>
        <translation>%1 · 证书 %2 · 不受信任</translation>
    </message>
    <message>
        <source>%1 · certificate %2</source>
        <translation>%1 · 证书 %2</translation>
    </message>
    <message>
        <source>%1 · certificate %2 · valid 1 more day</source>
        <translation>%1 · 证书 %2 · 有效期还有 1 天</translation>
    </message>
    <message>
        <source>%1 · certificate %2 · valid %3 days</source>
        <translation>%1 · 证书 %2 · 有效期还有 %3 天</translation>
    </message>
    <message>
        <source>Encrypted and trusted</source>
        <translation>已加密且可信</translation>
    </message>
    <message>
        <source>Encrypted, but not trusted</source>
        <translation>已加密，但不受信任</translation>
    </message>
    <message>
        <source>Encrypted with TLS</source>
        <translation>已用 TLS 加密</translation>
    </message>
    <message>
        <source>Encrypted with %1</source>
        <translation>已用 %1 加密</translation>
    </message>
    <message>
        <source>From here on nobody on the way can read or change what is said. The certificate, a proof of identity signed by an authority this computer trusts, fits the name of the server.</source>
        <translation>此后途中无人能读取或改动对话内容。证书是由本机信任的机构签发的身份证明，与服务器名称相符。</translation>
    </message>
    <message>
        <source>From here on what is said is encrypted, but the certificate does not prove who is at the other end.</source>
        <translation>此后的对话内容已加密，但证书不能证明对方的身份。</translation>
    </message>
    <message>
        <source>The certificate has expired, or the clock of this computer is wrong.</source>
        <translation>证书已过期，或本机的时钟不准。</translation>
    </message>
    <message>
        <source>The certificate is not valid yet, or the clock of this computer is wrong.</source>
        <translation>证书尚未生效，或本机的时钟不准。</translation>
    </message>
    <message>
        <source>The certificate is for other names than the one this server was reached by.</source>
        <translation>证书属于其他名称，与所连接的服务器名称不符。</translation>
    </message>
    <message>
        <source>The certificate was signed by its own maker; no authority stands behind it.</source>
        <translation>证书是自签名的，没有证书机构为其担保。</translation>
    </message>
    <message>
        <source>The certificate was issued by an authority that this computer does not know.</source>
        <translation>签发证书的机构不受本机信任。</translation>
    </message>
    <message>
        <source>The server did not send the certificate of the authority that issued its own.</source>
        <translation>服务器没有发送签发机构的中间证书。</translation>
    </message>
    <message>
        <source>The certificate was made for another purpose, not for a server.</source>
        <translation>证书用于其他用途，不适用于服务器。</translation>
    </message>
    <message>
        <source>The certificate was issued by something that is no authority.</source>
        <translation>签发该证书的并不是证书机构。</translation>
    </message>
    <message>
        <source>The key of the certificate is too short to be safe.</source>
        <translation>证书的密钥过短，不够安全。</translation>
    </message>
    <message>
        <source>The certificate is signed with an outdated method (MD5 or SHA-1).</source>
        <translation>证书的签名算法已过时（MD5 或 SHA-1）。</translation>
    </message>
    <message>
        <source>The authority that issued the certificate may not do so for this name.</source>
        <translation>签发证书的机构无权为该名称签发。</translation>
    </message>
    <message>
        <source>The certificate was revoked by its authority.</source>
        <translation>证书已被签发机构吊销。</translation>
    </message>
    <message>
        <source>The signature of the certificate is not genuine.</source>
        <translation>证书的签名无效。</translation>
    </message>
    <message>
        <source>This computer and the server have no TLS version or cipher in common; the server is probably outdated.</source>
        <translation>本机与服务器没有共同的 TLS 版本或加密套件，服务器可能过于老旧。</translation>
    </message>
    <message>
        <source>What answered does not speak TLS: this port probably wants STARTTLS or no encryption, or is no mail server.</source>
        <translation>对方没有使用 TLS：该端口可能要用 STARTTLS 或不加密，或不是邮件服务器。</translation>
    </message>
    <message>
        <source>Encryption is missing on this computer: Qt found no TLS library.</source>
        <translation>本机缺少加密功能：Qt 找不到 TLS 库。</translation>
    </message>
    <message>
        <source>The two sides could not agree on how to encrypt.</source>
        <translation>双方未能就加密方式达成一致。</translation>
    </message>
    <message>
        <source>The certificate has a problem of another kind; the technical words name it.</source>
        <translation>证书有其他问题，详见技术信息。</translation>
    </message>
</context>
<context>
    <name>TlsCommand</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Certificate %1 of %2: %3</source>
        <translation>第 %1 张证书（共 %2 张）：%3</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>签发给：%1</translation>
    </message>
    <message>
        <source>Issuer: %1</source>
        <translation>签发者：%1</translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation>域名：%1</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>指纹（SHA-256）：%1</translation>
    </message>
    <message>
        <source>%1, port %2, TLS from the start: %3</source>
        <translation>%1，端口 %2，TLS（直接加密）：%3</translation>
    </message>
    <message>
        <source>%1, port %2, STARTTLS: %3</source>
        <translation>%1，端口 %2，STARTTLS：%3</translation>
    </message>
    <message>
        <source>it did not come to encryption</source>
        <translation>未能开始加密</translation>
    </message>
    <message>
        <source>encrypted and trusted</source>
        <translation>已加密且可信</translation>
    </message>
    <message>
        <source>not to be trusted</source>
        <translation>不可信任</translation>
    </message>
    <message>
        <source>In the library&apos;s words: %1</source>
        <translation>加密库原文：%1</translation>
    </message>
</context>
<context>
    <name>TlsFactRow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name and value of a judged fact, such as &quot;Protocol: TLS 1.3&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>Name, value and verdict of a judged fact, for a screen reader</extracomment>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>TlsJudgement</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等，另有 %2 个</translation>
    </message>
    <message>
        <source>The certificate names no server at all: only the subjectAltName counts (RFC 9525), not the common name “%1”. The server&apos;s administrator needs a certificate with the name %2.</source>
        <translation>证书没有写明任何服务器：只有 subjectAltName 才算数（RFC 9525），通用名“%1”不算。服务器管理员需要换用包含 %2 的证书。</translation>
    </message>
    <message>
        <source>The server was reached by its address %1, and the certificate is for: %2. Use the right one of these names as server name.</source>
        <translation>你是用 IP 地址 %1 连接服务器的，而证书颁发给：%2。请改用其中正确的名称作为服务器地址。</translation>
    </message>
    <message>
        <source>“%1” stands for exactly one word before the domain, so it does not cover %2. The server&apos;s administrator needs a certificate with that name.</source>
        <translation>“%1”中的星号只代表域名前的一级，因此不包括 %2。服务器管理员需要换用包含该名称的证书。</translation>
    </message>
    <message>
        <source>The certificate is for: %1. If one of these is the right server for you, use it as server name; otherwise the server&apos;s administrator needs a certificate with the name %2.</source>
        <translation>证书颁发给：%1。如果其中有你要用的服务器，请把服务器地址改成它；否则服务器管理员需要换用包含 %2 的证书。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was issued by “%1”; the server does not send the certificate of that issuer, and this computer does not know it. The server&apos;s administrator has to install the full chain (“fullchain.pem”); if it is a company&apos;s own authority, choose its file as extra CA file. Programs that know the issuer from elsewhere work.</source>
        <translation>服务器的证书由“%1”签发，但服务器没有发送该签发者的证书，本机也不认识它。服务器管理员需要安装完整的证书链（“fullchain.pem”）；如果是公司自建的 CA，请把它的文件选为附加 CA 文件。事先已有该签发者证书的程序仍可连接。</translation>
    </message>
    <message>
        <source>The chain ends with “%1”, and its issuer “%2” is neither sent nor known to this computer: either the server sends one certificate too few, or the authority is not trusted here.</source>
        <translation>证书链到“%1”为止，它的签发者“%2”既没有发送，本机也不认识：要么服务器少发了一张证书，要么该 CA 在本机不受信任。</translation>
    </message>
    <message>
        <source>The certificates are not in order: each should be followed by that of its issuer. Some programs refuse this; the server&apos;s administrator should sort the file.</source>
        <translation>证书的顺序不对：每张证书之后应是其签发者的证书。有些程序会因此拒绝连接，服务器管理员应调整文件中的顺序。</translation>
    </message>
    <message>
        <source>Certificates sent that do not belong to the chain: %1. That does no harm; the server&apos;s administrator can remove them.</source>
        <translation>发送了不属于证书链的证书：%1 张。这没有害处，服务器管理员可以将其删除。</translation>
    </message>
    <message>
        <source>Complete and in order. The root is sent too, which is not needed: whoever trusts it has it already.</source>
        <translation>完整且顺序正确。根证书也发送了，其实没有必要：信任它的电脑上已经有了。</translation>
    </message>
    <message>
        <source>Its issuer is known to this computer, so nothing else is needed.</source>
        <translation>本机认识它的签发者，不需要其他证书。</translation>
    </message>
    <message>
        <source>Complete and in order: each is followed by that of its issuer.</source>
        <translation>完整且顺序正确：每张证书之后都是其签发者的证书。</translation>
    </message>
    <message>
        <source>The server signed its certificate itself, so anybody could have made it. If it is your own server, choose its certificate as extra CA file; otherwise the server&apos;s administrator has to install one of a public authority.</source>
        <translation>证书由服务器自己签名，任何人都可以做出这样的证书。如果是你自己的服务器，请把它的证书选为附加 CA 文件；否则服务器管理员需要安装公共 CA 签发的证书。</translation>
    </message>
    <message>
        <source>An authority that this computer does not know: perhaps a company&apos;s own, perhaps a forgery. In a company, ask the administrator for the file of the authority and choose it as extra CA file.</source>
        <translation>本机不认识这个 CA：可能是公司自建的，也可能是伪造的。如果是在公司，请向管理员索取该 CA 的文件，并选为附加 CA 文件。</translation>
    </message>
    <message>
        <source>Only a name so far: without the certificates in between nobody can prove who issued this one.</source>
        <translation>目前只是一个名称：缺少中间证书，无法证明它究竟由谁签发。</translation>
    </message>
    <message>
        <source>By its name a public authority.</source>
        <translation>从名称看是公共 CA。</translation>
    </message>
    <message>
        <source>Not among the public authorities that this program knows by name.</source>
        <translation>不在本程序已知的公共 CA 之列。</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>服务器名称</translation>
    </message>
    <message>
        <source>The certificate is for this name.</source>
        <translation>证书包含此名称。</translation>
    </message>
    <message>
        <source>The certificate is for this name: “%1” fits.</source>
        <translation>证书包含此名称：“%1”与之相符。</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>“%1” is not the server&apos;s authority but security software on this computer or a filter in the network: it opens the connection and reads along. Switch off its checking of encrypted mail, or have %2 exempted.</source>
        <translation>“%1”不是服务器的 CA，而是本机的安全软件或网络中的过滤设备：它会拆开加密连接并读取内容。请关闭它对加密邮件的扫描，或将 %2 设为例外。</translation>
    </message>
    <message>
        <source>The server signed its certificate itself; it is trusted because you chose it as extra CA file.</source>
        <translation>证书由服务器自己签名；因为你把它选为附加 CA 文件，所以受信任。</translation>
    </message>
    <message>
        <source>A public authority that mail programs everywhere trust.</source>
        <translation>各种邮件客户端都信任的公共 CA。</translation>
    </message>
    <message>
        <source>Trusted here, but not among the public authorities that this program knows by name: perhaps a company&apos;s own. Other computers may not trust it.</source>
        <translation>本机信任它，但它不在本程序已知的公共 CA 之列：可能是公司自建的。其他电脑未必信任它。</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>证书链</translation>
    </message>
    <message>
        <source>1 certificate</source>
        <translation>1 张证书</translation>
    </message>
    <message>
        <source>%1 certificates</source>
        <translation>%1 张证书</translation>
    </message>
    <message>
        <source>It stands alone: no authority is above it.</source>
        <translation>只有这一张：上面没有任何 CA。</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>不受信任</translation>
    </message>
    <message>
        <source>Nobody can vouch for who is at the other end, so no code and no mail is sent over this connection.</source>
        <translation>无法确认对方的身份，因此不会通过此连接发送授权码或邮件。</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>受信任</translation>
    </message>
    <message>
        <source>The chain ends at an authority that this computer trusts, and all in between is in order.</source>
        <translation>证书链通向本机信任的 CA，中间各环节均正常。</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>the server&apos;s own certificate</source>
        <translation>服务器证书</translation>
    </message>
    <message>
        <source>intermediate authority</source>
        <translation>中间 CA</translation>
    </message>
    <message>
        <source>root authority</source>
        <translation>根 CA</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>%1 is broken: what travels can be read or changed. The server&apos;s administrator has to switch it off.</source>
        <translation>%1 已被破解：传输的内容可能被读取或篡改。服务器管理员必须停用它。</translation>
    </message>
    <message>
        <source>A key of %1 bits can be found by trying all. The server&apos;s administrator has to switch this cipher off.</source>
        <translation>%1 位的密钥可以用穷举法破解。服务器管理员必须停用此加密套件。</translation>
    </message>
    <message>
        <source>It encrypts and notices every change in one step (AEAD), as is right today.</source>
        <translation>加密的同时能发现任何篡改（AEAD），符合当前要求。</translation>
    </message>
    <message>
        <source>CBC with SHA-1 is an outdated construction with known attacks. The server&apos;s administrator should offer ciphers with GCM or ChaCha20.</source>
        <translation>CBC 加 SHA-1 是已有攻击方法的过时组合。服务器管理员应提供 GCM 或 ChaCha20 加密套件。</translation>
    </message>
    <message>
        <source>An older construction (no AEAD). It still holds; ciphers with GCM or ChaCha20 are better.</source>
        <translation>较旧的组合（不是 AEAD）。目前仍然安全，但 GCM 或 ChaCha20 更好。</translation>
    </message>
    <message>
        <source>Forward secrecy</source>
        <translation>前向保密</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Whoever records the connection cannot read it later, even with the server&apos;s key.</source>
        <translation>即使有人录下连接内容，日后拿到服务器密钥也无法解读。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Whoever records the connection and gets the server&apos;s key one day can read it all. The server&apos;s administrator should offer ciphers with ECDHE.</source>
        <translation>如果有人录下连接内容，日后拿到服务器密钥就能全部解读。服务器管理员应提供 ECDHE 加密套件。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>none in common</source>
        <translation>没有共同版本</translation>
    </message>
    <message>
        <source>The server and this computer found no TLS version and cipher that both accept. The server&apos;s administrator has to enable TLS 1.2 and 1.3; if other servers fail too, this computer&apos;s system is too old.</source>
        <translation>服务器与本机没有双方都接受的 TLS 版本和加密套件。服务器管理员需要启用 TLS 1.2 和 1.3；如果连接其他服务器也失败，则是本机系统太旧。</translation>
    </message>
    <message>
        <source>The newest version.</source>
        <translation>最新版本。</translation>
    </message>
    <message>
        <source>Safe with good ciphers; TLS 1.3 is newer and quicker.</source>
        <translation>配合良好的加密套件是安全的；TLS 1.3 更新、更快。</translation>
    </message>
    <message>
        <source>The newest version that the server speaks is %1, which is outdated and unsafe (RFC 8996), so nothing is sent over it. The server&apos;s administrator has to enable TLS 1.2 and 1.3, on old systems by an update.</source>
        <translation>服务器支持的最新版本是 %1，已经过时且不安全（RFC 8996），因此不会用它发送任何内容。服务器管理员需要启用 TLS 1.2 和 1.3，系统太旧的需先升级。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <translation>%1，%2 位</translation>
    </message>
    <message>
        <source>of a kind this program does not know</source>
        <translation>本程序不认识的类型</translation>
    </message>
    <message>
        <source>Its strength cannot be judged here.</source>
        <translation>无法判断其强度。</translation>
    </message>
    <message>
        <source>DSA keys are outdated. The certificate has to be issued anew with an RSA key of 2048 bits or an EC key of 256.</source>
        <translation>DSA 密钥已经过时。需要用 2048 位的 RSA 密钥或 256 位的 EC 密钥重新申请证书。</translation>
    </message>
    <message>
        <source>Too short: an EC key needs 256 bits or more. The certificate has to be issued anew with a longer key.</source>
        <translation>太短：EC 密钥至少需要 256 位。需要用更长的密钥重新申请证书。</translation>
    </message>
    <message>
        <source>Too short: an RSA key needs 2048 bits or more. The certificate has to be issued anew with a longer key.</source>
        <translation>太短：RSA 密钥至少需要 2048 位。需要用更长的密钥重新申请证书。</translation>
    </message>
    <message>
        <source>Long enough.</source>
        <translation>长度足够。</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>An outdated method, but nobody relies on the signature of a certificate that signs itself.</source>
        <translation>方法已经过时，但自签名证书的签名本来就不作为信任依据。</translation>
    </message>
    <message>
        <source>MD5 and SHA-1 can be forged, so nobody trusts such a signature any more. The certificate has to be issued anew with SHA-256.</source>
        <translation>MD5 和 SHA-1 签名可以伪造，已不再被信任。需要用 SHA-256 重新申请证书。</translation>
    </message>
    <message>
        <source>Cannot be forged.</source>
        <translation>无法伪造。</translation>
    </message>
    <message>
        <source>until %1: %2 hours of %3 days left</source>
        <translation>到 %1 为止：共 %3 天，还剩 %2 小时</translation>
    </message>
    <message>
        <source>until %1: %2 of %3 days left</source>
        <translation>到 %1 为止：共 %3 天，还剩 %2 天</translation>
    </message>
    <message>
        <source>More than a third of its life is left; a program renews it when a third is left. The older advice to have at least 90 days left cannot be met any more, because many certificates live for 90 days in all. Since March 2026 a public authority issues none for more than 200 days, from March 2027 for 100 and from 15 March 2029 for 47 (CA/Browser Forum, ballot SC-081v3).</source>
        <translation>有效期剩余超过三分之一；剩三分之一时由程序自动续期。过去“至少还剩 90 天”的建议如今已不适用，因为许多证书总共只有 90 天。自 2026 年 3 月起，公共 CA 签发的证书最长 200 天，2027 年 3 月起最长 100 天，2029 年 3 月 15 日起最长 47 天（CA/Browser Forum 决议 SC-081v3）。</translation>
    </message>
    <message>
        <source>More than a third of its life is left.</source>
        <translation>有效期剩余超过三分之一。</translation>
    </message>
    <message>
        <source>Less than a third of its life is left. Certificates as short as this are renewed by a program (ACME) before that, so the automatic renewal has probably failed. The server&apos;s administrator or provider has to see to it before %1, or no mail program will connect.</source>
        <translation>有效期剩余不足三分之一。这样的短期证书此前本应由程序（ACME）自动续期，看来自动续期已经失败。服务器管理员或邮箱服务商须在 %1 之前处理，否则所有邮件客户端都将无法连接。</translation>
    </message>
    <message>
        <source>Less than a third of its life is left. The server&apos;s administrator or provider has to renew it before %1, or no mail program will connect.</source>
        <translation>有效期剩余不足三分之一。服务器管理员或邮箱服务商须在 %1 之前续期，否则所有邮件客户端都将无法连接。</translation>
    </message>
    <message>
        <source>It is over, but the chain is trusted by another way. The server&apos;s administrator can remove it.</source>
        <translation>已经过期，但证书链可经由其他途径得到信任。服务器管理员可以将其删除。</translation>
    </message>
    <message>
        <source>It ends before the server&apos;s own certificate does, which then stops working too.</source>
        <translation>它比服务器证书更早到期，届时服务器证书也会失效。</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The certificate does not say clearly from when until when it is valid.</source>
        <translation>证书没有写明有效期的起止时间。</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>%1 起才生效</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says %1. If that is wrong, set the clock; if it is right, the server&apos;s administrator has installed the certificate too early.</source>
        <translation>本机时钟显示 %1。如果不对，请校准时钟；如果没错，则是服务器管理员过早安装了证书。</translation>
    </message>
    <message>
        <source>Valid now.</source>
        <translation>目前有效。</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>已于 %1 过期</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says %1. If that is wrong, set the clock; if it is right, the server&apos;s administrator or provider has to renew the certificate, and an automatic renewal (ACME) has failed or was never set up.</source>
        <translation>本机时钟显示 %1。如果不对，请校准时钟；如果没错，则需由服务器管理员或邮箱服务商续期证书，自动续期（ACME）可能失败了或从未设置。</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>%1, %2 s: %3</source>
        <translation>%1，%2 秒：%3</translation>
    </message>
    <message>
        <source>… shortened here; “Copy line” and a saved report have all of it</source>
        <translation>……此处已截短；“复制此行”和保存的报告中有全部内容</translation>
    </message>
    <message>
        <source>(empty line)</source>
        <translation>（空行）</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>The connection was encrypted.</source>
        <translation>连接已加密。</translation>
    </message>
    <message>
        <source>The connection was not encrypted.</source>
        <translation>连接没有加密。</translation>
    </message>
    <message>
        <source>The connection was encrypted; the certificate is valid for %1 more days.</source>
        <translation>连接已加密，证书还有 %1 天到期。</translation>
    </message>
    <message>
        <source>The test took %1.</source>
        <translation>共用时 %1。</translation>
    </message>
    <message>
        <source>One test message was sent and accepted.</source>
        <translation>已发送一封测试邮件，服务器已接受。</translation>
    </message>
    <message>
        <source>One test message was sent and accepted as %1.</source>
        <translation>已发送一封测试邮件，服务器已接受（排队编号 %1）。</translation>
    </message>
    <message>
        <source>The message may have been delivered. It is not sent again by itself.</source>
        <translation>邮件可能已经送达，程序不会自动重发。</translation>
    </message>
    <message>
        <source>A test message was sent, but the server did not accept it.</source>
        <translation>测试邮件已发出，但服务器没有接受。</translation>
    </message>
    <message>
        <source>No mail was sent.</source>
        <translation>没有发送任何邮件。</translation>
    </message>
    <message>
        <source>It works: this account can send mail</source>
        <translation>测试通过，这个账号可以发信</translation>
    </message>
    <message>
        <source>It works: the server accepts sender and recipient</source>
        <translation>测试通过，服务器接受了发件人和收件人</translation>
    </message>
    <message>
        <source>It works: the server accepts this sender</source>
        <translation>测试通过，服务器接受了发件人</translation>
    </message>
    <message>
        <source>It works: the server let this account sign in</source>
        <translation>测试通过，这个账号可以登录</translation>
    </message>
    <message>
        <source>The server is reachable and its certificate is trusted</source>
        <translation>服务器可以连接，证书受信任</translation>
    </message>
    <message>
        <source>The server is reachable</source>
        <translation>服务器可以连接</translation>
    </message>
    <message>
        <source>The server refused</source>
        <translation>服务器拒绝了请求</translation>
    </message>
    <message>
        <source>The marked line of the conversation has its words.</source>
        <translation>对话中标出的那一行是它的原话。</translation>
    </message>
    <message>
        <source>The test could not be completed</source>
        <translation>测试没有完成</translation>
    </message>
    <message>
        <source>The last lines of the conversation show how far it came.</source>
        <translation>对话的最后几行显示进行到了哪一步。</translation>
    </message>
    <message>
        <source>It is not known whether the message was accepted</source>
        <translation>不确定邮件是否已被接受</translation>
    </message>
    <message>
        <source>The server did not answer after the end of the message.</source>
        <translation>邮件发完后，服务器没有回应。</translation>
    </message>
    <message>
        <source>You stopped the test</source>
        <translation>你停止了测试</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences one after the other</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>works</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>test stopped</source>
        <translation>测试已停止</translation>
    </message>
    <message>
        <source>code refused</source>
        <translation>授权码被拒</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>连接失败</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>authorization code</source>
        <translation>授权码</translation>
    </message>
    <message>
        <source>app password</source>
        <translation>应用专用密码</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>no sign-in</source>
        <translation>无需登录</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>全程 TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>no encryption</source>
        <translation>不加密</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Result of the test</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Enter a new code…</source>
        <translation>输入新的授权码…</translation>
    </message>
    <message>
        <source>Open the settings of %1 ↗</source>
        <translation>打开%1设置页 ↗</translation>
    </message>
    <message>
        <source>Change the server…</source>
        <translation>修改服务器…</translation>
    </message>
    <message>
        <source>Use the suggested server</source>
        <translation>使用建议的服务器</translation>
    </message>
    <message>
        <source>Run the test again</source>
        <translation>重新测试</translation>
    </message>
    <message>
        <source>Save report for the administrator…</source>
        <translation>保存报告给管理员…</translation>
    </message>
    <message>
        <source>Change the sender…</source>
        <translation>修改发件人…</translation>
    </message>
    <message>
        <source>Show the line that proves it</source>
        <translation>查看作为依据的那一行</translation>
    </message>
    <message>
        <source>Back to the likeliest reason: %1</source>
        <translation>返回最可能的原因：%1</translation>
    </message>
    <message>
        <source>It could also be: %1</source>
        <translation>也可能是：%1</translation>
    </message>
    <message>
        <source>Who has to act</source>
        <translation>由谁处理</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>能否重试</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
</context>
<context>
    <name>WebPage</name>
    <message>
        <source>No web browser could be opened. This is the address of the page:</source>
        <translation>无法打开浏览器，网页地址如下：</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Sets up a mail account and proves that it works.</source>
        <translation>配置邮箱账号，并验证它确实可用。</translation>
    </message>
    <message>
        <source>A saved report to open.</source>
        <translation>要打开的已保存报告。</translation>
    </message>
    <message>
        <source>A part of this program is missing: %1. Install it again.</source>
        <translation>程序缺少一个组件：%1。请重新安装。</translation>
    </message>
</context>
</TS>
