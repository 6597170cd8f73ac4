using System.Linq.Expressions;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Validators;

namespace EcoComp.Core.Provenance;

/// <summary>
/// What a row must satisfy by itself, a line for each requirement: its code, its severity where it is a warning, and its state, which is what the
/// fault tells. Within a column the first requirement that is not met is told; the columns are judged one by one. A validator keeps nothing of a row.
/// </summary>
/// <typeparam name="T">The row.</typeparam>
internal abstract class RowValidator<T> : AbstractValidator<T>
    where T : IRow
{
    /// <summary>Every column's rule gets the whole row: the library compiles an accessor for each expression, so there is only one of a kind of row.</summary>
    private static readonly Expression<Func<T, T>> Whole = row => row;

    /// <summary>What each requirement is asked in; it looks at the row that it is given. A context of each row's own has dictionaries.</summary>
    private readonly ValidationContext<T> _any = new(default!);

    private (string Column, RuleComponent<T, T>[] Requirements)[]? _columns;

    /// <summary>Makes a validator of independent columns.</summary>
    protected RowValidator() => (ClassLevelCascadeMode, RuleLevelCascadeMode) = (CascadeMode.Continue, CascadeMode.Stop);

    /// <summary>
    /// Judges a row; what is wrong with it goes to the log. The requirements are asked one by one: the library's own round puts an object, a
    /// dictionary and a text around every answer and interprets the accessor of every rule, which a million rows pay for.
    /// </summary>
    /// <returns>Whether there is no error; a warning leaves a row sound.</returns>
    public bool Check(T row, FaultLog faults)
    {
        bool sound = true;
        foreach ((string column, RuleComponent<T, T>[] requirements) in _columns ??= [.. this.Select(ColumnOf)])
        {
            foreach (RuleComponent<T, T> requirement in requirements)
            {
                if (((IPropertyValidator<T, T>)requirement.Validator).IsValid(_any, row)) continue;
                var context = new ValidationContext<T>(row); // for what is told, which is read off it
                Tell((Told)requirement.CustomStateProvider(context, row), requirement.ErrorCode, row.Origin, column, faults);
                sound &= requirement.SeverityProvider?.Invoke(context, row) is not (null or FluentValidation.Severity.Error);
                break;
            }
        }

        return sound;
    }

    private static (string Column, RuleComponent<T, T>[] Requirements) ColumnOf(IValidationRule rule) =>
        (rule.PropertyName, [.. rule.Components.Cast<RuleComponent<T, T>>()]);

    private static void Tell(Told told, string requirement, RowOrigin origin, string column, FaultLog faults)
    {
        string code = told.Flaw?.Code ?? requirement;
        if (code is FaultCodes.NeededByKind or FaultCodes.TargetMissing) faults.AddNeeded(code, origin, column, told.Value, told.Arguments);
        else faults.AddCell(code, origin, column, told.Value, told.Arguments);
    }

    /// <summary>A rule of a column. Its words belong to whoever prints.</summary>
    protected IRuleBuilderInitial<T, T> Column(string name) => RuleFor(Whole).Configure(rule => rule.PropertyName = name);

    /// <summary>A rule of a column whose cells must not be empty where the table has it.</summary>
    protected IRuleBuilderOptions<T, T> Required(string column, Func<T, string> text) =>
        NotEmpty(Column(column), column, row => text(row).Length == 0);

    /// <summary>A rule of a column whose cells must be readable, and not empty where the table has it.</summary>
    protected IRuleBuilderOptions<T, T> Required<TValue>(string column, Func<T, Cell<TValue>> cell)
        where TValue : struct =>
        NotEmpty(Optional(column, cell), column, row => cell(row).IsEmpty);

    /// <summary>A rule of a column whose cells must be readable where they are not empty.</summary>
    protected IRuleBuilderOptions<T, T> Optional<TValue>(string column, Func<T, Cell<TValue>> cell)
        where TValue : struct =>
        Column(column).Must(row => cell(row).Flaw is null).WithState(row => new Told(cell(row).Text) { Flaw = cell(row).Flaw });

    private static IRuleBuilderOptions<T, T> NotEmpty(IRuleBuilder<T, T> rule, string column, Func<T, bool> isEmpty) =>
        rule.Must(row => !isEmpty(row) || row.Origin.Table.FieldOf(column) == 0 || row.Origin.Table.UnreadColumns.Contains(column))
            .WithErrorCode(FaultCodes.CellEmpty).WithState(_ => new Told(""));
}

/// <summary>What a requirement that is not met tells beside its code.</summary>
/// <param name="value">The value that is wrong, as it was read, or empty.</param>
/// <param name="arguments">What else the message tells.</param>
internal sealed class Told(string value, params string[] arguments)
{
    /// <summary>The value that is wrong, as it was read, or empty.</summary>
    public string Value { get; } = value;

    /// <summary>The flaw of a cell that could not be read, which says the code; null where the requirement does.</summary>
    public CellFlaw? Flaw { get; init; }

    /// <summary>What else the message tells.</summary>
    public ReadOnlySpan<string> Arguments => Flaw is { } flaw ? flaw.Arguments.AsSpan() : arguments;
}
