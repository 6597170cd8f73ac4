namespace EcoComp.Cli.Tests.Oracle;

/// <summary>What the oracle has found so far, and the order in which rules.md lists it.</summary>
internal sealed class Ledger(MonthView view)
{
    private readonly List<ExpectedItem> _items = [];
    private readonly List<ExpectedPending> _pending = [];
    private readonly List<ExpectedNote> _notes = [];

    public IReadOnlyList<ExpectedItem> Items => _items;

    public void Item(
        string county,
        string clause,
        string subject,
        string name,
        long yuan,
        IEnumerable<string> keys,
        int target = 0,
        int @class = 0,
        int net = 0)
    {
        bool reward = clause is "4.1.1" or "5.1";
        _items.Add(new ExpectedItem(county, clause, subject, name, reward, yuan, target, @class, net, Named(keys)));
    }

    public void Ask(string county, string clause, string subject, string name, string question, long? min, long? max) =>
        _pending.Add(new ExpectedPending(county, clause, subject, name, question, min, max));

    public void Note(string county, string clause, string subject, string code) =>
        _notes.Add(new ExpectedNote(county, clause, subject, code));

    /// <summary>The class of a point, or 0 after the question or the note that says why there is none (Completeness).</summary>
    public int ClassOf(PointRow point, string clause)
    {
        ResultRow? result = view.Result(point.Code);
        if (result is { Class: > 0 })
            return result.Class;
        if (result is { Status: not "missing" })
            Note(point.County, clause, point.Code, "no-result");
        else if (view.Ruling(point.Code, "result") == "deferred")
            Note(point.County, clause, point.Code, "deferred");
        else
            Ask(point.County, clause, point.Code, point.Name, "result", null, null);
        return 0;
    }

    public ExpectedMonth Close() => new(
        view.Month,
        view.Folder,
        [.. _items.OrderBy(i => County(i.County)).ThenBy(i => Words.ClauseOrder(i.Clause)).ThenBy(i => Place(i.Subject))
            .ThenBy(i => i.Subject, StringComparer.Ordinal)],
        [.. _pending.OrderBy(p => County(p.County)).ThenBy(p => Words.ClauseOrder(p.Clause)).ThenBy(p => Place(p.Subject))
            .ThenBy(p => p.Subject, StringComparer.Ordinal).ThenBy(p => p.Question, StringComparer.Ordinal)],
        [.. _notes.OrderBy(n => County(n.County)).ThenBy(n => Words.ClauseOrder(n.Clause)).ThenBy(n => Place(n.Subject))
            .ThenBy(n => n.Subject, StringComparer.Ordinal).ThenBy(n => n.Code, StringComparer.Ordinal)],
        view.Asked);

    private string Named(IEnumerable<string> keys) => string.Join(
        ';', keys.Distinct().OrderBy(Interpretations.Order).Select(k => k + "=" + Interpretations.In(view.Folder, k, view.Month)));

    private int County(string code) => code.Length == 0 ? int.MaxValue : Array.FindIndex(view.Folder.Counties, c => c.Code == code);

    private int Place(string subject) => view.Rank(subject) is >= 0 and int rank ? rank : int.MaxValue;
}
