namespace EcoComp.Core.Provenance;

/// <summary>
/// The codes of faults: E1 files and their form, E2 cells, E3 what rows say of one another, W4 warnings, E5 files of
/// regulations and drafts. The catalogue in the documentation says
/// of each what it means and how to mend it.
/// </summary>
public static partial class FaultCodes
{
    /// <summary>The data folder is not there.</summary>
    public const string FolderMissing = "E101";

    /// <summary>A file that is needed is not there.</summary>
    public const string FileMissing = "E102";

    /// <summary>A file, or the data folder, cannot be read.</summary>
    public const string FileUnreadable = "E103";

    /// <summary>A file is neither UTF-8 nor GB18030, or not what <c>--encoding</c> says.</summary>
    public const string Encoding = "E104";

    /// <summary>A file has no header.</summary>
    public const string EmptyFile = "E105";

    /// <summary>The quotes of a record do not match.</summary>
    public const string Quoting = "E106";

    /// <summary>A record has more or fewer fields than the header.</summary>
    public const string FieldCount = "E107";

    /// <summary>A required column is missing.</summary>
    public const string ColumnMissing = "E108";

    /// <summary>A column stands twice.</summary>
    public const string ColumnTwice = "E109";

    /// <summary>Two files could be meant by one name.</summary>
    public const string FileTwice = "E110";

    /// <summary>A file is too large.</summary>
    public const string FileTooLarge = "E111";

    /// <summary>A cell holds a control character or a line break where none belongs.</summary>
    public const string ControlCharacter = "E112";

    /// <summary>A table that needs rows has none.</summary>
    public const string NoRows = "E113";

    /// <summary>No row of a table is a header.</summary>
    public const string HeaderMissing = "E114";

    /// <summary>A heading of several rows of which nobody knows whether it is a column that is read.</summary>
    public const string HeadingUnclear = "E115";

    /// <summary>NUL bytes at the end of a file.</summary>
    public const string NulBytes = "E116";

    /// <summary>A file that is called .csv and is something else.</summary>
    public const string OtherContent = "E117";

    /// <summary>A file that is called as a table in a form that is not read.</summary>
    public const string FormNotRead = "E118";

    /// <summary>More faults than are listed, errors among them.</summary>
    public const string MoreErrors = "E119";

    /// <summary>A table that is there as CSV and as a spreadsheet, or in two spreadsheets.</summary>
    public const string TwoForms = "E121";

    /// <summary>A file that is called .xlsx and is none, or that has a password.</summary>
    public const string SheetUnreadable = "E122";

    /// <summary>A workbook with several sheets, none of which is called as the table is.</summary>
    public const string SheetAmbiguous = "E123";

    /// <summary>A cell whose formula went wrong.</summary>
    public const string SheetError = "E124";

    /// <summary>A cell with a formula whose result the workbook does not hold.</summary>
    public const string SheetNotCalculated = "E125";

    /// <summary>Merged cells, of which all but one would be read as empty.</summary>
    public const string SheetMerged = "E126";

    /// <summary>A cell in a column without a heading, right of the header.</summary>
    public const string SheetBeyondHeader = "E127";

    /// <summary>A formula in a form of workbook that does not tell whether its result is still right.</summary>
    public const string SheetFormula = "E128";

    /// <summary>A number that a sheet shows as something else than the number.</summary>
    public const string SheetShownOtherwise = "E129";

    /// <summary>A cell of a sheet whose content cannot be read.</summary>
    public const string SheetCellUnreadable = "E130";

    /// <summary>A name with a character that the font of the documents lacks.</summary>
    public const string NotInFont = "E131";

    /// <summary>A cell with more characters than a spreadsheet allows.</summary>
    public const string SheetCellTooLong = "E132";

    /// <summary>A sheet without a column of months whose name is no certain month.</summary>
    public const string SheetMonth = "E133";

    /// <summary>A line of text in the middle of a table.</summary>
    public const string StrayText = "E134";

    /// <summary>A sheet that looks like a table and is none by its name or its header.</summary>
    public const string SheetUnread = "E135";

    /// <summary>A second header below the first, with another table or more of the same.</summary>
    public const string HeaderAgain = "E136";

    /// <summary>A file whose header is that of a table that is not there, and whose name is another.</summary>
    public const string TableMisnamed = "E137";

    /// <summary>A heading that is almost that of a column on which amounts depend and that is not there.</summary>
    public const string HeadingAlmost = "E138";

    /// <summary>A row of a text with more cells than a spreadsheet allows.</summary>
    public const string TooManyColumns = "E139";

    /// <summary>Cells of a sheet that are struck through.</summary>
    public const string StruckThrough = "E140";

    /// <summary>A required cell is empty.</summary>
    public const string CellEmpty = "E201";

    /// <summary>A word that is none of those allowed.</summary>
    public const string UnknownWord = "E202";

    /// <summary>No water class.</summary>
    public const string BadClass = "E203";

    /// <summary>No month.</summary>
    public const string BadMonth = "E204";

