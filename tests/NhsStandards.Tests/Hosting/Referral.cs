namespace NhsStandards.Tests.Hosting;

public sealed record Referral(NhsNumber Patient, OdsCode Practice, SnomedCode? Finding);
