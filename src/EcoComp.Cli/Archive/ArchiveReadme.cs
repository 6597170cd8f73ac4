using System.Text;

namespace EcoComp.Cli.Archive;

/// <summary>The README that is written beside the months: what the archive is and how anybody can check it without this program.</summary>
internal static class ArchiveReadme
{
    /// <summary>The README's bytes.</summary>
    public static byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Text);

    private const string Text = """
        # 水环境生态补偿结算档案 · Archive of closed months

        [中文](#中文) · [English](#english)

        ## 中文

        每个已结月份一个文件夹，写入后不再改动：

        ```
        2021-09/
          inputs/…          结算时所读数据文件的原样副本
          settlement.json   结算结果（数据）
          items.csv         逐项清单（财政导入）
          items.xlsx        同一清单，带合计和县区逐月表
          statements.txt    结算书（文字）
          receipt.json      凭证：以上各文件的 sha256、办法、水质标准、口径、认定、程序版本、结账时间
          amendments/001/…  以后的更正：新的 inputs、更正后的 settlement.json、差额 adjustments.csv、凭证
        ```

        核对，不需要本程序，在本文件夹里运行：

        ```
        sha256sum -c SHA256SUMS
        ```

        `SHA256SUMS` 按写入先后列出每一个文件。每份 `receipt.json` 的 `previous` 是此前一份凭证的 sha256（第一份为空），所以增、删、调换月份都会显出来：

        ```
        sha256sum 2021-09/receipt.json        # 应与下一份凭证的 previous 相同
        grep '"previous"' 2021-10/receipt.json
        ```

        把最后一份凭证的 sha256 记在档案之外（如通报或会议纪要里），连整个档案被替换也能发现。有本程序时：

        ```
        ecocomp replay --archive .
        ```

        逐月用档案内的数据重新结算，与档案逐字节比对。名字以 `.ecocomp-` 开头的是结账中断留下的，不属于档案，可以删去。

        ## English

        One folder for each closed month, never changed once written:

        ```
        2021-09/
          inputs/…          byte-for-byte copies of the data files that were read
          settlement.json   the settlement as data
          items.csv         item by item, for the finance bureau's import
          items.xlsx        the same with sums and a table of counties by months
          statements.txt    the statements as text
          receipt.json      sha256 of all of these, regulation, water standards, interpretations, rulings, program version, time of closing
          amendments/001/…  a later correction: new inputs, settlement.json as it now stands, adjustments.csv, receipt
        ```

        To check it without the program, in this folder:

        ```
        sha256sum -c SHA256SUMS
        ```

        `SHA256SUMS` lists every file in the order in which it was written. `previous` in each `receipt.json` is the sha256 of the receipt
        written before it (empty in the first), so a month that was added, removed or swapped shows:

        ```
        sha256sum 2021-09/receipt.json        # must equal previous in the next receipt
        grep '"previous"' 2021-10/receipt.json
        ```

        Keep the sha256 of the last receipt somewhere else, such as in the notice or the minutes: then even an exchange of the whole
        archive shows. With the program:

        ```
        ecocomp replay --archive .
        ```

        settles every month again from the data in the archive and compares byte by byte. Names that begin with `.ecocomp-` were left by a
        closing that was cut off; they are no part of the archive and may be removed.

        """;
}
