using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.RecordLayers;

public class LargeDatasetTests
{
    private static RuleTest Rule => new RuleTest("NHS7007").WithOption("dotnet_diagnostic.NHS7007.severity", "suggestion");

    [Fact]
    public Task Flags_more_sets_than_the_option_allows() => Rule.WithOption("nhs_standards.max_dbcontext_sets", "2").Flags("""
        using Microsoft.EntityFrameworkCore;
        public class A; public class B; public class C;
        public class Everything : DbContext { public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); }
        public class [|More|] : Everything { public DbSet<C> Cs => Set<C>(); }
        """);

    [Fact]
    public Task Flags_sets_of_many_namespaces() => Rule.Flags("""
        using Microsoft.EntityFrameworkCore;
        namespace N1 { public class E; } namespace N2 { public class E; } namespace N3 { public class E; }
        namespace N4 { public class E; } namespace N5 { public class E; } namespace N6 { public class E; }
        public class [|Everything|] : DbContext
        {
            public DbSet<N1.E> A => Set<N1.E>(); public DbSet<N2.E> B => Set<N2.E>(); public DbSet<N3.E> C => Set<N3.E>();
            public DbSet<N4.E> D => Set<N4.E>(); public DbSet<N5.E> E => Set<N5.E>(); public DbSet<N6.E> F => Set<N6.E>();
        }
        """);

    [Fact]
    public Task Allows_small_datasets() => Rule.WithOption("nhs_standards.max_dbcontext_sets", "many").Allows("""
        using Microsoft.EntityFrameworkCore;
        public class A; public class B;
        public class Clinic : DbContext { public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public int Count; }
        """);

    [Fact]
    public Task Flags_copies_of_demographics() => Rule.Flags("""
        using Microsoft.EntityFrameworkCore;
        public class [|Person|] { public int Id { get; set; } public string NhsNumber { get; set; } = ""; public string FamilyName { get; set; } = ""; public string GivenName { get; set; } = ""; public DateOnly DateOfBirth { get; set; } public string Postcode { get; set; } = ""; }
        public class Booking { public int Id { get; set; } public string NhsNumber { get; set; } = ""; public string FamilyName { get; set; } = ""; public string AddressLine1 { get; set; } = ""; public string AddressLine2 { get; set; } = ""; public string AddressLine3 { get; set; } = ""; }
        public class Nurse { public int Id { get; set; } public string FamilyName { get; set; } = ""; public string GivenName { get; set; } = ""; public DateOnly DateOfBirth { get; set; } public string Postcode { get; set; } = ""; public string Email { get; set; } = ""; }
        public class PersonView { public string NhsNumber { get; set; } = ""; public string FamilyName { get; set; } = ""; public string GivenName { get; set; } = ""; public DateOnly DateOfBirth { get; set; } public string Postcode { get; set; } = ""; }
        public class CachedFromAttribute(string source) : Attribute { public string Source => source; }
        [CachedFrom("PDS")] public class Cached { public int Id { get; set; } public string NhsNumber { get; set; } = ""; public string FamilyName { get; set; } = ""; public string GivenName { get; set; } = ""; public DateOnly DateOfBirth { get; set; } public string Postcode { get; set; } = ""; }
        public class Clinic : DbContext { public DbSet<Person> People => Set<Person>(); public DbSet<Booking> Bookings => Set<Booking>(); public DbSet<Nurse> Nurses => Set<Nurse>(); public DbSet<Cached> Copies => Set<Cached>(); }
        """);
}