    /// <summary>A month that a spreadsheet turned into a date in English, such as Sep-21, or into a number, such as 2021.1.</summary>
    public const string SpreadsheetMonth = "E205";

    /// <summary>No number.</summary>
    public const string BadNumber = "E206";

    /// <summary>A number out of its range.</summary>
    public const string NumberRange = "E207";

    /// <summary>No date.</summary>
    public const string BadDate = "E208";

    /// <summary>A row with both a class and a status, or with neither.</summary>
    public const string ClassOrStatus = "E209";

    /// <summary>An interval that ends before it begins.</summary>
    public const string EmptyInterval = "E210";

    /// <summary>A cell that this kind of row needs is empty.</summary>
    public const string NeededByKind = "E211";

    /// <summary>A cell of readings.csv that is no measured value.</summary>
    public const string BadReading = "E212";

    /// <summary>A measured value below zero.</summary>
    public const string NegativeReading = "E213";

    /// <summary>A measured value that the indicator cannot have.</summary>
    public const string ReadingRange = "E214";

    /// <summary>A column of readings.csv whose unit does not fit its indicator.</summary>
    public const string UnitUnfit = "E215";

    /// <summary>No time of a sample.</summary>
    public const string BadTime = "E216";

    /// <summary>The time of a sample outside its month.</summary>
    public const string TimeOutsideMonth = "E217";

    /// <summary>A column of readings.csv that has to say its unit.</summary>
    public const string UnitNeeded = "E218";

    /// <summary>No months of the year.</summary>
    public const string BadMonthsOfYear = "E219";

    /// <summary>A column of readings.csv that begins with the name of an indicator and is not wholly understood.</summary>
    public const string IndicatorUnread = "E220";

    /// <summary>A column whose heading has another unit than its own.</summary>
    public const string UnitApart = "E221";

    /// <summary>A dash or stroke in cells that are to be left empty.</summary>
    public const string SignForNothing = "E222";

    /// <summary>A unit above a table that is not that of its columns.</summary>
    public const string UnitAbove = "E223";

    /// <summary>An unknown point.</summary>
    public const string UnknownPoint = "E301";

    /// <summary>An unknown county.</summary>
    public const string UnknownCounty = "E302";

    /// <summary>An unknown inflow.</summary>
    public const string UnknownInflow = "E303";

    /// <summary>A ruling about an unknown point or event.</summary>
    public const string UnknownSubject = "E304";

    /// <summary>An unknown interpretation.</summary>
    public const string UnknownInterpretation = "E305";

    /// <summary>An unknown choice.</summary>
    public const string UnknownChoice = "E306";

    /// <summary>A point that is registered twice for one month.</summary>
    public const string PointTwice = "E307";

    /// <summary>A county's code, name or alias that stands twice.</summary>
    public const string CountyTwice = "E308";

    /// <summary>Two results for one point and month.</summary>
    public const string ResultTwice = "E309";

    /// <summary>An event number that stands twice.</summary>
    public const string EventTwice = "E310";

    /// <summary>Two rows for one outlet and week.</summary>
    public const string OutletWeekTwice = "E311";

    /// <summary>A week that belongs to another month.</summary>
    public const string OutletWeekMonth = "E312";

    /// <summary>A point that is its own inflow, directly or round a circle.</summary>
    public const string InflowCircle = "E313";

    /// <summary>An inflow in the point's own county.</summary>
    public const string InflowOwnCounty = "E314";

    /// <summary>A target that is missing.</summary>
    public const string TargetMissing = "E315";

    /// <summary>A target out of the range of its kind.</summary>
    public const string TargetRange = "E316";

    /// <summary>A point whose kind or water type changes.</summary>
    public const string PointChanges = "E317";

    /// <summary>A class that groundwater cannot have.</summary>
    public const string GroundwaterClass = "E318";

    /// <summary>Two answers to one question.</summary>
    public const string TwoAnswers = "E319";

    /// <summary>A ruled net class worse than the measured one.</summary>
    public const string NetClassWorse = "E320";

    /// <summary>A question that does not fit its subject.</summary>
    public const string QuestionUnfit = "E321";

    /// <summary>Two choices for one interpretation and month.</summary>
    public const string InterpretationTwice = "E322";

    /// <summary>Different values for one point and time.</summary>
    public const string ReadingsDiffer = "E324";

    /// <summary>A point whose kind of water is not known.</summary>
    public const string WaterTypeUnknown = "E325";

    /// <summary>Shares of several counties that do not add up, or are written in no known way.</summary>
    public const string SharesUnfit = "E326";

    /// <summary>A section or canal point in groundwater.</summary>
    public const string WaterTypeUnfit = "E327";

    /// <summary>A river whose name is almost that of a listed one.</summary>
    public const string RiverAlmostListed = "E328";

    /// <summary>A river of an event that is neither listed nor a water body of the register.</summary>
    public const string UnknownRiver = "E329";

    /// <summary>A listed river that the register says is none.</summary>
    public const string CoveredListed = "E330";

