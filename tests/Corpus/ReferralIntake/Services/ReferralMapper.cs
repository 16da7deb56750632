using System.Globalization;
using Hl7.Fhir.Model;
using NhsStandards;
using Northgate.ReferralIntake.Contracts;
using Northgate.ReferralIntake.Domain;
using ReferralRequest = Northgate.ReferralIntake.Contracts.ReferralRequest;

namespace Northgate.ReferralIntake.Services;

public sealed class ReferralMapper(TimeProvider clock)
{
    public Referral ToReferral(ReferralRequest request) => new()
    {
        Patient = request.NhsNumber,
        FamilyName = request.FamilyName,
        GivenName = request.GivenName,
        DateOfBirth = request.DateOfBirth,
        Referrer = request.ReferringOrganisation,
        Specialty = request.Specialty,
        Priority = request.Priority,
        ReceivedAt = clock.GetUtcNow(), // clean NHS1022
    };

    public Referral FromHospice(HospiceReferralLine line) => new()
    {
        Patient = line.NhsNumber,
        FamilyName = line.FamilyName,
        GivenName = "",
        DateOfBirth = line.DateOfBirth,
        Referrer = OdsCode.Parse("8HK48"), // clean NHS1007
        Specialty = "315",
        ReceivedAt = DateTime.Now, // clean NHS1022
    };

    public void Triage(Referral referral, bool accept)
    {
        referral.TriagedAt = DateTime.Now; // expect NHS1022
        if (accept)
            referral.Accept();
        else
            referral.Reject();
    }

    public ServiceRequest ToServiceRequest(Referral referral)
    {
        var request = new ServiceRequest
        {
            Status = RequestStatus.Active,
            Intent = RequestIntent.Order,
            AuthoredOn = referral.ReceivedAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), // clean NHS1017
            Subject = new ResourceReference
            {
                Identifier = new Identifier("https://fhir.nhs.uk/Id/nhs-number", referral.Patient.Value), // clean NHS1014 NHS1015
            },
        };
        request.Performer.Add(new ResourceReference { Identifier = new Identifier("https://fhir.nhs.uk/Id/ods-organization-code", "RCB") }); // clean NHS1007 NHS1014
        request.Performer.Add(new ResourceReference { Identifier = new Identifier("https://fhir.nhs.uk/Id/ods-organization-code", "rcb 01") }); // expect NHS1007
        return request;
    }

    public Patient ToPatient(Referral referral) => new()
    {
        BirthDate = referral.DateOfBirth.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), // expect NHS1017
        Name = [new HumanName { Family = referral.FamilyName, Given = [referral.GivenName] }],
    };

    public Period ToPeriod(DateOnly from, DateOnly to) => new()
    {
        Start = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), // clean NHS1017
        End = to.ToString("dd-MM-yy", CultureInfo.InvariantCulture), // expect NHS1017
    };

    public static string ForLetter(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")); // clean NHS1017

    public static DateOnly FromHl7(string text) => DateOnly.ParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture); // clean NHS1017
}
