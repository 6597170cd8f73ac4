using EcoComp.Core.Register;

namespace EcoComp.Core.Wording;

/// <summary>How things are called towards people who do not know the codes and numbers of the data folder: a county that gets a notice.</summary>
public interface INames
{
    /// <summary>What a point is called.</summary>
    string OfPoint(Point point);

    /// <summary>What an event is called.</summary>
    /// <param name="number">Its number.</param>
    string OfEvent(string number);

    /// <summary>What a point or an event is called.</summary>
    /// <param name="code">The point's code or the event's number.</param>
    string OfSubject(string code);
}
