using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Findings;

/// <summary>The facts that findings rest on.</summary>
public class FactsTests
{
    /// <summary>What a trace tells in full, a statement, which has an amount beside it, leaves out.</summary>
    [Test]
    public void What_only_says_how_something_was_added_up_or_that_nothing_was_there_is_in_no_statement() => Assert.That(
        new Fact[] { new Facts.Items(2), new Facts.Fund(new Money(1), new Money(2), new Money(3)), new Facts.NoInflow(), new Facts.Groundwater() }
            .Select(f => (f.InStatement, f.InQuestion)),
        Has.All.EqualTo((false, false)));

    private static Facts.EventRecorded Recorded(string id, string document)
    {
        FolderRows rows = new Given().Event(id, EventKind.Intake).Rows;
        rows = rows with { Events = RowTable.Of(DataFile.Events.Shape, rows.Events.Rows.Select(r => r with { Document = document })) };
        MonthEvidence month = Intake.Open(rows, Law.BuiltIn, new FaultLog())!.Case(Given.Month, Law.Xuchang);
        return Settler.BuiltIn.Settle(month, SettlementStatus.Draft).Findings.SelectMany(f => f.Grounds).OfType<Facts.EventRecorded>().First();
    }

    [Test]
    public void Two_facts_tell_of_the_same_event_where_number_and_document_are_the_same_wherever_they_were_read()
    {
        Facts.EventRecorded one = Recorded("E", "甲文");
        Assert.That((one.Equals(Recorded("E", "甲文")), one.GetHashCode() == Recorded("E", "甲文").GetHashCode()), Is.EqualTo((true, true)));
        Assert.That((one.Equals(Recorded("E", "乙文")), one.Equals(Recorded("F", "甲文")), one.Equals(Recorded("F", "乙文"))), Is.EqualTo((false, false, false)));
        Assert.That(one.Equals((Facts.EventRecorded?)null), Is.False);
    }
}
