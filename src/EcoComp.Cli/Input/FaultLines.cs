using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Input;

/// <summary>Faults as lines, <c>points.csv:12:5: error E203: … (…)</c>.</summary>
internal static class FaultLines
{
    /// <summary>One fault as one line.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="words">The language.</param>
    /// <param name="strict">Whether warnings are errors.</param>
    public static string Text(Fault fault, Words words, bool strict)
    {
        return Place(fault) + ": " + SeverityOf(fault, strict) + " " + fault.Code + ": "
            + words.Say("label.remark", Message(fault, words), Remedy(fault, words));
    }

    /// <summary>Where it is: file, line and column or field; of what an option brought, the option itself, which has no lines.</summary>
    public static string Place(Fault fault)
    {
        if (IsOption(fault)) return TerminalText.Visible(fault.File);
        string field = fault.Field > 0 && SheetPlace.IsSheet(fault.File)
            ? ColumnLetters.Of(fault.Field)
            : fault.Field.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{TerminalText.Visible(fault.File)}:{fault.Line}:{field}");
    }

    /// <summary>Whether it is about what an option of the command brought, <c>--ruling S1,improved,yes</c>; a file may be called <c>--x.csv</c>.</summary>
    public static bool IsOption(Fault fault) => fault.File.StartsWith("--", StringComparison.Ordinal)
        && fault.File.Split(' ', 2) is [var name, _] && name.All(c => c is '-' or (>= 'a' and <= 'z'));

    /// <summary>Faults in the order in which they are told: by file, then by place.</summary>
    public static IEnumerable<Fault> Sorted(FaultLog faults) => faults.Sorted(DataFile.OrderOf);

    /// <summary>What is wrong.</summary>
    public static string Message(Fault fault, Words words) => TerminalText.Visible(words.Say(fault));

    /// <summary>What can be done about it.</summary>
    public static string Remedy(Fault fault, Words words) => TerminalText.Visible(words.Remedy(fault));

    /// <summary>error or warning.</summary>
    public static string SeverityOf(Fault fault, bool strict) => strict || fault.Severity == Severity.Error ? "error" : "warning";
}
