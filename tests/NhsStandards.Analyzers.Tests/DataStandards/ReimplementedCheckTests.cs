using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class ReimplementedCheckTests
{
    private static RuleTest Rule => new("NHS1020");

    [Fact]
    public Task Flags_modulus_11() => Rule.Flags("""
        static class NhsNumberValidator
        {
            public static bool [|IsValid|](string number)
            {
                var sum = 0;
                for (var i = 0; i < 9; i++)
                    sum += (number[i] - '0') * (10 - i);
                var check = 11 - sum % 11;
                if (check == 11) check = 0;
                return check != 10 && check == number[9] - '0';
            }
        }
        class Numbers
        {
            const int Modulus = 11;
            int [|NhsNumberCheckDigit|](int sum) { var remainder = sum % Modulus; return Modulus - remainder; }
            long [|ChiCheck|](long sum) => 11 - (sum % 11);
        }
        """);

    [Theory]
    [InlineData("static class NhsNumbers { static int {|#0:CheckDigit|}(int sum) => 11 - sum % 11; }", ", and lets the check value 10 through")]
    [InlineData("static class NhsNumbers { static int {|#0:CheckDigit|}(int sum) => 11 - sum % 11 is var check && check == 10 ? -1 : check; }", "")]
    public Task Says_where_the_check_value_10_is_let_through(string code, string mistake) =>
        Rule.FlagsAs(DiagnosticSeverity.Info, code, "CheckDigit", "a Modulus 11 check", mistake, "TryParse of NhsNumber, ChiNumber or HealthAndCareNumber");

    [Fact]
    public Task Flags_the_table_of_the_SNOMED_CT_check() => Rule.Flags("""
        static class Verhoeff
        {
            private static readonly int[,] [|D|] =
            {
                { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, { 1, 2, 3, 4, 0, 6, 7, 8, 9, 5 }, { 2, 3, 4, 0, 1, 7, 8, 9, 5, 6 }, { 3, 4, 0, 1, 2, 8, 9, 5, 6, 7 }, { 4, 0, 1, 2, 3, 9, 5, 6, 7, 8 },
                { 5, 9, 8, 7, 6, 0, 4, 3, 2, 1 }, { 6, 5, 9, 8, 7, 1, 0, 4, 3, 2 }, { 7, 6, 5, 9, 8, 2, 1, 0, 4, 3 }, { 8, 7, 6, 5, 9, 3, 2, 1, 0, 4 }, { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0 },
            };
            private static readonly int[] Inverse = { 0, 4, 3, 2, 1, 5, 6, 7, 8, 9 };
        }
        static class SctidChecks
        {
            static int [|CheckDigit|](int check, int digit)
            {
                int[,] dihedral =
                {
                    { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, { 1, 2, 3, 4, 0, 6, 7, 8, 9, 5 }, { 2, 3, 4, 0, 1, 7, 8, 9, 5, 6 }, { 3, 4, 0, 1, 2, 8, 9, 5, 6, 7 }, { 4, 0, 1, 2, 3, 9, 5, 6, 7, 8 },
                    { 5, 9, 8, 7, 6, 0, 4, 3, 2, 1 }, { 6, 5, 9, 8, 7, 1, 0, 4, 3, 2 }, { 7, 6, 5, 9, 8, 2, 1, 0, 4, 3 }, { 8, 7, 6, 5, 9, 3, 2, 1, 0, 4 }, { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0 },
                };
                int[,] permutation = { { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, { 1, 5, 7, 6, 2, 8, 3, 0, 9, 4 } };
                return dihedral[check, permutation[0, digit]];
            }
        }
        """);

    [Fact]
    public Task Allows_other_checks() => Rule.Allows("""
        static class Isbn { static int CheckDigit(int sum) => 11 - sum % 11; }
        static class NhsBooks { static int IsbnCheckDigit(int sum) => 11 - sum % 11; }
        static class NhsNumberFormat { static int Column(int index) => index % 11; static bool IsEven(int number) => number % 2 == 0; }
        static class Colours { static readonly int[,] Table = { { 1, 2 }, { 3, 4 } }; }
        static class SnomedTable { static readonly int[][] Small = [[1], [2]]; static readonly string Name = ""; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        static class NhsNumbers { static int [|Check|](int sum) { var a = 11 - sum % 11; var b = sum % ; } static int[,] Verhoeff = { { 1, }, { ; 
        """);
}
