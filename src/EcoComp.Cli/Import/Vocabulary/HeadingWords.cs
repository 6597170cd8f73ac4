using System.Collections.Immutable;
using System.Text.Json;

namespace EcoComp.Cli.Import.Vocabulary;

/// <summary>
/// The words by which headings of columns that are not read tell what stands below them, and the answers to what they ask. They stand in import-words.json.
/// </summary>
internal sealed class HeadingWords
{
    private readonly ImmutableArray<string> _notes;
    private readonly ImmutableArray<string> _otherColumns;
    private readonly ImmutableArray<string> _periods;
    private readonly ImmutableArray<string> _dated;
    private readonly ImmutableArray<string> _reporting;
    private readonly ImmutableArray<string> _counting;
    private readonly ImmutableArray<string> _out;
    private readonly ImmutableArray<string> _no;
    private readonly ImmutableArray<string> _yes;
    private readonly ImmutableArray<string> _unfit;

    /// <param name="file">Their part of the file.</param>
    public HeadingWords(JsonElement file)
    {
        (_notes, _otherColumns, _periods) = (Texts(file, "notes"), Texts(file, "otherColumns"), Texts(file, "periods"));
        _unfit = Texts(file, "unfit");
        (_dated, _reporting) = (Texts(file, "dated"), Texts(file, "reporting"));
        (_counting, _out, _no, _yes) = (Texts(file, "counting"), Texts(file, "out"), Texts(file, "no"), Texts(file, "yes"));
    }

    /// <summary>Whether what stands above a column says that it holds notes: 断面情况说明.</summary>
    public bool AreOfNotes(string text) => _notes.Any(w => text.EndsWith(w, StringComparison.Ordinal));

    /// <summary>Whether what stands above a column says that it is about something else than the results of its rows: 规划类别, 上游断面.</summary>
    public bool IsOfOtherColumns(string heading) => _otherColumns.Any(w => heading.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether what stands above a column says that it holds times, so that plain digits in it may be one: 评价月份.</summary>
    public bool IsDated(string heading) => _dated.Any(w => heading.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether what stands above a column says that its times are those of the work and not of the water: 上报时间.</summary>
    public bool IsOfReporting(string heading) => _reporting.Any(w => heading.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether what stands above a column says that it holds times or spans: 时段, 统计口径.</summary>
    public bool IsOfPeriods(string heading) => _periods.Any(w => heading.EndsWith(w, StringComparison.Ordinal));

    /// <summary>Whether the answer to what a heading asks is that the row does not count, or was not measured: 否 below 是否有效.</summary>
    public bool SaysNo(string heading, string key) => (_no.Contains(key) || _unfit.Contains(key)) && _counting.Any(w => heading.EndsWith(w, StringComparison.Ordinal));

    /// <summary>Whether a heading asks whether its rows are left out: 是否剔除.</summary>
    public bool AsksWhetherOut(string heading) => _out.Any(w => heading.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a cell says no.</summary>
    public bool IsNo(string key) => _no.Contains(key);

    /// <summary>Whether a cell says yes.</summary>
    public bool IsYes(string key) => _yes.Contains(key);

    private static ImmutableArray<string> Texts(JsonElement file, string name) =>
        [.. file.GetProperty(name).EnumerateArray().Select(t => t.GetString()!)];
}
