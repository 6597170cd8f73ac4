using System.Collections.Immutable;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Text;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Documents;