    /// <summary>An event number that is a point's or county's code or a listed river's name.</summary>
    public const string EventIdTaken = "E331";

    /// <summary>Rows of one incident that do not agree.</summary>
    public const string IncidentDiffers = "E332";

    /// <summary>An outlet's week that is said to be part of an incident.</summary>
    public const string IncidentUnfit = "E333";

    /// <summary>The day of an event outside its month, or its week.</summary>
    public const string DateOutside = "E334";

    /// <summary>A ruling on who is responsible beside a row that names a county.</summary>
    public const string CountyNamed = "E335";

    /// <summary>Monitoring outside the routine that has a status in place of a class.</summary>
    public const string RoutineStatus = "E336";

    /// <summary>A choice of the first month that is said to hold for some months only.</summary>
    public const string ChoiceDated = "E337";

    /// <summary>An amount that with those above it makes more than can be reckoned with.</summary>
    public const string FundTooLarge = "E338";

    /// <summary>A column that no file of this name has.</summary>
    public const string UnknownColumn = "W401";

    /// <summary>A file that the program does not read.</summary>
    public const string UnknownFile = "W402";

    /// <summary>The same ruling twice.</summary>
    public const string RulingTwice = "W403";

    /// <summary>A row for a point that is not valid in the month.</summary>
    public const string PointNotValid = "W404";

    /// <summary>An inflow that is not valid in a month in which the point is.</summary>
    public const string InflowNotValid = "W405";

    /// <summary>A ruling that nothing consulted.</summary>
    public const string RulingUnused = "W406";

    /// <summary>A cell that this kind of row does not use.</summary>
    public const string CellUnused = "W407";

    /// <summary>The same sample twice.</summary>
    public const string ReadingTwice = "W409";

    /// <summary>The evaluated class differs from the result in monitoring.csv.</summary>
    public const string ClassesDiffer = "W410";

    /// <summary>Different values for one point and time where that refuses nothing: each row is judged alone, or the month is only a trial.</summary>
    public const string ReadingsDifferTrial = "W411";

    /// <summary>A river that is not listed.</summary>
    public const string RiverNotListed = "W412";

    /// <summary>A status that rests on no document.</summary>
    public const string StatusWithoutDocument = "W413";

    /// <summary>A target that changes inside a calendar year without a document.</summary>
    public const string TargetChanges = "W414";

    /// <summary>A result that was put off and is in the folder now.</summary>
    public const string OwedArrived = "W415";

    /// <summary>A month later than anybody knows of no later regulation.</summary>
    public const string NotVerified = "W416";

    /// <summary>A month that is closed although an earlier one, since the archive's first, is not.</summary>
    public const string EarlierNotClosed = "W417";

    /// <summary>A closed month that would come out otherwise by the folder.</summary>
    public const string ClosedOtherwise = "W418";

    /// <summary>A month of which not a single result is there.</summary>
    public const string NothingHandedIn = "W419";

    /// <summary>A sheet that the program does not read.</summary>
    public const string UnknownSheet = "W421";

    /// <summary>A sheet, row or column that is hidden.</summary>
    public const string Hidden = "W422";

    /// <summary>A file that another program has open.</summary>
    public const string OpenElsewhere = "W423";

    /// <summary>More warnings than are listed.</summary>
    public const string MoreWarnings = "W424";

    /// <summary>Numbers of which a sheet shows fewer digits than it holds.</summary>
    public const string DigitsHidden = "W425";

    /// <summary>Notes below a table.</summary>
    public const string NotesPassed = "W426";

    /// <summary>A file whose header is that of a table that is there under its own name.</summary>
    public const string TableBeside = "W427";

    /// <summary>A row of the fund that is there twice to the letter; both add up.</summary>
    public const string FundTwice = "W428";

    /// <summary>A month with open questions that is counted in the sums of a year without what they come to.</summary>
    public const string YearOpen = "W429";

    /// <summary>A month of which nothing is known that the sums of a year are without.</summary>
    public const string YearUnknown = "W430";

    /// <summary>Closed months that stand under another, newer regulation by now.</summary>
    public const string LawOverClosed = "W431";

    /// <summary>A row of a month before the first that is settled.</summary>
    public const string MonthBeforeLaw = "W434";

    /// <summary>A row of a month more than half a year away from all that have results.</summary>
    public const string MonthFarAway = "W435";

    /// <summary>An inflow that stands twice in one cell, most often in place of another.</summary>
    public const string InflowTwice = "W436";

    /// <summary>Samples of a month or a day alone beside others of times within it.</summary>
    public const string ReadingsOfTwoSpans = "W437";

    /// <summary>A point that a closed month has registered beyond itself and the folder no more.</summary>
    public const string PointVanished = "W438";

    /// <summary>A choice that a closed month has in force beyond itself and the folder no more.</summary>
    public const string ChoiceVanished = "W439";

    /// <summary>A sample with the values of another of its time, of which only one has a name.</summary>
    public const string ReadingHalfNamed = "W440";
}
