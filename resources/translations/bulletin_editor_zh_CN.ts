<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Bulletin Editor</source>
        <translation>关于简报编辑器</translation>
    </message>
    <message>
        <source>Bulletin Editor</source>
        <translation>简报编辑器</translation>
    </message>
    <message>
        <source>Composes bulletins: drafts in, an ordered issue, pages, Word and HTML out.</source>
        <translation>编排简报：来稿导入，理清条目，排成版面，导出 Word 与网页。</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Icons: Lucide, ISC licence.</source>
        <translation>自由软件，采用 MIT 许可证。图标：Lucide，ISC 许可证。</translation>
    </message>
    <message>
        <source>Version {version} · Qt {qt}</source>
        <translation>版本 {version} · Qt {qt}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Bulletin Editor</source>
        <translation>关于简报编辑器(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>加粗(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Bulleted List</source>
        <translation>项目符号(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Byline</source>
        <translation>署名(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>图表题(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Centre</source>
        <translation>居中(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Clear Format</source>
        <translation>清除格式(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Continuous Pages</source>
        <translation>连续页(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copyfit…</source>
        <translation>篇幅调整(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Decrease List Level</source>
        <translation>减少列表级别(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Fit Page Width</source>
        <translation>适合页宽(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Focus Mode</source>
        <translation>专注模式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Footnote</source>
        <translation>脚注(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import Drafts…</source>
        <translation>导入来稿(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Increase List Level</source>
        <translation>增加列表级别(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>倾斜(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Join Articles</source>
        <translation>合并稿件(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Justify</source>
        <translation>两端对齐(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大正文(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lines and Budget</source>
        <translation>行数与篇幅(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>链接(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Masthead and Imprint…</source>
        <translation>报头与报尾(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Next Comment</source>
        <translation>下一条批注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Normal Size of the Text</source>
        <translation>正文恢复原大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Numbered List</source>
        <translation>编号列表(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;One Page</source>
        <translation>单页(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>大纲(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>版面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation>图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Previous Comment</source>
        <translation>上一条批注(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Small Pages</source>
        <translation>缩略页(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>缩小正文(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Subscript</source>
        <translation>下标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Symbol…</source>
        <translation>符号(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Table…</source>
        <translation>表格(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Take Back from the Author…</source>
        <translation>收回作者改稿(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Template of This Bulletin…</source>
        <translation>本期版式(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Tool Bar</source>
        <translation>工具栏(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Typewriter Mode</source>
        <translation>打字机模式(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Underline</source>
        <translation>下划线(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Zoom Out</source>
        <translation>缩小(&amp;Z)</translation>
    </message>
    <message>
        <source>Align &amp;Left</source>
        <translation>左对齐(&amp;L)</translation>
    </message>
    <message>
        <source>Align &amp;Right</source>
        <translation>右对齐(&amp;R)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>As the &amp;Template Says</source>
        <translation>由版式决定(&amp;T)</translation>
    </message>
    <message>
        <source>Comment on what is selected, or on the paragraph of the caret</source>
        <translation>对选中的文字加批注；没有选中时，批注光标所在的段落</translation>
    </message>
    <message>
        <source>Copy for &amp;WeChat</source>
        <translation>复制到公众号(&amp;W)</translation>
    </message>
    <message>
        <source>Copy what is chosen in the outline for a WeChat official account</source>
        <translation>把大纲中选中的内容复制为公众号文章</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Departments of the &amp;House…</source>
        <translation>本单位部门名单(&amp;H)…</translation>
    </message>
    <message>
        <source>Dim the paragraphs that are not being written</source>
        <translation>淡化当前段落以外的文字</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>制作副本(&amp;P)</translation>
    </message>
    <message>
        <source>Export as Word, PDF, web page, Markdown or text</source>
        <translation>导出为 Word、PDF、网页、Markdown 或纯文本</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Facin&amp;g Pages</source>
        <translation>对开页(&amp;G)</translation>
    </message>
    <message>
        <source>Fin&amp;d in the Pages…</source>
        <translation>在版面中查找(&amp;D)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Find in the &amp;Outline…</source>
        <translation>在大纲中查找(&amp;O)…</translation>
    </message>
    <message>
        <source>Fit &amp;Whole Page</source>
        <translation>适合整页(&amp;W)</translation>
    </message>
    <message>
        <source>Han&amp;d Out to the Author…</source>
        <translation>发给作者修改(&amp;D)…</translation>
    </message>
    <message>
        <source>Import Word, Markdown, HTML or text files</source>
        <translation>导入 Word、Markdown、网页或文本文件</translation>
    </message>
    <message>
        <source>Import a &amp;Folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Join the chosen articles; one alone with the article behind it</source>
        <translation>把选中的稿件合成一篇；只选一篇时，与后一篇合并</translation>
    </message>
    <message>
        <source>Keep the bulletin as it is now under a name, or come back to what was kept</source>
        <translation>为当前内容存一个版本，或回到以前存的版本</translation>
    </message>
    <message>
        <source>Keep the line being written in the middle</source>
        <translation>正在书写的行保持在中间</translation>
    </message>
    <message>
        <source>Length &amp;Budget…</source>
        <translation>篇幅限额(&amp;B)…</translation>
    </message>
    <message>
        <source>Let the table at the caret stand on a landscape page, or in the text again</source>
        <translation>让光标所在的表格单独排在横排页面，或排回正文</translation>
    </message>
    <message>
        <source>Make an article of its own of what stands behind the caret</source>
        <translation>光标之后的内容另成一篇稿件</translation>
    </message>
    <message>
        <source>Make the paragraph the caption of the table or picture beside it</source>
        <translation>将本段作为相邻表格或图片的题注</translation>
    </message>
    <message>
        <source>Move &amp;In</source>
        <translation>降一级(&amp;I)</translation>
    </message>
    <message>
        <source>Move &amp;Out</source>
        <translation>升一级(&amp;O)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Pane</source>
        <translation>下一窗格(&amp;X)</translation>
    </message>
    <message>
        <source>New &amp;Article</source>
        <translation>新建稿件(&amp;A)</translation>
    </message>
    <message>
        <source>New &amp;Comment</source>
        <translation>新建批注(&amp;C)</translation>
    </message>
    <message>
        <source>New &amp;Department</source>
        <translation>新建部门(&amp;D)</translation>
    </message>
    <message>
        <source>New &amp;Section</source>
        <translation>新建栏目(&amp;S)</translation>
    </message>
    <message>
        <source>New Issue from T&amp;his One…</source>
        <translation>由本期新建下一期(&amp;H)…</translation>
    </message>
    <message>
        <source>Next P&amp;roblem</source>
        <translation>下一个问题(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;Comments</source>
        <translation>未解决批注(&amp;C)</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;roblems</source>
        <translation>问题(&amp;R)</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>页码(&amp;G)</translation>
    </message>
    <message>
        <source>Page &amp;Break</source>
        <translation>分页符(&amp;B)</translation>
    </message>
    <message>
        <source>Page, styles, masthead and imprint, with the pages beside them</source>
        <translation>页面、样式、报头和版记，旁边即时显示版面</translation>
    </message>
    <message>
        <source>Pages Onl&amp;y</source>
        <translation>只看版面(&amp;Y)</translation>
    </message>
    <message>
        <source>Pages alone on the full screen; Esc leads back</source>
        <translation>全屏只看版面，按 Esc 返回</translation>
    </message>
    <message>
        <source>Paste as Plain Te&amp;xt</source>
        <translation>粘贴为纯文本(&amp;X)</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>上一窗格(&amp;J)</translation>
    </message>
    <message>
        <source>Previous Pro&amp;blem</source>
        <translation>上一个问题(&amp;B)</translation>
    </message>
    <message>
        <source>Print as a &amp;Booklet…</source>
        <translation>打印小册子(&amp;B)…</translation>
    </message>
    <message>
        <source>Put i&amp;nto the Pool</source>
        <translation>放入待编稿件(&amp;N)</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>替换(&amp;E)…</translation>
    </message>
    <message>
        <source>Re&amp;view Pages on the Full Screen</source>
        <translation>全屏审阅版面(&amp;V)</translation>
    </message>
    <message>
        <source>Read &amp;Aloud</source>
        <translation>朗读(&amp;A)</translation>
    </message>
    <message>
        <source>Read what is selected, or from the caret on, by a voice of the system</source>
        <translation>用系统语音朗读选中的文字，或从光标处读起</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Saved Re&amp;visions…</source>
        <translation>存档版本(&amp;V)…</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Sett&amp;ings…</source>
        <translation>设置(&amp;I)…</translation>
    </message>
    <message>
        <source>Show what changed in a Word file that was handed out, and take it in</source>
        <translation>显示发出的 Word 文件中的改动，并收入简报</translation>
    </message>
    <message>
        <source>Sort Depart&amp;ments by the House</source>
        <translation>按本单位顺序排列部门(&amp;M)</translation>
    </message>
    <message>
        <source>Split at the Caret</source>
        <translation>在光标处拆分(&amp;F)</translation>
    </message>
    <message>
        <source>Straight &amp;Quotes to “ ” and ‘ ’</source>
        <translation>直引号改为“”和‘’(&amp;Q)</translation>
    </message>
    <message>
        <source>Stri&amp;ke</source>
        <translation>删除线(&amp;K)</translation>
    </message>
    <message>
        <source>Su&amp;perscript</source>
        <translation>上标(&amp;P)</translation>
    </message>
    <message>
        <source>Table of &amp;All Articles</source>
        <translation>全部稿件一览(&amp;A)</translation>
    </message>
    <message>
        <source>Table on a Lan&amp;dscape Page</source>
        <translation>表格横排(&amp;D)</translation>
    </message>
    <message>
        <source>Te&amp;mplates…</source>
        <translation>版式库(&amp;M)…</translation>
    </message>
    <message>
        <source>The next issue: masthead and departments stay, the numbers step on</source>
        <translation>新建下一期：保留报头和部门，期号自动递增</translation>
    </message>
    <message>
        <source>Three &amp;Dots to ……</source>
        <translation>三个点改为……(&amp;D)</translation>
    </message>
    <message>
        <source>Today’s &amp;Date</source>
        <translation>今天的日期(&amp;D)</translation>
    </message>
    <message>
        <source>Today’s Date in &amp;Words</source>
        <translation>今天的日期（汉字）(&amp;W)</translation>
    </message>
    <message>
        <source>Today’s date as 2016年7月28日</source>
        <translation>今天的日期，如 2016年7月28日</translation>
    </message>
    <message>
        <source>Today’s date as 二〇一六年七月二十八日</source>
        <translation>今天的日期，如 二〇一六年七月二十八日</translation>
    </message>
    <message>
        <source>Two &amp;Hyphens to ——</source>
        <translation>两个连字符改为——(&amp;H)</translation>
    </message>
    <message>
        <source>Two pages on each side of a sheet, in the order for folding</source>
        <translation>每面两页，按对折顺序排列</translation>
    </message>
    <message>
        <source>What to cut or to fill so that the bulletin ends on whole sheets</source>
        <translation>删减或补足哪些稿件，才能排满整张纸</translation>
    </message>
    <message>
        <source>Write the chosen article or department as a Word file to be taken back</source>
        <translation>把所选稿件或部门写成 Word 文件，改好后可以收回</translation>
    </message>
    <message>
        <source>Zoo&amp;m In</source>
        <translation>放大(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Choose an article in the outline, or add a new one.</source>
        <translation>请在大纲中选择稿件，或新建一篇。</translation>
    </message>
</context>
<context>
    <name>ArticleTable</name>
    <message>
        <source>Table of all articles</source>
        <translation>全部稿件一览</translation>
    </message>
</context>
<context>
    <name>ArticleTableModel</name>
    <message>
        <source>Budget</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>待编稿件</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ArticleText</name>
    <message>
        <source>Article text</source>
        <translation>稿件正文</translation>
    </message>
    <message>
        <source>Write the article here, or paste a draft</source>
        <translation>在此撰写，或粘贴来稿</translation>
    </message>
</context>
<context>
    <name>BudgetDialog</name>
    <message>
        <source> lines</source>
        <translation> 行</translation>
    </message>
    <message>
        <source>&amp;At most:</source>
        <translation>最多(&amp;A)：</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Each of {count} articles; together they fill {lines} lines now.</source>
        <translation>用于 {count} 篇稿件中的每一篇；现在合计 {lines} 行。</translation>
    </message>
    <message>
        <source>Length Budget</source>
        <translation>篇幅限额</translation>
    </message>
    <message>
        <source>The article fills {lines} lines now.</source>
        <translation>这篇稿件现有 {lines} 行。</translation>
    </message>
    <message>
        <source>free</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>Budgets</name>
    <message>
        <source>fits</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>{count} over</source>
        <translation>超 {count} 行</translation>
    </message>
    <message>
        <source>{count} short</source>
        <translation>差 {count} 行</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>(deleted or moved away)</source>
        <translation>（已删除或移走）</translation>
    </message>
    <message>
        <source>(new or moved here)</source>
        <translation>（新增或移至此处）</translation>
    </message>
    <message>
        <source>(picture or empty paragraph)</source>
        <translation>（图片或空段）</translation>
    </message>
    <message>
        <source>1 change. A click on it leads to the text.</source>
        <translation>1 处改动，点击即转到正文。</translation>
    </message>
    <message>
        <source>Changes Since {revision}</source>
        <translation>自“{revision}”以来的改动</translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation>自该版本以来没有改动。</translation>
    </message>
    <message>
        <source>The versions are being compared…</source>
        <translation>正在比较版本……</translation>
    </message>
    <message>
        <source>{count} changes. A click on one leads to the text.</source>
        <translation>{count} 处改动，点击即转到正文。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Compose bulletins: without a command, the window opens.</source>
        <translation>编排简报；不写命令时打开窗口。</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>No article of the bulletin was handed out in this file.</source>
        <translation>这个文件不含本期简报发出的稿件。</translation>
    </message>
    <message>
        <source>Not placed yet</source>
        <translation>待编稿件</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Reading drafts</source>
        <translation>正在读取稿件</translation>
    </message>
    <message>
        <source>The bulletin as a whole</source>
        <translation>整期</translation>
    </message>
    <message>
        <source>The bulletin has nothing of this id; `outline --json` tells the ids.</source>
        <translation>简报中没有此编号的内容；outline --json 列出各编号。</translation>
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
        <source>The name of a bulletin ends in .bulletin.</source>
        <translation>简报文件的名称须以 .bulletin 结尾。</translation>
    </message>
    <message>
        <source>The name of an export ends in .docx, .html, .pdf, .md or .txt, which chooses the format.</source>
        <translation>导出文件的名称须以 .docx、.html、.pdf、.md 或 .txt 结尾，格式由此而定。</translation>
    </message>
    <message>
        <source>The outline is empty.</source>
        <translation>大纲为空。</translation>
    </message>
    <message>
        <source>There is neither a saved revision nor a file of this name.</source>
        <translation>没有这个名称的存档版本，也没有这个文件。</translation>
    </message>
    <message>
        <source>There is no display to show the window on. The commands work without one: bulletin-editor --help.</source>
        <translation>没有可显示窗口的屏幕。不开窗口也可使用各项命令：bulletin-editor --help。</translation>
    </message>
    <message>
        <source>This file brings no article of this id back.</source>
        <translation>这个文件没有带回这个标识的稿件。</translation>
    </message>
    <message>
        <source>a file to write: .docx, .html, .pdf, .md or .txt; may be given several times</source>
        <translation>要写出的文件：.docx、.html、.pdf、.md 或 .txt，可多次给出</translation>
    </message>
    <message>
        <source>accept the changes tracked in Word files instead of keeping them</source>
        <translation>接受 Word 文件中的修订，而不是保留</translation>
    </message>
    <message>
        <source>add to FILE.bulletin instead of making it</source>
        <translation>追加到已有的 FILE.bulletin</translation>
    </message>
    <message>
        <source>another house style than the bulletin&apos;s own, by its name or as a .toml file</source>
        <translation>不用简报自己的版式，改用另一版式（名称或 .toml 文件）</translation>
    </message>
    <message>
        <source>bulletin-editor COMMAND --help tells more about a command.</source>
        <translation>bulletin-editor COMMAND --help 显示该命令的详细说明。</translation>
    </message>
    <message>
        <source>drafts, taken in this order</source>
        <translation>稿件，按所列顺序</translation>
    </message>
    <message>
        <source>findings: {count}</source>
        <translation>共 {count} 个问题</translation>
    </message>
    <message>
        <source>in .docx, end every line and page where the preview does, whatever the program that opens it</source>
        <translation>在 .docx 中锁定排版：无论用什么软件打开，每行每页都止于预览中的位置</translation>
    </message>
    <message>
        <source>in .docx, name the articles inside, so that take-back knows them again</source>
        <translation>在 .docx 中标明稿件，以便 take-back 收回时识别</translation>
    </message>
    <message>
        <source>in .docx, track what changed since this other .bulletin file or saved revision (its name or id)</source>
        <translation>在 .docx 中用修订标记显示自另一 .bulletin 文件或某个存档版本（名称或标识）以来的改动</translation>
    </message>
    <message>
        <source>make a bulletin out of drafts (.docx .md .html .txt, or folders of them)</source>
        <translation>由稿件（.docx .md .html .txt 或其文件夹）生成简报</translation>
    </message>
    <message>
        <source>make an empty bulletin</source>
        <translation>新建空白简报</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>only the article, department or section of this id (see outline --json); may be given several times</source>
        <translation>只导出此编号的稿件、部门或栏目（见 outline --json），可多次给出</translation>
    </message>
    <message>
        <source>page {page}, lines: {lines}, paragraphs: {paragraphs}, characters: {characters}</source>
        <translation>第 {page} 页，{lines} 行，{paragraphs} 段，{characters} 字</translation>
    </message>
    <message>
        <source>pages: {pages}, template: {template}</source>
        <translation>{pages} 页，版式 {template}</translation>
    </message>
    <message>
        <source>paragraphs: {paragraphs}, characters: {characters}</source>
        <translation>{paragraphs} 段，{characters} 字</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>输出 JSON</translation>
    </message>
    <message>
        <source>print the outline with counts and pages</source>
        <translation>显示大纲、字数与页码</translation>
    </message>
    <message>
        <source>print what proofreading finds</source>
        <translation>显示校对发现的问题</translation>
    </message>
    <message>
        <source>show what an author changed in a .docx handed out, and take it in</source>
        <translation>显示作者在发出的 .docx 中所作的改动，并收回</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>take in the changes of the article of this id, or of all articles not changed meanwhile: all</source>
        <translation>收入这个标识的稿件的改动；all 表示收入期间未被改过的所有稿件</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>已收入</translation>
    </message>
    <message>
        <source>tell also what was recognised</source>
        <translation>同时列出识别结果</translation>
    </message>
    <message>
        <source>the .docx that came back</source>
        <translation>收回的 .docx 文件</translation>
    </message>
    <message>
        <source>the bulletin&apos;s name, printed in the masthead</source>
        <translation>简报名称，印在报头</translation>
    </message>
    <message>
        <source>the house style, such as guobiao or newsletter, or a .toml file</source>
        <translation>版式，如 guobiao 或 newsletter，也可以是 .toml 文件</translation>
    </message>
    <message>
        <source>the issue before: masthead, imprint and departments stay, the numbers step on, the articles go</source>
        <translation>上一期简报：沿用报头、报尾和部门，期号顺延，稿件不带过来</translation>
    </message>
    <message>
        <source>the number of the issue</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>was changed in the bulletin too after it went out: to overwrite that, accept it by its id</source>
        <translation>发出后简报中也改过：如要覆盖，请按标识接受</translation>
    </message>
    <message>
        <source>what .html is for: web, a page of its own; email, a message; wechat, an official account&apos;s article</source>
        <translation>.html 的用途：web 为独立网页，email 为邮件，wechat 为公众号文章</translation>
    </message>
    <message>
        <source>what .pdf keeps: a-2b, archives; a-2a, archives and readers (PDF/A-2a, PDF/UA-1); ua-1, readers; a-3b; a-4</source>
        <translation>.pdf 遵循的标准：a-2b 存档；a-2a 存档和读屏（PDF/A-2a、PDF/UA-1）；ua-1 读屏；a-3b；a-4</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>with --from: a supplement, outside the count</source>
        <translation>与 --from 合用：增刊，不计期数</translation>
    </message>
    <message>
        <source>with --from: the date of the new issue, YYYY-MM-DD; otherwise today</source>
        <translation>与 --from 合用：新一期的日期，格式为 YYYY-MM-DD；不写则为今天</translation>
    </message>
    <message>
        <source>write a bulletin in other formats</source>
        <translation>把简报导出为其他格式</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Paste as Plain Te&amp;xt</source>
        <translation>粘贴为纯文本(&amp;X)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>CommentPanel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Delete the comment</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Edit what was said</source>
        <translation>修改内容</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>下一条批注</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>上一条批注</translation>
    </message>
    <message>
        <source>Settled (Ctrl+Enter: settled, and to the next)</source>
        <translation>已解决（Ctrl+Enter：标为已解决，转到下一条）</translation>
    </message>
</context>
<context>
    <name>Commenting</name>
    <message>
        <source>Comment {index} of {count}</source>
        <translation>批注 {index} / {count}</translation>
    </message>
    <message>
        <source>Edit what was said; Enter keeps it</source>
        <translation>修改内容；按 Enter 保存</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>新建批注</translation>
    </message>
    <message>
        <source>Reply; Enter sends it</source>
        <translation>回复；按 Enter 发送</translation>
    </message>
    <message>
        <source>Settled comment</source>
        <translation>已解决的批注</translation>
    </message>
    <message>
        <source>Write a comment; Enter keeps it</source>
        <translation>写批注；按 Enter 保存</translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Hand Out to the Author…</source>
        <translation>发给作者修改(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Join Articles</source>
        <translation>合并稿件(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Move To</source>
        <translation>移到(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>制作副本(&amp;U)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Length &amp;Budget…</source>
        <translation>篇幅限额(&amp;B)…</translation>
    </message>
    <message>
        <source>Mo&amp;ve Up</source>
        <translation>上移(&amp;V)</translation>
    </message>
    <message>
        <source>Move &amp;In</source>
        <translation>降一级(&amp;I)</translation>
    </message>
    <message>
        <source>Move &amp;Out</source>
        <translation>升一级(&amp;O)</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>New &amp;Article</source>
        <translation>新建稿件(&amp;A)</translation>
    </message>
    <message>
        <source>New &amp;Department</source>
        <translation>新建部门(&amp;D)</translation>
    </message>
    <message>
        <source>New &amp;Section</source>
        <translation>新建栏目(&amp;S)</translation>
    </message>
    <message>
        <source>Put into the Pool</source>
        <translation>放入待编稿件</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Top of the outline</source>
        <translation>大纲顶层</translation>
    </message>
</context>
<context>
    <name>Copyfit</name>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>Cut {cut} to end on page {shorter}, or fill {fill} to end on page {longer}.</source>
        <translation>删去 {cut}可在第 {shorter} 页结束，或补足 {fill}在第 {longer} 页结束。</translation>
    </message>
    <message>
        <source>Ends on a multiple of {pages}: {fill} free</source>
        <translation>恰为 {pages}的整倍数，余 {fill}</translation>
    </message>
    <message>
        <source>Fill {fill} to end on page {longer}, or cut {cut} to end on page {shorter}.</source>
        <translation>补足 {fill}可在第 {longer} 页结束，或删去 {cut}在第 {shorter} 页结束。</translation>
    </message>
    <message>
        <source>Fill {fill} to end on page {longer}.</source>
        <translation>补足 {fill}可在第 {longer} 页结束。</translation>
    </message>
    <message>
        <source>It ends on page {longer}, as wanted.</source>
        <translation>正好在第 {longer} 页结束。</translation>
    </message>
    <message>
        <source>It ends on page {longer}, as wanted; there is room for {fill}.</source>
        <translation>在第 {longer} 页结束，符合要求；还可容纳 {fill}。</translation>
    </message>
    <message>
        <source>Over budget: {headline}, {over}</source>
        <translation>超出篇幅：{headline}，{over}</translation>
    </message>
    <message>
        <source>To a multiple of {pages}: {fill} to fill, or {cut} to cut</source>
        <translation>凑足 {pages}的整倍数：补 {fill}，或删 {cut}</translation>
    </message>
    <message>
        <source>cut {lines}</source>
        <translation>删 {lines}</translation>
    </message>
    <message>
        <source>fills {lines}; {free} free</source>
        <translation>共 {lines}，余 {free}</translation>
    </message>
    <message>
        <source>fills {pages} and {lines}; {free} free</source>
        <translation>共 {pages}零 {lines}，余 {free}</translation>
    </message>
    <message>
        <source>fills {pages} to the last line</source>
        <translation>共 {pages}，正好排满</translation>
    </message>
    <message>
        <source>page full</source>
        <translation>末页已满</translation>
    </message>
    <message>
        <source>take in from the pool</source>
        <translation>从待编稿件采用</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} 页</translation>
    </message>
    <message>
        <source>{lines} free</source>
        <translation>余 {lines}</translation>
    </message>
    <message>
        <source>{lines} of {budget}</source>
        <translation>{lines}／限 {budget}</translation>
    </message>
    <message>
        <source>{lines} over</source>
        <translation>超 {lines}</translation>
    </message>
    <message>
        <source>{lines} short</source>
        <translation>差 {lines}</translation>
    </message>
</context>
<context>
    <name>CopyfitDialog</name>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Copyfit</source>
        <translation>篇幅调整</translation>
    </message>
    <message>
        <source>End on a &amp;multiple of</source>
        <translation>页数凑成倍数(&amp;M)</translation>
    </message>
    <message>
        <source>End on a multiple of</source>
        <translation>页数凑成倍数</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>The bulletin {fit}.</source>
        <translation>本期{fit}。</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>如何调整</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change language</source>
        <translation>更改语言</translation>
    </message>
    <message>
        <source>Change line budget</source>
        <translation>修改篇幅</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>更改状态</translation>
    </message>
    <message>
        <source>Change template</source>
        <translation>更换版式</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>全部改正</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
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
        <source>Delete {title}</source>
        <translation>删除 {title}</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Drag text</source>
        <translation>拖动文字</translation>
    </message>
    <message>
        <source>Edit byline</source>
        <translation>修改署名</translation>
    </message>
    <message>
        <source>Edit headline</source>
        <translation>修改主题</translation>
    </message>
    <message>
        <source>Edit imprint</source>
        <translation>修改报尾</translation>
    </message>
    <message>
        <source>Edit kicker</source>
        <translation>修改引题</translation>
    </message>
    <message>
        <source>Edit masthead</source>
        <translation>修改报头</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Edit subhead</source>
        <translation>修改副题</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>设置格式</translation>
    </message>
    <message>
        <source>Insert {count} items</source>
        <translation>插入 {count} 项</translation>
    </message>
    <message>
        <source>Insert {title}</source>
        <translation>插入 {title}</translation>
    </message>
    <message>
        <source>Join articles</source>
        <translation>合并稿件</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Mark as approved</source>
        <translation>标为已签发</translation>
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
        <source>Move {count} items</source>
        <translation>移动 {count} 项</translation>
    </message>
    <message>
        <source>Move {title}</source>
        <translation>移动 {title}</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新建部门</translation>
    </message>
    <message>
        <source>New paragraph</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新建栏目</translation>
    </message>
    <message>
        <source>Page break</source>
        <translation>分页</translation>
    </message>
    <message>
        <source>Paragraph role</source>
        <translation>更改样式</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Remove page break</source>
        <translation>删除分页符</translation>
    </message>
    <message>
        <source>Rename {title}</source>
        <translation>改名为 {title}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Sort departments</source>
        <translation>部门排序</translation>
    </message>
    <message>
        <source>Split article</source>
        <translation>拆分稿件</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Take in changes of the author</source>
        <translation>收入作者改稿</translation>
    </message>
    <message>
        <source>Tidy pasted text</source>
        <translation>整理粘贴内容</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>键入</translation>
    </message>
</context>
<context>
    <name>EmptyOutline</name>
    <message>
        <source>New Article</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>New Section</source>
        <translation>新建栏目</translation>
    </message>
    <message>
        <source>This issue is still empty.

Import drafts by the File menu, or begin with a section or an article.</source>
        <translation>本期还没有内容。

可从“文件”菜单导入来稿，或先新建栏目或稿件。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A file of this name exists already. Choose another name.</source>
        <translation>同名文件已存在。请另取名称。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，没有写入任何内容。</translation>
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
        <source>It does not exist. It may have been moved or renamed.</source>
        <translation>文件或文件夹不存在，可能已被移动或改名。</translation>
    </message>
    <message>
        <source>It is open elsewhere ({holder}). Close it there, or open it for reading.</source>
        <translation>文件正在别处打开（{holder}），请先在那里关闭，或以只读方式打开。</translation>
    </message>
    <message>
        <source>It is open elsewhere. Close it there, or open it for reading.</source>
        <translation>文件正在别处打开，请先在那里关闭，或以只读方式打开。</translation>
    </message>
    <message>
        <source>It was made by a newer version of this program. Update the program to open it.</source>
        <translation>文件由更新版本的程序创建，请升级程序后打开。</translation>
    </message>
    <message>
        <source>Its folder does not exist. Make the folder or choose another place.</source>
        <translation>所在文件夹不存在。请先建立文件夹或另选位置。</translation>
    </message>
    <message>
        <source>The characters cannot be decoded. Save the file as UTF-8 and try again.</source>
        <translation>无法识别文字编码，请将文件另存为 UTF-8 后再试。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space or choose another place.</source>
        <translation>磁盘已满，请清理空间或换一个位置。</translation>
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
        <source>The file is empty. Ask for it to be sent again.</source>
        <translation>文件是空的，请对方重新发送。</translation>
    </message>
    <message>
        <source>The file is too large. Split it into smaller ones.</source>
        <translation>文件过大，请拆分后再试。</translation>
    </message>
    <message>
        <source>The pages could not be made. The text itself is not affected.</source>
        <translation>排版没有成功，文字内容不受影响。</translation>
    </message>
    <message>
        <source>The template has a mistake. Correct it or choose another.</source>
        <translation>版式文件有错误，请改正或另选一个。</translation>
    </message>
    <message>
        <source>There is no template of this name. Choose another one.</source>
        <translation>没有这个名称的版式，请另选一个。</translation>
    </message>
    <message>
        <source>There is nothing to import. Drafts are Word, Markdown, HTML or text files.</source>
        <translation>没有可以导入的内容。来稿可以是 Word、Markdown、HTML 或纯文本文件。</translation>
    </message>
    <message>
        <source>This change is not possible here: the place has gone or the result would not fit the outline.</source>
        <translation>这里不能这样修改：所在位置已不存在，或结果不合大纲结构。</translation>
    </message>
    <message>
        <source>This did not succeed.</source>
        <translation>操作没有成功。</translation>
    </message>
    <message>
        <source>This format needs LibreOffice, which is not installed. Install it, or save the file as .docx.</source>
        <translation>读取这种格式需要 LibreOffice，本机没有安装。请先安装，或将文件另存为 .docx。</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file.</source>
        <translation>这是文件夹，请选择文件。</translation>
    </message>
    <message>
        <source>This is no Word file (.docx). Open it in Word and save it as .docx.</source>
        <translation>这不是 Word 文件（.docx），请用 Word 打开后另存为 .docx。</translation>
    </message>
    <message>
        <source>This is no bulletin file. Drafts are imported, not opened.</source>
        <translation>这不是简报文件；来稿请用“导入”。</translation>
    </message>
    <message>
        <source>This kind of file is not supported. Choose a Word, Markdown, HTML or text file.</source>
        <translation>不支持这种文件，请选择 Word、Markdown、HTML 或纯文本文件。</translation>
    </message>
    <message>
        <source>{name}: {cause}</source>
        <translation>{name}：{cause}</translation>
    </message>
    <message>
        <source>{sentence} ({detail})</source>
        <translation>{sentence}（{detail}）</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;PDF for:</source>
        <translation>PDF 用于(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容(&amp;T)：</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Bulletins (*.bulletin)</source>
        <translation>简报 (*.bulletin)</translation>
    </message>
    <message>
        <source>Earlier Version</source>
        <translation>较早的版本</translation>
    </message>
    <message>
        <source>Every line and page ends where it does in the preview, whatever Word&apos;s own rules say. For printing; text that is changed later does not flow.</source>
        <translation>无论 Word 如何断行，每行每页都止于预览中的位置。适合定稿付印；锁定后再改文字不会自动重排。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder for the Export</source>
        <translation>选择导出文件夹</translation>
    </message>
    <message>
        <source>Formats:</source>
        <translation>格式：</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>The Word file shows what was inserted and deleted since that version, to be accepted or rejected.</source>
        <translation>Word 文件以修订标记显示自该版本以来增删的内容（花脸稿），可逐条接受或拒绝。</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>该文件夹不存在。</translation>
    </message>
    <message>
        <source>Web page fo&amp;r:</source>
        <translation>网页用于(&amp;R)：</translation>
    </message>
    <message>
        <source>Whole bulletin</source>
        <translation>整期简报</translation>
    </message>
    <message>
        <source>Will be replaced: {files}</source>
        <translation>将替换：{files}</translation>
    </message>
    <message>
        <source>Word: &amp;lock lines and pages</source>
        <translation>Word：锁定排版(&amp;L)</translation>
    </message>
    <message>
        <source>Word: changes &amp;since:</source>
        <translation>Word：修订对照(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Copied. Paste it into the editor of the official account.</source>
        <translation>已复制，可粘贴到公众号编辑器。</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>Exported: {files}</source>
        <translation>已导出：{files}</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>正在导出 {name}</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Sent to the printer. Pages: {count}.</source>
        <translation>已发送到打印机，共 {count} 页。</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>FigurePanel</name>
    <message>
        <source>Alternative text</source>
        <translation>替代文字</translation>
    </message>
    <message>
        <source>Another Picture…</source>
        <translation>更换图片…</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图题</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>图片署名</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>What the picture shows, for those who cannot see it</source>
        <translation>描述图片内容，供无法看图的读者使用</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message>
        <source>(no headline)</source>
        <translation>（无主题）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>this bulletin</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>{share}% like “{headline}” in {place}</source>
        <translation>与{place}《{headline}》{share}%相同</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>&amp;All</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>1 article found</source>
        <translation>找到 1 篇稿件</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Show only some articles</source>
        <translation>只显示部分稿件</translation>
    </message>
    <message>
        <source>With Open &amp;Comments</source>
        <translation>有未解决批注的(&amp;C)</translation>
    </message>
    <message>
        <source>{count} articles found</source>
        <translation>找到 {count} 篇稿件</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find next (F3)</source>
        <translation>查找下一个 (F3)</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3)</source>
        <translation>查找上一个 (Shift+F3)</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>找到 {count} 处</translation>
    </message>
    <message>
        <source>Full and half width are the same: （ＡＢＣ） and (ABC)</source>
        <translation>不区分全角和半角：（ＡＢＣ）与 (ABC) 相同</translation>
    </message>
    <message>
        <source>List what was found</source>
        <translation>列出查找结果</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>正则表达式有误</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Replace {count}</source>
        <translation>替换 {count} 处</translation>
    </message>
    <message>
        <source>Replaced: {count}</source>
        <translation>已替换 {count} 处</translation>
    </message>
    <message>
        <source>The replacement names a group that is not there</source>
        <translation>替换文字引用了不存在的分组</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>当前稿件</translation>
    </message>
    <message>
        <source>This department</source>
        <translation>本部门</translation>
    </message>
    <message>
        <source>Untick in the list what shall stay as it is</source>
        <translation>在列表中取消勾选不想替换的地方</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Whole bulletin</source>
        <translation>整期简报</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>{index} of {count}</source>
        <translation>{index}/{count}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>A comment is damaged. What is left of it: “{what}”.</source>
        <translation>一条批注已损坏，尚存：“{what}”。</translation>
    </message>
    <message>
        <source>A file could not be read and was skipped: {what}.</source>
        <translation>有文件无法读取，已跳过：{what}。</translation>
    </message>
    <message>
        <source>A link that leads nowhere was left out: {what}.</source>
        <translation>去掉了无效链接：{what}。</translation>
    </message>
    <message>
        <source>A list of contents was left out; it is made anew.</source>
        <translation>去掉了目录；要目会自动生成。</translation>
    </message>
    <message>
        <source>A page break parts the heading from its text; take it out, or put it before the heading.</source>
        <translation>分页符把小标题与正文隔开；请删除，或移到小标题之前。</translation>
    </message>
    <message>
        <source>A page number was left out: “{what}”.</source>
        <translation>去掉了页码：“{what}”。</translation>
    </message>
    <message>
        <source>A picture cannot be shown and was left out: {what}.</source>
        <translation>有图片无法显示，未导入：{what}。</translation>
    </message>
    <message>
        <source>A picture is lost: “{what}”. A crossed frame stands in its place.</source>
        <translation>图片“{what}”已丢失，原处以打叉的方框代替。</translation>
    </message>
    <message>
        <source>A picture is missing: {what}.</source>
        <translation>找不到图片：{what}。</translation>
    </message>
    <message>
        <source>A table inside a table became text.</source>
        <translation>表格中的表格已转为文字。</translation>
    </message>
    <message>
        <source>A table or picture follows the heading at once; a sentence between would lead to it.</source>
        <translation>小标题之后直接是表格或图片，宜加一句引导的话。</translation>
    </message>
    <message>
        <source>A title is damaged. What is left of it: “{what}”.</source>
        <translation>一处标题已损坏，尚存：“{what}”。</translation>
    </message>
    <message>
        <source>A torn paragraph was joined: “{what}”.</source>
        <translation>合并了断开的段落：“{what}”。</translation>
    </message>
    <message>
        <source>Aligned text was taken for a table: “{what}”.</source>
        <translation>对齐的文字识别为表格：“{what}”。</translation>
    </message>
    <message>
        <source>Articles too long</source>
        <translation>超出篇幅</translation>
    </message>
    <message>
        <source>Blank lines</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>Blank paragraph; the template sets the distances.</source>
        <translation>空白段落；段距由版式决定。</translation>
    </message>
    <message>
        <source>Blank paragraphs</source>
        <translation>空白段落</translation>
    </message>
    <message>
        <source>Bylines</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>图表说明</translation>
    </message>
    <message>
        <source>Characters from other faces</source>
        <translation>借用字体的字</translation>
    </message>
    <message>
        <source>Comment: {what}</source>
        <translation>批注：{what}</translation>
    </message>
    <message>
        <source>Content left out</source>
        <translation>未导入的内容</translation>
    </message>
    <message>
        <source>Damaged comments</source>
        <translation>损坏的批注</translation>
    </message>
    <message>
        <source>Damaged head and foot</source>
        <translation>损坏的报头和报尾</translation>
    </message>
    <message>
        <source>Damaged texts</source>
        <translation>损坏的正文</translation>
    </message>
    <message>
        <source>Damaged titles</source>
        <translation>损坏的标题</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Departments by file name</source>
        <translation>按文件名定部门</translation>
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
    <message>
        <source>Encodings</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Faulty template</source>
        <translation>版式有误</translation>
    </message>
    <message>
        <source>Half-width marks</source>
        <translation>半角标点</translation>
    </message>
    <message>
        <source>Half-width “{mark}” beside Chinese; use “{replacement}”.</source>
        <translation>中文旁用了半角“{mark}”，应为“{replacement}”。</translation>
    </message>
    <message>
        <source>Heading number {number}, where {expected} is expected.</source>
        <translation>标题序号为“{number}”，此处应为“{expected}”。</translation>
    </message>
    <message>
        <source>Heading numbers</source>
        <translation>标题序号</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Headings parted from their text</source>
        <translation>小标题与正文分离</translation>
    </message>
    <message>
        <source>Headings straight before tables and pictures</source>
        <translation>小标题后直接是图表</translation>
    </message>
    <message>
        <source>Headings without text</source>
        <translation>小标题之下无正文</translation>
    </message>
    <message>
        <source>Headlines</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Headlines too long</source>
        <translation>标题过长</translation>
    </message>
    <message>
        <source>Highlighted in the draft; the text stays: “{what}”.</source>
        <translation>来稿中加了底色，文字已保留：“{what}”。</translation>
    </message>
    <message>
        <source>Highlighted text</source>
        <translation>加底色的文字</translation>
    </message>
    <message>
        <source>Imprint alone on a page</source>
        <translation>版记单独成页</translation>
    </message>
    <message>
        <source>Joined paragraphs</source>
        <translation>合并的段落</translation>
    </message>
    <message>
        <source>Kickers</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Last lines of one or two characters</source>
        <translation>末行仅一两字</translation>
    </message>
    <message>
        <source>Lines too wide</source>
        <translation>过宽的行</translation>
    </message>
    <message>
        <source>Lines were made paragraphs of their own: “{what}”.</source>
        <translation>按行拆分为段落：“{what}”。</translation>
    </message>
    <message>
        <source>Links left out</source>
        <translation>去掉的链接</translation>
    </message>
    <message>
        <source>Lists of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Lost pictures</source>
        <translation>丢失的图片</translation>
    </message>
    <message>
        <source>Lost places in the outline</source>
        <translation>丢失的大纲位置</translation>
    </message>
    <message>
        <source>Marks of the template</source>
        <translation>版式自带的符号</translation>
    </message>
    <message>
        <source>Merged parts</source>
        <translation>合并的部分</translation>
    </message>
    <message>
        <source>Missing bylines</source>
        <translation>缺署名</translation>
    </message>
    <message>
        <source>Missing characters</source>
        <translation>缺字</translation>
    </message>
    <message>
        <source>Missing faces</source>
        <translation>缺少字体</translation>
    </message>
    <message>
        <source>Missing headlines</source>
        <translation>缺标题</translation>
    </message>
    <message>
        <source>Missing pictures</source>
        <translation>缺失的图片</translation>
    </message>
    <message>
        <source>Missing template</source>
        <translation>缺少版式</translation>
    </message>
    <message>
        <source>Moved notes</source>
        <translation>移动的注</translation>
    </message>
    <message>
        <source>Nearly empty last page</source>
        <translation>末页近空</translation>
    </message>
    <message>
        <source>Nested tables</source>
        <translation>嵌套表格</translation>
    </message>
    <message>
        <source>No installed face has the character “{character}”.</source>
        <translation>已安装的字体都没有“{character}”字。</translation>
    </message>
    <message>
        <source>Nothing follows the heading.</source>
        <translation>小标题之后没有内容。</translation>
    </message>
    <message>
        <source>Open comments</source>
        <translation>未解决的批注</translation>
    </message>
    <message>
        <source>Page breaks after headings</source>
        <translation>小标题后的分页符</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Pages cut short</source>
        <translation>未排满的页</translation>
    </message>
    <message>
        <source>Paragraph roles</source>
        <translation>段落样式</translation>
    </message>
    <message>
        <source>Part of the article “{what}” is damaged. Its words, where any are left, stand as plain paragraphs.</source>
        <translation>稿件“{what}”有一部分已损坏；尚存的文字已作为普通段落保留。</translation>
    </message>
    <message>
        <source>Part of the draft was too deep or too long and was simplified.</source>
        <translation>来稿有一部分过深或过长，已简化。</translation>
    </message>
    <message>
        <source>Part of the head or foot of the issue is damaged ({what}).</source>
        <translation>报头或报尾有一部分已损坏（{what}）。</translation>
    </message>
    <message>
        <source>Pictures left out</source>
        <translation>未导入的图片</translation>
    </message>
    <message>
        <source>Pictures without description</source>
        <translation>缺少说明的图片</translation>
    </message>
    <message>
        <source>Repeated articles</source>
        <translation>重复的稿件</translation>
    </message>
    <message>
        <source>Row {row} of the table is taller than a page; the rest of it is not printed.</source>
        <translation>表格第 {row} 行高于一页，超出部分不会印出。</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Sections by folder name</source>
        <translation>按文件夹名定栏目</translation>
    </message>
    <message>
        <source>Sign-offs alone on a page</source>
        <translation>署名单独成页</translation>
    </message>
    <message>
        <source>Sign-offs on two pages</source>
        <translation>署名与日期分页</translation>
    </message>
    <message>
        <source>Simplified text</source>
        <translation>简化的文字</translation>
    </message>
    <message>
        <source>Skipped files</source>
        <translation>跳过的文件</translation>
    </message>
    <message>
        <source>Something a bulletin cannot hold was left out: {what}.</source>
        <translation>简报不能容纳的内容未导入：{what}。</translation>
    </message>
    <message>
        <source>Spaces in Chinese text</source>
        <translation>汉字间空格</translation>
    </message>
    <message>
        <source>Spelling of English words</source>
        <translation>英文拼写</translation>
    </message>
    <message>
        <source>Split paragraphs</source>
        <translation>拆分的段落</translation>
    </message>
    <message>
        <source>Standards of the PDF</source>
        <translation>PDF 标准</translation>
    </message>
    <message>
        <source>Subheads</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Substituted faces</source>
        <translation>替代字体</translation>
    </message>
    <message>
        <source>Table rows too tall</source>
        <translation>过高的表格行</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Taken for a caption: “{what}”.</source>
        <translation>识别为图表说明：“{what}”。</translation>
    </message>
    <message>
        <source>Taken for a department: “{what}”.</source>
        <translation>识别为部门：“{what}”。</translation>
    </message>
    <message>
        <source>Taken for a heading: “{what}”.</source>
        <translation>识别为小标题：“{what}”。</translation>
    </message>
    <message>
        <source>Taken for a section: “{what}”.</source>
        <translation>识别为栏目：“{what}”。</translation>
    </message>
    <message>
        <source>Taken for the byline: “{what}”.</source>
        <translation>识别为署名：“{what}”。</translation>
    </message>
    <message>
        <source>Taken for the headline: “{what}”.</source>
        <translation>识别为主题：“{what}”。</translation>
    </message>
    <message>
        <source>Taken for the kicker: “{what}”.</source>
        <translation>识别为引题：“{what}”。</translation>
    </message>
    <message>
        <source>Taken for the subhead: “{what}”.</source>
        <translation>识别为副题：“{what}”。</translation>
    </message>
    <message>
        <source>Text under the table became a note: “{what}”.</source>
        <translation>表下文字改为注：“{what}”。</translation>
    </message>
    <message>
        <source>The PDF keeps {kept} instead of {wanted}: no installed face has the character “{character}”.</source>
        <translation>PDF 未能达到 {wanted}，只达到 {kept}：已安装的字体都没有“{character}”字。</translation>
    </message>
    <message>
        <source>The PDF keeps {kept} instead of {wanted}: {refusal}</source>
        <translation>PDF 未能达到 {wanted}，只达到 {kept}：{refusal}</translation>
    </message>
    <message>
        <source>The article has no byline.</source>
        <translation>稿件没有署名。</translation>
    </message>
    <message>
        <source>The article has no headline.</source>
        <translation>稿件没有标题。</translation>
    </message>
    <message>
        <source>The article has no text.</source>
        <translation>稿件没有正文。</translation>
    </message>
    <message>
        <source>The encoding of the text was guessed: {what}.</source>
        <translation>推测文字编码为 {what}。</translation>
    </message>
    <message>
        <source>The face “{face}” is not installed, and nothing stands in for it.</source>
        <translation>未安装字体“{face}”，也没有替代字体。</translation>
    </message>
    <message>
        <source>The face “{face}” is not installed; {substitute} stands in for it.</source>
        <translation>未安装字体“{face}”，以 {substitute} 代替。</translation>
    </message>
    <message>
        <source>The heading stands at the foot of page {page} without its text.</source>
        <translation>小标题孤悬于第 {page} 页页末，正文在下一页。</translation>
    </message>
    <message>
        <source>The headline takes {lines} lines instead of {wanted}; cut {cut} characters.</source>
        <translation>标题占 {lines} 行，宜为 {wanted} 行；可删 {cut} 字。</translation>
    </message>
    <message>
        <source>The imprint stands alone on page {page}; cut {cut} lines to save the page.</source>
        <translation>第 {page} 页只有版记；删去 {cut} 行可省一页。</translation>
    </message>
    <message>
        <source>The last line of the paragraph is “{character}” alone; cut {cut} characters to save the line, or add {add}.</source>
        <translation>段末一行只有“{character}”；删 {cut} 字可省一行，或增 {add} 字。</translation>
    </message>
    <message>
        <source>The last page has {lines} lines only; cut {cut} lines to save the page.</source>
        <translation>末页只有 {lines} 行；删去 {cut} 行可省一页。</translation>
    </message>
    <message>
        <source>The name of the file or folder was taken for the department: “{what}”.</source>
        <translation>按文件或文件夹名称定为部门：“{what}”。</translation>
    </message>
    <message>
        <source>The name of the folder was taken for the section: “{what}”.</source>
        <translation>按文件夹名称定为栏目：“{what}”。</translation>
    </message>
    <message>
        <source>The page break leaves {free} lines of page {page} white.</source>
        <translation>分页符使第 {page} 页空出 {free} 行。</translation>
    </message>
    <message>
        <source>The picture has neither description nor caption; who hears the page misses it.</source>
        <translation>图片既无替代文字也无图注，使用读屏软件的人无从得知。</translation>
    </message>
    <message>
        <source>The role of a paragraph was guessed: “{what}”.</source>
        <translation>推测了段落样式：“{what}”。</translation>
    </message>
    <message>
        <source>The section “{title}” holds no article.</source>
        <translation>栏目“{title}”下没有稿件。</translation>
    </message>
    <message>
        <source>The sentence goes on in the next paragraph; the two belong together.</source>
        <translation>句子在下一段继续，两段应当合并。</translation>
    </message>
    <message>
        <source>The sign-off goes on on page {page}; cut {cut} lines before it, or add some.</source>
        <translation>署名与日期分在两页（后一页为第 {page} 页）；在此之前删 {cut} 行，或增加几行正文。</translation>
    </message>
    <message>
        <source>The sign-off stands on page {page} without text; cut {cut} lines before it, or add some.</source>
        <translation>署名在第 {page} 页，页首没有正文；在此之前删 {cut} 行，或增加几行正文。</translation>
    </message>
    <message>
        <source>The template “{template}” has a fault, so {substitute} is used instead: {problem}.</source>
        <translation>版式“{template}”有误，已改用{substitute}：{problem}。</translation>
    </message>
    <message>
        <source>The template “{template}” is not on this machine; {substitute} is used instead.</source>
        <translation>本机没有版式“{template}”，已改用{substitute}。</translation>
    </message>
    <message>
        <source>This line is too wide for the page: “{text}”.</source>
        <translation>这一行超出版心宽度：“{text}”。</translation>
    </message>
    <message>
        <source>Torn paragraphs</source>
        <translation>断开的段落</translation>
    </message>
    <message>
        <source>Typed indent; the template indents paragraphs.</source>
        <translation>手工键入的缩进；首行缩进由版式决定。</translation>
    </message>
    <message>
        <source>Typed indents</source>
        <translation>手工缩进</translation>
    </message>
    <message>
        <source>Where “{what}” stood is not known any more; it stands at the end.</source>
        <translation>“{what}”原来的位置已无法得知，现放在最后。</translation>
    </message>
    <message>
        <source>{count} blank lines were left out; the template sets the distances.</source>
        <translation>去掉了 {count} 个空行；段距由版式决定。</translation>
    </message>
    <message>
        <source>{count} spaces between Chinese characters.</source>
        <translation>汉字之间有 {count} 个空格。</translation>
    </message>
    <message>
        <source>{count} typed indents were left out; the template indents paragraphs.</source>
        <translation>去掉了 {count} 处手工缩进；首行缩进由版式决定。</translation>
    </message>
    <message>
        <source>{lines} lines, {over} more than the {budget} planned.</source>
        <translation>共 {lines} 行，超出篇幅 {over} 行（计划 {budget} 行）。</translation>
    </message>
    <message>
        <source>{title} has no article.</source>
        <translation>“{title}”没有稿件。</translation>
    </message>
    <message>
        <source>“{character}” is missing from {face}; {substitute} lends it.</source>
        <translation>{face} 没有“{character}”字，借用 {substitute}。</translation>
    </message>
    <message>
        <source>“{what}” came in several drafts, which were put together.</source>
        <translation>“{what}”分在几份来稿中，已合并。</translation>
    </message>
    <message>
        <source>“{what}” says much the same as “{other}” in {place}: {share}% of its sentences.</source>
        <translation>“{what}”与{place}中的“{other}”内容相近，{share}%的句子相同。</translation>
    </message>
    <message>
        <source>“{what}” was left out; the template prints it.</source>
        <translation>去掉了“{what}”；由版式自动加上。</translation>
    </message>
    <message>
        <source>“{word}” may be misspelt; “{replacement}” is a word.</source>
        <translation>“{word}”可能拼写有误，是否应为“{replacement}”。</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>{rule} ({count})</source>
        <translation>{rule}（{count}）</translation>
    </message>
</context>
<context>
    <name>FontsForm</name>
    <message>
        <source>All faces that the template wants are installed.</source>
        <translation>版式所需字体均已安装。</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Looking for the faces of this machine…</source>
        <translation>正在查找本机字体…</translation>
    </message>
    <message>
        <source>None is installed</source>
        <translation>均未安装</translation>
    </message>
    <message>
        <source>Not installed here, so other faces print: {faces}. Lines and pages stay the same.</source>
        <translation>本机未安装以下字体，以替代字体印出：{faces}。行数和页数不变。</translation>
    </message>
    <message>
        <source>Prints in</source>
        <translation>实际字体</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Wanted face</source>
        <translation>所需字体</translation>
    </message>
</context>
<context>
    <name>FootnotePanel</name>
    <message>
        <source>Footnote %1</source>
        <translation>脚注 %1</translation>
    </message>
</context>
<context>
    <name>FormatCommands</name>
    <message>
        <source>Only text can stand in the head of an article: no table, no picture, no footnote.</source>
        <translation>标题区只能放文字，不能放表格、图片和脚注。</translation>
    </message>
    <message>
        <source>Put the caret into a paragraph beside a table or picture first.</source>
        <translation>请先把光标放到与表格或图片相邻的段落中。</translation>
    </message>
    <message>
        <source>Put the caret into a table first.</source>
        <translation>请先把光标放进表格。</translation>
    </message>
    <message>
        <source>This part of the head is empty.</source>
        <translation>标题区的这一项是空的。</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Hand Out to the Author</source>
        <translation>发给作者修改</translation>
    </message>
    <message>
        <source>No article of this bulletin was handed out in that file.</source>
        <translation>那个文件不含本期简报发出的稿件。</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Take Back from the Author</source>
        <translation>收回作者改稿</translation>
    </message>
    <message>
        <source>Taken in. Articles: {count}.</source>
        <translation>已收入 {count} 篇稿件的改动。</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
</context>
<context>
    <name>HeadlineFields</name>
    <message>
        <source>A line above the headline, if there is one</source>
        <translation>主题之上的一行，可不填</translation>
    </message>
    <message>
        <source>A line below the headline, if there is one</source>
        <translation>主题之下的一行，可不填</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Headline; Shift+Enter begins a second line</source>
        <translation>主题，Shift+回车另起一行</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Role and names</source>
        <translation>身份与姓名</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>副题</translation>
    </message>
</context>
<context>
    <name>HitsList</name>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>alternative text</source>
        <translation>替代文字</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>题注</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>图片来源</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>subhead</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>HouseDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Take from This Issue</source>
        <translation>从本期取用(&amp;T)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Also written as</source>
        <translation>其他写法</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Departments of the House</source>
        <translation>本单位部门名单</translation>
    </message>
    <message>
        <source>In the order in which they are printed. Drafts that use another name come in under the first; part several by commas.</source>
        <translation>按刊印顺序排列。来稿用其他写法时，一律改为部门名；几种写法之间用顿号或逗号隔开。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
</context>
<context>
    <name>HouseStrip</name>
    <message>
        <source>&amp;Departments of the House…</source>
        <translation>本单位部门名单(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Sort Departments</source>
        <translation>按名单排列部门(&amp;S)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>添加 {name}</translation>
    </message>
    <message>
        <source>All {count} departments have handed in</source>
        <translation>{count} 个部门均已交稿</translation>
    </message>
    <message>
        <source>Missing {count}: {names}</source>
        <translation>{count} 个部门未交稿：{names}</translation>
    </message>
</context>
<context>
    <name>ImportReviewDialog</name>
    <message>
        <source>Accept the &amp;changes tracked in Word; otherwise they stay as changes</source>
        <translation>接受 Word 中的修订(&amp;C)；不选则保留为修订</translation>
    </message>
    <message>
        <source>Articles recognised: {count}.</source>
        <translation>识别出 {count} 篇稿件。</translation>
    </message>
    <message>
        <source>Enter takes everything in; a key gives the chosen paragraphs another role.</source>
        <translation>按回车全部导入；按字母或数字键更改所选段落的角色。</translation>
    </message>
    <message>
        <source>Files and where they go</source>
        <translation>文件及其去向</translation>
    </message>
    <message>
        <source>Files like an article already there: {count}.</source>
        <translation>与已有稿件重复的文件：{count} 个。</translation>
    </message>
    <message>
        <source>Files that could not be read: {count}.</source>
        <translation>无法读取的文件：{count} 个。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import Drafts</source>
        <translation>导入来稿</translation>
    </message>
    <message>
        <source>Next &amp;Unsure</source>
        <translation>下一处存疑(&amp;U)</translation>
    </message>
    <message>
        <source>Worth a look: {count}; F8 goes to the next.</source>
        <translation>存疑 {count} 处，按 F8 逐处查看。</translation>
    </message>
    <message>
        <source>{role}: press {key} in the list</source>
        <translation>{role}：在列表中按 {key} 键</translation>
    </message>
</context>
<context>
    <name>ImportSummaryDialog</name>
    <message>
        <source>Guesses can be changed in the outline and the text; undo takes the import back.</source>
        <translation>识别结果可在大纲和正文中修改；撤销可收回整次导入。</translation>
    </message>
    <message>
        <source>What Was Read</source>
        <translation>识别结果</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Drafts ({patterns})</source>
        <translation>来稿 ({patterns})</translation>
    </message>
    <message>
        <source>Import Drafts</source>
        <translation>导入来稿</translation>
    </message>
    <message>
        <source>Import a Folder of Drafts</source>
        <translation>导入来稿文件夹</translation>
    </message>
    <message>
        <source>Imported. Articles: {count}.</source>
        <translation>已导入 {count} 篇稿件。</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>正在导入 {name}</translation>
    </message>
    <message>
        <source>Places to look at: {count}.</source>
        <translation>有 {count} 处需要核对。</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>What Was Read…</source>
        <translation>识别结果…</translation>
    </message>
</context>
<context>
    <name>InsertCommands</name>
    <message>
        <source>Another Picture</source>
        <translation>更换图片</translation>
    </message>
    <message>
        <source>Insert Picture</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.tif *.tiff *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.gif *.bmp *.tif *.tiff *.webp)</translation>
    </message>
</context>
<context>
    <name>InsertTableDialog</name>
    <message>
        <source>&amp;Columns:</source>
        <translation>列数(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Rows:</source>
        <translation>行数(&amp;R)：</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Insert Table</source>
        <translation>插入表格</translation>
    </message>
    <message>
        <source>Rows and columns</source>
        <translation>行数与列数</translation>
    </message>
</context>
<context>
    <name>IssueLine</name>
    <message>
        <source>Click to edit the masthead</source>
        <translation>单击编辑报头</translation>
    </message>
    <message>
        <source>Name and date of the issue</source>
        <translation>填写刊名与日期</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第{number}期</translation>
    </message>
</context>
<context>
    <name>JobIndicator</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LengthEditor</name>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
</context>
<context>
    <name>LessonsDialog</name>
    <message>
        <source>In the file</source>
        <translation>样例文件</translation>
    </message>
    <message>
        <source>Learnt from {name}</source>
        <translation>从“{name}”学到</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>见于</translation>
    </message>
    <message>
        <source>Surely</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Tick &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What differs from the template. What was learnt less surely is not ticked.</source>
        <translation>以下与现有版式不同。把握不大的未勾选。</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>文字(&amp;T)：</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Clear the address to take the link away.</source>
        <translation>清空地址即可取消链接。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Clear the List</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>Bulletin Editor</source>
        <translation>简报编辑器</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>尚未打开过文件</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>The file was open for reading. Your changes are kept in a copy that has no name yet.</source>
        <translation>该文件以只读方式打开，您的修改已保存在一份尚未命名的副本中。</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>{name} (for reading)</source>
        <translation>{name}（只读）</translation>
    </message>
</context>
<context>
    <name>MastheadDialog</name>
    <message>
        <source>&amp;Approver:</source>
        <translation>签发(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Copies:</source>
        <translation>印发份数(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Distribute to:</source>
        <translation>发(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Editor:</source>
        <translation>编辑(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Report to:</source>
        <translation>报(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Send to:</source>
        <translation>送(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Template:</source>
        <translation>版式(&amp;T)：</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>C&amp;lassification:</source>
        <translation>密级标注(&amp;L)：</translation>
    </message>
    <message>
        <source>Compilin&amp;g unit:</source>
        <translation>编发单位(&amp;G)：</translation>
    </message>
    <message>
        <source>Cop&amp;y number:</source>
        <translation>份号(&amp;Y)：</translation>
    </message>
    <message>
        <source>D&amp;ate:</source>
        <translation>日期(&amp;A)：</translation>
    </message>
    <message>
        <source>Imprint</source>
        <translation>报尾</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>Masthead and Imprint</source>
        <translation>报头与报尾</translation>
    </message>
    <message>
        <source>N&amp;umber:</source>
        <translation>期号(&amp;U)：</translation>
    </message>
    <message>
        <source>Re&amp;viewer:</source>
        <translation>审核(&amp;V)：</translation>
    </message>
    <message>
        <source>Su&amp;pplement, outside the count</source>
        <translation>增刊，不计期数(&amp;P)</translation>
    </message>
    <message>
        <source>Subordinate units</source>
        <translation>下级单位</translation>
    </message>
    <message>
        <source>Superior units</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>T&amp;otal number:</source>
        <translation>总期号(&amp;O)：</translation>
    </message>
    <message>
        <source>Tele&amp;phone:</source>
        <translation>电话(&amp;P)：</translation>
    </message>
    <message>
        <source>Units of the same rank</source>
        <translation>平级单位</translation>
    </message>
</context>
<context>
    <name>MatterForm</name>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Back to the inherited rows</source>
        <translation>恢复沿用的各行</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>插入字段</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>下移一行</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>上移一行</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删除此行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>各行</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Alignment</source>
        <translation>对齐(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>稿件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>界面语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>列表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>样式(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>App&amp;earance</source>
        <translation>外观(&amp;E)</translation>
    </message>
    <message>
        <source>Correct &amp;While Typing</source>
        <translation>键入时自动更正(&amp;W)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>Mov&amp;e To</source>
        <translation>移到(&amp;E)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Pa&amp;ge Arrangement</source>
        <translation>页面排列(&amp;G)</translation>
    </message>
    <message>
        <source>Rows of the Outl&amp;ine</source>
        <translation>大纲显示项(&amp;I)</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>状态(&amp;T)</translation>
    </message>
    <message>
        <source>Writi&amp;ng</source>
        <translation>书写(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Not saved. {cause} What you wrote stays in this window; save it under another name.</source>
        <translation>未能保存。{cause}您的内容仍在此窗口中，请另存为其他文件。</translation>
    </message>
    <message>
        <source>Nothing was changed. {cause}</source>
        <translation>未作任何修改。{cause}</translation>
    </message>
    <message>
        <source>Nothing was imported. {cause} Your bulletin is unchanged.</source>
        <translation>未导入任何内容。{cause}当前简报没有变动。</translation>
    </message>
    <message>
        <source>Printing failed. {cause} Your bulletin is safe.</source>
        <translation>打印失败。{cause}当前简报安然无恙。</translation>
    </message>
    <message>
        <source>The bulletin was not opened. {cause}</source>
        <translation>未能打开简报。{cause}</translation>
    </message>
    <message>
        <source>The export failed. {cause} Your bulletin is safe.</source>
        <translation>导出失败。{cause}当前简报安然无恙。</translation>
    </message>
    <message>
        <source>The pages are out of date. {cause} Your text is safe.</source>
        <translation>版面未能更新。{cause}文字安然无恙。</translation>
    </message>
    <message>
        <source>The picture was not inserted. {cause}</source>
        <translation>未能插入图片。{cause}</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Approved</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Archives (PDF/A-2b)</source>
        <translation>存档（PDF/A-2b）</translation>
    </message>
    <message>
        <source>Archives and screen readers (PDF/A-2a, PDF/UA-1)</source>
        <translation>存档与读屏（PDF/A-2a、PDF/UA-1）</translation>
    </message>
    <message>
        <source>Archives, newest (PDF/A-4)</source>
        <translation>存档，最新标准（PDF/A-4）</translation>
    </message>
    <message>
        <source>Archives, part 3 (PDF/A-3b, PDF/UA-1)</source>
        <translation>存档，第三部分（PDF/A-3b、PDF/UA-1）</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Browsers</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>初稿</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>Editor&apos;s note</source>
        <translation>编者按</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Flush left</source>
        <translation>顶格</translation>
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
        <source>Headline</source>
        <translation>主题</translation>
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
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Line budget</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown 文本</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Screen readers (PDF/UA-1)</source>
        <translation>读屏（PDF/UA-1）</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>WeChat official account</source>
        <translation>微信公众号</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
</context>
<context>
    <name>NewBulletinDialog</name>
    <message>
        <source>&amp;Date:</source>
        <translation>日期(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Template:</source>
        <translation>版式(&amp;T)：</translation>
    </message>
    <message>
        <source>Compiling &amp;unit:</source>
        <translation>编发单位(&amp;U)：</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New Bulletin</source>
        <translation>新建简报</translation>
    </message>
    <message>
        <source>Numbe&amp;r:</source>
        <translation>期号(&amp;R)：</translation>
    </message>
    <message>
        <source>Such as “District Bulletin”</source>
        <translation>如“开发区简报”</translation>
    </message>
</context>
<context>
    <name>NextIssueDialog</name>
    <message>
        <source>&amp;Date:</source>
        <translation>日期(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Supplement, outside the count</source>
        <translation>增刊，不计入期数(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take the {count} waiting articles along</source>
        <translation>带上 {count} 篇待编稿件(&amp;T)</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Masthead, imprint, sections and departments stay; the articles stay behind in this issue.</source>
        <translation>沿用报头、报尾、栏目和部门；稿件留在本期。</translation>
    </message>
    <message>
        <source>N&amp;umber:</source>
        <translation>期号(&amp;U)：</translation>
    </message>
    <message>
        <source>New Issue from This One</source>
        <translation>由本期新建下一期</translation>
    </message>
    <message>
        <source>T&amp;otal number:</source>
        <translation>总期号(&amp;O)：</translation>
    </message>
</context>
<context>
    <name>NodeCommands</name>
    <message>
        <source>New department</source>
        <translation>新部门</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新栏目</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>ObjectText</name>
    <message>
        <source>&amp;Edit Caption and Size…</source>
        <translation>编辑图题和大小(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Edit Footnote</source>
        <translation>编辑脚注(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit Table</source>
        <translation>编辑表格(&amp;E)</translation>
    </message>
    <message>
        <source>Another &amp;Picture…</source>
        <translation>更换图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Footnote: %1</source>
        <translation>脚注：%1</translation>
    </message>
    <message>
        <source>Page break</source>
        <translation>分页符</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>图片：%1</translation>
    </message>
    <message>
        <source>Table, %1 rows, %2 columns</source>
        <translation>表格，%1 行，%2 列</translation>
    </message>
    <message>
        <source>The picture is missing</source>
        <translation>图片缺失</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>&amp;Close Without Them</source>
        <translation>放弃并关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep for Later</source>
        <translation>留待下次(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>接管(&amp;T)</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>It has none yet. Kept for later, it is offered again at the next start.</source>
        <translation>它还没有名称。若留待下次，下次启动时会再次提示。</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第{number}期</translation>
    </message>
    <message>
        <source>Open Bulletin</source>
        <translation>打开简报</translation>
    </message>
    <message>
        <source>Open What Is Left</source>
        <translation>打开尚存内容</translation>
    </message>
    <message>
        <source>Open for &amp;Reading</source>
        <translation>只读打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open for Reading</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Opening the sample</source>
        <translation>正在打开示例</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>正在打开 {name}</translation>
    </message>
    <message>
        <source>Reading what is left of {name}</source>
        <translation>正在读取“{name}”中尚存的内容</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save Bulletin As</source>
        <translation>简报另存为</translation>
    </message>
    <message>
        <source>Save this bulletin under a name?</source>
        <translation>是否命名并保存这期简报？</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>The file cannot be written. Save under another name, or close without the last changes.</source>
        <translation>文件无法写入。可另存为其他文件，或放弃最后的修改并关闭。</translation>
    </message>
    <message>
        <source>The last changes are not saved.</source>
        <translation>最后的修改尚未保存。</translation>
    </message>
    <message>
        <source>This is what is left of the damaged file, as a bulletin without a name. The file itself is as it was. {losses}</source>
        <translation>这是从损坏的文件中读出的内容，作为一份未命名的简报打开；原文件未作任何改动。{losses}</translation>
    </message>
    <message>
        <source>{name} has had it open on {machine} since {since}. Take it over only if nobody is working there: that window can then no longer save.</source>
        <translation>{name} 自 {since} 起在 {machine} 上打开了它。请在确认那边无人编辑后再接管：接管后那边的窗口将无法保存。</translation>
    </message>
    <message>
        <source>“{file}” is open elsewhere.</source>
        <translation>“{file}”正在别处打开。</translation>
    </message>
    <message>
        <source>“{name}” is the bulletin in this window.</source>
        <translation>“{name}”就是本窗口中的简报。</translation>
    </message>
    <message>
        <source>“{name}” was never saved under a name and is still here.</source>
        <translation>“{name}”从未命名保存，内容仍在。</translation>
    </message>
</context>
<context>
    <name>OptionalDate</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>With a date</source>
        <translation>填写日期</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 篇稿件</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>1 open comment</source>
        <translation>1 条未解决批注</translation>
    </message>
    <message>
        <source>Pool ({count})</source>
        <translation>待编稿件 ({count})</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} 篇稿件</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} of {budget} lines</source>
        <translation>{count} 行，限 {budget} 行</translation>
    </message>
    <message>
        <source>{count} open comments</source>
        <translation>{count} 条未解决批注</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} 项</translation>
    </message>
</context>
<context>
    <name>PageComments</name>
    <message>
        <source>&amp;Go to Text</source>
        <translation>转到正文(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Status of “{title}”</source>
        <translation>《{title}》的状态(&amp;S)</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>New &amp;Comment</source>
        <translation>新建批注(&amp;C)</translation>
    </message>
</context>
<context>
    <name>PageDesk</name>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} / {count} 页</translation>
    </message>
</context>
<context>
    <name>PageForm</name>
    <message>
        <source>Only {fitting} of {lines} lines fit (GB/T 9704, 5.2.3 wants 22).</source>
        <translation>{lines} 行只排得下 {fitting} 行（GB/T 9704 第 5.2.3 条要求 22 行）。</translation>
    </message>
    <message>
        <source>Only {fitting} of {wanted} characters fit a line.</source>
        <translation>每行要排 {wanted} 字，只排得下 {fitting} 字。</translation>
    </message>
    <message>
        <source>Set the letter spacing to {spacing} pt</source>
        <translation>字距改为 {spacing} 磅</translation>
    </message>
    <message>
        <source>Set the line pitch to {pitch} pt</source>
        <translation>行距改为 {pitch} 磅</translation>
    </message>
    <message>
        <source>text area {width} × {height} mm</source>
        <translation>版心 {width} × {height} 毫米</translation>
    </message>
    <message>
        <source>{count} columns of {width} mm, {area}</source>
        <translation>{count} 栏、每栏 {width} 毫米，{area}</translation>
    </message>
    <message>
        <source>{fitting} characters fit a line, {wanted} are wanted.</source>
        <translation>每行排得下 {fitting} 字，版式要求 {wanted} 字。</translation>
    </message>
    <message>
        <source>{lines} lines × {characters} characters, {area}</source>
        <translation>{lines} 行 × {characters} 字，{area}</translation>
    </message>
    <message>
        <source>{lines} lines, {area}</source>
        <translation>{lines} 行，{area}</translation>
    </message>
</context>
<context>
    <name>PageMarks</name>
    <message>
        <source>Beyond the budget of the article</source>
        <translation>超出本稿限定篇幅</translation>
    </message>
    <message>
        <source>{count} lines left white: what follows does not fit</source>
        <translation>此处空 {count} 行：后面的内容排不下</translation>
    </message>
</context>
<context>
    <name>PageSearchBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find in the pages</source>
        <translation>在版面中查找</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} / {count} 处</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>The pages are being laid out…</source>
        <translation>正在排版…</translation>
    </message>
</context>
<context>
    <name>PagesFoot</name>
    <message>
        <source>Fit width</source>
        <translation>适合页宽</translation>
    </message>
    <message>
        <source>How the bulletin fills its pages</source>
        <translation>本期篇幅</translation>
    </message>
    <message>
        <source>How the pages are shown</source>
        <translation>版面显示方式</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>No pages yet</source>
        <translation>尚无版面</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} / {count} 页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>PaneFrame</name>
    <message>
        <source>Hide {pane}</source>
        <translation>隐藏“{pane}”</translation>
    </message>
</context>
<context>
    <name>ProblemsPane</name>
    <message>
        <source>&amp;Go to Text</source>
        <translation>转到原文(&amp;G)</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Correct All of This Kind</source>
        <translation>改正全部同类问题</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Nothing to show: some kinds are hidden.</source>
        <translation>没有可显示的问题，部分类别已隐藏。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems {count}</source>
        <translation>问题 {count}</translation>
    </message>
    <message>
        <source>Replace by “{text}”</source>
        <translation>替换为“{text}”</translation>
    </message>
    <message>
        <source>{severity}: {count}</source>
        <translation>{severity}：{count}</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>页面组(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
</context>
<context>
    <name>RecognisedTree</name>
    <message>
        <source>Outline as it goes in</source>
        <translation>导入后的大纲</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>Bulletin without a name</source>
        <translation>未命名的简报</translation>
    </message>
    <message>
        <source>Bulletins Without a Name</source>
        <translation>未命名的简报</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>These were never saved under a name. Nothing in them is lost.</source>
        <translation>以下简报从未命名保存，内容完好。</translation>
    </message>
    <message>
        <source>{name} — articles: {count}, last changed {when}</source>
        <translation>{name}：{count} 篇稿件，最后修改于 {when}</translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message>
        <source>Before: {text}</source>
        <translation>原文：{text}</translation>
    </message>
    <message>
        <source>Deleted: {text}</source>
        <translation>删除：{text}</translation>
    </message>
    <message>
        <source>New: {text}</source>
        <translation>新增：{text}</translation>
    </message>
    <message>
        <source>Now: {text}</source>
        <translation>现文：{text}</translation>
    </message>
    <message>
        <source>Take Back from the Author</source>
        <translation>收回作者改稿</translation>
    </message>
    <message>
        <source>Take In</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>The ticked articles are changed as shown; undo takes all of it back.</source>
        <translation>勾选的稿件将按所示改动；撤销可全部恢复。</translation>
    </message>
    <message>
        <source>{title} – changed in the bulletin too after it went out</source>
        <translation>{title}——发出后简报中也改过</translation>
    </message>
    <message>
        <source>{title} – nothing changed</source>
        <translation>{title}——没有改动</translation>
    </message>
</context>
<context>
    <name>ReviewCommands</name>
    <message>
        <source>No problems found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Point at the text of an article first.</source>
        <translation>请先指向某篇稿件的文字。</translation>
    </message>
    <message>
        <source>The voice of this computer could not read the text.</source>
        <translation>本机的语音未能朗读这段文字。</translation>
    </message>
    <message>
        <source>There are no open comments.</source>
        <translation>没有未解决的批注。</translation>
    </message>
    <message>
        <source>This computer has no voice that could read; on Linux, espeak-ng is one.</source>
        <translation>本机没有可用的朗读语音；Linux 上可以安装 espeak-ng。</translation>
    </message>
</context>
<context>
    <name>RevisionsDialog</name>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open as a Copy</source>
        <translation>打开为副本(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save Revision</source>
        <translation>存为版本(&amp;S)</translation>
    </message>
    <message>
        <source>A revision stays in the file as it is now; what changed since is shown here and in Word.</source>
        <translation>版本保存在本期文件中，以后不再变动；此后的改动可在此查看，也可在导出的 Word 中显示（花脸稿）。</translation>
    </message>
    <message>
        <source>Name of the revision</source>
        <translation>版本名称</translation>
    </message>
    <message>
        <source>Name, such as “First proof”</source>
        <translation>名称，如“送审稿”</translation>
    </message>
    <message>
        <source>Saved Revisions</source>
        <translation>存档版本</translation>
    </message>
    <message>
        <source>Show &amp;Changes Since</source>
        <translation>查看改动(&amp;C)</translation>
    </message>
</context>
<context>
    <name>RoleChoice</name>
    <message>
        <source>Paragraph role</source>
        <translation>段落样式</translation>
    </message>
</context>
<context>
    <name>RowPainter</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>未交稿</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>第{page}页</translation>
    </message>
    <message>
        <source>{count} ln</source>
        <translation>{count}行</translation>
    </message>
</context>
<context>
    <name>RowRoles</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>栏目</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>[Page break]</source>
        <translation>［分页］</translation>
    </message>
    <message>
        <source>[Picture]</source>
        <translation>［图片］</translation>
    </message>
    <message>
        <source>[Table, {rows} × {columns}]</source>
        <translation>［表格，{rows}行{columns}列］</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Paragraphs and their roles</source>
        <translation>段落及其角色</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Appearance:</source>
        <translation>外观(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Pages:</source>
        <translation>版面(&amp;P)：</translation>
    </message>
    <message>
        <source>Put right while typing</source>
        <translation>输入时自动更正</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Shown in the window</source>
        <translation>窗口显示</translation>
    </message>
    <message>
        <source>Size of the &amp;text:</source>
        <translation>正文字号(&amp;T)：</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写作</translation>
    </message>
    <message>
        <source>Your &amp;name in comments:</source>
        <translation>批注署名(&amp;N)：</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>SignsForm</name>
    <message>
        <source>Add a level</source>
        <translation>添加一级</translation>
    </message>
    <message>
        <source>Back to the inherited ones</source>
        <translation>恢复沿用值</translation>
    </message>
    <message>
        <source>Remove the last level</source>
        <translation>删除末级</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Begin an issue</source>
        <translation>开始一期简报</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Article, as Word counts: {count}</source>
        <translation>本稿字数（Word 计法）：{count}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not saved under a name yet</source>
        <translation>尚未命名保存</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} / {count} 页</translation>
    </message>
    <message>
        <source>Paragraphs: {count}</source>
        <translation>段落：{count}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Selected: {selected} of {count} characters</source>
        <translation>已选 {selected} / {count} 字</translation>
    </message>
    <message>
        <source>Whole bulletin, as Word counts: {count}</source>
        <translation>整期字数（Word 计法）：{count}</translation>
    </message>
    <message>
        <source>Without marks, as editors count: {count}</source>
        <translation>不计标点（编辑计法）：{count}</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} of {budget} lines</source>
        <translation>{count} 行，限 {budget} 行</translation>
    </message>
    <message>
        <source>{count} without marks</source>
        <translation>不计标点 {count} 字</translation>
    </message>
</context>
<context>
    <name>StyleForm</name>
    <message>
        <source>Several styles follow this one.</source>
        <translation>有多个样式沿用此样式。</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>What is not bold comes from “{style}”.</source>
        <translation>未加粗的各项沿用“{style}”。</translation>
    </message>
</context>
<context>
    <name>SymbolDialog</name>
    <message>
        <source>Enter or a double click inserts the symbol.</source>
        <translation>按回车键或双击即可插入。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Units and mathematics</source>
        <translation>单位与数学</translation>
    </message>
</context>
<context>
    <name>TableBar</name>
    <message>
        <source>&amp;Equal Column Widths</source>
        <translation>平均分布各列(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Landscape Page</source>
        <translation>横排页面(&amp;L)</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>表题</translation>
    </message>
    <message>
        <source>Column ←</source>
        <translation>列 ←</translation>
    </message>
    <message>
        <source>Column →</source>
        <translation>列 →</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Insert a column to the left</source>
        <translation>在左侧插入列</translation>
    </message>
    <message>
        <source>Insert a column to the right</source>
        <translation>在右侧插入列</translation>
    </message>
    <message>
        <source>Insert a row above</source>
        <translation>在上方插入行</translation>
    </message>
    <message>
        <source>Insert a row below</source>
        <translation>在下方插入行</translation>
    </message>
    <message>
        <source>Make the rows down to this one the header, or not</source>
        <translation>将本行及以上各行设为表头，或取消</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge the selected cells; one cell alone with the one to the right</source>
        <translation>合并选中的单元格；只有一格时与右侧合并</translation>
    </message>
    <message>
        <source>Merge with the Cell &amp;Below</source>
        <translation>与下方单元格合并(&amp;B)</translation>
    </message>
    <message>
        <source>More for rows and cells</source>
        <translation>更多行与单元格操作</translation>
    </message>
    <message>
        <source>Move the Column Le&amp;ft</source>
        <translation>左移本列(&amp;F)</translation>
    </message>
    <message>
        <source>Move the Column Ri&amp;ght</source>
        <translation>右移本列(&amp;G)</translation>
    </message>
    <message>
        <source>Move the Row &amp;Down</source>
        <translation>下移本行(&amp;D)</translation>
    </message>
    <message>
        <source>Move the Row &amp;Up</source>
        <translation>上移本行(&amp;U)</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Row ↑</source>
        <translation>行 ↑</translation>
    </message>
    <message>
        <source>Row ↓</source>
        <translation>行 ↓</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Split a merged cell; a single one into two</source>
        <translation>拆分合并的单元格；单个单元格拆为两个</translation>
    </message>
    <message>
        <source>− Column</source>
        <translation>− 列</translation>
    </message>
    <message>
        <source>− Row</source>
        <translation>− 行</translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message>
        <source>Table cell, row %1, column %2</source>
        <translation>表格单元格，第 %1 行，第 %2 列</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>&amp;Keep it among the office&apos;s templates for later issues</source>
        <translation>存入本单位版式，供以后各期使用(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Learn from a Word File…</source>
        <translation>从样例文件学习(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>A File in the Office&apos;s Style</source>
        <translation>本单位的样例文件</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Differs from {title}, whatever is bold</source>
        <translation>以“{title}”为基础，加粗项为改动</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Give the template a name of its own.</source>
        <translation>请为版式另取一个名称。</translation>
    </message>
    <message>
        <source>Imprint</source>
        <translation>版记</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Parts of the template</source>
        <translation>版式的各部分</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Takes the place of the office&apos;s template “{name}”.</source>
        <translation>将替换本单位版式“{name}”。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>This does not work: {problem}</source>
        <translation>这样不行：{problem}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Word processor files ({patterns})</source>
        <translation>文字处理文件 ({patterns})</translation>
    </message>
    <message>
        <source>{name} looks as the template has it already.</source>
        <translation>“{name}”与现有版式相同。</translation>
    </message>
    <message>
        <source>{title} (ours)</source>
        <translation>{title}（本单位）</translation>
    </message>
</context>
<context>
    <name>TemplateShelfDialog</name>
    <message>
        <source>&amp;Add from File…</source>
        <translation>从文件添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>修改(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Keep for Later Issues</source>
        <translation>存入版式库(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;New from This…</source>
        <translation>以此新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Share as File…</source>
        <translation>导出为文件(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Use for This Bulletin</source>
        <translation>用于本期(&amp;U)</translation>
    </message>
    <message>
        <source>Add a Template</source>
        <translation>添加版式</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>已添加：{name}</translation>
    </message>
    <message>
        <source>Body {body} pt, headlines {headline} pt</source>
        <translation>正文 {body} 磅，主题 {headline} 磅</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
    <message>
        <source>Differs from {title}.</source>
        <translation>以“{title}”为基础。</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>New Template</source>
        <translation>新建版式</translation>
    </message>
    <message>
        <source>Paper {width} × {height} mm, text area {text_width} × {text_height} mm</source>
        <translation>纸张 {width} × {height} 毫米，版心 {text_width} × {text_height} 毫米</translation>
    </message>
    <message>
        <source>Rename Template</source>
        <translation>重命名版式</translation>
    </message>
    <message>
        <source>Share the Template</source>
        <translation>导出版式</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>版式库</translation>
    </message>
    <message>
        <source>Templates (*.toml)</source>
        <translation>版式 (*.toml)</translation>
    </message>
    <message>
        <source>This bulletin is printed in it.</source>
        <translation>本期使用此版式。</translation>
    </message>
    <message>
        <source>This name is taken or cannot be a file&apos;s name. Another name:</source>
        <translation>此名称已被占用或不能作文件名，请另取：</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已导出：{file}</translation>
    </message>
    <message>
        <source>{lines} lines a page, {pitch} pt each</source>
        <translation>每页 {lines} 行，行距 {pitch} 磅</translation>
    </message>
    <message>
        <source>{title} (ours)</source>
        <translation>{title}（本单位）</translation>
    </message>
    <message>
        <source>{title} — in this bulletin only</source>
        <translation>{title}（仅在本期）</translation>
    </message>
    <message>
        <source>{title} — the office&apos;s own</source>
        <translation>{title}（本单位）</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source> ch</source>
        <translation> 字</translation>
    </message>
    <message>
        <source>Accent on the web</source>
        <translation>网页强调色</translation>
    </message>
    <message>
        <source>Across all columns</source>
        <translation>通栏</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>All in Hei</source>
        <translation>黑体各样式</translation>
    </message>
    <message>
        <source>All in Kai</source>
        <translation>楷体各样式</translation>
    </message>
    <message>
        <source>All sans serif</source>
        <translation>无衬线各样式</translation>
    </message>
    <message>
        <source>All text</source>
        <translation>正文类各样式</translation>
    </message>
    <message>
        <source>All titles</source>
        <translation>标题类各样式</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>其他尺寸</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>At the end of the article</source>
        <translation>文末</translation>
    </message>
    <message>
        <source>At the foot of the page</source>
        <translation>页末</translation>
    </message>
    <message>
        <source>At the left</source>
        <translation>居左文字</translation>
    </message>
    <message>
        <source>At the right</source>
        <translation>居右文字</translation>
    </message>
    <message>
        <source>Back to the inherited value</source>
        <translation>恢复沿用值</translation>
    </message>
    <message>
        <source>Between dashes (— 1 —)</source>
        <translation>一字线之间（— 1 —）</translation>
    </message>
    <message>
        <source>Between words</source>
        <translation>词间断行</translation>
    </message>
    <message>
        <source>Between words, in calm lines</source>
        <translation>词间断行，各行匀称</translation>
    </message>
    <message>
        <source>Blank ({style})</source>
        <translation>空行（{style}）</translation>
    </message>
    <message>
        <source>Blank lines after</source>
        <translation>后空行数</translation>
    </message>
    <message>
        <source>Blank lines before</source>
        <translation>前空行数</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Bold label before it</source>
        <translation>前置加粗标签</translation>
    </message>
    <message>
        <source>Bottom margin</source>
        <translation>下边距</translation>
    </message>
    <message>
        <source>Bullets by level</source>
        <translation>各级项目符号</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>题注</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>每行字数</translation>
    </message>
    <message>
        <source>Chinese face</source>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>Chinese numerals</source>
        <translation>汉字数字</translation>
    </message>
    <message>
        <source>Choose a colour…</source>
        <translation>选择颜色…</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏数</translation>
    </message>
    <message>
        <source>Common to several</source>
        <translation>共用样式</translation>
    </message>
    <message>
        <source>Compiling unit</source>
        <translation>编发单位</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>要目</translation>
    </message>
    <message>
        <source>Contents on the cover</source>
        <translation>要目放在封面上</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>印数</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>份号</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Cover and contents</source>
        <translation>封面与要目</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>阿拉伯数字</translation>
    </message>
    <message>
        <source>Distance from the text</source>
        <translation>距版心</translation>
    </message>
    <message>
        <source>Distribute to</source>
        <translation>发</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>Editor&apos;s note</source>
        <translation>编者按</translation>
    </message>
    <message>
        <source>Entry of the contents</source>
        <translation>要目条目</translation>
    </message>
    <message>
        <source>First-line indent</source>
        <translation>首行缩进</translation>
    </message>
    <message>
        <source>Flush left</source>
        <translation>顶格段落</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>From the style “{style}”</source>
        <translation>沿用样式“{style}”</translation>
    </message>
    <message>
        <source>From this many articles</source>
        <translation>稿件达到（篇）</translation>
    </message>
    <message>
        <source>Gap between columns</source>
        <translation>栏间距</translation>
    </message>
    <message>
        <source>Head of the notes</source>
        <translation>注释标题</translation>
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
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Headlines</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Height in lines</source>
        <translation>占行数</translation>
    </message>
    <message>
        <source>Imprint</source>
        <translation>版记</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>居中文字</translation>
    </message>
    <message>
        <source>Initial</source>
        <translation>初号</translation>
    </message>
    <message>
        <source>Inside margin</source>
        <translation>订口</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Keep two lines together</source>
        <translation>段首段末不单行</translation>
    </message>
    <message>
        <source>Keep with what follows</source>
        <translation>与下段同页</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Latin face</source>
        <translation>西文字体</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>连接符</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>Left indent</source>
        <translation>左缩进</translation>
    </message>
    <message>
        <source>Letter spacing</source>
        <translation>字距</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Level in the outline</source>
        <translation>大纲级别</translation>
    </message>
    <message>
        <source>Line pitch</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Lines a page</source>
        <translation>每页行数</translation>
    </message>
    <message>
        <source>Lines around tables and pictures</source>
        <translation>表格图片前后空行</translation>
    </message>
    <message>
        <source>Lines end</source>
        <translation>断行</translation>
    </message>
    <message>
        <source>Lines under a headline</source>
        <translation>标题下最少行数</translation>
    </message>
    <message>
        <source>Masthead and imprint</source>
        <translation>报头与版记</translation>
    </message>
    <message>
        <source>Masthead on a page of its own</source>
        <translation>报头单独成页</translation>
    </message>
    <message>
        <source>More</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Name in the masthead</source>
        <translation>报头名称</translation>
    </message>
    <message>
        <source>Name of the bulletin</source>
        <translation>简报名称</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No. 1</source>
        <translation>一号</translation>
    </message>
    <message>
        <source>No. 2</source>
        <translation>二号</translation>
    </message>
    <message>
        <source>No. 3</source>
        <translation>三号</translation>
    </message>
    <message>
        <source>No. 4</source>
        <translation>四号</translation>
    </message>
    <message>
        <source>No. 5</source>
        <translation>五号</translation>
    </message>
    <message>
        <source>No. 6</source>
        <translation>六号</translation>
    </message>
    <message>
        <source>None of them is installed here</source>
        <translation>本机均未安装</translation>
    </message>
    <message>
        <source>Not installed here; {face} prints</source>
        <translation>本机未安装，印作 {face}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Number and date</source>
        <translation>期号与日期</translation>
    </message>
    <message>
        <source>Number in the masthead</source>
        <translation>报头期号</translation>
    </message>
    <message>
        <source>Number of a picture</source>
        <translation>图片编号</translation>
    </message>
    <message>
        <source>Number of a table</source>
        <translation>表格编号</translation>
    </message>
    <message>
        <source>Number on a page with the imprint alone</source>
        <translation>只有版记的末页编页码</translation>
    </message>
    <message>
        <source>Number on page one</source>
        <translation>首页编页码</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>层次编号</translation>
    </message>
    <message>
        <source>Numbers of headings</source>
        <translation>标题编号</translation>
    </message>
    <message>
        <source>Numbers of lists</source>
        <translation>列表编号</translation>
    </message>
    <message>
        <source>Outside margin</source>
        <translation>切口</translation>
    </message>
    <message>
        <source>Outside: right on odd pages</source>
        <translation>外侧（单页居右）</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>式样</translation>
    </message>
    <message>
        <source>Picture credit</source>
        <translation>图片来源</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Printed before it</source>
        <translation>前置文字</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Report to</source>
        <translation>报</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <source>Right indent</source>
        <translation>右缩进</translation>
    </message>
    <message>
        <source>Roman numerals</source>
        <translation>罗马数字</translation>
    </message>
    <message>
        <source>Rule at its foot</source>
        <translation>行下横线</translation>
    </message>
    <message>
        <source>Rule between columns</source>
        <translation>栏间线</translation>
    </message>
    <message>
        <source>Rule without text</source>
        <translation>无文字也印横线</translation>
    </message>
    <message>
        <source>Rules of tables</source>
        <translation>表格线</translation>
    </message>
    <message>
        <source>Running head</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Section in the contents</source>
        <translation>要目栏目</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>送</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Small initial</source>
        <translation>小初</translation>
    </message>
    <message>
        <source>Small no. 1</source>
        <translation>小一</translation>
    </message>
    <message>
        <source>Small no. 2</source>
        <translation>小二</translation>
    </message>
    <message>
        <source>Small no. 3</source>
        <translation>小三</translation>
    </message>
    <message>
        <source>Small no. 4</source>
        <translation>小四</translation>
    </message>
    <message>
        <source>Small no. 5</source>
        <translation>小五</translation>
    </message>
    <message>
        <source>Stand-ins, parted by commas</source>
        <translation>替代字体，以逗号分隔</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>增刊</translation>
    </message>
    <message>
        <source>Table cell</source>
        <translation>表格正文</translation>
    </message>
    <message>
        <source>Table header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Tables and pictures</source>
        <translation>表格与图片</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text begins on an odd page</source>
        <translation>正文从单数页开始</translation>
    </message>
    <message>
        <source>Text begins with page 1</source>
        <translation>正文从第 1 页起编页码</translation>
    </message>
    <message>
        <source>The number alone</source>
        <translation>仅数字</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>粗细</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title of the contents</source>
        <translation>要目标题</translation>
    </message>
    <message>
        <source>Top margin</source>
        <translation>上边距</translation>
    </message>
    <message>
        <source>Total number</source>
        <translation>总期号</translation>
    </message>
    <message>
        <source>Under the headline</source>
        <translation>标题下</translation>
    </message>
    <message>
        <source>Unit and date in the masthead</source>
        <translation>报头单位和日期</translation>
    </message>
    <message>
        <source>Where the line is full</source>
        <translation>排满一行</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{count}: {example}</source>
        <translation>{count} 段：{example}</translation>
    </message>
    <message>
        <source>{title}: stand-ins</source>
        <translation>{title}：替代字体</translation>
    </message>
</context>
<context>
    <name>ThumbnailStrip</name>
    <message>
        <source>Small pages</source>
        <translation>缩略页</translation>
    </message>
</context>
<context>
    <name>_PageNumbers</name>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} / {count} 页</translation>
    </message>
</context>
<context>
    <name>_SearchField</name>
    <message>
        <source>Find in the outline</source>
        <translation>在大纲中查找</translation>
    </message>
    <message>
        <source>Headline, department, byline</source>
        <translation>查找主题、部门、署名</translation>
    </message>
</context>
</TS>
