using System.Globalization;
using System.Text.RegularExpressions;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>The names inside an archive. None of them is ever taken from a cell.</summary>
internal static partial class Names
{
    public const string Readme = "README.md";
    public const string Sums = "SHA256SUMS";
    public const string Sm3Sums = "SM3SUMS";
    public const string Receipt = "receipt.json";
    public const string StampRequest = Receipt + ".tsq";
    public const string Stamp = Receipt + ".tsr";
    public const string Inputs = "inputs";
    public const string Amendments = "amendments";
    public const string Settlement = "settlement.json";
    public const string Items = "items.csv";
    public const string Transfers = "transfers.csv";
    public const string Workbook = "items.xlsx";
    public const string Statements = "statements.txt";
    public const string Notice = "notice.pdf";
    public const string Law = "law";
    public const string Regulation = "regulation.json";
    public const string Wording = "wording.json";
    public const string Adjustments = "adjustments.csv";

    /// <summary>What stands before the name of anything that is not part of the archive: the lock and a month that is being written.</summary>
    public const string Passing = ".ecocomp-";

    /// <summary>The lock that a closing or amendment holds.</summary>
    public const string Lock = Passing + "lock";

    /// <summary>The files that every closing has beside its receipt, in the order in which it names them.</summary>
    public static readonly string[] ResultsOfClosing = [Settlement, Items, Workbook, Transfers, Statements, Notice];

    /// <summary>The files that every amendment has beside its receipt, in the order in which it names them.</summary>
    public static readonly string[] ResultsOfAmendment = [Settlement, Adjustments];

    /// <summary>The folder of a month, or of an amendment of it, from the archive's own; with forward slashes.</summary>
    public static string Part(YearMonth month, int number) =>
        number == 0 ? Months.Text(month) : Months.Text(month) + "/" + Amendments + "/" + Number(number);

    /// <summary>The name of a file or folder until it gets its place.</summary>
    /// <param name="mark">What nobody can foresee, so that nothing lies there when it is made.</param>
    /// <param name="place">Its place.</param>
    public static string Unfinished(string mark, string place) => Passing + mark + "-" + place.Replace('/', '-');

    /// <summary>The folder name of an amendment: <c>001</c>.</summary>
    public static string Number(int number) => number.ToString("000", CultureInfo.InvariantCulture);

    /// <summary>The month that a folder's name stands for, or null.</summary>
    public static YearMonth? Month(string folder) =>
        MonthForm().IsMatch(folder) && MonthNotation.TryRead(folder, out YearMonth month) ? month : null;

    /// <summary>Whether a name is that of a data file: a plain name in any script, as tables may be called, that leads nowhere else.</summary>
    public static bool IsInput(string name) => InputForm().IsMatch(name);

    /// <summary>A path inside the archive as the machine writes it.</summary>
    public static string Under(string root, string path) => Path.Combine([root, .. path.Split('/')]);

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}\z")]
    private static partial Regex MonthForm();

    [GeneratedRegex(@"\A\p{L}[\p{L}0-9-]{0,60}\.[A-Za-z]{1,8}\z")]
    private static partial Regex InputForm();
}
