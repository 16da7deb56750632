using System.Diagnostics.CodeAnalysis;

[assembly: SuppressMessage("NHS", "NHS1026", Scope = "member", Target = "~P:Meridian.Outpatients.Contracts.SupplierCard.OdsCode")] // expect NHS9013
[assembly: SuppressMessage("NHS", "NHS1021", Scope = "member", Target = "~P:Meridian.Outpatients.Contracts.SupplierCard.Founded", Justification = "No date of birth")] // clean NHS9013
