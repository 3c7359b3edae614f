<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>The name of a bulletin ends in .bulletin.</source>
        <translation>简报文件的名称须以 .bulletin 结尾。</translation>
    </message>
    <message>
        <source>The name of an export ends in .docx, .html, .pdf or .md, which chooses the format.</source>
        <translation>导出文件的名称须以 .docx、.html、.pdf 或 .md 结尾，格式由此而定。</translation>
    </message>
    <message>
        <source>There is no display to show the window on. The commands work without one: bulletin-editor --help.</source>
        <translation>没有可显示窗口的屏幕。不开窗口也可使用各项命令：bulletin-editor --help。</translation>
    </message>
    <message>
        <source>The display does not answer. Check DISPLAY.</source>
        <translation>显示服务器没有响应。请检查 DISPLAY。</translation>
    </message>
    <message>
        <source>The file exists already. Add --append to add the drafts to it.</source>
        <translation>文件已存在。要把稿件追加进去，请加 --append。</translation>
    </message>
    <message>
        <source>Reading drafts</source>
        <translation>正在读取稿件</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>pages: {pages}, template: {template}</source>
        <translation>{pages} 页，版式 {template}</translation>
    </message>
    <message>
        <source>page {page}, lines: {lines}, paragraphs: {paragraphs}, characters: {characters}</source>
        <translation>第 {page} 页，{lines} 行，{paragraphs} 段，{characters} 字</translation>
    </message>
    <message>
        <source>paragraphs: {paragraphs}, characters: {characters}</source>
        <translation>{paragraphs} 段，{characters} 字</translation>
    </message>
    <message>
        <source>Not placed yet</source>
        <translation>待编稿件</translation>
    </message>
    <message>
        <source>The outline is empty.</source>
        <translation>大纲为空。</translation>
    </message>
    <message>
        <source>findings: {count}</source>
        <translation>共 {count} 个问题</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Typing</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>New paragraph</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Drag text</source>
        <translation>拖动文字</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>设置格式</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Paragraph role</source>
        <translation>更改样式</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Page break</source>
        <translation>分页</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Edit kicker</source>
        <translation>修改引题</translation>
    </message>
    <message>
        <source>Edit headline</source>
        <translation>修改主题</translation>
    </message>
    <message>
        <source>Edit subhead</source>
        <translation>修改副题</translation>
    </message>
    <message>
        <source>Edit byline</source>
        <translation>修改署名</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>更改状态</translation>
    </message>
    <message>
        <source>Change line budget</source>
        <translation>修改篇幅</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Mark as draft</source>
        <translation>标为初稿</translation>
    </message>
    <message>
        <source>Mark as edited</source>
        <translation>标为已编辑</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>标为已审核</translation>
    </message>
    <message>
        <source>Mark as approved</source>
        <translation>标为已签发</translation>
    </message>
    <message>
        <source>Edit masthead</source>
        <translation>修改报头</translation>
    </message>
    <message>
        <source>Edit imprint</source>
        <translation>修改报尾</translation>
    </message>
    <message>
        <source>Change template</source>
        <translation>更换版式</translation>
    </message>
    <message>
        <source>Change language</source>
        <translation>更改语言</translation>
    </message>
    <message>
        <source>Move {title}</source>
        <translation>移动 {title}</translation>
    </message>
    <message>
        <source>Move {count} items</source>
        <translation>移动 {count} 项</translation>
    </message>
    <message>
        <source>Delete {title}</source>
        <translation>删除 {title}</translation>
    </message>
    <message>
        <source>Delete from the outline</source>
        <translation>从大纲中删除</translation>
    </message>
    <message>
        <source>Delete {count} items</source>
        <translation>删除 {count} 项</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新建栏目</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新建部门</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>Insert {title}</source>
        <translation>插入 {title}</translation>
    </message>
    <message>
        <source>Insert {count} items</source>
        <translation>插入 {count} 项</translation>
    </message>
    <message>
        <source>Rename {title}</source>
        <translation>改名为 {title}</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>全部改正</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Its folder does not exist. Make the folder or choose another place.</source>
        <translation>所在文件夹不存在。请先建立文件夹或另选位置。</translation>
    </message>
    <message>
        <source>A file of this name exists already. Choose another name.</source>
        <translation>同名文件已存在。请另取名称。</translation>
    </message>
    <message>
        <source>It does not exist. It may have been moved or renamed.</source>
        <translation>文件或文件夹不存在，可能已被移动或改名。</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file.</source>
        <translation>这是文件夹，请选择文件。</translation>
    </message>
    <message>
        <source>The file is empty. Ask for it to be sent again.</source>
        <translation>文件是空的，请对方重新发送。</translation>
    </message>
    <message>
        <source>It cannot be read. Check the permissions and the connection.</source>
        <translation>无法读取，请检查访问权限和网络连接。</translation>
    </message>
    <message>
        <source>It cannot be written. Choose another place or name.</source>
        <translation>无法写入，请换一个位置或文件名。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space or choose another place.</source>
        <translation>磁盘已满，请清理空间或换一个位置。</translation>
    </message>
    <message>
        <source>This kind of file is not supported. Choose a Word, Markdown, HTML or text file.</source>
        <translation>不支持这种文件，请选择 Word、Markdown、HTML 或纯文本文件。</translation>
    </message>
    <message>
        <source>The characters cannot be decoded. Save the file as UTF-8 and try again.</source>
        <translation>无法识别文字编码，请将文件另存为 UTF-8 后再试。</translation>
    </message>
    <message>
        <source>This is no Word file (.docx). Open it in Word and save it as .docx.</source>
        <translation>这不是 Word 文件（.docx），请用 Word 打开后另存为 .docx。</translation>
    </message>
    <message>
        <source>The end of the file is missing. Copy it or have it sent again.</source>
        <translation>文件不完整，后面的内容缺失，请重新复制或请对方重新发送。</translation>
    </message>
    <message>
        <source>The file is damaged. Use a copy or have it sent again.</source>
        <translation>文件已损坏，请使用副本或请对方重新发送。</translation>
    </message>
    <message>
        <source>The file is too large. Split it into smaller ones.</source>
        <translation>文件过大，请拆分后再试。</translation>
    </message>
    <message>
        <source>It was made by a newer version of this program. Update the program to open it.</source>
        <translation>文件由更新版本的程序创建，请升级程序后打开。</translation>
    </message>
    <message>
        <source>This is no bulletin file. Drafts are imported, not opened.</source>
        <translation>这不是简报文件；来稿请用“导入”。</translation>
    </message>
    <message>
        <source>It is open elsewhere. Close it there, or open it for reading.</source>
        <translation>文件正在别处打开，请先在那里关闭，或以只读方式打开。</translation>
    </message>
    <message>
        <source>There is nothing to import. Drafts are Word, Markdown, HTML or text files.</source>
        <translation>没有可以导入的内容。来稿可以是 Word、Markdown、HTML 或纯文本文件。</translation>
    </message>
    <message>
        <source>There is no template of this name. Choose another one.</source>
        <translation>没有这个名称的版式，请另选一个。</translation>
    </message>
    <message>
        <source>The template has a mistake. Correct it or choose another.</source>
        <translation>版式文件有错误，请改正或另选一个。</translation>
    </message>
    <message>
        <source>The pages could not be made. The text itself is not affected.</source>
        <translation>排版没有成功，文字内容不受影响。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <source>It is open elsewhere ({holder}). Close it there, or open it for reading.</source>
        <translation>文件正在别处打开（{holder}），请先在那里关闭，或以只读方式打开。</translation>
    </message>
    <message>
        <source>{name}: {cause}</source>
        <translation>{name}：{cause}</translation>
    </message>
    <message>
        <source>{sentence} ({detail})</source>
        <translation>{sentence}（{detail}）</translation>
    </message>
    <message>
        <source>This change is not possible here: the place has gone or the result would not fit the outline.</source>
        <translation>这里不能这样修改：所在位置已不存在，或结果不合大纲结构。</translation>
    </message>
    <message>
        <source>This did not succeed.</source>
        <translation>操作没有成功。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Half-width “{mark}” beside Chinese; use “{replacement}”.</source>
        <translation>中文旁用了半角“{mark}”，应为“{replacement}”。</translation>
    </message>
    <message>
        <source>The sentence goes on in the next paragraph; the two belong together.</source>
        <translation>句子在下一段继续，两段应当合并。</translation>
    </message>
    <message>
        <source>Blank paragraph; the template sets the distances.</source>
        <translation>空白段落；段距由版式决定。</translation>
    </message>
    <message>
        <source>Typed indent; the template indents paragraphs.</source>
        <translation>手工键入的缩进；首行缩进由版式决定。</translation>
    </message>
    <message>
        <source>Space between Chinese characters.</source>
        <translation>汉字之间有空格。</translation>
    </message>
    <message>
        <source>Heading number {number}, where {expected} is expected.</source>
        <translation>标题序号为“{number}”，此处应为“{expected}”。</translation>
    </message>
    <message>
        <source>The article has no headline.</source>
        <translation>稿件没有标题。</translation>
    </message>
    <message>
        <source>The article has no byline.</source>
        <translation>稿件没有署名。</translation>
    </message>
    <message>
        <source>The article has no text.</source>
        <translation>稿件没有正文。</translation>
    </message>
    <message>
        <source>{title} has no article.</source>
        <translation>“{title}”没有稿件。</translation>
    </message>
    <message>
        <source>The section “{title}” is empty.</source>
        <translation>栏目“{title}”是空的。</translation>
    </message>
    <message>
        <source>Half-width marks</source>
        <translation>半角标点</translation>
    </message>
    <message>
        <source>Torn paragraphs</source>
        <translation>断开的段落</translation>
    </message>
    <message>
        <source>Blank paragraphs</source>
        <translation>空白段落</translation>
    </message>
    <message>
        <source>Typed indents</source>
        <translation>手工缩进</translation>
    </message>
    <message>
        <source>Spaces in Chinese text</source>
        <translation>汉字间空格</translation>
    </message>
    <message>
        <source>Heading numbers</source>
        <translation>标题序号</translation>
    </message>
    <message>
        <source>Missing headlines</source>
        <translation>缺标题</translation>
    </message>
    <message>
        <source>Missing bylines</source>
        <translation>缺署名</translation>
    </message>
    <message>
        <source>Empty articles</source>
        <translation>空稿件</translation>
    </message>
    <message>
        <source>Empty departments</source>
        <translation>空部门</translation>
    </message>
    <message>
        <source>Empty sections</source>
        <translation>空栏目</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>一级标题</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>二级标题</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>三级标题</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>四级标题</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Editor&apos;s note</source>
        <translation>编者按</translation>
    </message>
    <message>
        <source>Flush left</source>
        <translation>顶格</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>初稿</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Line budget</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown 文本</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
</context>
</TS>
