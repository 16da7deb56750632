using Microsoft.EntityFrameworkCore.Migrations;

namespace Meridian.Outpatients.Data.Migrations;

public partial class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Patient",
            columns: table => new
            {
                Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                NhsNumber = table.Column<long>(type: "bigint", nullable: false), // clean NHS1004
                Gender = table.Column<string>(type: "char(1)", nullable: false), // clean NHS1023
                DateOfBirth = table.Column<DateTime>(type: "datetime2", nullable: false), // clean NHS1021
            },
            constraints: table => table.PrimaryKey("PK_Patient", row => row.Id));
        migrationBuilder.Sql("UPDATE [Old].[dbo].[Patient] SET Migrated = 1"); // clean NHS7006
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Patient");
}
