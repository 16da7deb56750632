using Microsoft.EntityFrameworkCore;

namespace Harbour.CarePlans.Legacy;

// Scaffolded from the administration system in one go.
internal sealed class PasContext(DbContextOptions<PasContext> options) : DbContext(options) // expect NHS7007
{
    public DbSet<PasAdmission> AdmissionRows => Set<PasAdmission>();

    public DbSet<PasDischarge> DischargeRows => Set<PasDischarge>();

    public DbSet<PasTransfer> TransferRows => Set<PasTransfer>();

    public DbSet<PasWard> WardRows => Set<PasWard>();

    public DbSet<PasBed> BedRows => Set<PasBed>();

    public DbSet<PasBay> BayRows => Set<PasBay>();

    public DbSet<PasSpecialty> SpecialtyRows => Set<PasSpecialty>();

    public DbSet<PasConsultant> ConsultantRows => Set<PasConsultant>();

    public DbSet<PasClinic> ClinicRows => Set<PasClinic>();

    public DbSet<PasSlot> SlotRows => Set<PasSlot>();

    public DbSet<PasSession> SessionRows => Set<PasSession>();

    public DbSet<PasWaitingList> WaitingListRows => Set<PasWaitingList>();

    public DbSet<PasLetter> LetterRows => Set<PasLetter>();

    public DbSet<PasLetterTemplate> LetterTemplateRows => Set<PasLetterTemplate>();

    public DbSet<PasPrinter> PrinterRows => Set<PasPrinter>();

    public DbSet<PasUser> UserRows => Set<PasUser>();

    public DbSet<PasUserRole> UserRoleRows => Set<PasUserRole>();

    public DbSet<PasRole> RoleRows => Set<PasRole>();

    public DbSet<PasPermission> PermissionRows => Set<PasPermission>();

    public DbSet<PasSite> SiteRows => Set<PasSite>();

    public DbSet<PasBuilding> BuildingRows => Set<PasBuilding>();

    public DbSet<PasRoom> RoomRows => Set<PasRoom>();

    public DbSet<PasEquipment> EquipmentRows => Set<PasEquipment>();

    public DbSet<PasEquipmentType> EquipmentTypeRows => Set<PasEquipmentType>();

    public DbSet<PasSupplier> SupplierRows => Set<PasSupplier>();

    public DbSet<PasOrder> OrderRows => Set<PasOrder>();

    public DbSet<PasOrderLine> OrderLineRows => Set<PasOrderLine>();

    public DbSet<PasStock> StockRows => Set<PasStock>();

    public DbSet<PasStockLine> StockLineRows => Set<PasStockLine>();

    public DbSet<PasDiet> DietRows => Set<PasDiet>();

    public DbSet<PasDietType> DietTypeRows => Set<PasDietType>();

    public DbSet<PasMeal> MealRows => Set<PasMeal>();

    public DbSet<PasTransport> TransportRows => Set<PasTransport>();

    public DbSet<PasTransportRequest> TransportRequestRows => Set<PasTransportRequest>();

    public DbSet<PasInterpreter> InterpreterRows => Set<PasInterpreter>();

    public DbSet<PasLanguage> LanguageRows => Set<PasLanguage>();

    public DbSet<PasReligion> ReligionRows => Set<PasReligion>();

    public DbSet<PasTitle> TitleRows => Set<PasTitle>();

    public DbSet<PasCountry> CountryRows => Set<PasCountry>();

    public DbSet<PasRegion> RegionRows => Set<PasRegion>();

    public DbSet<PasCodeSet> CodeSetRows => Set<PasCodeSet>();

    public DbSet<PasCodeValue> CodeValueRows => Set<PasCodeValue>();
}

internal sealed class PasAdmission
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasDischarge
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasTransfer
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasWard
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasBed
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasBay
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasSpecialty
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasConsultant
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasClinic
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasSlot
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasSession
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasWaitingList
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasLetter
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasLetterTemplate
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasPrinter
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasUser
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasUserRole
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasRole
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasPermission
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasSite
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasBuilding
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasRoom
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasEquipment
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasEquipmentType
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasSupplier
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasOrder
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasOrderLine
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasStock
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasStockLine
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasDiet
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasDietType
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasMeal
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasTransport
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasTransportRequest
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasInterpreter
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasLanguage
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasReligion
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasTitle
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasCountry
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasRegion
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasCodeSet
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PasCodeValue
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

